import { queryOptions, skipToken } from '@tanstack/react-query';
import type { Query } from '../../electron/contract/types.ts';
import { read } from './archive-queries.ts';

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
