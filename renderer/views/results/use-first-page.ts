import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Query } from '../../../electron/contract/types.ts';
import { searchPageQuery } from '../../stores/archive-queries.ts';
import { useSearch } from '../../stores/search-store.ts';
import { useIsStoryWindow } from '../../stores/window-store.ts';

/** The first page of results: total, facets and notes come with it. The last answer stays until the next is there. */
export function useFirstPage() {
  const query = useSearch((state) => state.query);
  const enabled = !useIsStoryWindow();
  return useQuery({ ...searchPageQuery(query, 0), placeholderData: keepPreviousData, enabled });
}

export type FirstPage = ReturnType<typeof useFirstPage>;

/** The query whose results are shown: while the answer to the next is on its way, the one before. */
export function useShownQuery({ isPlaceholderData }: FirstPage): Query {
  const query = useSearch((state) => state.query);
  const [shown, setShown] = useState(query);
  if (isPlaceholderData || shown === query) return shown;
  setShown(query);
  return query;
}
