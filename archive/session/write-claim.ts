import { access, constants } from 'node:fs/promises';
import type { ArchiveAccess, LockHolder, OpenOptions } from '../archive-types.ts';
import { fail, failureOfSystemError, ok, type Result } from '../result.ts';
import { type ReadArchiveFile, readArchiveFile, writeArchiveFile } from '../store/archive-file.ts';
import type { FolderPresence } from '../store/folder-presence.ts';
import { openHistory } from '../store/history.ts';
import { type ArchiveLock, lockArchive } from '../store/lock.ts';
import { readLock } from '../store/lock-owner.ts';
import { type LockTiming, lockTiming } from '../store/lock-timing.ts';
import { LockWatch } from '../store/lock-watch.ts';
import type { Staging } from '../store/staging.ts';
import { migrateArchiveFile } from './migrate-archive-file.ts';
import { emitInfo, emitUndo, missingFolder, type Session } from './session.ts';
import { takeArchiveFile } from './take-archive-file.ts';

/**
 * The right to write an archive.
 *
 * An archive is locked when it is opened. A plain folder of articles is not touched until the
 * first change: only then is it locked and given its `.newsroom/archive.yaml`. Where another holds
 * the lock, it is watched until that one leaves or its heart stands still.
 */
export class WriteClaim {
  readonly #folder: string;
  readonly #presence: FolderPresence;
  readonly #wanted: 'write' | 'read';
  readonly #timing: LockTiming;
  readonly #watch: LockWatch;
  #isArchive: boolean;
  #lock: ArchiveLock | null = null;
  #waiting: NodeJS.Timeout | null = null;
  #isLooking = false;

  constructor(
    folder: string,
    presence: FolderPresence,
    { exists }: ReadArchiveFile,
    { access: wanted = 'write', lock }: OpenOptions,
  ) {
    this.#folder = folder;
    this.#presence = presence;
    this.#isArchive = exists;
    this.#wanted = wanted;
    this.#timing = { ...lockTiming, ...lock };
    this.#watch = new LockWatch(folder, this.#timing);
  }

  async atOpening(): Promise<ArchiveAccess> {
    if (this.#wanted === 'read') return { kind: 'writable' };
    const allowed = this.#isArchive ? await this.#acquire() : await mayWriteIn(this.#folder);
    if (allowed.ok) return { kind: 'writable' };
    switch (allowed.error.code) {
      case 'locked':
        return { kind: 'read-only', reason: 'locked', by: await this.#holder() };
      case 'no-permission':
      case 'read-only':
        return { kind: 'read-only', reason: 'no-permission' };
      default:
        // A disk that is full today has room tomorrow: the first change tries again.
        return { kind: 'writable' };
    }
  }

  /** Until `release`: whenever the session is locked out, it becomes writable as soon as it can. */
  waitForLock(session: Session): void {
    this.#waiting = setInterval(() => {
      // A dead share answers late or never: one question at a time.
      if (this.#isLooking || !isLockedOut(session.access)) return;
      this.#isLooking = true;
      void this.#lookAtLock(session).finally(() => {
        this.#isLooking = false;
      });
    }, this.#timing.look);
    this.#waiting.unref();
  }

  async #lookAtLock(session: Session): Promise<void> {
    if (!(await this.#watch.isFree())) return;
    await session.inTurn(async () => {
      if (this.#waiting !== null && isLockedOut(session.access)) await this.tryToWrite(session);
    });
  }

  /** Fails as `beforeWriting` does; the session is read-only as before then. */
  async tryToWrite(session: Session): Promise<Result<null>> {
    const { access } = session;
    const isForbidden = access.kind === 'read-only' && access.reason === 'no-permission';
    if (!isLockedOut(access) && !isForbidden) return this.#refusal(session) ?? ok(null);
    if (!(await this.isFolderThere(session)))
      return { ok: false, error: missingFolder(this.#folder) };
    const allowed = this.#isArchive ? await this.#hold(session) : await mayWriteIn(this.#folder);
    if (!allowed.ok) return allowed;
    session.access = { kind: 'writable' };
    emitInfo(session);
    emitUndo(session);
    return ok(null);
  }

  holdsLock(): boolean {
    return this.#lock !== null;
  }

  staging(): Staging {
    if (this.#lock === null) throw new Error('Nothing may be written without the lock.');
    return this.#lock;
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
    const written = await writeArchiveFile(this.#folder, session.file, this.staging());
    if (written.ok) this.#isArchive = true;
    return written;
  }

  async release(): Promise<void> {
    if (this.#waiting !== null) clearInterval(this.#waiting);
    this.#waiting = null;
    await this.#letGo();
  }

  async #letGo(): Promise<void> {
    await this.#lock?.release();
    this.#lock = null;
  }

  async #hold(session: Session): Promise<Result<null>> {
    if (this.#lock !== null) {
      const held = await this.#lock.check();
      if (held.ok) return held;
      if (held.error.code !== 'locked' && held.error.code !== 'not-found') return held;
      await this.#letGo();
    }
    const acquired = await this.#acquire();
    if (acquired.ok) return this.#catchUp(session);
    if (acquired.error.code === 'locked') {
      session.access = { kind: 'read-only', reason: 'locked', by: await this.#holder() };
      emitInfo(session);
    }
    return acquired;
  }

  async #acquire(): Promise<Result<null>> {
    const locked = await lockArchive(this.#folder, { timing: this.#timing, watch: this.#watch });
    if (!locked.ok) return locked;
    this.#lock = locked.value;
    return ok(null);
  }

  async #holder(): Promise<LockHolder | null> {
    const owner = (await readLock(this.#folder).catch(() => null))?.owner ?? null;
    return owner === null ? null : { host: owner.host, pid: owner.pid, since: owner.since };
  }

  /** While there was no lock, others may have written: the history goes on from theirs. */
  async #catchUp(session: Session): Promise<Result<null>> {
    const [read, history] = await Promise.all([
      readArchiveFile(this.#folder),
      openHistory(this.#folder),
    ]);
    if (!read.ok || !history.ok || read.value.newerFormat) {
      await this.#letGo();
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

function isLockedOut(access: ArchiveAccess): boolean {
  return access.kind === 'read-only' && access.reason === 'locked';
}

async function mayWriteIn(folder: string): Promise<Result<null>> {
  try {
    await access(folder, constants.W_OK);
    return ok(null);
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, folder) };
  }
}
