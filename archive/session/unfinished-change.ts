import type { ChangeReport } from '../archive-types.ts';
import type { ArticleId } from '../article/article.ts';
import type { JobOptions } from '../job.ts';
import { type Failure, fail, type Result } from '../result.ts';
import { archiveFilePart, type ChangeItem } from '../store/change.ts';
import type { UnfinishedRecord } from '../store/history-state.ts';
import { readArticleFile } from '../store/read-article-file.ts';
import {
  completeChange,
  itemsOf,
  type Plan,
  type PlannedWrite,
  versionsOf,
} from './apply-change.ts';
import { planArchiveFileRevert } from './change-archive-file.ts';
import { canFinish } from './change-summary.ts';
import { planEdit } from './edit-articles.ts';
import { emitUndo, type Session } from './session.ts';

/**
 * A program that was killed may have left its last change half carried out: what of it is on disk
 * as it was before is withdrawn, and can be finished. Nothing is written here: the next change does.
 * To be called when all articles are known.
 */
export async function settleUnfinished(session: Session): Promise<void> {
  const { history, catalogue } = session;
  const last = history.last();
  if (last === null || history.isSettled()) return;
  const undone = last.items.filter(({ id, before, after }) => {
    const path = (before ?? after)?.path;
    const known = catalogue.get(id) ?? (path === undefined ? null : catalogue.byPath(path));
    const hash = known?.hash ?? null;
    return hash === (before?.hash ?? null) && hash !== (after?.hash ?? null);
  });
  const file = await planArchiveFileRevert(session, last);
  if (file.ok && file.value === 'as-before') history.withdraw(last.id, [archiveFilePart]);
  const left = { why: 'interrupted', error: null } as const;
  history.withdraw(
    last.id,
    undone.map(({ id }) => id),
    left,
  );
}

/**
 * Does the rest of the last change, as part of it: one undo takes all of it back. Fails with
 * `nothing-to-finish`, also for a change that must be asked for again, such as an import.
 */
export async function finishChange(
  session: Session,
  job: JobOptions = {},
): Promise<Result<ChangeReport>> {
  const allowed = await session.mayWrite();
  if (!allowed.ok) return allowed;
  const record = session.history.unfinished();
  if (record === null || !canFinish(record))
    return fail('nothing-to-finish', 'There is no change of which something is left to do.');
  const { plan, planOf } = await planRest(session, record, job);
  const { id, action, reason } = record.change;
  const part = {
    id,
    action,
    reason,
    at: new Date(session.now()).toISOString(),
    items: itemsOf(plan.writes),
  };
  const begun = await session.history.more(part, versionsOf(plan.writes), planOf);
  return begun.ok ? completeChange(session, part, plan, null, job) : begun;
}

/**
 * Leaves the rest of the last change undone for good, on every machine: the log says so by further
 * items of which there are none. Fails with `nothing-to-finish`.
 */
export async function leaveChange(session: Session): Promise<Result<null>> {
  const allowed = await session.mayWrite();
  if (!allowed.ok) return allowed;
  const record = session.history.unfinished();
  if (record === null)
    return fail('nothing-to-finish', 'There is no change of which something is left to do.');
  const { id } = record.change;
  const at = new Date(session.now()).toISOString();
  const left = await session.history.more({ id, at, items: [] }, new Map(), null);
  if (!left.ok) return left;
  session.history.settle(id);
  await session.history.flush();
  emitUndo(session);
  return left;
}

async function planRest(
  session: Session,
  { left, edits }: UnfinishedRecord,
  { signal }: JobOptions,
): Promise<{ readonly plan: Plan; readonly planOf: readonly number[] | null }> {
  const writes: PlannedWrite[] = [];
  const planOf: number[] = [];
  const unchanged: ArticleId[] = [];
  const failed: { id: ArticleId; error: Failure }[] = [];
  for (const item of left) {
    signal?.throwIfAborted();
    const number = edits?.planOf.get(item.id) ?? 0;
    const planned = await planItem(session, item, edits?.plans[number] ?? null);
    if (!planned.ok) failed.push({ id: item.id, error: planned.error });
    else if (planned.value === null) unchanged.push(item.id);
    else {
      writes.push(planned.value);
      planOf.push(number);
    }
  }
  return { plan: { writes, unchanged, failed }, planOf: edits === null ? null : planOf };
}

/** Without edits the article goes to the trash. */
async function planItem(
  session: Session,
  { id, before }: ChangeItem,
  edits: Parameters<typeof planEdit>[2] | null,
): Promise<Result<PlannedWrite | null>> {
  // An article that was to get its id by the change is known by its path.
  const known =
    session.catalogue.get(id) ?? (before === null ? null : session.catalogue.byPath(before.path));
  if (known === null) return fail('unknown-article', `There is no article ${id}.`, { path: id });
  if (edits !== null) {
    const planned = await planEdit(session, known.id, edits, null);
    return planned.ok ? { ok: true, value: planned.value?.write ?? null } : planned;
  }
  const file = await readArticleFile(session.folder, known.path);
  if (!file.ok) return file;
  return {
    ok: true,
    value: { id, before: { path: known.path, bytes: file.value.bytes }, after: null },
  };
}
