import { readFile, stat } from 'node:fs/promises';
import { isSystemError } from '../result.ts';
import { lockFile, type ReadLock, readLock } from './lock-owner.ts';
import type { LockTiming } from './lock-timing.ts';
import { hasEnded } from './own-process.ts';
import { beatFile } from './staging.ts';

/**
 * Looks at the lock of an archive from outside, again and again.
 *
 * The clocks of two machines differ, so no time that another has written is compared with ours: a
 * lock is stale when it looked the same for `stale` milliseconds of this process's own steady
 * clock, in which its owner would have beaten several times.
 */
export class LockWatch {
  readonly #archive: string;
  readonly #timing: LockTiming;
  #pulse = '';
  /** By `performance.now()`. */
  #since = Number.POSITIVE_INFINITY;

  constructor(archive: string, timing: LockTiming) {
    this.#archive = archive;
    this.#timing = timing;
  }

  /**
   * Whether the lock may be taken: there is none, its process has ended, or it does not beat.
   * `now` is the time of the drive that the archive lies on, when that is known: by its own clock,
   * a lock that was left behind long ago can be told at the first look.
   */
  async isFree(now: number | null = null): Promise<boolean> {
    try {
      const lock = await readLock(this.#archive);
      if (lock === null) return true;
      if (await this.#isStill(lock)) return true;
      if (lock.owner !== null && (await hasEnded(lock.owner))) return true;
      return now !== null && now - (await this.#lastBeat(lock)) > this.#timing.abandoned;
    } catch (error) {
      if (!isSystemError(error)) throw error;
      // A drive that does not answer says nothing about the owner's heart.
      this.#pulse = '';
      return false;
    }
  }

  async #isStill({ text, owner }: ReadLock): Promise<boolean> {
    const beat = owner === null ? '' : await this.#read(beatFile(this.#archive, owner.token));
    const pulse = `${text}\n${beat}`;
    if (pulse === this.#pulse) return performance.now() - this.#since > this.#timing.stale;
    this.#pulse = pulse;
    this.#since = performance.now();
    return false;
  }

  async #read(file: string): Promise<string> {
    try {
      return await readFile(file, 'utf8');
    } catch (error) {
      if (isSystemError(error) && error.code === 'ENOENT') return '';
      throw error;
    }
  }

  /** Milliseconds since 1970 by the drive's clock. */
  async #lastBeat({ owner }: ReadLock): Promise<number> {
    const taken = await stat(lockFile(this.#archive));
    const beaten =
      owner === null ? null : await stat(beatFile(this.#archive, owner.token)).catch(() => null);
    return Math.max(taken.mtimeMs, beaten?.mtimeMs ?? 0);
  }
}
