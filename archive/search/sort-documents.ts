import type { BitSet } from './bit-set.ts';
import { type Corpus, placeOf } from './corpus.ts';
import { firstOf } from './first-of.ts';
import type { Sort } from './query.ts';
import type { Scores } from './rank.ts';
import type { Segment } from './segment.ts';

/**
 * The first so many slots in order. What has no value comes last in both directions, and equals go
 * by id, so that paging is stable. Relevance without anything to rank by is newest first.
 *
 * `headlineRanks`: by slot, NaN without a headline; asked for only when it is sorted by.
 */
export function sortSlots(
  slots: BitSet,
  wanted: number,
  sort: Sort,
  scores: Scores,
  corpus: Corpus,
  headlineRanks: () => Float64Array,
): Uint32Array {
  const listed = new Uint32Array(slots.count);
  let next = 0;
  slots.forEach((slot) => {
    listed[next++] = slot;
  });
  const ranked = sort.by === 'relevance' && scores.any;
  const newest = sort.by === 'relevance' && !ranked;
  const sign = !newest && sort.direction === 'ascending' ? 1 : -1;
  const keys = newest
    ? keysFrom(listed, corpus, publishedOf)
    : keysFor(sort.by, listed, scores, corpus, headlineRanks);
  const published = ranked ? keysFrom(listed, corpus, publishedOf) : null;
  const order = firstOf(listed.length, wanted, (a, b) => {
    const byKey = compareKeys(keys[a] ?? 0, keys[b] ?? 0, sign);
    if (byKey !== 0) return byKey;
    const byTime = published ? compareKeys(published[a] ?? 0, published[b] ?? 0, -1) : 0;
    if (byTime !== 0 || a === b) return byTime;
    return idOf(listed[a] ?? 0, corpus) < idOf(listed[b] ?? 0, corpus) ? -1 : 1;
  });
  return order.map((at) => listed[at] ?? 0);
}

/** NaN is no value. */
function compareKeys(a: number, b: number, sign: number): number {
  if (a === b) return 0;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  if (Number.isNaN(b)) return -1;
  return sign * (a - b);
}

function keysFor(
  by: Sort['by'],
  slots: Uint32Array,
  scores: Scores,
  corpus: Corpus,
  headlineRanks: () => Float64Array,
): Float64Array {
  switch (by) {
    case 'relevance':
      return Float64Array.from(slots, (slot) => scores.of[slot] ?? 0);
    case 'published':
      return keysFrom(slots, corpus, publishedOf);
    case 'updated':
      return keysFrom(slots, corpus, ({ columns }) => columns.latest);
    case 'headline': {
      const ranks = headlineRanks();
      return Float64Array.from(slots, (slot) => ranks[slot] ?? Number.NaN);
    }
  }
}

function publishedOf({ columns }: Segment): Float64Array {
  return columns.dates.published.firsts;
}

/** Slots ascend. */
function keysFrom(
  slots: Uint32Array,
  { parts }: Corpus,
  column: (segment: Segment) => Float64Array,
): Float64Array {
  const keys = new Float64Array(slots.length);
  let part = 0;
  for (let at = 0; at < slots.length; at += 1) {
    const slot = slots[at] ?? 0;
    while (slot >= (parts[part + 1]?.base ?? Infinity)) part += 1;
    const { segment, base } = parts[part] ?? {};
    keys[at] = segment && base !== undefined ? (column(segment)[slot - base] ?? 0) : Number.NaN;
  }
  return keys;
}

function idOf(slot: number, corpus: Corpus): string {
  const { segment, document } = placeOf(slot, corpus);
  return segment.columns.id(document);
}
