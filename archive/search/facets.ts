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
import { firstOf } from './first-of.ts';
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
  const listed = slots.toArray();
  const facets = Object.fromEntries(
    facetFields.map((field) => {
      const counted = including.has(field) ? without(field).toArray() : listed;
      return [field, sortValues(countValues(counted, field, corpus), field)];
    }),
  );
  return { slots, facets };
}

/** How many of the documents, whose slots ascend, have each value of a field. */
export function countValues(
  slots: Uint32Array,
  field: CountedField,
  { parts }: Corpus,
): Map<string, number> {
  const counts = new Map<string, number>();
  let at = 0;
  for (const { segment, base } of parts) {
    const { of, lists } = columnFor(field, segment);
    const times = new Uint32Array(lists.length);
    const end = base + segment.size;
    for (; at < slots.length && (slots[at] ?? 0) < end; at += 1) {
      const list = of[(slots[at] ?? 0) - base] ?? 0;
      times[list] = (times[list] ?? 0) + 1;
    }
    for (let list = 0; list < times.length; list += 1) {
      const documents = times[list] ?? 0;
      if (documents === 0) continue;
      const values = lists[list] ?? [];
      if (values.length === 0 && field !== 'finding') addTo(counts, '', documents);
      for (const value of values) addTo(counts, value, documents);
    }
  }
  return counts;
}

function addTo(counts: Map<string, number>, value: string, times: number): void {
  counts.set(value, (counts.get(value) ?? 0) + times);
}

/** Most frequent first; years and months newest first; what has none last. */
export function sortValues(
  counts: ReadonlyMap<string, number>,
  field: FilterField,
  limit = mostFacetValues,
): FacetValue[] {
  const values = [...counts].map(([value, times]) => ({ value, count: times }));
  const byTime = field === 'year' || field === 'month';
  const compare = (a: FacetValue, b: FacetValue): number => {
    if ((a.value === '') !== (b.value === '')) return a.value === '' ? 1 : -1;
    if (byTime) return a.value < b.value ? 1 : -1;
    return b.count - a.count || (a.value < b.value ? -1 : 1);
  };
  if (values.length <= limit) return values.sort(compare);
  const first = firstOf(values.length, limit, (a, b) => {
    const [left, right] = [values[a], values[b]];
    return left && right && a !== b ? compare(left, right) : 0;
  });
  return Array.from(first).flatMap((at) => values[at] ?? []);
}
