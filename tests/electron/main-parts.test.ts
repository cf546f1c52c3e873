import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromMainSchema } from '../../electron/contract/host-messages.ts';
import { mainRequests } from '../../electron/contract/main-requests.ts';
import { consoleErrorText } from '../../electron/main/console-error.ts';
import { createGrants } from '../../electron/main/grants.ts';
import { fileLog } from '../../electron/main/log.ts';
import { createPastedPictures } from '../../electron/main/pasted-pictures.ts';
import { restartLimit } from '../../electron/main/restart-limit.ts';
import { isOurPage } from '../../electron/main/security.ts';
import { createGrantedPaths } from '../../electron/service/granted-paths.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('a page of ours', () => {
  test.each(['app://bundle/index.html', 'app://bundle', 'app://bundle/a?b#c'])('%s', (address) => {
    expect(isOurPage(address)).toBe(true);
  });

  test.each([
    'https://bundle/index.html',
    'app://bundle.evil.test/',
    'app://bundle:80/',
    'app://x@bundle/',
    'media://archive/a.svg',
    'file:///app://bundle/',
    'about:blank',
    'data:text/html,app://bundle',
    '',
  ])('is not %s', (address) => {
    expect(isOurPage(address)).toBe(false);
  });
});

describe('restarts', () => {
  test('are allowed three times a minute', () => {
    let time = 0;
    const may = restartLimit(3, 60_000, () => time);
    expect([may(), may(), may(), may()]).toEqual([true, true, true, false]);
    time = 60_000;
    expect([may(), may(), may(), may()]).toEqual([true, true, true, false]);
  });

  test('that are refused do not count', () => {
    let time = 0;
    const may = restartLimit(1, 100, () => time);
    expect(may()).toBe(true);
    time = 99;
    expect(may()).toBe(false);
    time = 100;
    expect(may()).toBe(true);
  });
});

describe('grants', () => {
  test('name a path without saying where it is, and reach the service as they were given', async () => {
    const paths = createGrantedPaths();
    const grants = createGrants((message) => {
      const { grant, path, purpose } = message;
      expect(fromMainSchema.safeParse(message).success).toBe(true);
      paths.add(grant, path, purpose);
    });
    const read = grants.give('/home/desk/wire.txt', 'read');
    const write = grants.give('/home/desk/out.newsbundle', 'write');
    expect(read.name).toBe('wire.txt');
    expect(JSON.stringify(read)).not.toContain('/home');
    expect(await paths.path(read.grant, 'read')).toBe('/home/desk/wire.txt');
    expect(await paths.path(read.grant, 'write')).toBeNull();
    expect(await paths.path(write.grant, 'write')).toBe('/home/desk/out.newsbundle');
    expect(await paths.path(write.grant, 'read')).toBeNull();
    expect(await paths.path('6c1f0e0e-0000-4000-8000-000000000000', 'read')).toBeNull();
    expect(grants.all()).toHaveLength(2);
  });

  test('are waited for where a request overtakes them', async () => {
    const paths = createGrantedPaths();
    const grant = '6c1f0e0e-0000-4000-8000-000000000001';
    const asked = [paths.path(grant, 'write'), paths.path(grant, 'read')];
    paths.add(grant, '/home/desk/out.newsbundle', 'write');
    expect(await Promise.all(asked)).toEqual(['/home/desk/out.newsbundle', null]);
  });
});

describe('a pasted picture', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);

  test('is a file of its own until the program ends', async () => {
    const folder = await temporaryFolder();
    const pasted = createPastedPictures(folder);
    const kept = [await pasted.keep(png), await pasted.keep(png)];
    const paths = kept.flatMap((one) => (one.ok ? [one.value] : []));
    expect(new Set(paths).size).toBe(2);
    for (const path of paths) {
      expect(path.endsWith('pasted-picture.png')).toBe(true);
      expect(new Uint8Array(await readFile(path))).toEqual(png);
    }
    await pasted.removeAll();
    expect(await readdir(folder)).toEqual([]);
  });

  test('that cannot be kept says why', async () => {
    const pasted = createPastedPictures(join(await temporaryFolder(), 'gone'));
    expect(await pasted.keep(png)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test('is a PNG and nothing else', () => {
    const { 'keep-pasted-picture': schema } = mainRequests;
    expect(schema.safeParse({ png }).success).toBe(true);
    expect(schema.safeParse({ png: png.subarray(1) }).success).toBe(false);
    expect(schema.safeParse({ png: new Uint8Array() }).success).toBe(false);
    expect(schema.safeParse({ png: [...png] }).success).toBe(false);
  });
});

describe('the log', () => {
  test('moves on at one mebibyte and keeps three files', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'logs', 'main.log');
    const log = fileLog(path);
    for (let count = 0; count < 9; count += 1) log.info(`${count} ${'x'.repeat(600_000)}`);
    expect((await readdir(join(folder, 'logs'))).sort()).toEqual([
      'main.log',
      'main.log.1',
      'main.log.2',
    ]);
    for (const name of ['main.log', 'main.log.1', 'main.log.2']) {
      expect((await stat(join(folder, 'logs', name))).size).toBeLessThan(2 * 1024 * 1024);
    }
    const last = await readFile(path, 'utf8');
    expect(last).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z info \d x/);
    expect(last).toContain(' 8 x');
  });
});

describe("a page's console error", () => {
  test('as Electron 35 and later say it', () => {
    expect(consoleErrorText([{ level: 'error', message: 'broken' }])).toBe('broken');
    expect(consoleErrorText([{ level: 'warning', message: 'odd' }])).toBeNull();
  });

  test('as Electron 33 says it', () => {
    expect(consoleErrorText([{}, 3, 'broken', 12, 'app://bundle/a.js'])).toBe('broken');
    expect(consoleErrorText([{}, 2, 'odd', 12, 'app://bundle/a.js'])).toBeNull();
    expect(consoleErrorText([])).toBeNull();
  });
});
