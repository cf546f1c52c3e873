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
  let starts: Float64Array | null = null;
  let documents = candidates;
  for (const { at, lists } of rarestFirst) {
    const found = startsOf(lists, at, mask, documents);
    starts = starts === null ? found.slice() : inBoth(starts, found);
    documents = documentsOf(starts, candidates.size);
  }
  return documents;
}

/**
 * Where a phrase may start: document and field make a place, place and position one number. They
 * ascend by field, document and position, as postings do.
 */
const positions = 2 ** 28;

/** Overwritten by the next call. */
let gathered = new Float64Array(4096);

function startsOf(
  lists: readonly Uint8Array[],
  at: number,
  mask: number,
  candidates: BitSet,
): Float64Array {
  let count = 0;
  for (const list of lists) {
    visitPositions(list, mask, candidates, (document, field, position) => {
      if (position < at) return;
      if (count === gathered.length) gathered = grown(gathered);
      gathered[count++] = (field * candidates.size + document) * positions + position - at;
    });
  }
  const starts = gathered.subarray(0, count);
  return lists.length > 1 ? starts.sort() : starts;
}

function grown(from: Float64Array): Float64Array<ArrayBuffer> {
  const to = new Float64Array(from.length * 2);
  to.set(from);
  return to;
}

/** Of ascending numbers those that are in both; the first array is overwritten. */
function inBoth(left: Float64Array, right: Float64Array): Float64Array {
  let count = 0;
  let next = 0;
  for (let at = 0; at < left.length; at += 1) {
    const start = left[at] ?? 0;
    while (next < right.length && (right[next] ?? 0) < start) next += 1;
    if (next === right.length) break;
    if (right[next] === start) left[count++] = start;
  }
  return left.subarray(0, count);
}

function documentsOf(starts: Float64Array, size: number): BitSet {
  const documents = new BitSet(size);
  for (let at = 0; at < starts.length; at += 1)
    documents.add(Math.floor((starts[at] ?? 0) / positions) % size);
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

function listsOf({ terms, stops }: WordPostings): readonly Uint8Array[] {
  return [...terms.map(({ postings }) => postings), ...stops];
}

function total(lists: readonly Uint8Array[], mask: number): number {
  return lists.reduce((sum, list) => sum + countPostings(list, mask), 0);
}
