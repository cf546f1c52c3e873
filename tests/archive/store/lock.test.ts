import { spawn } from 'node:child_process';
import { chmod, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ArchiveLock, lockArchive } from '../../../archive/store/lock.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import { namesIn, withoutPrivileges } from './support.ts';

async function lock(folder: string): Promise<ArchiveLock> {
  const locked = await lockArchive(folder);
  if (!locked.ok) throw new Error(locked.error.message);
  onTestFinished(() => locked.value.release());
  return locked.value;
}

const owner = (pid: number, host = hostname()) => JSON.stringify({ token: 'other', pid, host });

/** The id of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.on('exit', resolve));
  return child.pid ?? 0;
}

describe('the lock of an archive', () => {
  it('lets one in, and the next one when that has left', async () => {
    const folder = await temporaryFolder();
    const first = await lock(folder);
    expect(await lockArchive(folder)).toMatchObject({ ok: false, error: { code: 'locked' } });
    await first.release();
    expect(await namesIn(folder)).toEqual(['.newsroom']);
    await lock(folder);
  });

  it('of a process that has died is taken over', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { '.newsroom/lock': owner(await endedProcess()) });
    await lock(folder);
    expect(await namesIn(folder)).toEqual(['.newsroom', '.newsroom/lock']);
  });

  it('of a running process or another machine is kept while its heart beats', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, '.newsroom/lock');
    for (const content of [
      owner(process.ppid),
      owner(await endedProcess(), 'another-machine'),
      '',
    ]) {
      await writeFiles(folder, { '.newsroom/lock': content });
      expect(await lockArchive(folder)).toMatchObject({ ok: false, error: { code: 'locked' } });
      expect(await readFile(file, 'utf8')).toBe(content);
    }
  });

  it('is taken over when its heart has not beaten for a minute', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, '.newsroom/lock');
    const old = new Date(Date.now() - 61_000);
    for (const content of [owner(1, 'another-machine'), 'torn']) {
      await writeFiles(folder, { '.newsroom/lock': content });
      await utimes(file, old, old);
      await (await lock(folder)).release();
    }
  });

  it('goes to one only of many that take it over at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      const folder = await temporaryFolder();
      await writeFiles(folder, { '.newsroom/lock': owner(await endedProcess()) });
      const results = await Promise.all(Array.from({ length: 8 }, () => lockArchive(folder)));
      const winners = results.filter((result) => result.ok);
      expect(winners).toHaveLength(1);
      for (const winner of winners) if (winner.ok) await winner.value.release();
    }
  });

  it('that another has taken over is left to them', async () => {
    const folder = await temporaryFolder();
    const first = await lock(folder);
    await writeFile(join(folder, '.newsroom/lock'), owner(1));
    await first.release();
    expect(await readFile(join(folder, '.newsroom/lock'), 'utf8')).toBe(owner(1));
  });

  it('cannot be had in a folder that may not be written', async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o555);
    expect(await withoutPrivileges(() => lockArchive(folder))).toMatchObject({
      ok: false,
      error: { code: 'no-permission' },
    });
  });
});
