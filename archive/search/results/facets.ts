import type { BitSet } from '../index/bit-set.ts';
import type { Corpus } from '../index/corpus.ts';
import { columnFields } from '../index/document-columns.ts';
import {
  type CountedField,
  columnFor,
  type FilterContext,
  filterSlots,
  isCounted,
  type SlotsOfIds,
} from '../match/document-filter.ts';
import type { Filter, FilterField } from '../query.ts';
import { firstOf } from '../rank/first-of.ts';
import type { FacetValue } from '../search-index.ts';
import { type NumberedLists, ValueNumbers } from './value-numbers.ts';

const facetFields: readonly CountedField[] = [...columnFields, 'finding'];

/** Long lines of rights, and what has no place of its own, are counted only where they are asked for. */
const unusual: ReadonlySet<CountedField> = new Set(['source', 'creator', 'copyright', 'terms']);
const usualFacets = facetFields.filter((field) => !unusual.has(field));

/** Values of a facet given at most; the most frequent ones, or the newest years and months. */
export const mostFacetValues = 1000;

export interface Faceted {
  /** Documents that pass every filter. */
  readonly slots: BitSet;
  readonly facets: Readonly<Partial<Record<FilterField, readonly FacetValue[]>>>;
}

/** Counts the values of fields, which it knows by number. */
export class Facets {
  readonly #numbers = new Map<CountedField, ValueNumbers>();

  /**
   * Filters documents and counts the values of those left, in the given fields or in the usual ones.
   *
   * A field with a filter of its own that includes values is counted as if that filter were not
   * there: its other values say what adding them would bring. The empty value counts documents that
   * have none, except for findings.
   */
  filterAndCount(
    found: BitSet,
    filters: readonly Filter[],
    corpus: Corpus,
    context: FilterContext,
    slotsOfIds: SlotsOfIds,
    fields: readonly FilterField[] = usualFacets,
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
      facetFields
        .filter((field) => fields.includes(field))
        .map((field) => {
          const counted = including.has(field) ? without(field).toArray() : listed;
          return [field, this.count(counted, field, corpus, mostFacetValues)];
        }),
    );
    return { slots, facets };
  }

  /**
   * How many of the documents, whose slots ascend, have each value of a field: the most frequent
   * first, years and months newest first, what has none last.
   */
  count(slots: Uint32Array, field: CountedField, corpus: Corpus, limit: number): FacetValue[] {
    const numbers = this.#numbersOf(field);
    const counts = countNumbers(slots, field, corpus, numbers);
    const none = numbers.numberOf('');
    if (field === 'finding') counts[none] = 0;
    const used = usedNumbers(counts);
    const ranks = numbers.ranks();
    const byTime = field === 'year' || field === 'month';
    // One number to sort by, since texts are slow to compare: the count, and then the place.
    const keys = Float64Array.from(used, (number) => {
      if (number === none) return Infinity;
      const rank = ranks[number] ?? 0;
      return byTime ? -rank : rank - (counts[number] ?? 0) * ranks.length;
    });
    const first = firstOf(used.length, limit, (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
    return Array.from(first, (at) => {
      const number = used[at] ?? 0;
      return { value: numbers.value(number), count: counts[number] ?? 0 };
    });
  }

  #numbersOf(field: CountedField): ValueNumbers {
    let numbers = this.#numbers.get(field);
    if (!numbers) {
      numbers = new ValueNumbers();
      numbers.numberOf('');
      this.#numbers.set(field, numbers);
    }
    return numbers;
  }
}

/** By the number of a value, how many documents have it. */
function countNumbers(
  slots: Uint32Array,
  field: CountedField,
  { parts }: Corpus,
  values: ValueNumbers,
): Uint32Array {
  const columns = parts.map(({ segment, base }) => {
    const column = columnFor(field, segment);
    return { of: column.of, lists: values.listsOf(column), base, end: base + segment.size };
  });
  const counts = new Uint32Array(values.count);
  let at = 0;
  for (const { of, lists, base, end } of columns) {
    const from = at;
    while (at < slots.length && (slots[at] ?? 0) < end) at += 1;
    const own = slots.subarray(from, at);
    if (own.length > 0) countLists(own, base, of, lists, counts);
  }
  return counts;
}

function countLists(
  slots: Uint32Array,
  base: number,
  of: Uint32Array,
  { count, starts, numbers }: NumberedLists,
  counts: Uint32Array,
): void {
  if (slots.length < count) {
    for (let at = 0; at < slots.length; at += 1) {
      const list = of[(slots[at] ?? 0) - base] ?? 0;
      const end = starts[list + 1] ?? 0;
      for (let next = starts[list] ?? 0; next < end; next += 1) {
        const number = numbers[next] ?? 0;
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    return;
  }
  // Few lists: each is counted first, and its values once.
  const times = new Uint32Array(count);
  for (let at = 0; at < slots.length; at += 1) {
    const list = of[(slots[at] ?? 0) - base] ?? 0;
    times[list] = (times[list] ?? 0) + 1;
  }
  for (let list = 0; list < count; list += 1) {
    const documents = times[list] ?? 0;
    if (documents === 0) continue;
    const end = starts[list + 1] ?? 0;
    for (let next = starts[list] ?? 0; next < end; next += 1) {
      const number = numbers[next] ?? 0;
      counts[number] = (counts[number] ?? 0) + documents;
    }
  }
}

function usedNumbers(counts: Uint32Array): Uint32Array {
  let used = 0;
  const numbers = new Uint32Array(counts.length);
  for (let number = 0; number < counts.length; number += 1) {
    if ((counts[number] ?? 0) > 0) numbers[used++] = number;
  }
  return numbers.subarray(0, used);
}
