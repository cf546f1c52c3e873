import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ArticleId, CopyVerdict } from '../../electron/contract/types.ts';
import { articleQuery } from './archive-queries.ts';
import { useSearch } from './search-store.ts';
import { onlySelected } from './selection.ts';
import { useSelection } from './selection-store.ts';

/** The one article that is selected; null when there are none or several. */
export function useCurrentId(): ArticleId | null {
  return useSelection((state) => onlySelected(state.selection));
}

/**
 * The selected article, whole, with what the search found in it. While the next one is read the
 * last one stays, and is `isStale`; without a selection `data` is undefined.
 */
export function useCurrentArticle() {
  const id = useCurrentId();
  const query = useSearch((state) => state.query);
  const result = useQuery({ ...articleQuery(id, query), placeholderData: keepPreviousData });
  if (id === null) return { ...result, data: undefined, isStale: false };
  return { ...result, isStale: result.isPlaceholderData && result.data?.article.id !== id };
}

/** What was decided of each story that has nearly the text of the one at hand; null: nothing yet. */
export function useCopies(): readonly (CopyVerdict | null)[] {
  const { data, isStale } = useCurrentArticle();
  return isStale || !data ? [] : data.nearCopies.map(({ verdict }) => verdict);
}
