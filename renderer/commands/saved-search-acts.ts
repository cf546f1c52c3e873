import type { Query, Result } from '../../electron/contract/types.ts';
import { request } from '../bridge/bridge.ts';
import { placesQuery, queryClient } from '../stores/archive-queries.ts';
import { currentLook, lookOf, viewOf } from '../stores/list-look.ts';
import { goToSaved, type SavedSearch } from '../stores/saved-search.ts';
import { useSearch } from '../stores/search-store.ts';
import { showToast } from '../stores/toast-store.ts';
import { currentWords } from '../strings/current-words.ts';
import { tellFailure, undo } from './archive-acts.ts';

/** Keeps a query and how its list looks under a name; one of that name is replaced. The list then is that saved search. */
export async function saveSearch(name: string, query: Query): Promise<Result<null>> {
  const look = currentLook();
  const result = await request('save-search', { name, query, view: viewOf(look) });
  if (!result.ok) return result;
  await refresh();
  if (useSearch.getState().query === query)
    useSearch.setState({ place: { kind: 'saved', name }, look });
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
  const saved = await savedNamed(name);
  if (saved === null) return;
  const { query } = saved;
  const look = lookOf(saved.view);
  const copy = words('search.save.copyOf', { name });
  const result = await request('save-search', { name: copy, query, view: look && viewOf(look) });
  if (!result.ok) return tellFailure(words('search.save.failed'), result.error);
  await refresh();
  goToSaved({ ...saved, name: copy });
}

/** Deleting is taken back beside the message that tells of it. */
export async function deleteSearch(name: string): Promise<void> {
  const words = currentWords();
  const result = await request('delete-search', { name });
  if (!result.ok) return tellFailure(words('search.save.failed'), result.error);
  await refresh();
  const { place } = useSearch.getState();
  if (place.kind === 'saved' && place.name === name)
    useSearch.setState({ place: { kind: 'all' }, look: null });
  showToast({
    kind: 'done',
    title: words('search.save.deleted', { name }),
    act: { label: words('common.undo'), run: undo },
  });
}

async function savedNamed(name: string): Promise<SavedSearch | null> {
  const places = await queryClient.fetchQuery(placesQuery());
  return places.savedSearches.find((saved) => saved.name === name) ?? null;
}

function refresh(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['places'] });
}
