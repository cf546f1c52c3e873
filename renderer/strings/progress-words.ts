import type { Words } from '../../electron/contract/strings/format.ts';
import type { Progress } from '../../electron/contract/types.ts';

/** "Importing: 120 of 4,000". */
export function progressWords(words: Words, { step, done, total }: Progress): string {
  const named = words(`progress.${step}`);
  return total === null
    ? words('progress.count', { step: named, done })
    : words('progress.of', { step: named, done, total });
}
