import type { PageRecord } from './probe.ts';

/** Milliseconds. */
export const longFrame = 50;

export interface FrameTimes {
  readonly frames: number;
  /** Frames that took more than `longFrame`. */
  readonly long: number;
  readonly longest: number;
  /** The longest task of the page's main thread, 0 where none took 50 ms. */
  readonly longestTask: number;
}

/** What the frames of a page took, each from its start to the start of the next. */
export function frameTimes({ frames, longTasks }: PageRecord): FrameTimes {
  const lengths = frames.slice(1).map((at, before) => at - (frames[before] ?? at));
  return {
    frames: lengths.length,
    long: lengths.filter((length) => length > longFrame).length,
    longest: Math.max(0, ...lengths),
    longestTask: Math.max(0, ...longTasks),
  };
}
