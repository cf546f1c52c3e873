import type { FacetValue, Filter, SearchResults } from '../../../electron/contract/types.ts';

/** Results over time: a bar for each year, or for each month of the one year that is asked for. */
export interface Timeline {
  readonly field: 'year' | 'month';
  /** The year whose months these are. */
  readonly year: string | null;
  readonly bars: readonly TimelineBar[];
}

export interface TimelineBar {
  /** As in the filter: `2022`, `2022-01`. */
  readonly value: string;
  readonly count: number;
}

export function timelineOf(facets: SearchResults['facets'], filters: readonly Filter[]): Timeline {
  const years = chosenValues(filters, 'year');
  const [year] = years;
  if (year !== undefined && years.length === 1 && /^\d{4}$/.test(year)) {
    return { field: 'month', year, bars: barsOf(monthsOf(year), facets.month ?? []) };
  }
  const counted = (facets.year ?? []).filter(({ value }) => /^\d{4}$/.test(value));
  return { field: 'year', year: null, bars: barsOf(yearsOf(counted), counted) };
}

/** Values that the results are narrowed to. */
export function chosenValues(filters: readonly Filter[], field: 'year' | 'month'): string[] {
  return filters
    .filter((filter) => filter.field === field && !filter.exclude)
    .flatMap(({ values }) => values);
}

/** Years between the first and the last are there without stories too, unless they are too many. */
function yearsOf(counted: readonly FacetValue[]): string[] {
  const years = counted.map(({ value }) => Number(value)).sort((a, b) => a - b);
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return [];
  if (last - first >= mostYears) return years.map(written);
  return Array.from({ length: last - first + 1 }, (_, at) => written(first + at));
}

function written(year: number): string {
  return String(year).padStart(4, '0');
}

function monthsOf(year: string): string[] {
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
}

function barsOf(values: readonly string[], counted: readonly FacetValue[]): TimelineBar[] {
  const counts = new Map(counted.map(({ value, count }) => [value, count]));
  return values.map((value) => ({ value, count: counts.get(value) ?? 0 }));
}

/** Bars that have room beside each other. */
const mostYears = 150;
