import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query';
import type {
  ArticleId,
  FilterField,
  Query,
  SaidArticle,
  SaidLike,
  SearchForm,
} from '../../electron/contract/types.ts';
import { read } from './archive-queries.ts';
import { besideQuery } from './query-change.ts';

/** What may follow what is typed; null asks for nothing. */
export function completionQuery(asked: { readonly text: string; readonly cursor: number } | null) {
  return queryOptions({
    queryKey: ['complete', asked],
    queryFn: asked ? ({ signal }) => read('complete', asked, signal) : skipToken,
    staleTime: 30_000,
    gcTime: 30_000,
  });
}

/** What a query searches, part by part. */
export function explanationQuery(query: Query) {
  return queryOptions({
    queryKey: ['explain', query],
    queryFn: ({ signal }) => read('explain', { query }, signal),
    gcTime: 30_000,
  });
}

/** All that can be asked of the search box; the same as long as the program runs. */
export function queryLanguageQuery() {
  return queryOptions({
    queryKey: ['query-language'],
    queryFn: ({ signal }) => read('query-language', {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What each part of a text of the search box is, beside the text that this was said of. */
export function queryPartsQuery(text: string) {
  return queryOptions({
    queryKey: ['query-parts', text],
    queryFn: async ({ signal }) => ({
      text,
      parts: await read('query-parts', { text }, signal),
    }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  });
}

/** A text of the search box as a form. */
export function searchFormQuery(text: string) {
  return queryOptions({
    queryKey: ['search-form', text],
    queryFn: ({ signal }) => read('search-form', { text }, signal),
    gcTime: 0,
  });
}

/** A form as a text of the search box. */
export function searchFormTextQuery(form: SearchForm) {
  return queryOptions({
    queryKey: ['search-form-text', form],
    queryFn: ({ signal }) => read('search-form-text', { form }, signal),
    gcTime: 10_000,
  });
}

/** Every value of a field, most used first. */
export function valuesInUseQuery(field: FilterField) {
  return queryOptions({
    queryKey: ['values', field, 'all'],
    queryFn: ({ signal }) => read('values', { field, prefix: '', limit: 1000 }, signal),
    gcTime: 10_000,
  });
}

/** How many stories a query finds. */
export function countQuery(query: Query) {
  return queryOptions({
    queryKey: ['search', query, 'count'],
    queryFn: ({ signal }) => read('search', { query, offset: 0, limit: 0, facets: [] }, signal),
    select: ({ total }) => total,
    gcTime: 10_000,
  });
}

/** What is known of a story beside which others are shown, and by which words those are told. */
export function besideStoryQuery(kind: 'like' | 'copies', article: ArticleId) {
  const query = besideQuery(kind, article);
  return queryOptions({
    queryKey: ['explain', query],
    queryFn: ({ signal }) => read('explain', { query }, signal),
    gcTime: 30_000,
    select: ({ parts }): SaidArticle | SaidLike | null => {
      const said = parts[0]?.said;
      return said?.kind === 'like' || said?.kind === 'copies' ? (said.articles[0] ?? null) : null;
    },
  });
}
