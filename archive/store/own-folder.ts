import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fail, failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { ownFolder } from './paths.ts';

/**
 * Whether the app's own folder, where there is one, can be worked in: neither it nor what lies in
 * its first two levels leads out of the archive by a link, for everything there is written to; and
 * nothing there is a pipe or a device, which would keep whoever opens it waiting.
 *
 * `folder` must be a real path. Fails with `outside-archive`, `unreachable-file` or as the file
 * system does.
 */
export async function checkOwnFolder(folder: string): Promise<Result<null>> {
  try {
    return await checkEntry(folder, ownFolder, await lstat(join(folder, ownFolder)), 2);
  } catch (error) {
    // What is not there, or goes while this looks, does no harm; what may not be seen is not written to.
    if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'EACCES'))
      return ok(null);
    return { ok: false, error: failureOfSystemError(error, ownFolder) };
  }
}

async function checkEntry(
  folder: string,
  path: string,
  entry: Dirent | Stats,
  levels: number,
): Promise<Result<null>> {
  if (entry.isSymbolicLink()) return checkLink(folder, path);
  if (entry.isDirectory()) return levels === 0 ? ok(null) : checkEntries(folder, path, levels);
  if (entry.isFile()) return ok(null);
  return fail('unreachable-file', `${path} is neither a file nor a folder.`, { path });
}

async function checkEntries(folder: string, path: string, levels: number): Promise<Result<null>> {
  for (const entry of await readdir(join(folder, path), { withFileTypes: true })) {
    const checked = await checkEntry(folder, `${path}/${entry.name}`, entry, levels - 1);
    if (!checked.ok) return checked;
  }
  return ok(null);
}

async function checkLink(folder: string, path: string): Promise<Result<null>> {
  try {
    const real = await realpath(join(folder, path));
    return real.startsWith(folder + sep)
      ? ok(null)
      : fail('outside-archive', `${path} leads out of the archive.`, { path });
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'ENOENT') throw error;
    return fail('unreachable-file', `${path} is a link to a file that is not there.`, { path });
  }
}
