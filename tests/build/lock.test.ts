import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withLock } from '../../build/lock.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('lets one hold the lock at a time', async () => {
  const path = join(await temporaryFolder(), 'lock');
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((done) => setTimeout(done, 20));
    inside -= 1;
  };
  await Promise.all([withLock(path, work), withLock(path, work), withLock(path, work)]);
  expect(most).toBe(1);
  expect(existsSync(path)).toBe(false);
});

test('gives the lock back when the work fails', async () => {
  const path = join(await temporaryFolder(), 'lock');
  await expect(withLock(path, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(existsSync(path)).toBe(false);
});

test('takes over the lock of a process that is gone', async () => {
  const path = join(await temporaryFolder(), 'lock');
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  await writeFile(path, String(gone));
  await expect(withLock(path, async () => 'done')).resolves.toBe('done');
});
