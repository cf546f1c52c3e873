import { access, constants } from 'node:fs/promises';
import type { ArchiveAccess } from '../archive-types.ts';
import { fail, failureOfSystemError, ok, type Result } from '../result.ts';
import { type ReadArchiveFile, readArchiveFile, writeArchiveFile } from '../store/archive-file.ts';
import type { FolderPresence } from '../store/folder-presence.ts';
import { openHistory } from '../store/history.ts';
import { type ArchiveLock, lockArchive } from '../store/lock.ts';
import { migrateArchiveFile } from './migrate-archive-file.ts';
import { emitInfo, missingFolder, type Session, takeArchiveFile } from './session.ts';

/**
 * The right to write an archive.
 *
 * An archive is locked when it is opened. A plain folder of articles is not touched until the
 * first change: only then is it locked and given its `.newsroom/archive.yaml`.
 */
export class WriteClaim {
  readonly #folder: string;
  readonly #presence: FolderPresence;
  readonly #wanted: 'write' | 'read';
  #isArchive: boolean;
  #lock: ArchiveLock | null = null;

  constructor(
    folder: string,
    presence: FolderPresence,
    { exists }: ReadArchiveFile,
    wanted: 'write' | 'read',
  ) {
    this.#folder = folder;
    this.#presence = presence;
    this.#isArchive = exists;
    this.#wanted = wanted;
  }

  async atOpening(): Promise<ArchiveAccess> {
    if (this.#wanted === 'read') return { kind: 'writable' };
    const allowed = this.#isArchive ? await this.#acquire() : await mayWriteIn(this.#folder);
    if (allowed.ok) return { kind: 'writable' };
    switch (allowed.error.code) {
      case 'locked':
        return { kind: 'read-only', reason: 'locked' };
      case 'no-permission':
      case 'read-only':
        return { kind: 'read-only', reason: 'no-permission' };
      default:
        // A disk that is full today has room tomorrow: the first change tries again.
        return { kind: 'writable' };
    }
  }

  holdsLock(): boolean {
    return this.#lock !== null;
  }

  /** Whether the folder that was opened is what lies at its path. */
  isFolderThere(session: Session): Promise<boolean> {
    return this.#presence.isThere(this.#isArchive ? session.file.id : null);
  }

  /** ok when the archive may be written now; otherwise why it may not. */
  async beforeWriting(session: Session): Promise<Result<null>> {
    const refused = this.#refusal(session);
    if (refused !== null) return refused;
    if (!(await this.isFolderThere(session)))
      return { ok: false, error: missingFolder(this.#folder) };
    const held = await this.#hold(session);
    if (!held.ok) return held;
    if (this.#isArchive) return migrateArchiveFile(session);
    const written = await writeArchiveFile(this.#folder, session.file);
    if (written.ok) this.#isArchive = true;
    return written;
  }

  async release(): Promise<void> {
    await this.#lock?.release();
    this.#lock = null;
  }

  async #hold(session: Session): Promise<Result<null>> {
    if (this.#lock !== null) {
      const held = await this.#lock.check();
      if (held.ok) return held;
      if (held.error.code !== 'locked' && held.error.code !== 'not-found') return held;
      await this.release();
    }
    const acquired = await this.#acquire();
    if (acquired.ok) return this.#catchUp(session);
    if (acquired.error.code === 'locked') {
      session.access = { kind: 'read-only', reason: 'locked' };
      emitInfo(session);
    }
    return acquired;
  }

  async #acquire(): Promise<Result<null>> {
    const locked = await lockArchive(this.#folder);
    if (!locked.ok) return locked;
    this.#lock = locked.value;
    return ok(null);
  }

  /** While there was no lock, others may have written: the history goes on from theirs. */
  async #catchUp(session: Session): Promise<Result<null>> {
    const [read, history] = await Promise.all([
      readArchiveFile(this.#folder),
      openHistory(this.#folder),
    ]);
    if (!read.ok || !history.ok || read.value.newerFormat) {
      await this.release();
      if (!read.ok) return read;
      if (!history.ok) return history;
      return fail('newer-format', `${this.#folder} was written by a later version.`, {
        path: this.#folder,
      });
    }
    session.history = history.value;
    if (!read.value.exists) return ok(null);
    takeArchiveFile(session, read.value);
    this.#isArchive = true;
    return ok(null);
  }

  #refusal(session: Session): Result<null> | null {
    const { folder } = session;
    if (this.#wanted === 'read')
      return fail('read-only', `${folder} was opened for reading.`, { path: folder });
    switch (session.access.kind) {
      case 'writable':
        return null;
      case 'missing':
        return { ok: false, error: missingFolder(folder) };
      case 'read-only':
        return session.access.reason === 'locked'
          ? fail('locked', 'The archive is open in another window or on another machine.', {
              path: folder,
            })
          : fail('read-only', `The archive is open for reading only (${session.access.reason}).`, {
              path: folder,
            });
    }
  }
}
async function mayWriteIn(folder: string): Promise<Result<null>> {
  try {
    await access(folder, constants.W_OK);
    return ok(null);
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, folder) };
  }
}
