import { readdir, stat } from 'node:fs/promises';
import { readArchiveFile } from './archive-file.ts';

/**
 * Tells whether the folder that was opened is still what lies at its path.
 *
 * A drive that is unplugged may leave an empty folder behind, and another drive may be mounted in
 * its place: taking that for the archive would drop every article from the lists, and write new
 * ones where nobody looks for them.
 */
export class FolderPresence {
  readonly #folder: string;
  /** Device and number of the folder; they change when a drive comes back. */
  #identity: string | null;

  private constructor(folder: string, identity: string | null) {
    this.#folder = folder;
    this.#identity = identity;
  }

  static async of(folder: string): Promise<FolderPresence> {
    return new FolderPresence(folder, await identityOf(folder));
  }

  /** `archiveId` is null for a plain folder, of which it can only be said that it is not empty. */
  async isThere(archiveId: string | null): Promise<boolean> {
    const identity = await identityOf(this.#folder);
    if (identity === null) return false;
    if (identity === this.#identity) return true;
    if (!(await isSame(this.#folder, archiveId))) return false;
    this.#identity = identity;
    return true;
  }
}

async function identityOf(folder: string): Promise<string | null> {
  const known = await stat(folder, { bigint: true }).catch(() => null);
  return known?.isDirectory() === true ? `${known.dev}:${known.ino}` : null;
}

async function isSame(folder: string, archiveId: string | null): Promise<boolean> {
  if (archiveId === null) return (await readdir(folder).catch(() => [])).length > 0;
  const read = await readArchiveFile(folder);
  return read.ok && read.value.exists && read.value.file.id === archiveId;
}
