import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { type FileHandle, link, open, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { makeFolder } from './make-folder.ts';
import { renamePatiently } from './rename-patiently.ts';
import { type Staging, whyEnded } from './staging.ts';
import { syncFolder } from './sync-folder.ts';

const partEnding = '.newsroom-part';

/** Whether a file is a save of this program that was cut short, if it is none under way. */
export function isLeftover(name: string): boolean {
  return /^\.[0-9a-f]{12}\.newsroom-part$/.test(name);
}

/** What is too large for memory comes from a function, which is asked again where the first way fails. */
export type Content = Uint8Array | string | (() => AsyncIterable<Uint8Array>);

export interface WriteOptions {
  /** false: fails with `name-taken` where a file is there already. true unless given. */
  readonly replace?: boolean;
  /**
   * Where the temporary file is made; without it beside the file, which is for folders that nobody
   * else writes in.
   */
  readonly staging?: Staging | null;
  /** Asked in the last moment, when the bytes are on the disk; a failure leaves the file as it is. */
  readonly check?: () => Promise<Result<null>>;
}

/**
 * Writes a file so that after a crash it has either all of its old bytes or all of its new ones:
 * a temporary file, synced, renamed over it, and the folder synced.
 *
 * Missing folders are made. On failure the old file is untouched and the temporary one is gone.
 * Fails with `locked` when the staging folder's owner has lost the archive, even in the middle of
 * this, as `check` does, and as the file system does.
 */
export async function writeAtomically(
  file: string,
  bytes: Content,
  { replace = true, staging = null, check = always }: WriteOptions = {},
): Promise<Result<null>> {
  try {
    if (staging === null) return await writeBy(dirname(file), { file, bytes, replace, check });
    const written = await writeFromStaging(staging, { file, bytes, replace, check });
    return written ?? (await writeOnOtherDrive(staging, { file, bytes, replace, check }));
  } catch (error) {
    const ended = staging === null ? null : await whyEnded(staging);
    return ended ?? { ok: false, error: failureOfSystemError(error, file) };
  }
}

const always = async (): Promise<Result<null>> => ok(null);

interface Write {
  readonly file: string;
  readonly bytes: Content;
  readonly replace: boolean;
  readonly check: () => Promise<Result<null>>;
}

/** null where the file lies on another drive than the staging folder, to which nothing can be renamed. */
async function writeFromStaging(staging: Staging, write: Write): Promise<Result<null> | null> {
  try {
    return await writeBy(staging.folder, write);
  } catch (error) {
    if (isSystemError(error) && error.code === 'EXDEV') return null;
    throw error;
  }
}

/** All that can be done there is to look at the lock in the last moment. */
function writeOnOtherDrive(staging: Staging, write: Write): Promise<Result<null>> {
  return writeBy(dirname(write.file), {
    ...write,
    check: async () => {
      const unchanged = await write.check();
      return unchanged.ok ? staging.check() : unchanged;
    },
  });
}

async function writeBy(
  folder: string,
  { file, bytes, replace, check }: Write,
): Promise<Result<null>> {
  const home = dirname(file);
  const temporary = join(folder, `.${randomBytes(6).toString('hex')}${partEnding}`);
  if (folder === home) await makeFolder(home);
  try {
    await writeSynced(temporary, bytes, replace ? await stat(file).catch(() => null) : null);
    const held = await check();
    if (!held.ok) return held;
    await moveInto(home, () =>
      replace ? renamePatiently(temporary, file) : renameToFreeName(temporary, file),
    );
    await syncFolder(home);
    return held;
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
}

/**
 * Most folders are there: that one is missing is seen when a file comes. Not sooner, since of an
 * archive that has vanished nothing shall be made again.
 */
async function moveInto(folder: string, move: () => Promise<void>): Promise<void> {
  try {
    await move();
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'ENOENT') throw error;
    await makeFolder(folder);
    await move();
  }
}

/** `former` is the file that is replaced, null for a new one. */
async function writeSynced(file: string, bytes: Content, former: Stats | null): Promise<void> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file, 'wx');
    await writeFile(handle, typeof bytes === 'function' ? bytes() : bytes);
    if (former !== null) await keepRights(handle, former);
    await handle.sync();
  } finally {
    await handle?.close();
  }
}

/**
 * FAT and some shares know no modes, and only root gives files away; that must not lose the save.
 * The owner comes first: a change of it takes bits of the mode away.
 */
async function keepRights(handle: FileHandle, { mode, uid, gid }: Stats): Promise<void> {
  const made = await handle.stat();
  for (const keep of [
    async () => (made.gid === gid ? undefined : handle.chown(made.uid, gid)),
    async () => (made.uid === uid ? undefined : handle.chown(uid, gid)),
    () => handle.chmod(mode & 0o7777),
  ]) {
    try {
      await keep();
    } catch (error) {
      if (!isSystemError(error)) throw error;
    }
  }
}

/** A hard link is refused where the name is taken, which a rename is not. Some file systems have no links. */
async function renameToFreeName(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (
      !isSystemError(error) ||
      ['EEXIST', 'EXDEV', 'ENOENT'].includes(error.code) ||
      (await stat(to).catch(() => null)) !== null
    )
      throw error;
    await renamePatiently(from, to);
  }
}
