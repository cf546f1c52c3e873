import type { Query } from '../../electron/contract/types.ts';
import { request } from '../bridge/bridge.ts';
import { infoQuery, placesQuery, queryClient } from '../stores/archive-queries.ts';
import { viewOf } from '../stores/list-look.ts';
import { isChanged, savedAt } from '../stores/saved-search.ts';
import { type ListLook, useSearch } from '../stores/search-store.ts';
import { showToast } from '../stores/toast-store.ts';
import { currentWords } from '../strings/current-words.ts';
import { tellFailure } from './archive-acts.ts';

/** Asks whether a saved search that was changed, and is left, shall be kept as it was left. For the life of the page. */
export function askOfUnsavedSearches(): void {
  useSearch.subscribe((next, left) => {
    // The same query at another place: it was saved under another name.
    if (next.place === left.place || next.query === left.query) return;
    const saved = savedAt(
      left.place,
      queryClient.getQueryData(placesQuery().queryKey)?.savedSearches ?? [],
    );
    if (saved && isChanged(saved, left.query, left.look) && canSave())
      ask(saved.name, left.query, left.look);
  });
}

function canSave(): boolean {
  return queryClient.getQueryData(infoQuery().queryKey)?.access.kind === 'writable';
}

function ask(name: string, query: Query, look: ListLook | null): void {
  const words = currentWords();
  showToast({
    kind: 'note',
    title: words('search.save.left', { name }),
    act: { label: words('search.save.keep'), run: () => void keep(name, query, look) },
  });
}

async function keep(name: string, query: Query, look: ListLook | null): Promise<void> {
  const words = currentWords();
  const result = await request('save-search', { name, query, view: look && viewOf(look) });
  if (!result.ok) return tellFailure(words('search.save.failed'), result.error);
  await queryClient.invalidateQueries({ queryKey: placesQuery().queryKey });
  showToast({ kind: 'done', title: words('search.save.done', { name }) });
}
