import type { ChangeReport, Target } from '../archive-types.ts';
import type { ArticleId } from '../article/article.ts';
import type { JobOptions } from '../job.ts';
import type { Failure, Result } from '../result.ts';
import { hashOf } from '../store/hash.ts';
import { readArticleFile } from '../store/read-article-file.ts';
import { listTrash, readTrashed, type TrashEntry } from '../store/trash.ts';
import { applyChange, leaveTrash, type PlannedWrite } from './apply-change.ts';
import { targetIds } from './edit-articles.ts';
import { type Session, unknownArticle } from './session.ts';

/** Moves articles to the trash, as one change. */
export async function trashArticles(
  session: Session,
  target: Target,
  job: JobOptions = {},
): Promise<Result<ChangeReport>> {
  const allowed = await session.mayWrite();
  if (!allowed.ok) return allowed;
  const writes: PlannedWrite[] = [];
  const failed: { id: ArticleId; error: Failure }[] = [];
  for (const id of targetIds(session, target)) {
    job.signal?.throwIfAborted();
    const known = session.catalogue.get(id);
    if (known === null) {
      failed.push({ id, error: unknownArticle(id) });
      continue;
    }
    const file = await readArticleFile(session.folder, known.path);
    if (file.ok)
      writes.push({ id, before: { path: known.path, bytes: file.value.bytes }, after: null });
    else failed.push({ id, error: file.error });
  }
  return applyChange(session, { kind: 'trash' }, null, { writes, unchanged: [], failed }, job);
}

/** Puts articles back where they lay, as one change. A place that is taken by now is a failure. */
export async function restoreFromTrash(
  session: Session,
  ids: readonly ArticleId[],
  job: JobOptions = {},
): Promise<Result<ChangeReport>> {
  const allowed = await session.mayWrite();
  if (!allowed.ok) return allowed;
  const writes: PlannedWrite[] = [];
  const unchanged: ArticleId[] = [];
  const failed: { id: ArticleId; error: Failure }[] = [];
  const trashed = new Map((await listTrash(session.folder)).map((entry) => [entry.id, entry]));
  for (const id of new Set(ids)) {
    job.signal?.throwIfAborted();
    const entry = trashed.get(id);
    if (entry === undefined) {
      failed.push({ id, error: unknownArticle(id) });
      continue;
    }
    const bytes = await readTrashed(session.folder, id);
    if (!bytes.ok) failed.push({ id, error: bytes.error });
    else if (await isBack(session, entry, bytes.value)) unchanged.push(id);
    else writes.push({ id, before: null, after: { path: entry.path, bytes: bytes.value } });
  }
  const plan = { writes, unchanged, failed };
  return applyChange(session, { kind: 'restore-from-trash' }, null, plan, job);
}

/** A crash may have come between the article's return and the end of its entry, which ends here. */
async function isBack(
  session: Session,
  { id, path }: TrashEntry,
  bytes: Uint8Array,
): Promise<boolean> {
  const file = await readArticleFile(session.folder, path);
  if (!file.ok || hashOf(file.value.bytes) !== hashOf(bytes)) return false;
  await leaveTrash(session, id);
  return true;
}
