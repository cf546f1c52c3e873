import { z } from 'zod';
import { longestPath } from '../article/article.ts';

/**
 * The one query object: search box, saved search, bulk action, export and command line all pass this.
 *
 * `text` is what the box holds, in the language of parse-query.ts. Filters are the chips and
 * facets beside it; all must hold, and a filter with several values wants any of them.
 */

export const filterFields = [
  'section',
  'tag',
  'year',
  'month',
  'byline',
  'credit',
  'language',
  'status',
  'finding',
  'place',
  /** Subject codes, such as `medtop:20000647`. */
  'subject',
  /** The name of the source. */
  'source',
  /** Of pictures, as are the two below. */
  'creator',
  'copyright',
  /** Usage terms. */
  'terms',
  'collection',
  /** Articles that came with one import; the value is its change id. */
  'import',
  /** Articles that are about the same as one; the value is its id, or its path. */
  'like',
  /** An article and those that have nearly its text; the value is its id, or its path. */
  'copies',
] as const;
export type FilterField = (typeof filterFields)[number];

export const filterSchema = z.object({
  field: z.enum(filterFields),
  /** A facet's value; the empty string stands for articles that have none. */
  values: z.array(z.string().max(longestPath)).min(1).max(1000),
  exclude: z.boolean(),
});
export type Filter = z.infer<typeof filterSchema>;

/** `collection`: as the collections have them that the query narrows to; newest first without any. */
export const sortOrders = ['relevance', 'published', 'updated', 'headline', 'collection'] as const;
export const sortSchema = z.object({
  by: z.enum(sortOrders),
  direction: z.enum(['ascending', 'descending']),
});
export type Sort = z.infer<typeof sortSchema>;

export const querySchema = z.object({
  text: z.string().max(10_000),
  filters: z.array(filterSchema).max(100),
  sort: sortSchema,
  /** false: words are searched as typed only, and not also as close words that the archive knows. */
  spelling: z.boolean().optional(),
  /** false: an article must have all words, even where none has. */
  someWords: z.boolean().optional(),
});
export type Query = z.infer<typeof querySchema>;

/** What is about the same as an article, by its id or path, best first. */
export function likeQuery(article: string): Query {
  return {
    text: '',
    filters: [{ field: 'like', values: [article], exclude: false }],
    sort: { by: 'relevance', direction: 'descending' },
  };
}

/** Everything, newest first. */
export const everything: Query = {
  text: '',
  filters: [],
  sort: { by: 'published', direction: 'descending' },
};
