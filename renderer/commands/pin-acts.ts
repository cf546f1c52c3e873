import type { Places } from '../../electron/contract/types.ts';
import { request } from '../bridge/bridge.ts';
import { placesQuery, queryClient } from '../stores/archive-queries.ts';
import { targetOf } from '../stores/selection.ts';
import { currentSelection } from '../stores/selection-store.ts';
import { showToast } from '../stores/toast-store.ts';
import { currentWords } from '../strings/current-words.ts';
import { tagTarget, tellFailure, undo } from './archive-acts.ts';

export async function pinTag(tag: string, isPinned: boolean): Promise<void> {
  const words = currentWords();
  const title = words(`action.pinTag.${isPinned ? 'pin' : 'unpin'}`, { tag });
  const result = await request('pin-tag', { tag, isPinned });
  if (!result.ok) return tellFailure(title, result.error);
  await queryClient.invalidateQueries({ queryKey: ['places'] });
  showToast({ kind: 'done', title, act: { label: words('common.undo'), run: undo } });
}

/** Puts the tag of a key on all selected stories; where all have it already, takes it off them all. */
export async function togglePinnedTag(pin: number): Promise<void> {
  const target = targetOf(currentSelection());
  if (target === null) return;
  const words = currentWords();
  const tag = (await pinnedTags()).find((one) => one.pin === pin)?.value;
  if (tag === undefined) {
    const text = words('pinnedTag.noneHow');
    return void showToast({ kind: 'note', title: words('pinnedTag.none', { pin }), text });
  }
  const added = await tagTarget(target, [tag], false);
  if (!added?.ok) return;
  const { changed, failed } = added.value;
  if (changed.length + failed.length === 0) await tagTarget(target, [tag], true);
}

/** Takes all pinned tags off the selected stories. */
export async function clearPinnedTags(): Promise<void> {
  const target = targetOf(currentSelection());
  const tags = (await pinnedTags()).map(({ value }) => value);
  if (target !== null && tags.length > 0) await tagTarget(target, tags, true);
}

async function pinnedTags(): Promise<Places['tags']> {
  const places = await queryClient.fetchQuery(placesQuery());
  return places.tags.filter(({ pin }) => pin !== null);
}
