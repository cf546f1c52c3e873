import type { Query, Result } from '../../electron/contract/types.ts';
import { request } from '../bridge/bridge.ts';
import { placesQuery, queryClient } from '../stores/archive-queries.ts';
import { goTo, useSearch } from '../stores/search-store.ts';
import { showToast } from '../stores/toast-store.ts';
import { currentWords } from '../strings/current-words.ts';
import { tellFailure, undo } from './archive-acts.ts';

/** Keeps a query under a name; one of that name is replaced. The list then is that saved search. */
export async function saveSearch(name: string, query: Query): Promise<Result<null>> {
  const result = await request('save-search', { name, query });
  if (!result.ok) return result;
  await refresh();
  if (useSearch.getState().query === query) useSearch.setState({ place: { kind: 'saved', name } });
  return result;
}

export async function renameSearch(from: string, to: string): Promise<Result<null>> {
  if (from === to) return { ok: true, value: null };
  const result = await request('rename-search', { from, to });
  await refresh();
  const { place } = useSearch.getState();
  if (result.ok && place.kind === 'saved' && place.name === from)
    useSearch.setState({ place: { kind: 'saved', name: to } });
  return result;
}

export async function duplicateSearch(name: string): Promise<void> {
  const words = currentWords();
  const query = await queryOf(name);
  if (query === null) return;
  const copy = words('search.save.copyOf', { name });
  const result = await request('save-search', { name: copy, query });
  if (!result.ok) return tellFailure(words('search.save.failed'), result.error);
  await refresh();
  goTo({ kind: 'saved', name: copy }, query);
}

/** Deleting is taken back beside the message that tells of it. */
export async function deleteSearch(name: string): Promise<void> {
  const words = currentWords();
  const result = await request('delete-search', { name });
  if (!result.ok) return tellFailure(words('search.save.failed'), result.error);
  await refresh();
  const { place } = useSearch.getState();
  if (place.kind === 'saved' && place.name === name) useSearch.setState({ place: { kind: 'all' } });
  showToast({
    kind: 'done',
    title: words('search.save.deleted', { name }),
    act: { label: words('common.undo'), run: undo },
  });
}

async function queryOf(name: string): Promise<Query | null> {
  const places = await queryClient.fetchQuery(placesQuery());
  return places.savedSearches.find((saved) => saved.name === name)?.query ?? null;
}

function refresh(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['places'] });
}
