import type { ChangeReport } from '../archive-types.ts';
import type { ArticleId } from '../article/article.ts';
import { breathe, type JobOptions } from '../job.ts';
import { type Failure, fail, type Result } from '../result.ts';
import { type Action, archiveFilePart, type Change, type ChangeItem } from '../store/change.ts';
import { hashOf } from '../store/hash.ts';
import { readArticleFile } from '../store/read-article-file.ts';
import { applyChange, type FileState, type PlannedWrite } from './apply-change.ts';
import { planArchiveFileRevert } from './change-archive-file.ts';
import { emitUndo, type Session } from './session.ts';

export async function undo(session: Session, job: JobOptions = {}): Promise<Result<ChangeReport>> {
  const { undo: step } = session.history.undoStack();
  if (step === null) return fail('nothing-to-undo', 'There is nothing to undo.');
  return revert(session, step.change, { kind: 'undo', change: step.change.id }, job);
}

export async function redo(session: Session, job: JobOptions = {}): Promise<Result<ChangeReport>> {
  const { redo: step } = session.history.undoStack();
  if (step === null) return fail('nothing-to-redo', 'There is nothing to redo.');
  return revert(session, step.change, { kind: 'redo', change: step.change.id }, job);
}

/**
 * Brings every article of a change back to what it was before it, as a change of its own.
 *
 * An article that was edited since is left alone and reported: undo never throws work away. One
 * that a crash has kept from being changed is as it should be. Neither keeps earlier steps from
 * being undone; one that cannot be written today stays a step.
 */
async function revert(
  session: Session,
  change: Change,
  action: Action,
  job: JobOptions,
): Promise<Result<ChangeReport>> {
  const allowed = await session.mayWrite();
  if (!allowed.ok) return allowed;
  const writes: PlannedWrite[] = [];
  const unchanged: ArticleId[] = [];
  const failed: { id: ArticleId; error: Failure }[] = [];
  for (const [done, item] of change.items.entries()) {
    job.signal?.throwIfAborted();
    const planned = await planRevert(session, change, item);
    if (!planned.ok) failed.push({ id: item.id, error: planned.error });
    else if (planned.value === null) unchanged.push(item.id);
    else writes.push(planned.value);
    if (done % 50 === 49) await breathe();
  }
  const file = await planArchiveFileRevert(session, change);
  if (!file.ok) failed.push({ id: archiveFilePart, error: file.error });
  const asBefore = file.ok && file.value === 'as-before';
  const archiveFile = file.ok && file.value !== 'as-before' ? file.value : null;
  session.history.withdraw(change.id, asBefore ? [...unchanged, archiveFilePart] : unchanged);
  session.history.leaveAlone(
    change.id,
    failed.filter(({ error }) => isForGood(error)).map(({ id }) => id),
  );
  if (writes.length === 0 && archiveFile === null) {
    await session.history.flush();
    emitUndo(session);
  }
  return applyChange(session, action, null, { writes, unchanged, failed, archiveFile }, job);
}

/** Others have changed the article, or the version before is lost: trying again changes nothing. */
function isForGood({ code }: Failure): boolean {
  return code === 'changed-on-disk' || code === 'not-found' || code === 'pruned';
}

async function planRevert(
  session: Session,
  change: Change,
  item: ChangeItem,
): Promise<Result<PlannedWrite | null>> {
  const now = await currentState(session, item);
  if (!now.ok) return now;
  const current = now.value;
  if (same(current, item.before)) return { ok: true, value: null };
  if (!same(current, item.after)) {
    const path = (current ?? item.after ?? item.before)?.path ?? '';
    return fail('changed-on-disk', `${path} was changed since.`, { path });
  }
  if (item.before === null)
    return { ok: true, value: { id: item.id, before: current, after: null } };
  const bytes = await session.history.version(item.id, change.id);
  if (!bytes.ok) return bytes;
  // A file renamed by hand since keeps its place: what is undone is the content.
  const path = item.after === null || current === null ? item.before.path : current.path;
  return { ok: true, value: { id: item.id, before: current, after: { path, bytes: bytes.value } } };
}

async function currentState(session: Session, item: ChangeItem): Promise<Result<FileState | null>> {
  const known = session.catalogue.get(item.id);
  const path = known?.path ?? (item.after ?? item.before)?.path;
  if (path === undefined) return { ok: true, value: null };
  const file = await readArticleFile(session.folder, path);
  if (file.ok) return { ok: true, value: { path, bytes: file.value.bytes } };
  return file.error.code === 'not-found' ? { ok: true, value: null } : file;
}

function same(state: FileState | null, logged: ChangeItem['before']): boolean {
  if (state === null || logged === null) return state === null && logged === null;
  return hashOf(state.bytes) === logged.hash;
}
