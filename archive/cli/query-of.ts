import { everything, type Filter, type FilterField, type Query } from '../search/query.ts';

interface QueryOptions {
  readonly sort?: Query['sort']['by'];
  readonly section?: readonly string[];
  readonly tag?: readonly string[];
  readonly year?: readonly string[];
  /** Name or id. Without an order that is asked for, its own. */
  readonly collection?: string;
}

/** The query of a command line. Without an order that is asked for, text is ranked and the rest is newest first. */
export function queryOf(text: string, options: QueryOptions = {}): Query {
  const filters: Filter[] = [];
  const add = (field: FilterField, values: readonly string[] | undefined) => {
    if (values !== undefined) filters.push({ field, values: [...values], exclude: false });
  };
  add('section', options.section);
  add('tag', options.tag);
  add('year', options.year);
  const { collection } = options;
  add('collection', collection === undefined ? undefined : [collection]);
  const usual = collection === undefined ? everything.sort.by : 'collection';
  const by = options.sort ?? (text.trim() === '' ? usual : 'relevance');
  const ascends = by === 'headline' || by === 'collection';
  return { text, filters, sort: { by, direction: ascends ? 'ascending' : 'descending' } };
}

/** The query of a command that acts on what it finds: words as typed, and all of them. */
export function strictQueryOf(text: string, options: QueryOptions = {}): Query {
  return { ...queryOf(text, options), spelling: false, someWords: false };
}
