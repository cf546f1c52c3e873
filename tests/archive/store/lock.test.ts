import { spawn } from 'node:child_process';
import { chmod, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ArchiveLock, type LockOptions, lockArchive } from '../../../archive/store/lock.ts';
import { lockTiming } from '../../../archive/store/lock-timing.ts';
import { LockWatch } from '../../../archive/store/lock-watch.ts';
import { identifyThisProcess } from '../../../archive/store/own-process.ts';
import { withoutPrivileges } from '../../support/privileges.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import { canMount, namesIn, unmount } from './support.ts';

const locked = { ok: false, error: { code: 'locked' } };
const quick = { ...lockTiming, stale: 200 };

async function lockWith(folder: string, options: LockOptions): Promise<ArchiveLock> {
  const taken = await lockArchive(folder, options);
  if (!taken.ok) throw new Error(taken.error.message);
  onTestFinished(() => taken.value.release());
  return taken.value;
}

const lock = (folder: string) => lockWith(folder, {});

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
    const { folder: staging } = await lock(folder);
    expect(await namesIn(folder)).toEqual([
      '.newsroom',
      '.newsroom/lock',
      '.newsroom/writing',
      relative(folder, staging),
      relative(folder, join(staging, 'beat')),
    ]);
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

  it('is taken over by one who has watched it long enough without a beat', async () => {
    const folder = await temporaryFolder();
    for (const content of [owner(1, 'another-machine'), 'torn']) {
      await writeFiles(folder, { '.newsroom/lock': content });
      const watch = new LockWatch(folder, quick);
      expect(await lockArchive(folder, { watch })).toMatchObject(locked);
      await expect.poll(() => watch.isFree()).toBe(true);
      const taken = await lockArchive(folder, { watch });
      if (!taken.ok) throw new Error(taken.error.message);
      await taken.value.release();
    }
  });

  it('is kept while its heart beats, whatever the clocks say', async () => {
    const folder = await temporaryFolder();
    await lockWith(folder, { timing: { ...quick, beat: 30 } });
    const yesterday = new Date(Date.now() - 86_400_000);
    await utimes(join(folder, '.newsroom/lock'), yesterday, yesterday);
    const watch = new LockWatch(folder, quick);
    for (let looks = 0; looks < 30; looks += 1) {
      expect(await watch.isFree()).toBe(false);
      await wait(20);
    }
  });

  it('is kept on a full disk', async ({ skip }) => {
    const folder = await temporaryFolder();
    if (!canMount(folder)) return skip('needs the right to mount a small disk');
    onTestFinished(() => unmount(folder));
    const { folder: staging } = await lockWith(folder, { timing: { ...quick, beat: 20 } });
    await expect(writeFile(join(folder, 'filler'), new Uint8Array(300_000))).rejects.toThrow(
      'ENOSPC',
    );
    const beat = () => readFile(join(staging, 'beat'), 'utf8').then(Number);
    const before = await beat();
    await expect.poll(beat).toBeGreaterThan(before);
  });

  it('that was left behind long ago by the clock of the drive is taken over at sight', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { '.newsroom/lock': owner(1, 'another-machine') });
    const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);
    await utimes(join(folder, '.newsroom/lock'), ago(500_000), ago(500_000));
    expect(await lockArchive(folder)).toMatchObject(locked);
    await utimes(join(folder, '.newsroom/lock'), ago(700_000), ago(700_000));
    await lock(folder);
  });

  it('of a process whose number another process has by now is taken over', async ({ skip }) => {
    const own = await identifyThisProcess();
    if (own.started === null || own.machine === null)
      return skip('the system does not say when a process began, or on which machine');
    const folder = await temporaryFolder();
    const since = new Date().toISOString();
    const text = (differences: object) =>
      JSON.stringify({ ...own, token: 'other', since, ...differences });
    for (const others of [{ host: 'another-machine' }, { machine: 'cloned-elsewhere' }, {}]) {
      await writeFiles(folder, { '.newsroom/lock': text(others) });
      expect(await lockArchive(folder)).toMatchObject(locked);
    }
    for (const earlier of [{ started: '1' }, { boot: 'the-one-before', started: '1' }]) {
      await writeFiles(folder, { '.newsroom/lock': text(earlier) });
      await (await lock(folder)).release();
    }
    // A container's numbers say nothing here.
    await writeFiles(folder, { '.newsroom/lock': text({ space: 'pid:[1]', started: '1' }) });
    expect(await lockArchive(folder)).toMatchObject(locked);
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
