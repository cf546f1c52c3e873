/** Words side by side, in the sequences of index-document.ts. */

/** Positions in a field, from 0 through all its values; `last` belongs to it. */
export interface Match {
  readonly first: number;
  readonly last: number;
}

/**
 * Finds every place where the words stand together.
 *
 * `words` holds, for each word, the terms that count as it. With `slop` 0 the words follow one
 * another in order. Above, they may come in any order, with at most `slop` others among them; then
 * each word is a match of its own. No match reaches over the border between two values.
 */
export function findMatches(
  sequence: Int32Array,
  words: readonly ReadonlySet<number>[],
  slop: number,
): Match[] {
  const [first, second] = words;
  if (!first) return [];
  const starts = positionsOf(sequence);
  if (!second) return findWord(sequence, starts, first);
  return slop === 0
    ? findInOrder(sequence, starts, words)
    : findNear(sequence, starts, words, slop);
}

export function hasMatch(
  sequence: Int32Array,
  words: readonly ReadonlySet<number>[],
  slop: number,
): boolean {
  const [only, second] = words;
  if (!only) return false;
  if (!second) return sequence.some((id) => only.has(Math.abs(id)));
  return findMatches(sequence, words, slop).length > 0;
}

/** Where each position starts; -1 marks the border between two values. */
function positionsOf(sequence: Int32Array): number[] {
  const starts: number[] = [];
  for (let at = 0; at < sequence.length; at += 1) {
    const id = sequence[at] ?? 0;
    if (id > 0) starts.push(at);
    else if (id === 0) starts.push(-1);
  }
  return starts;
}

function isAt(sequence: Int32Array, start: number | undefined, word: ReadonlySet<number>): boolean {
  if (start === undefined || start < 0) return false;
  if (word.has(sequence[start] ?? 0)) return true;
  for (let at = start + 1; (sequence[at] ?? 0) < 0; at += 1) {
    if (word.has(-(sequence[at] ?? 0))) return true;
  }
  return false;
}

function findWord(
  sequence: Int32Array,
  starts: readonly number[],
  word: ReadonlySet<number>,
): Match[] {
  const matches: Match[] = [];
  let position = 0;
  for (const start of starts) {
    if (start < 0) continue;
    if (isAt(sequence, start, word)) matches.push({ first: position, last: position });
    position += 1;
  }
  return matches;
}

function findInOrder(
  sequence: Int32Array,
  starts: readonly number[],
  words: readonly ReadonlySet<number>[],
): Match[] {
  const matches: Match[] = [];
  let borders = 0;
  for (let at = 0; at < starts.length; at += 1) {
    if ((starts[at] ?? -1) < 0) borders += 1;
    else if (words.every((word, offset) => isAt(sequence, starts[at + offset], word))) {
      matches.push({ first: at - borders, last: at - borders + words.length - 1 });
    }
  }
  return matches;
}

function findNear(
  sequence: Int32Array,
  starts: readonly number[],
  words: readonly ReadonlySet<number>[],
  slop: number,
): Match[] {
  const found = new Set<number>();
  let borders = 0;
  for (let at = 0; at < starts.length; at += 1) {
    if ((starts[at] ?? -1) < 0) borders += 1;
    else if (words.some((word) => isAt(sequence, starts[at], word))) {
      for (const place of windowFrom(sequence, starts, at, words, slop)) found.add(place - borders);
    }
  }
  return [...found].sort((a, b) => a - b).map((position) => ({ first: position, last: position }));
}

/** One place for each word in the window that starts here; empty when a word has none. */
function windowFrom(
  sequence: Int32Array,
  starts: readonly number[],
  from: number,
  words: readonly ReadonlySet<number>[],
  slop: number,
): readonly number[] {
  const taken = new Set<number>();
  for (const word of words) {
    let place = -1;
    for (let at = from; at < from + words.length + slop && place < 0; at += 1) {
      if ((starts[at] ?? -1) < 0) break;
      if (!taken.has(at) && isAt(sequence, starts[at], word)) place = at;
    }
    if (place < 0) return [];
    taken.add(place);
  }
  return taken.has(from) ? [...taken] : [];
}
