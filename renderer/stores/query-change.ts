import type { ArticleId, Filter, FilterField, Query, Sort } from '../../electron/contract/types.ts';

/** Everything, newest first. */
export const everything: Query = {
  text: '',
  filters: [],
  sort: { by: 'published', direction: 'descending' },
};

/** What a filter says about one value: only these, none of these, nothing. */
export type FilterState = 'include' | 'exclude' | 'off';

export function filterStateOf(
  filters: readonly Filter[],
  field: FilterField,
  value: string,
): FilterState {
  const filter = filters.find((other) => other.field === field && other.values.includes(value));
  if (!filter) return 'off';
  return filter.exclude ? 'exclude' : 'include';
}

/**
 * Puts a value into a state. Each included tag is a filter of its own, since all chosen tags must
 * be there; a section or a year excludes its like, so further ones widen the choice.
 */
export function setFilter(
  filters: readonly Filter[],
  field: FilterField,
  value: string,
  state: FilterState,
): Filter[] {
  const others = filters
    .map((filter) =>
      filter.field === field
        ? { ...filter, values: filter.values.filter((other) => other !== value) }
        : filter,
    )
    .filter((filter) => filter.values.length > 0);
  if (state === 'off') return others;
  const exclude = state === 'exclude';
  const widens = !exclude && field !== 'tag';
  const joined = widens
    ? others.find((filter) => filter.field === field && !filter.exclude)
    : undefined;
  if (!joined) return [...others, { field, values: [value], exclude }];
  return others.map((filter) =>
    filter === joined ? { ...filter, values: [...filter.values, value] } : filter,
  );
}

const following = { off: 'include', include: 'exclude', exclude: 'off' } as const;

/** Press once: only these; again: none of these; a third time: no filter. */
export function cycleFilter(
  filters: readonly Filter[],
  field: FilterField,
  value: string,
): Filter[] {
  return setFilter(filters, field, value, following[filterStateOf(filters, field, value)]);
}

/**
 * Narrows to these values of a time, and to nothing else of it; none: to no time. Months of other
 * years go with their years.
 */
export function narrowTo(
  filters: readonly Filter[],
  field: 'year' | 'month',
  values: readonly string[],
): Filter[] {
  const others = filters.filter(
    (filter) =>
      filter.exclude || (filter.field !== field && !(field === 'year' && filter.field === 'month')),
  );
  return values.length === 0 ? others : [...others, { field, values: [...values], exclude: false }];
}

/** Without the other values that the field is narrowed to. */
export function alone(filters: readonly Filter[], field: FilterField, value: string): Filter[] {
  return filters
    .map((filter) =>
      filter.field === field && !filter.exclude
        ? { ...filter, values: filter.values.filter((other) => other === value) }
        : filter,
    )
    .filter((filter) => filter.values.length > 0);
}

/** The other way round: what was left out is shown alone, and back. */
export function invertFilter(filters: readonly Filter[], at: number): Filter[] {
  return filters.map((filter, index) =>
    index === at ? { ...filter, exclude: !filter.exclude } : filter,
  );
}

export function removeFilter(filters: readonly Filter[], at: number): Filter[] {
  return filters.filter((_, index) => index !== at);
}

/** A quote is still open: the phrase is being typed, so searching waits. */
export function isQuoteOpen(text: string): boolean {
  return (text.match(/["“”„«»]/g)?.length ?? 0) % 2 === 1;
}

/** The last thing is a field, a sign, a parenthesis or an operator without what it is for: most often that follows. */
export function isUnfinished(text: string): boolean {
  return awaitsMore.test(text);
}

const awaitsMore = /(?:^|[\s(+-])(?:\p{L}[\p{L}\p{N}_-]*:|[-+(])$|\s(?:and|or|not|و|أو|ليس)$/iu;

/**
 * The order that a person expects, until they choose: best match for words and for what is like a
 * story, a collection's own for one collection, of near-copies the first that was published, and
 * newest first for all else.
 */
export function usualSort({ text, filters }: Pick<Query, 'text' | 'filters'>): Sort {
  const asks = (field: FilterField): boolean =>
    filters.some((filter) => filter.field === field && !filter.exclude);
  if (!text.trim() && onlyCollection(filters) !== null)
    return { by: 'collection', direction: 'ascending' };
  if (text.trim() || asks('like')) return { by: 'relevance', direction: 'descending' };
  return { by: 'published', direction: asks('copies') ? 'ascending' : 'descending' };
}

/** The value of the one collection that a query narrows to; null for none (or what is in none) or several. */
export function onlyCollection(filters: readonly Filter[]): string | null {
  const found = filters.filter(({ field, exclude }) => field === 'collection' && !exclude);
  const [filter, ...others] = found;
  const [value, ...more] = filter?.values ?? [];
  return !value || others.length > 0 || more.length > 0 ? null : value;
}

/** Whether the list is one collection as the person has put it in order. */
export function isInOwnOrder({ filters, sort }: Pick<Query, 'filters' | 'sort'>): boolean {
  return (
    sort.by === 'collection' && sort.direction === 'ascending' && onlyCollection(filters) !== null
  );
}

/** What is about the same as a story, or the story and its near-copies. */
export function besideQuery(field: 'like' | 'copies', article: ArticleId): Query {
  const filters: Filter[] = [{ field, values: [article], exclude: false }];
  return { text: '', filters, sort: usualSort({ text: '', filters }) };
}

/** Findings as a filter: of one kind, or (null) of any. */
export function attentionQuery(code: string | null): Query {
  const filter: Filter =
    code === null ? anyFinding : { field: 'finding', values: [code], exclude: false };
  return { ...everything, filters: [filter] };
}

/** Not those that have none. */
const anyFinding: Filter = { field: 'finding', values: [''], exclude: true };

/** Whether a filter asks for findings of any kind, or turned round for none. */
export function isOfAnyFinding({ field, values }: Filter): boolean {
  return field === 'finding' && values.length === 1 && values[0] === '';
}
