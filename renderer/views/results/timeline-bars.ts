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
  /** Years before it are left out, because nothing was published in them for so long. */
  readonly isAfterGap?: true;
}

export function timelineOf(facets: SearchResults['facets'], filters: readonly Filter[]): Timeline {
  const years = chosenValues(filters, 'year');
  const [year] = years;
  if (year !== undefined && years.length === 1 && /^\d{4}$/.test(year)) {
    return { field: 'month', year, bars: barsOf(monthsOf(year), facets.month ?? []) };
  }
  const counted = (facets.year ?? []).filter(({ value }) => /^\d{4}$/.test(value));
  return { field: 'year', year: null, bars: withGaps(barsOf(yearsOf(counted), counted)) };
}

/** Values that the results are narrowed to. */
export function chosenValues(filters: readonly Filter[], field: 'year' | 'month'): string[] {
  return filters
    .filter((filter) => filter.field === field && !filter.exclude)
    .flatMap(({ values }) => values);
}

/** Years without stories are there too, unless there are too many of them between two that have some. */
function yearsOf(counted: readonly FacetValue[]): string[] {
  const years = counted.map(({ value }) => Number(value)).sort((a, b) => a - b);
  return years.flatMap((year, at) => {
    const empty = year - (years[at - 1] ?? year) - 1;
    const bridged = empty > 0 && empty <= longestBridge ? empty : 0;
    return Array.from({ length: bridged + 1 }, (_, step) => written(year - bridged + step));
  });
}

function withGaps(bars: readonly TimelineBar[]): TimelineBar[] {
  return bars.map((bar, at) => {
    const before = bars[at - 1];
    const isNext = before === undefined || Number(bar.value) - Number(before.value) === 1;
    return isNext ? bar : { ...bar, isAfterGap: true };
  });
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

/** Years in a row without a story that are still drawn: one date that is far off flattens no others. */
const longestBridge = 12;
