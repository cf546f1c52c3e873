/** Words side by side, in the sequences of index-document.ts. */

/** Positions in a field, from 0 through all its values; `last` belongs to it. */
export interface Match {
  readonly first: number;
  readonly last: number;
}

type Word = ReadonlySet<number>;

/**
 * Finds every place where the words stand together.
 *
 * `words` holds, for each word, the terms that count as it. With `slop` 0 the words follow one
 * another in order. Above, they may come in any order, with at most `slop` others among them; then
 * each word is a match of its own. No match reaches over the border between two values.
 */
export function findMatches(
  sequence: Int32Array,
  words: readonly Word[],
  slop: number,
): readonly Match[] {
  return words.length > 1 && slop > 0
    ? findNear(sequence, words, slop)
    : findInOrder(sequence, words);
}

export function hasMatch(sequence: Int32Array, words: readonly Word[], slop: number): boolean {
  const [only, second] = words;
  if (!only) return false;
  if (!second) return sequence.some((id) => only.has(id < 0 ? -id : id));
  return findMatches(sequence, words, slop).length > 0;
}

/** Whether the word that starts here counts as `word`. */
function isAt(sequence: Int32Array, start: number, word: Word): boolean {
  if (word.has(sequence[start] ?? 0)) return true;
  for (let at = start + 1; (sequence[at] ?? 0) < 0; at += 1) {
    if (word.has(-(sequence[at] ?? 0))) return true;
  }
  return false;
}

/** The start of the next position; it holds 0 at the border between values and past the end. */
function after(sequence: Int32Array, start: number): number {
  let at = start + 1;
  while ((sequence[at] ?? 0) < 0) at += 1;
  return at;
}

function findInOrder(sequence: Int32Array, words: readonly Word[]): Match[] {
  const [first, ...others] = words;
  const matches: Match[] = [];
  if (!first) return matches;
  let position = 0;
  for (let start = 0; start < sequence.length; start = after(sequence, start)) {
    if (sequence[start] === 0) continue;
    if (isAt(sequence, start, first) && follow(sequence, start, others)) {
      matches.push({ first: position, last: position + others.length });
    }
    position += 1;
  }
  return matches;
}

function follow(sequence: Int32Array, start: number, words: readonly Word[]): boolean {
  let at = start;
  for (const word of words) {
    at = after(sequence, at);
    if ((sequence[at] ?? 0) === 0 || !isAt(sequence, at, word)) return false;
  }
  return true;
}

function findNear(sequence: Int32Array, words: readonly Word[], slop: number): readonly Match[] {
  const found = new Set<number>();
  let position = 0;
  for (let start = 0; start < sequence.length; start = after(sequence, start)) {
    if (sequence[start] === 0) continue;
    if (words.some((word) => isAt(sequence, start, word))) {
      const offsets = offsetsInWindow(sequence, start, words, slop);
      for (const offset of offsets) found.add(position + offset);
    }
    position += 1;
  }
  return [...found].sort((a, b) => a - b).map((at) => ({ first: at, last: at }));
}

/** For each word a place of its own in the window that starts here; empty when one has none. */
function offsetsInWindow(
  sequence: Int32Array,
  start: number,
  words: readonly Word[],
  slop: number,
): readonly number[] {
  const places: number[] = [];
  for (let at = start; places.length < words.length + slop; at = after(sequence, at)) {
    if ((sequence[at] ?? 0) === 0) break;
    places.push(at);
  }
  const taken = new Set<number>();
  for (const word of words) {
    const offset = places.findIndex((at, index) => !taken.has(index) && isAt(sequence, at, word));
    if (offset < 0) return [];
    taken.add(offset);
  }
  return [...taken];
}
