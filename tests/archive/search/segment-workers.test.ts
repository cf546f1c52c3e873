import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lunrLanguages } from '../../../build/bundle/lunr-languages.mjs';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsroom-threads-'));
  await build({
    root: resolve('.'),
    configFile: false,
    logLevel: 'error',
    plugins: [lunrLanguages()],
    ssr: { target: 'node', noExternal: true, external: ['lmdb', '@parcel/watcher'] },
    build: {
      ssr: true,
      outDir: join(folder, 'out'),
      rolldownOptions: {
        input: [
          resolve('tests/archive/search/built-on-threads.ts'),
          resolve('archive/search/index/segment-worker.ts'),
        ],
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

async function run(): Promise<unknown> {
  const program = join(folder, 'out', 'built-on-threads.js');
  const { stdout } = await promisify(execFile)(process.execPath, [program]);
  return JSON.parse(stdout);
}

describe('segments built on threads', () => {
  it.skipIf(availableParallelism() < 2)('have the rows that the process itself makes', async () => {
    expect(await run()).toEqual({
      count: Math.min(2, availableParallelism() - 1),
      told: [{ used: true }],
      built: Array.from({ length: 5 }, () => ({ onThread: true, same: true })),
    });
  });

  it('are left to the process where the program of the threads is missing', async () => {
    await rm(join(folder, 'out', 'segment-worker.js'));
    expect(await run()).toEqual({
      count: 0,
      told: [{ used: false, why: 'segment-worker.js is missing' }],
      built: Array.from({ length: 5 }, () => ({ onThread: false, same: false })),
    });
  });
});
