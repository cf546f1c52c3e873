import { BitSet } from '../index/bit-set.ts';
import { countPostings, visitPositions } from '../index/postings.ts';
import type { WordPostings } from './leaf-search.ts';

/** The candidates in which the words follow one another in one field, found by their positions. */
export function phraseDocuments(
  words: readonly WordPostings[],
  mask: number,
  candidates: BitSet,
): BitSet {
  const rarestFirst = words
    .map((word, at) => ({ at, lists: listsOf(word) }))
    .sort((a, b) => total(a.lists, mask) - total(b.lists, mask));
  let starts: Starts | null = null;
  for (const { at, lists } of rarestFirst) {
    const next: Starts = new Map();
    for (const list of lists) {
      visitPositions(list, mask, candidates, (document, field, position) => {
        const place = document * 16 + field;
        const start = position - at;
        if (starts && !starts.get(place)?.includes(start)) return;
        const known = next.get(place);
        if (known) known.push(start);
        else next.set(place, [start]);
      });
    }
    starts = next;
  }
  const documents = new BitSet(candidates.size);
  for (const place of starts?.keys() ?? []) documents.add(Math.floor(place / 16));
  return documents;
}

/**
 * The candidates in which the words stand in any order in one field with at most `slop` others
 * among them, each word at a position of its own; fewer than `valueGap` words and `slop` together.
 */
export function nearDocuments(
  words: readonly WordPostings[],
  slop: number,
  mask: number,
  candidates: BitSet,
): BitSet {
  const occurrences = new Map<number, Occurrence[]>();
  for (const [word, postings] of words.entries()) {
    for (const list of listsOf(postings)) {
      visitPositions(list, mask, candidates, (document, field, position) => {
        const place = document * 16 + field;
        const known = occurrences.get(place);
        if (known) known.push({ position, word });
        else occurrences.set(place, [{ position, word }]);
      });
    }
  }
  const documents = new BitSet(candidates.size);
  for (const [place, all] of occurrences) {
    const document = Math.floor(place / 16);
    if (!documents.has(document) && standNear(all, words.length, slop)) documents.add(document);
  }
  return documents;
}

interface Occurrence {
  readonly position: number;
  /** Which word of the query, from 0. */
  readonly word: number;
}

function standNear(all: Occurrence[], words: number, slop: number): boolean {
  all.sort((a, b) => a.position - b.position);
  let start = 0;
  let end = 0;
  for (; start < all.length; start += 1) {
    const from = all[start]?.position ?? 0;
    while ((all[end]?.position ?? Infinity) < from + words + slop) end += 1;
    if (end - start >= words && fillWindow(all.slice(start, end), words)) return true;
  }
  return false;
}

/** Gives each word, in their order, the first position that is left. */
function fillWindow(window: readonly Occurrence[], words: number): boolean {
  const taken = new Set<number>();
  for (let word = 0; word < words; word += 1) {
    const free = window.find((each) => each.word === word && !taken.has(each.position));
    if (!free) return false;
    taken.add(free.position);
  }
  return true;
}

/** By document and field, the positions at which the phrase may start. */
type Starts = Map<number, number[]>;

function listsOf({ terms, stops }: WordPostings): readonly Uint8Array[] {
  return [...terms.map(({ postings }) => postings), ...stops];
}

function total(lists: readonly Uint8Array[], mask: number): number {
  return lists.reduce((sum, list) => sum + countPostings(list, mask), 0);
}
