import type { ArchiveAccess } from '../archive-types.ts';
import { fail, ok, type Result } from '../result.ts';
import { type ReadArchiveFile, writeArchiveFile } from '../store/archive-file.ts';
import { type ArchiveLock, lockArchive } from '../store/lock.ts';
import type { Session } from './session.ts';

/**
 * The right to write an archive.
 *
 * An archive is locked when it is opened. A plain folder of articles is not touched until the
 * first change: only then is it locked and given its `.newsroom/archive.yaml`.
 */
export class WriteClaim {
  readonly #folder: string;
  readonly #wanted: 'write' | 'read';
  #isArchive: boolean;
  #lock: ArchiveLock | null = null;

  constructor(folder: string, { exists }: ReadArchiveFile, wanted: 'write' | 'read') {
    this.#folder = folder;
    this.#isArchive = exists;
    this.#wanted = wanted;
  }

  async atOpening(): Promise<ArchiveAccess> {
    if (this.#wanted === 'read' || !this.#isArchive) return { kind: 'writable' };
    const locked = await this.#acquire();
    if (locked.ok) return { kind: 'writable' };
    return {
      kind: 'read-only',
      reason: locked.error.code === 'locked' ? 'locked' : 'no-permission',
    };
  }

  /** ok when the archive may be written now; otherwise why it may not. */
  async beforeWriting(session: Session): Promise<Result<null>> {
    const refused = refusal(session);
    if (refused !== null) return refused;
    if (this.#lock !== null) return ok(null);
    const locked = await this.#acquire();
    if (!locked.ok || this.#isArchive) return locked;
    const written = await writeArchiveFile(this.#folder, session.file);
    if (written.ok) this.#isArchive = true;
    return written;
  }

  async release(): Promise<void> {
    await this.#lock?.release();
    this.#lock = null;
  }

  async #acquire(): Promise<Result<null>> {
    const locked = await lockArchive(this.#folder);
    if (!locked.ok) return locked;
    this.#lock = locked.value;
    return ok(null);
  }
}

function refusal({ access, folder }: Session): Result<null> | null {
  switch (access.kind) {
    case 'writable':
      return null;
    case 'missing':
      return fail('folder-missing', `${folder} cannot be reached.`, { path: folder });
    case 'read-only':
      return access.reason === 'locked'
        ? fail('locked', 'The archive is open in another window or on another machine.', {
            path: folder,
          })
        : fail('read-only', `The archive is open for reading only (${access.reason}).`, {
            path: folder,
          });
  }
}
