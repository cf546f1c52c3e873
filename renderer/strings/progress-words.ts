import type { Words } from '../../electron/contract/strings/format.ts';
import type { Progress } from '../../electron/contract/types.ts';

/** "Importing: 120 of 4,000". */
export function progressWords(words: Words, { step, done, total }: Progress): string {
  const named = words(`progress.${step}`);
  return total === null
    ? words('progress.count', { step: named, done })
    : words('progress.of', { step: named, done, total });
}

/** "About 3 minutes left". */
export function leftWords(words: Words, seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (seconds < 55) return words('progress.secondsLeft', { count: Math.ceil(seconds / 5) * 5 });
  if (minutes < 90) return words('progress.minutesLeft', { count: Math.max(1, minutes) });
  return words('progress.hoursLeft', { count: Math.round(minutes / 60) });
}
