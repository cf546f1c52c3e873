import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/** The long run strikes at every call, the short one at an even sample. */
export const isLong = process.env.NEWSROOM_FAULTS === 'long';

/** So many of these, evenly spread, the first and the last among them; one is the middle one. */
export function sampleOf<Item>(items: readonly Item[], wanted: number): readonly Item[] {
  if (items.length <= wanted) return items;
  if (wanted === 1) return items.slice(items.length >> 1, (items.length >> 1) + 1);
  const step = (items.length - 1) / (wanted - 1);
  return Array.from({ length: wanted }, (_, at) => items[Math.round(at * step)]).flatMap((item) =>
    item === undefined ? [] : [item],
  );
}

/** Numbers from 1 to the last. */
export const upTo = (last: number): readonly number[] =>
  Array.from({ length: last }, (_, at) => at + 1);

/** Counts a strike for the summary of the long run, with what was found wrong after it. */
export function tally(kind: string, scenario: string, found: readonly string[]): void {
  const folder = process.env.NEWSROOM_FAULTS_TALLY;
  if (folder === undefined) return;
  appendFileSync(join(folder, `${kind}.txt`), `${scenario}\n`);
  for (const text of found) appendFileSync(join(folder, 'lost.txt'), `${scenario}: ${text}\n`);
}
