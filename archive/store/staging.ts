import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { ownFolder } from './paths.ts';
import { renamePatiently } from './rename-patiently.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * Where the one who holds the lock makes its files ready: `.newsroom/writing/<token>/`.
 *
 * A process can be suspended between any two of its steps, for hours, and its lock be taken over
 * meanwhile; a look at the lock proves nothing about the step after it. So whatever changes an
 * article is a rename out of or into this folder, and whoever takes over ends the folder first:
 * then the former owner's next rename finds nothing and nothing of it can come later.
 */
export interface Staging {
  /** Absolute path. It exists as long as the lock is held. */
  readonly folder: string;
  /** Whether the lock is still held; see `ArchiveLock`. */
  check(): Promise<Result<null>>;
}

/** The ending of an article on its way to the trash: it waits there under the name of its entry. */
export const removedEnding = '.removed';

export function stagingFolder(archive: string, token: string): string {
  return join(archive, ownFolder, 'writing', token);
}

/** The owner's heartbeat: a number that rises. */
export function beatFile(archive: string, token: string): string {
  return join(stagingFolder(archive, token), 'beat');
}

/** Why a rename found nothing: `locked` when the staging folder is what is gone, else null. */
export async function whyEnded({ folder }: Staging): Promise<Result<never> | null> {
  const own = dirname(dirname(folder));
  const [isOwnThere, isStagingThere] = await Promise.all([isThere(own), isThere(folder)]);
  if (!isOwnThere || isStagingThere) return null;
  const archive = dirname(own);
  return fail('locked', `${archive} was taken over by another instance.`, { path: archive });
}

/**
 * Ends every staging folder but one's own, and all saves that have not come to their rename. What
 * was on its way to the trash gets there. Fails as the file system does; what was not ended then
 * can still write.
 */
export async function endOtherStagings(archive: string, token: string): Promise<Result<null>> {
  const root = dirname(stagingFolder(archive, token));
  try {
    for (const name of await readdir(root)) {
      if (name !== token) await endStaging(archive, join(root, name));
    }
    return ok(null);
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, root) };
  }
}

/** One that another has ended meanwhile is no concern any more. */
async function endStaging(archive: string, folder: string): Promise<void> {
  const ended = folder.endsWith(endedEnding) ? folder : folder + endedEnding;
  try {
    if (ended !== folder) await renamePatiently(folder, ended);
    await finishRemovals(archive, ended);
    await rm(ended, { recursive: true, force: true });
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'ENOENT') throw error;
  }
}

const endedEnding = '.ended';

async function finishRemovals(archive: string, staging: string): Promise<void> {
  for (const name of await readdir(staging)) {
    if (!name.endsWith(removedEnding)) continue;
    const place = join(archive, ownFolder, 'trash', name.slice(0, -removedEnding.length));
    await mkdir(place, { recursive: true });
    await renamePatiently(join(staging, name), join(place, 'article.md'));
    await syncFolder(place);
  }
}

/** What cannot be looked at is not taken for gone. */
async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    return !(isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR'));
  }
}
