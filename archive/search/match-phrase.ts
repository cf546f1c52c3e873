import type { AnalysedWord } from './analysis.ts';
import type { WordTest } from './word-test.ts';

/** Words side by side, in the words of analysed-field.ts. */

/** Places in the words of a field; `last` belongs to it. */
export interface Match {
  readonly first: number;
  readonly last: number;
}

type Words = readonly (AnalysedWord | null)[];

/**
 * Finds every place where the words stand together.
 *
 * With `slop` 0 the words follow one another in order. Above, they may come in any order, with at
 * most `slop` others among them; then each word is a match of its own. No match reaches over the
 * border between two values.
 */
export function findMatches(
  words: Words,
  wanted: readonly WordTest[],
  slop: number,
): readonly Match[] {
  return wanted.length > 1 && slop > 0 ? findNear(words, wanted, slop) : findInOrder(words, wanted);
}

function findInOrder(words: Words, wanted: readonly WordTest[]): Match[] {
  const [first, ...others] = wanted;
  const matches: Match[] = [];
  if (!first) return matches;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word && first(word) && others.every((test, index) => isAt(words, at + 1 + index, test))) {
      matches.push({ first: at, last: at + others.length });
    }
  }
  return matches;
}

function isAt(words: Words, at: number, test: WordTest): boolean {
  const word = words[at];
  return word !== undefined && word !== null && test(word);
}

function findNear(words: Words, wanted: readonly WordTest[], slop: number): readonly Match[] {
  const found = new Set<number>();
  for (let at = 0; at < words.length; at += 1) {
    if (!wanted.some((test) => isAt(words, at, test))) continue;
    for (const place of placesInWindow(words, at, wanted, slop)) found.add(place);
  }
  return [...found].sort((a, b) => a - b).map((at) => ({ first: at, last: at }));
}

/** For each word a place of its own in the window that starts here; empty when one has none. */
function placesInWindow(
  words: Words,
  start: number,
  wanted: readonly WordTest[],
  slop: number,
): readonly number[] {
  let end = start;
  while (end < start + wanted.length + slop && words[end]) end += 1;
  const taken = new Set<number>();
  for (const test of wanted) {
    let at = start;
    while (at < end && (taken.has(at) || !isAt(words, at, test))) at += 1;
    if (at === end) return [];
    taken.add(at);
  }
  return [...taken];
}
