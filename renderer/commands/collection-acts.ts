import type {
  CollectionId,
  CollectionPlace,
  Result,
  Target,
} from '../../electron/contract/types.ts';
import { request } from '../bridge/bridge.ts';
import { queryClient } from '../stores/archive-queries.ts';
import { filterStateOf, setFilter } from '../stores/query-change.ts';
import { changeFilters, useSearch } from '../stores/search-store.ts';
import { selectedCount, targetOf } from '../stores/selection.ts';
import { currentSelection } from '../stores/selection-store.ts';
import { showToast } from '../stores/toast-store.ts';
import { currentWords } from '../strings/current-words.ts';
import { tellFailure, undo } from './archive-acts.ts';

/** Makes a collection out of the stories of a target, or an empty one. */
export async function createCollection(
  name: string,
  parent: CollectionId | null,
  target: Target | null,
): Promise<Result<unknown>> {
  const articles = await idsOf(target);
  if (!articles.ok) return articles;
  const result = await request('create-collection', { name, parent, articles: articles.value });
  return told(result, currentWords()('collection.created', { name }));
}

export async function renameCollection(
  { id, name }: Pick<CollectionPlace, 'id' | 'name'>,
  to: string,
): Promise<Result<unknown>> {
  if (to === name) return { ok: true, value: null };
  const result = await request('rename-collection', { id, name: to });
  if (result.ok) followName(name, to);
  return told(result, currentWords()('collection.renamed', { name: to }));
}

export async function noteCollection(
  id: CollectionId,
  note: string | null,
): Promise<Result<unknown>> {
  return told(await request('note-collection', { id, note }), null);
}

export async function noteTag(tag: string, note: string | null): Promise<Result<unknown>> {
  return told(await request('note-tag', { tag, note }), null);
}

/** Its stories stay in the archive, and what lay in it moves up. */
export async function deleteCollection({
  id,
  name,
}: Pick<CollectionPlace, 'id' | 'name'>): Promise<void> {
  const words = currentWords();
  const result = await told(
    await request('delete-collection', { id }),
    words('collection.deleted', { name }),
  );
  if (!result.ok) return tellFailure(words('collection.failed'), result.error);
  followName(name, null);
}

/** Puts the selected stories into a collection, or takes them out of it. */
export async function putSelection(
  { id, name }: Pick<CollectionPlace, 'id' | 'name'>,
  remove: boolean,
): Promise<void> {
  const words = currentWords();
  const selection = currentSelection();
  const target = targetOf(selection);
  if (target === null) return;
  const articles = await idsOf(target);
  const result = articles.ok
    ? remove
      ? await request('remove-from-collection', { id, articles: articles.value })
      : await request('add-to-collection', { id, articles: articles.value, at: null })
    : articles;
  const count = selectedCount(selection);
  const outcome = await told(
    result,
    words(remove ? 'collection.removed' : 'collection.added', { name, count }),
  );
  if (!outcome.ok) tellFailure(words('collection.failed'), outcome.error);
}

async function idsOf(target: Target | null) {
  if (target === null) return { ok: true as const, value: [] };
  if (target.kind === 'ids') return { ok: true as const, value: [...target.ids] };
  const result = await request('ids', { query: target.query });
  return result.ok ? { ok: true as const, value: [...result.value] } : result;
}

/** Says what was done, with the way back beside it. */
async function told<Value>(result: Result<Value>, title: string | null): Promise<Result<Value>> {
  if (!result.ok) return result;
  await Promise.all(
    ['places', 'search'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
  );
  if (title !== null)
    showToast({
      kind: 'done',
      title,
      act: { label: currentWords()('common.undo'), run: undo },
    });
  return result;
}

/** A list that is narrowed to a collection goes on with its other name, or without it. */
function followName(from: string, to: string | null): void {
  const state = filterStateOf(useSearch.getState().query.filters, 'collection', from);
  if (state === 'off') return;
  changeFilters((now) => {
    const without = setFilter(now, 'collection', from, 'off');
    return to === null ? without : setFilter(without, 'collection', to, state);
  });
}
