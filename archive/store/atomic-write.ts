import { randomBytes } from 'node:crypto';
import { type FileHandle, link, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { makeFolder } from './make-folder.ts';
import { syncFolder } from './sync-folder.ts';

const partEnding = '.newsroom-part';

/** Whether a file is a save of this program that was cut short, if it is none under way. */
export function isLeftover(name: string): boolean {
  return /^\.[0-9a-f]{12}\.newsroom-part$/.test(name);
}

/**
 * Writes a file so that after a crash it has either all of its old bytes or all of its new ones:
 * a temporary file beside it, synced, renamed over it, and the folder synced.
 *
 * `replace: false` fails with `name-taken` where a file is there already. Missing folders are
 * made. On failure the old file is untouched and the temporary one is gone.
 */
export async function writeAtomically(
  file: string,
  bytes: Uint8Array | string | AsyncIterable<Uint8Array>,
  { replace = true }: { readonly replace?: boolean } = {},
): Promise<Result<null>> {
  const temporary = join(dirname(file), `.${randomBytes(6).toString('hex')}${partEnding}`);
  try {
    await makeFolder(dirname(file));
    await writeSynced(temporary, bytes, await modeOf(file));
    if (replace) await rename(temporary, file);
    else await renameToFreeName(temporary, file);
    await syncFolder(dirname(file));
    return ok(null);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return { ok: false, error: failureOfSystemError(error, file) };
  }
}

/** `mode` null leaves it to the system. */
async function writeSynced(
  file: string,
  bytes: Uint8Array | string | AsyncIterable<Uint8Array>,
  mode: number | null,
): Promise<void> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file, 'wx');
    await writeFile(handle, bytes);
    if (mode !== null) await keepMode(handle, mode);
    await handle.sync();
  } finally {
    await handle?.close();
  }
}

/** The mode of the file that is replaced, null for a new one. */
async function modeOf(file: string): Promise<number | null> {
  const known = await stat(file).catch(() => null);
  return known === null ? null : known.mode & 0o7777;
}

/** FAT and some shares know no modes and refuse; that must not lose the save. */
async function keepMode(handle: FileHandle, mode: number): Promise<void> {
  try {
    await handle.chmod(mode);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

/** A hard link is refused where the name is taken, which a rename is not. Some file systems have no links. */
async function renameToFreeName(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (
      !isSystemError(error) ||
      error.code === 'EEXIST' ||
      (await stat(to).catch(() => null)) !== null
    )
      throw error;
    await rename(from, to);
    return;
  }
  await rm(from);
}
