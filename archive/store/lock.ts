import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { isRunning } from './is-running.ts';
import { ownFolder } from './paths.ts';

/**
 * One writer at a time: `.newsroom/lock` says who it is, and its modification time is a heartbeat.
 *
 * A lock is stale when its process is gone from this machine, or when its heart has not beaten
 * for a minute; then the next one takes it over.
 */
const beat = 10_000;
const stale = 60_000;

const ownerSchema = z.object({ token: z.string(), pid: z.number().int(), host: z.string() });
type Owner = z.infer<typeof ownerSchema>;

export interface ArchiveLock {
  /**
   * Whether the lock is still this one's: after a computer has slept, or a drive was away, another
   * may have taken it over. Fails with `locked` then, with `not-found` when there is none, and as
   * the file system does.
   */
  check(): Promise<Result<null>>;
  release(): Promise<void>;
}

/** Fails with `locked` when another instance writes, and as the file system does. */
export async function lockArchive(folder: string): Promise<Result<ArchiveLock>> {
  const file = join(folder, ownFolder, 'lock');
  const token = randomUUID();
  try {
    await mkdir(join(folder, ownFolder), { recursive: true });
    const claimed = (await claim(file, token)) || (await takeOver(file, token));
    if (!claimed) return fail('locked', `${folder} is open elsewhere.`, { path: folder });
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, file) };
  }
  const timer = setInterval(() => void keepAlive(file, token), beat);
  timer.unref();
  return ok({
    check: () => checkOwner(folder, file, token),
    release: async () => {
      clearInterval(timer);
      // Where it cannot be removed, the next one finds it stale.
      if ((await ownerOf(file))?.token === token) await rm(file, { force: true }).catch(() => {});
    },
  });
}

/**
 * Takes the place of a stale lock. Who does so holds a guard meanwhile, and looks again under it:
 * two that take over at once would otherwise remove each other's new lock.
 */
async function takeOver(file: string, token: string): Promise<boolean> {
  if (!(await isStale(file))) return false;
  const guard = `${file}-takeover`;
  // A crash in the few milliseconds of a takeover leaves the guard behind.
  if (await isOld(guard)) await rm(guard, { force: true });
  if (!(await claim(guard, token))) return false;
  try {
    if (!(await isStale(file))) return false;
    await rm(file, { force: true });
    return await claim(file, token);
  } finally {
    await rm(guard, { force: true });
  }
}

async function isOld(file: string): Promise<boolean> {
  const known = await stat(file).catch(() => null);
  return known !== null && Date.now() - known.mtimeMs > stale;
}

async function checkOwner(folder: string, file: string, token: string): Promise<Result<null>> {
  try {
    if (parseOwner(await readFile(file, 'utf8'))?.token === token) return ok(null);
    return fail('locked', `${folder} was taken over by another instance.`, { path: folder });
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, file) };
  }
}

/** A lock that somebody else has taken over is not kept alive for them. */
async function keepAlive(file: string, token: string): Promise<void> {
  if ((await ownerOf(file))?.token !== token) return;
  await utimes(file, new Date(), new Date()).catch(() => undefined);
}

/** Creating a file that must not exist is the one step that two processes cannot both win. */
async function claim(file: string, token: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    try {
      await handle.writeFile(JSON.stringify({ token, pid: process.pid, host: hostname() }));
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

async function isStale(file: string): Promise<boolean> {
  const known = await stat(file).catch(() => null);
  if (known === null) return true;
  if (Date.now() - known.mtimeMs > stale) return true;
  const owner = await ownerOf(file);
  return (
    owner !== null &&
    owner.host === hostname() &&
    owner.pid !== process.pid &&
    !isRunning(owner.pid)
  );
}

/** null when there is no lock, and when it does not say whose it is. */
async function ownerOf(file: string): Promise<Owner | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return parseOwner(text);
}

function parseOwner(text: string): Owner | null {
  try {
    return ownerSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
