import type { Hit } from './field-hits.ts';

/** From one hit of a field to another, by their numbers; `last` belongs to it. */
export interface Match {
  readonly first: number;
  readonly last: number;
}

/**
 * Finds every place where some words of a query stand together, among the hits of a field, which
 * hold at least all words that count as one of them. `wanted`: their numbers, in their order.
 *
 * With `slop` 0 the words follow one another in order. Above, they may come in any order, with at
 * most `slop` others among them; then each word is a match of its own. No match reaches over the
 * border between two values.
 */
export function findMatches(
  hits: readonly Hit[],
  wanted: readonly number[],
  slop: number,
): readonly Match[] {
  return wanted.length > 1 && slop > 0 ? findNear(hits, wanted, slop) : findInOrder(hits, wanted);
}

function findInOrder(hits: readonly Hit[], wanted: readonly number[]): Match[] {
  const matches: Match[] = [];
  const more = wanted.length - 1;
  hits.forEach((hit, first) => {
    const last = hits[first + more];
    if (!last || last.value !== hit.value || last.place !== hit.place + more) return;
    if (wanted.every((word, at) => isAt(hits, first + at, word))) {
      matches.push({ first, last: first + more });
    }
  });
  return matches;
}

function isAt(hits: readonly Hit[], at: number, word: number): boolean {
  return hits[at]?.asked.includes(word) ?? false;
}

function findNear(hits: readonly Hit[], wanted: readonly number[], slop: number): Match[] {
  const found = new Set<number>();
  for (let first = 0; first < hits.length; first += 1) {
    if (!wanted.some((word) => isAt(hits, first, word))) continue;
    for (const at of hitsInWindow(hits, first, wanted, slop)) found.add(at);
  }
  return [...found].sort((a, b) => a - b).map((at) => ({ first: at, last: at }));
}

/** For each word a hit of its own in the window that starts here; empty when one has none. */
function hitsInWindow(
  hits: readonly Hit[],
  first: number,
  wanted: readonly number[],
  slop: number,
): readonly number[] {
  const { value, place } = hits[first] ?? { value: -1, place: 0 };
  let end = first;
  while (hits[end]?.value === value && (hits[end]?.place ?? 0) < place + wanted.length + slop) {
    end += 1;
  }
  const taken = new Set<number>();
  for (const word of wanted) {
    let at = first;
    while (at < end && (taken.has(at) || !isAt(hits, at, word))) at += 1;
    if (at === end) return [];
    taken.add(at);
  }
  return [...taken];
}
