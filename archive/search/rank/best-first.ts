import type { BitSet } from '../index/bit-set.ts';
import type { Corpus } from '../index/corpus.ts';
import type { ResolvedLeaf } from '../match/leaf-search.ts';
import type { PageHits } from '../match/page-hits.ts';
import type { Matched } from '../match/query-matcher.ts';
import { closerLook, lookedAt } from './closer-look.ts';

/**
 * The first so many slots by relevance, tier after tier, the best of each tier after a closer look.
 * The same whatever the number, so that paging is stable.
 *
 * `order` gives the first so many of a set in the order of their scores.
 */
export function bestFirst(
  { slots, tiers }: Matched,
  wanted: number,
  order: (slots: BitSet, wanted: number) => Uint32Array,
  leaves: readonly ResolvedLeaf[],
  corpus: Corpus,
  hits: PageHits,
): Uint32Array {
  const found: Uint32Array[] = [];
  const rest = slots.copy();
  let left = Math.min(wanted, slots.count);
  for (const tier of [...tiers, slots]) {
    if (left === 0) break;
    const ordered = order(tier.copy().keep(rest), Math.max(left, lookedAt));
    ordered.set(closerLook(ordered.slice(0, lookedAt), leaves, corpus, hits));
    const taken = ordered.subarray(0, left);
    found.push(taken);
    left -= taken.length;
    rest.deleteAll(tier);
  }
  const best = new Uint32Array(found.reduce((sum, { length }) => sum + length, 0));
  found.reduce((at, tier) => {
    best.set(tier, at);
    return at + tier.length;
  }, 0);
  return best;
}
