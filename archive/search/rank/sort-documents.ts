import type { BitSet } from '../index/bit-set.ts';
import { type Corpus, placeOf } from '../index/corpus.ts';
import type { Segment } from '../index/segment.ts';
import type { Sort } from '../query.ts';
import { firstOf } from './first-of.ts';
import type { Scores } from './rank.ts';

/** Places that are worked out for all documents. */
export interface SlotRanks {
  headline(): Float64Array;
  collection(): Float64Array;
}

/**
 * The first so many slots in order. What has no value comes last in both directions, and equals go
 * by id, so that paging is stable. Relevance without anything to rank by is newest first.
 *
 * `ranks` are by slot, NaN for none, and asked for only when they are sorted by.
 */
export function sortSlots(
  slots: BitSet,
  wanted: number,
  sort: Sort,
  scores: Scores,
  corpus: Corpus,
  ranks: SlotRanks,
): Uint32Array {
  if (wanted === 0) return new Uint32Array(0);
  const listed = slots.toArray();
  const ranked = sort.by === 'relevance' && scores.any;
  const newest = sort.by === 'relevance' && !ranked;
  const sign = !newest && sort.direction === 'ascending' ? 1 : -1;
  const keys = newest
    ? keysFrom(listed, corpus, publishedOf)
    : keysFor(sort.by, listed, scores, corpus, ranks);
  let published: Float64Array | null = null;
  const compareTimes = (a: number, b: number): number => {
    if (!ranked) return 0;
    published ??= keysFrom(listed, corpus, publishedOf);
    return compareKeys(published[a] ?? 0, published[b] ?? 0, -1);
  };
  const order = firstOf(listed.length, wanted, (a, b) => {
    const byKey = compareKeys(keys[a] ?? 0, keys[b] ?? 0, sign);
    if (byKey !== 0) return byKey;
    const byTime = compareTimes(a, b);
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
  ranks: SlotRanks,
): Float64Array {
  switch (by) {
    case 'relevance':
      return keysAt(slots, scores.of);
    case 'published':
      return keysFrom(slots, corpus, publishedOf);
    case 'updated':
      return keysFrom(slots, corpus, ({ columns }) => columns.latest);
    case 'headline':
      return keysAt(slots, ranks.headline());
    case 'collection':
      return keysAt(slots, ranks.collection());
  }
}

function keysAt(slots: Uint32Array, keysBySlot: Float64Array): Float64Array {
  const keys = new Float64Array(slots.length);
  for (let at = 0; at < slots.length; at += 1) keys[at] = keysBySlot[slots[at] ?? 0] ?? Number.NaN;
  return keys;
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
  let at = 0;
  for (const { segment, base } of parts) {
    const values = column(segment);
    const end = base + segment.size;
    for (; at < slots.length && (slots[at] ?? 0) < end; at += 1) {
      keys[at] = values[(slots[at] ?? 0) - base] ?? Number.NaN;
    }
  }
  return keys;
}

function idOf(slot: number, corpus: Corpus): string {
  const { segment, document } = placeOf(slot, corpus);
  return segment.columns.id(document);
}
