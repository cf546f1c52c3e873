/** Milliseconds. */
export interface LockTiming {
  /** Between two beats of the owner's heart. */
  readonly beat: number;
  /** So long without a beat, as watched by another, and the lock is stale. */
  readonly stale: number;
  /** So long without a beat, by the clock of the drive, and it is stale at the first look. */
  readonly abandoned: number;
  /** Between two looks of somebody who waits for the lock. */
  readonly look: number;
}

export const lockTiming: LockTiming = {
  beat: 10_000,
  stale: 60_000,
  abandoned: 600_000,
  look: 1_000,
};
