import { queryOptions, skipToken } from '@tanstack/react-query';
import type { ArticleId, Query, SaidArticle, SaidLike } from '../../electron/contract/types.ts';
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
