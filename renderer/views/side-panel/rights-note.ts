import type { StoryDate } from '../../../electron/contract/types.ts';

const day = 86_400_000;

/** Whole days from `now` to the end of the day on which a licence ends; 0 on that day, negative after it. */
export function daysLeft(date: StoryDate, now: number): number | null {
  return date.epoch === null ? null : Math.floor((date.epoch + day - 1 - now) / day);
}
