import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { type LockOwner, lockFile, readLock, readOwner } from './lock-owner.ts';
import { type LockTiming, lockTiming } from './lock-timing.ts';
import { LockWatch } from './lock-watch.ts';
import { hasEnded, identifyThisProcess } from './own-process.ts';
import { ownFolder } from './paths.ts';
import { beatFile, endOtherStagings, type Staging, stagingFolder } from './staging.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * One writer at a time: `.newsroom/lock` says who it is, and the number in
 * `.newsroom/writing/<token>/beat` rises as long as its heart beats.
 *
 * The lock keeps others out; that a former owner writes nothing any more, whenever it wakes, is
 * what the staging folder is for.
 */
export interface ArchiveLock extends Staging {
  /**
   * Whether the lock is still this one's: after a computer has slept, or a drive was away, another
   * may have taken it over. Fails with `locked` then, with `not-found` when there is none or its
   * staging folder is gone, and as the file system does.
   */
  check(): Promise<Result<null>>;
  release(): Promise<void>;
}

export interface LockOptions {
  readonly timing?: LockTiming;
  /** What has been seen of the lock so far; without it, only a lock that is stale at sight is taken over. */
  readonly watch?: LockWatch;
}

/** Fails with `locked` when another instance writes, and as the file system does. */
export async function lockArchive(
  folder: string,
  { timing = lockTiming, watch = new LockWatch(folder, timing) }: LockOptions = {},
): Promise<Result<ArchiveLock>> {
  for (let left = 2; ; left -= 1) {
    const locked = await tryToLock(folder, timing, watch);
    // Somebody who came or went in the same moment may have swept away what was just made.
    if (locked.ok || locked.error.code !== 'not-found' || left === 0) return locked;
  }
}

async function tryToLock(
  folder: string,
  timing: LockTiming,
  watch: LockWatch,
): Promise<Result<ArchiveLock>> {
  const owner: LockOwner = {
    ...(await identifyThisProcess()),
    token: randomUUID(),
    since: new Date().toISOString(),
  };
  const claimed = await claimArchive(folder, owner, watch);
  if (!claimed.ok) {
    await giveUp(folder, owner.token);
    return claimed;
  }
  const timer = setInterval(beating(folder, owner.token), timing.beat);
  timer.unref();
  return ok({
    folder: stagingFolder(folder, owner.token),
    check: () => checkOwner(folder, owner.token),
    release: async () => {
      clearInterval(timer);
      await giveUp(folder, owner.token);
    },
  });
}

/**
 * The staging folder is made before the lock: made after it, it could come into being when the
 * lock has been taken over already, and nobody would end it. All others are ended under the lock,
 * before anything is read that a save shall start from.
 */
async function claimArchive(
  folder: string,
  owner: LockOwner,
  watch: LockWatch,
): Promise<Result<null>> {
  const staging = stagingFolder(folder, owner.token);
  let now: number;
  try {
    // Not recursively: a folder that has vanished must not be made again.
    await makeOnce(join(folder, ownFolder));
    await makeOnce(dirname(staging));
    await mkdir(staging);
    const beat = beatFile(folder, owner.token);
    await writeFile(beat, beatText(0));
    now = (await stat(beat)).mtimeMs;
    const claimed =
      (await claim(folder, lockFile(folder), owner)) || (await takeOver(folder, owner, watch, now));
    if (!claimed) return fail('locked', `${folder} is open elsewhere.`, { path: folder });
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, folder) };
  }
  const ended = await endOtherStagings(folder, owner.token);
  if (!ended.ok) return ended;
  await removeLeftGuard(folder, now).catch(() => undefined);
  return checkOwner(folder, owner.token);
}

async function makeOnce(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'EEXIST') throw error;
    return;
  }
  await syncFolder(dirname(folder));
}

/**
 * Takes the place of a stale lock. Who does so holds a guard meanwhile, and looks again under it:
 * two that take over at once would otherwise remove each other's new lock.
 */
async function takeOver(
  folder: string,
  owner: LockOwner,
  watch: LockWatch,
  now: number,
): Promise<boolean> {
  const isFree = async () => (await isAbandoned(folder)) || (await watch.isFree(now));
  if (!(await isFree())) return false;
  const file = lockFile(folder);
  const guard = guardFile(folder);
  await removeLeftGuard(folder, now);
  underWay.add(owner.token);
  try {
    if (!(await claim(folder, guard, owner))) return false;
    try {
      if (!(await isFree())) return false;
      await rm(file, { force: true });
      return await claim(folder, file, owner);
    } finally {
      await rm(guard, { force: true });
    }
  } finally {
    underWay.delete(owner.token);
  }
}

function guardFile(folder: string): string {
  return `${lockFile(folder)}-takeover`;
}

/** Tokens of the takeovers of this process. */
const underWay = new Set<string>();

/** Milliseconds, by the drive's clock. */
const guardAge = 60_000;

/** A crash in the few milliseconds of a takeover, or a disk that refuses, leaves the guard behind. */
async function removeLeftGuard(folder: string, now: number): Promise<void> {
  const guard = guardFile(folder);
  const known = await stat(guard).catch(() => null);
  if (known === null) return;
  const owner = (await readOwner(guard).catch(() => null))?.owner ?? null;
  const isLeft =
    now - known.mtimeMs > guardAge ||
    (owner !== null && ((await hasEnded(owner)) || (await isLeftByThisProcess(owner))));
  if (isLeft) await rm(guard, { force: true });
}

async function isLeftByThisProcess(owner: LockOwner): Promise<boolean> {
  const own = await identifyThisProcess();
  const isOwn = owner.pid === own.pid && owner.host === own.host && owner.space === own.space;
  return isOwn && !underWay.has(owner.token);
}

async function checkOwner(folder: string, token: string): Promise<Result<null>> {
  try {
    const lock = await readLock(folder);
    if (lock === null) return fail('not-found', `${folder} has no lock.`, { path: folder });
    if (lock.owner?.token !== token)
      return fail('locked', `${folder} was taken over by another instance.`, { path: folder });
    await stat(stagingFolder(folder, token));
    return ok(null);
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, folder) };
  }
}

/** Tokens of locks of this process that it gave up, and that a disk did not let it remove. */
const abandoned = new Set<string>();

async function isAbandoned(folder: string): Promise<boolean> {
  const lock = await readLock(folder).catch(() => null);
  return lock?.owner != null && abandoned.has(lock.owner.token);
}

/** Where something cannot be removed, the next one finds it stale; in this process, at once. */
async function giveUp(folder: string, token: string): Promise<void> {
  const lock = await readLock(folder).catch(() => null);
  if (lock?.owner?.token === token)
    await rm(lockFile(folder), { force: true }).catch(() => abandoned.add(token));
  const staging = stagingFolder(folder, token);
  await rm(staging, { recursive: true, force: true }).catch(() => undefined);
  await rmdir(dirname(staging)).catch(() => undefined);
}

/**
 * Beats in place: on a full disk there is no room for a file more. A beat of one that has lost its
 * lock finds no file to write in.
 */
function beating(folder: string, token: string): () => void {
  let count = 0;
  return () => {
    count += 1;
    void writeFile(beatFile(folder, token), beatText(count), { flag: 'r+' }).catch(() => undefined);
  };
}

function beatText(count: number): string {
  return String(count).padStart(12, '0');
}

/**
 * Making a name that must not exist is the one step that two processes cannot both win. The file
 * is whole before it gets its name: a lock that a crash has left empty says of no process that it
 * has ended, and would keep everybody out for a minute.
 */
async function claim(archive: string, file: string, owner: LockOwner): Promise<boolean> {
  const ready = join(stagingFolder(archive, owner.token), 'lock');
  await writeFile(ready, JSON.stringify(owner));
  try {
    await link(ready, file);
    return true;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'EEXIST') return false;
    if (!withoutLinks.has(error.code)) throw error;
    return await claimInPlace(file, owner);
  } finally {
    await rm(ready, { force: true }).catch(() => undefined);
  }
}

/** What file systems say that know no second name of a file, such as FAT. */
const withoutLinks: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOTSUP',
  'ENOSYS',
  'EINVAL',
  'EMLINK',
]);

async function claimInPlace(file: string, owner: LockOwner): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    try {
      await handle.writeFile(JSON.stringify(owner));
    } catch (error) {
      // A lock that says nothing would keep everybody out for a minute.
      await rm(file, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false;
    throw error;
  }
}
