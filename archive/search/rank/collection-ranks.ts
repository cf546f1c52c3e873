import type { ArticleId } from '../../article/article.ts';
import type { Filter } from '../query.ts';

/** Whether a query narrows to collections, which then have an order to show it in. */
export function hasCollectionOrder(filters: readonly Filter[]): boolean {
  return filters.some(({ field, exclude }) => field === 'collection' && !exclude);
}

/** Places in the collections that a query narrows to, by slot; NaN for what is in none of them. */
export function collectionRanks(
  filters: readonly Filter[],
  size: number,
  collection: (name: string) => readonly ArticleId[] | null,
  slotOf: (id: ArticleId) => number | null,
): Float64Array {
  const ranks = new Float64Array(size).fill(Number.NaN);
  let rank = 0;
  for (const { field, exclude, values } of filters) {
    if (field !== 'collection' || exclude) continue;
    for (const id of values.flatMap((name) => collection(name) ?? [])) {
      const slot = slotOf(id);
      if (slot === null || !Number.isNaN(ranks[slot])) continue;
      ranks[slot] = rank;
      rank += 1;
    }
  }
  return ranks;
}
