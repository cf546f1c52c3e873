import { BitSet } from './bit-set.ts';
import type { Segment } from './segment.ts';

/**
 * Everything that is searched at one moment. A document has a slot: its number in its segment, and
 * the segment's base. Slots hold for one search; edits and merges give others.
 */
export interface Corpus {
  readonly parts: readonly CorpusPart[];
  /** Slots go from 0 up to here; some stand for no document. */
  readonly size: number;
  readonly live: BitSet;
  /** Live documents. */
  readonly count: number;
}

export interface CorpusPart {
  readonly segment: Segment;
  /** A multiple of 32, so that sets are joined word by word. */
  readonly base: number;
}

export interface Place {
  readonly segment: Segment;
  readonly document: number;
}

export function corpusOf(segments: readonly Segment[]): Corpus {
  const parts: CorpusPart[] = [];
  let size = 0;
  for (const segment of segments) {
    parts.push({ segment, base: size });
    size += (segment.size + 31) & ~31;
  }
  const live = new BitSet(size);
  for (const { segment, base } of parts) {
    const all = new BitSet(segment.size).addUpTo(segment.size).deleteAll(segment.dead);
    live.addShifted(all, base);
  }
  return { parts, size, live, count: live.count };
}

export function placeOf(slot: number, { parts }: Corpus): Place {
  let at = parts.length - 1;
  while (at > 0 && (parts[at]?.base ?? 0) > slot) at -= 1;
  const part = parts[at];
  if (!part) throw new RangeError('No segment has this slot');
  return { segment: part.segment, document: slot - part.base };
}

/** The slots of the live documents that pass a test, which is made once for each segment. */
export function slotsWhere(
  corpus: Corpus,
  testFor: (segment: Segment) => (document: number) => boolean,
): BitSet {
  const found = new BitSet(corpus.size);
  for (const { segment, base } of corpus.parts) {
    const passes = testFor(segment);
    for (let document = 0; document < segment.size; document += 1) {
      if (passes(document)) found.add(base + document);
    }
  }
  return found.keep(corpus.live);
}
