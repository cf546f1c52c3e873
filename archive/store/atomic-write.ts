import { randomBytes } from 'node:crypto';
import { type FileHandle, link, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { makeFolder } from './make-folder.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * Writes a file so that after a crash it has either all of its old bytes or all of its new ones:
 * a temporary file beside it, synced, renamed over it, and the folder synced.
 *
 * `replace: false` fails with `name-taken` where a file is there already. Missing folders are
 * made. On failure the old file is untouched and the temporary one is gone.
 */
export async function writeAtomically(
  file: string,
  bytes: Uint8Array | string,
  { replace = true }: { readonly replace?: boolean } = {},
): Promise<Result<null>> {
  const temporary = join(dirname(file), `.${randomBytes(6).toString('hex')}.newsroom-part`);
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

async function writeSynced(file: string, bytes: Uint8Array | string, mode: number): Promise<void> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file, 'wx', mode);
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle?.close();
  }
}

async function modeOf(file: string): Promise<number> {
  const known = await stat(file).catch(() => null);
  return known === null ? 0o644 : known.mode & 0o777;
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
