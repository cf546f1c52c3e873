import { useQuery } from '@tanstack/react-query';
import type { CollectionPlace, Query } from '../../electron/contract/types.ts';
import { placesQuery, queryClient } from './archive-queries.ts';
import { onlyCollection } from './query-change.ts';
import { useSearch } from './search-store.ts';

/** The one collection that the list is narrowed to; null when there is none, or several. */
export function useCurrentCollection(): CollectionPlace | null {
  const query = useSearch((state) => state.query);
  const { data } = useQuery(placesQuery());
  return collectionOf(query, data?.collections ?? []);
}

export function currentCollection(): CollectionPlace | null {
  const places = queryClient.getQueryData(placesQuery().queryKey);
  return collectionOf(useSearch.getState().query, places?.collections ?? []);
}

function collectionOf(query: Query, all: readonly CollectionPlace[]): CollectionPlace | null {
  const value = onlyCollection(query.filters);
  return all.find(({ id }) => id === value) ?? all.find(({ name }) => name === value) ?? null;
}
