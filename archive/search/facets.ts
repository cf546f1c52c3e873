import type { BitSet } from './bit-set.ts';
import type { Corpus } from './corpus.ts';
import { columnFields } from './document-columns.ts';
import {
  type CountedField,
  columnFor,
  type FilterContext,
  filterSlots,
  isCounted,
  type SlotsOfIds,
} from './document-filter.ts';
import type { Filter, FilterField } from './query.ts';
import type { FacetValue } from './search-index.ts';

const facetFields: readonly CountedField[] = [...columnFields, 'finding'];

/** Values of a facet given at most; the most frequent ones, or the newest years and months. */
export const mostFacetValues = 1000;

export interface Faceted {
  /** Documents that pass every filter. */
  readonly slots: BitSet;
  readonly facets: Readonly<Partial<Record<FilterField, readonly FacetValue[]>>>;
}

/**
 * Filters documents and counts the values of those left.
 *
 * A field with a filter of its own that includes values is counted as if that filter were not
 * there: its other values say what adding them would bring. The empty value counts documents that
 * have none, except for findings.
 */
export function filterAndCount(
  found: BitSet,
  filters: readonly Filter[],
  corpus: Corpus,
  context: FilterContext,
  slotsOfIds: SlotsOfIds,
): Faceted {
  const passing = filters.map((filter) => ({
    filter,
    slots: filterSlots(filter, corpus, context, slotsOfIds),
  }));
  const without = (field: CountedField | null): BitSet =>
    passing
      .filter(({ filter }) => filter.exclude || filter.field !== field)
      .reduce((slots, each) => slots.keep(each.slots), found.copy());
  const including = new Set(
    filters
      .filter(({ exclude }) => !exclude)
      .map(({ field }) => field)
      .filter(isCounted),
  );
  const slots = without(null);
  const facets = Object.fromEntries(
    facetFields.map((field) => {
      const counted = including.has(field) ? without(field) : slots;
      return [field, sortValues(countValues(counted, field, corpus), field)];
    }),
  );
  return { slots, facets };
}

/** How many of the documents have each value of a field. */
export function countValues(
  slots: BitSet,
  field: CountedField,
  { parts }: Corpus,
): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (value: string, times: number): void => {
    counts.set(value, (counts.get(value) ?? 0) + times);
  };
  for (const { segment, base } of parts) {
    const column = columnFor(field, segment);
    const times = new Uint32Array(column.lists.length);
    slots.forEachFrom(base, segment.size, (slot) => {
      const list = column.of[slot - base] ?? 0;
      times[list] = (times[list] ?? 0) + 1;
    });
    times.forEach((documents, list) => {
      if (documents === 0) return;
      const values = column.lists[list] ?? [];
      if (values.length === 0 && field !== 'finding') count('', documents);
      for (const value of values) count(value, documents);
    });
  }
  return counts;
}

/** Most frequent first; years and months newest first; what has none last. */
export function sortValues(
  counts: ReadonlyMap<string, number>,
  field: FilterField,
  limit = mostFacetValues,
): FacetValue[] {
  const values = [...counts].map(([value, times]) => ({ value, count: times }));
  const byTime = field === 'year' || field === 'month';
  values.sort((a, b) => {
    if ((a.value === '') !== (b.value === '')) return a.value === '' ? 1 : -1;
    if (byTime) return a.value < b.value ? 1 : -1;
    return b.count - a.count || (a.value < b.value ? -1 : 1);
  });
  return values.slice(0, limit);
}
