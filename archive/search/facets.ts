import { columnFields } from './document-columns.ts';
import {
  type CountedField,
  type DocumentTest,
  type FilterContext,
  filterTest,
  valuesIn,
} from './document-filter.ts';
import type { IndexedDocument } from './index-document.ts';
import type { Filter, FilterField } from './query.ts';
import type { FacetValue } from './search-index.ts';

const facetFields: readonly CountedField[] = [...columnFields, 'finding'];

/** Values of a facet given at most; the most frequent ones, or the newest years and months. */
export const mostFacetValues = 1000;

export interface Faceted {
  /** Documents that pass every filter. */
  readonly documents: readonly IndexedDocument[];
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
  documents: Iterable<IndexedDocument>,
  filters: readonly Filter[],
  context: FilterContext,
): Faceted {
  const tests = filters.map((filter) => ({ filter, test: filterTest(filter, context) }));
  const counts = new Map(facetFields.map((field) => [field, new Map<string, number>()]));
  const passed: IndexedDocument[] = [];
  for (const document of documents) {
    const blocking = blockingFields(document, tests);
    if (blocking === 'other') continue;
    if (blocking === 'none') passed.push(document);
    for (const field of blocking === 'none' ? facetFields : [blocking]) {
      count(counts.get(field), document, field, context);
    }
  }
  const facets = Object.fromEntries(
    facetFields.map((field) => [field, sortValues(counts.get(field) ?? new Map(), field)]),
  );
  return { documents: passed, facets };
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

/** The one field whose own including filters keep a document out; `other` when more does. */
function blockingFields(
  document: IndexedDocument,
  tests: readonly { readonly filter: Filter; readonly test: DocumentTest }[],
): CountedField | 'none' | 'other' {
  let blocking: CountedField | 'none' = 'none';
  for (const { filter, test } of tests) {
    if (test(document)) continue;
    if (filter.exclude || !isCounted(filter.field)) return 'other';
    if (blocking !== 'none' && blocking !== filter.field) return 'other';
    blocking = filter.field;
  }
  return blocking;
}

function isCounted(field: FilterField): field is CountedField {
  return field !== 'collection' && field !== 'import';
}

function count(
  counts: Map<string, number> | undefined,
  document: IndexedDocument,
  field: CountedField,
  context: FilterContext,
): void {
  if (!counts) return;
  const values = valuesIn(document, field, context);
  if (values.length === 0 && field !== 'finding') counts.set('', (counts.get('') ?? 0) + 1);
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
}
