import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { appFilePath, appResponse, contentSecurityPolicy } from '../../electron/main/app-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let root: string;

beforeEach(async () => {
  const folder = await temporaryFolder();
  root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(root, 'index.html'), '<!doctype html><html><head><title>x</title></head>');
  await writeFile(join(root, 'assets/page.js'), 'let x;');
  await writeFile(join(root, 'notes.md'), 'not for pages');
  await writeFile(join(folder, 'secret.html'), 'secret');
});

function get(address: string, method = 'GET'): Promise<Response> {
  return appResponse({ method, url: address }, root, 'nonce-of-this-page');
}

describe('the pages of the app', () => {
  test('are served with their type and without sniffing', async () => {
    const response = await get('app://bundle/assets/page.js');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe('let x;');
  });

  test('carry the policy and, first in the head, its nonce', async () => {
    const response = await get('app://bundle/index.html');
    expect(response.headers.get('content-security-policy')).toBe(
      contentSecurityPolicy('nonce-of-this-page'),
    );
    expect(await response.text()).toContain(
      '<head><meta property="csp-nonce" nonce="nonce-of-this-page" content="nonce-of-this-page"><title>',
    );
  });

  test('forbid inline code and styles, foreign sources and eval', () => {
    const policy = contentSecurityPolicy('n');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  test.each([
    'app://bundle/../secret.html',
    'app://bundle/%2e%2e/secret.html',
    'app://bundle/..%2fsecret.html',
    'app://bundle/..%5csecret.html',
    'app://bundle/assets/..%2f..%2fsecret.html',
    'app://bundle/%2e%2e%2fsecret.html',
    'app://bundle/index.html%00.js',
    'app://bundle//etc/passwd',
    'app://bundle/notes.md',
    'app://bundle/',
    'app://other/index.html',
    'app://bundle/%',
    'file:///etc/passwd',
    'media://archive/index.html',
  ])('%s never answers with a file', async (address) => {
    const response = await get(address);
    expect([403, 404]).toContain(response.status);
    expect(await response.text()).toBe('');
  });

  test('can only be read', async () => {
    expect((await get('app://bundle/index.html', 'POST')).status).toBe(405);
  });

  test('an address names a file below the folder or none, whatever it holds', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '%00', '/', '\\', 'index.html', '%252e'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const path = appFilePath(`app://bundle/${parts.join('/')}`, root);
        if (path !== null) expect(path.startsWith(`${root}/`)).toBe(true);
        if (path !== null) expect(path.split('/')).not.toContain('..');
      }),
    );
  });
});
