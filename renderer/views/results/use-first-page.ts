import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { searchPageQuery } from '../../stores/archive-queries.ts';
import { useSearch } from '../../stores/search-store.ts';

/** The first page of results: total, facets and notes come with it. The last answer stays until the next is there. */
export function useFirstPage() {
  const query = useSearch((state) => state.query);
  return useQuery({ ...searchPageQuery(query, 0), placeholderData: keepPreviousData });
}

export type FirstPage = ReturnType<typeof useFirstPage>;
