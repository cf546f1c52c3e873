import type { ArticleId, PlaceInCollection } from '../../electron/contract/types.ts';
import { request } from '../bridge/bridge.ts';
import { announce } from '../components/announce.ts';
import { queryClient, read } from '../stores/archive-queries.ts';
import { currentCollection } from '../stores/current-collection.ts';
import { isInOwnOrder } from '../stores/query-change.ts';
import { useSearch } from '../stores/search-store.ts';
import { isSelected } from '../stores/selection.ts';
import { changeSelection, currentSelection } from '../stores/selection-store.ts';
import { currentWords } from '../strings/current-words.ts';
import { tellFailure } from './archive-acts.ts';

/** Presses one after another are steps one after another. */
let turn: Promise<unknown> = Promise.resolve();

/** Moves the selected stories one place up or down in the collection that the list shows in its own order. */
export function moveInCollection(direction: 'up' | 'down'): Promise<void> {
  return inTurn(async () => {
    const listed = await listedIds();
    const chosen = listed.map((id) => isSelected(currentSelection(), id));
    const beside = direction === 'up' ? chosen.indexOf(true) - 1 : chosen.lastIndexOf(true) + 1;
    const article = listed[beside];
    if (!chosen.includes(true) || article === undefined) return;
    await move(listed, { side: direction === 'up' ? 'before' : 'after', article });
  });
}

/** Puts the selected stories beside one on which they were dropped. */
export function dropInCollection(to: PlaceInCollection): Promise<void> {
  return inTurn(async () => {
    const listed = await listedIds();
    const at = listed.indexOf(to.article);
    // Beside one of themselves they are beside the next one that stays.
    const stays = (id: ArticleId) => !isSelected(currentSelection(), id);
    const before = listed.slice(0, at).findLast(stays);
    const after = listed.slice(at).find(stays);
    if (stays(to.article)) return move(listed, to);
    if (before !== undefined) return move(listed, { side: 'after', article: before });
    if (after !== undefined) return move(listed, { side: 'before', article: after });
  });
}

function inTurn(act: () => Promise<void>): Promise<void> {
  const done = turn.then(act);
  turn = done.catch(() => undefined);
  return done;
}

async function listedIds(): Promise<readonly ArticleId[]> {
  const { query } = useSearch.getState();
  return isInOwnOrder(query) ? read('ids', { query }) : [];
}

async function move(listed: readonly ArticleId[], to: PlaceInCollection): Promise<void> {
  const collection = currentCollection();
  const articles = listed.filter((id) => isSelected(currentSelection(), id));
  if (collection === null || articles.length === 0) return;
  const words = currentWords();
  const { id } = collection;
  const result = await request('reorder-collection', { id, articles: [...articles], to });
  if (!result.ok) return tellFailure(words('collection.failed'), result.error);
  await queryClient.invalidateQueries({ queryKey: ['search'] });
  await followActive(articles[0]);
}

/** The keyboard stays with the story that it stands on, and says where that is by now. */
async function followActive(first: ArticleId | undefined): Promise<void> {
  const { active } = currentSelection();
  const id = active?.id ?? first;
  const listed = await listedIds();
  const index = id === undefined ? -1 : listed.indexOf(id);
  if (id === undefined || index < 0) return;
  const row = { index, id };
  changeSelection((selection) => ({ ...selection, active: row, anchor: row }));
  announce(currentWords()('dossier.moved', { at: index + 1, total: listed.length }));
}
