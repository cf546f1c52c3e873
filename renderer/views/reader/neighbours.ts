import { useEffect } from 'react';
import type { ArticleId, Query } from '../../../electron/contract/types.ts';
import {
  articleQuery,
  pageSize,
  queryClient,
  searchPageQuery,
} from '../../stores/archive-queries.ts';
import { useSearch } from '../../stores/search-store.ts';
import { onlySelected } from '../../stores/selection.ts';
import { useSelection } from '../../stores/selection-store.ts';
import { renderMarkdown } from './markdown.ts';

/** Reads and parses the stories above and below the one at hand, so that an arrow finds them ready. */
export function useNeighboursRead(): void {
  const query = useSearch((state) => state.query);
  const index = useSelection(({ selection }) =>
    onlySelected(selection) === null ? null : (selection.active?.index ?? null),
  );
  useEffect(() => {
    if (index === null) return;
    for (const at of [index + 1, index - 1]) {
      const id = idAt(query, at);
      if (id !== undefined) void readAhead(id, query);
    }
  }, [query, index]);
}

function idAt(query: Query, index: number): ArticleId | undefined {
  const page = queryClient.getQueryData(
    searchPageQuery(query, Math.floor(index / pageSize)).queryKey,
  );
  return page?.results[index % pageSize]?.article.id;
}

async function readAhead(id: ArticleId, query: Query): Promise<void> {
  const options = articleQuery(id, query);
  await queryClient.prefetchQuery(options);
  const body = queryClient.getQueryData(options.queryKey)?.article.body;
  if (body !== undefined) requestIdleCallback(() => renderMarkdown(body), { timeout: 500 });
}
