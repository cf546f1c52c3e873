import type {
  ArticleId,
  ChangeReport,
  Failure,
  Result,
  Target,
} from '../../electron/contract/types.ts';
import { request } from '../bridge/bridge.ts';
import { announce } from '../components/announce.ts';
import { articleQuery, queryClient, undoStateQuery } from '../stores/archive-queries.ts';
import { moveToIndex } from '../stores/list-rows.ts';
import { isWide, useSearch } from '../stores/search-store.ts';
import { targetOf } from '../stores/selection.ts';
import { currentSelection } from '../stores/selection-store.ts';
import { showToast } from '../stores/toast-store.ts';
import { actionWords } from '../strings/action-words.ts';
import { currentWords } from '../strings/current-words.ts';
import { failureWords } from '../strings/failure-words.ts';
import { runShown } from './run-shown.ts';

/** Tells the person that something did not work, and why. */
export function tellFailure(title: string, failure: Failure): void {
  showToast({ kind: 'failed', title, text: failureWords(currentWords(), failure) });
}

/**
 * Words the outcome of a change: what was done, with Undo beside it; what failed and why.
 * `false` when nothing at all could be done.
 */
export function tellChange(
  result: Result<ChangeReport>,
  title: (count: number) => string,
): boolean {
  const words = currentWords();
  if (!result.ok) {
    tellFailure(title(0), result.error);
    return false;
  }
  const { changed, failed } = result.value;
  const [first] = failed;
  if (first) tellFailure(words('failure.some', { count: failed.length }), first.error);
  if (changed.length > 0)
    showToast({
      kind: 'done',
      title: title(changed.length),
      act: { label: words('common.undo'), run: undo },
    });
  return changed.length > 0;
}

export function undo(): Promise<void> {
  return revert('undo');
}

export function redo(): Promise<void> {
  return revert('redo');
}

/** Presses one after another are steps one after another. */
let turn: Promise<unknown> = Promise.resolve();

function revert(direction: 'undo' | 'redo'): Promise<void> {
  const reverted = turn.then(() => revertLast(direction));
  turn = reverted.catch(() => undefined);
  return reverted;
}

async function revertLast(direction: 'undo' | 'redo'): Promise<void> {
  const words = currentWords();
  const state = queryClient.getQueryData(undoStateQuery().queryKey);
  const change = state?.[direction];
  if (!change) return;
  const action = actionWords(words, change.action, change.count);
  const title = words(`action.${direction}`, { action });
  const result = await runShown(title, (options) => request(direction, {}, options));
  if (result === null) return;
  if (!result.ok) return tellFailure(title, result.error);
  const [first] = result.value.failed;
  if (first) tellFailure(words('failure.some', { count: result.value.failed.length }), first.error);
  announce(words(direction === 'undo' ? 'action.undone' : 'action.redone', { action }));
}

export async function trashSelection(): Promise<void> {
  const target = targetOf(currentSelection());
  if (!target) return;
  const { active } = currentSelection();
  const result = await runShown(currentWords()('command.trash'), (options) =>
    request('trash', { target }, options),
  );
  if (result === null || !tellChange(result, trashed) || !active) return;
  // The next story takes the place of the one that is gone.
  await queryClient.invalidateQueries({ queryKey: ['search'] });
  if (!isWide(useSearch.getState().place)) await moveToIndex(active.index, 'select');
}

function trashed(count: number): string {
  return currentWords()('trash.trashed', { count });
}

/** Adds tags to all stories of a target, or takes them off. null: it was cancelled. */
export async function tagTarget(
  target: Target,
  tags: readonly string[],
  remove: boolean,
): Promise<Result<ChangeReport> | null> {
  const edit = {
    kind: 'change-list' as const,
    field: 'tags' as const,
    add: remove ? [] : [...tags],
    remove: remove ? [...tags] : [],
  };
  const words = currentWords();
  const tag = tags.join(words('common.listSeparator'));
  const result = await runShown(
    words(remove ? 'action.removeTag' : 'action.addTag', { tag, count: 1 }),
    (options) => request('edit', { target, edits: [edit], base: null, reason: null }, options),
  );
  if (result !== null)
    tellChange(result, (count) =>
      words(remove ? 'place.untagged' : 'place.tagged', { tag, count }),
    );
  return result;
}

export async function pathOf(id: ArticleId): Promise<string | null> {
  const open = await queryClient.fetchQuery(articleQuery(id, null)).catch(() => null);
  return open?.article.path ?? null;
}
