import { ulid } from 'ulid';
import type { ChangeReport } from '../archive-types.ts';
import type { ArticleId, ArticlePath, ContentHash } from '../article/article.ts';
import { readArticle } from '../article/read-article.ts';
import { breathe, type JobOptions } from '../job.ts';
import { type Failure, type FailureCode, isSystemError, type Result } from '../result.ts';
import { type Action, archiveFilePart, type Change, type ChangeId } from '../store/change.ts';
import { hashOf } from '../store/hash.ts';
import { readArticleFile } from '../store/read-article-file.ts';
import { saveArticle } from '../store/save-article.ts';
import { discardTrashed, moveToTrash } from '../store/trash.ts';
import {
  carryOutArchiveFile,
  followRenames,
  hashesOf,
  isFiledNow,
  type PlannedArchiveFile,
} from './change-archive-file.ts';
import { emitInfo, type Session, undoStateOf } from './session.ts';
import { letGo, takeIn } from './take-in.ts';

/** One file to be written, replaced or taken away. */
export interface PlannedWrite {
  /** The article's id after the change. */
  readonly id: ArticleId;
  readonly before: FileState | null;
  readonly after: FileState | null;
}

export interface FileState {
  readonly path: ArticlePath;
  readonly bytes: Uint8Array;
}

export interface Plan {
  readonly writes: readonly PlannedWrite[];
  readonly unchanged: readonly ArticleId[];
  readonly failed: ChangeReport['failed'];
  /** What becomes of the archive's own file beside. */
  readonly archiveFile?: PlannedArchiveFile | null;
}

/**
 * Carries out a plan as one change: the versions before go to history first, then each file is
 * written by itself. A file that cannot be written is reported and the rest goes on. One that was
 * written and could not be made durable is reported as both, changed and failed: it is a step of
 * undo, and a power cut may take it back.
 */
export async function applyChange(
  session: Session,
  action: Action,
  reason: string | null,
  plan: Plan,
  job: JobOptions = {},
): Promise<Result<ChangeReport>> {
  if (plan.writes.length === 0 && (plan.archiveFile ?? null) === null) {
    return {
      ok: true,
      value: {
        change: null,
        action,
        changed: [],
        unchanged: plan.unchanged,
        failed: plan.failed,
        renamed: [],
      },
    };
  }
  job.signal?.throwIfAborted();
  // Planning may have taken long, and the folder or the lock may have been lost meanwhile.
  const allowed = await session.mayWrite();
  if (!allowed.ok) return allowed;
  const archiveFile = await followRenames(session, plan.writes, plan.archiveFile ?? null);
  const change = describeChange(session, action, reason, plan.writes, archiveFile);
  const before = new Map(
    plan.writes.flatMap((write) => (write.before === null ? [] : [[write.id, write.before.bytes]])),
  );
  if (archiveFile !== null) before.set(archiveFilePart, archiveFile.before);
  const begun = await session.history.begin(change, before);
  if (!begun.ok) return begun;

  const written: PlannedWrite[] = [];
  const failed: { id: ArticleId; error: Failure }[] = [...plan.failed];
  for (const [done, write] of plan.writes.entries()) {
    const outcome = await carryOut(session, write, change);
    if (!outcome.ok) failed.push({ id: write.id, error: outcome.error });
    if (outcome.ok || (await isCarriedOut(session, write, outcome.error))) written.push(write);
    job.onProgress?.({
      step: 'saving',
      done: done + 1,
      total: plan.writes.length,
      item: pathOf(write),
    });
    if (done % 20 === 19) await breathe();
  }
  // Collections name articles by the ids that these writes gave them: where one failed they must not.
  const firstFailure =
    archiveFile === (plan.archiveFile ?? null) ? undefined : failed.at(plan.failed.length);
  const filed = await fileAway(session, archiveFile, firstFailure?.error ?? null);
  if (filed?.ok === false && plan.archiveFile)
    failed.push({ id: archiveFilePart, error: filed.error });
  const isFiled = archiveFile !== null && (filed?.ok || (await isFiledNow(session, archiveFile)));
  if (written.length < plan.writes.length || (archiveFile !== null && !isFiled)) {
    const undone = plan.writes.filter((write) => !written.includes(write)).map(({ id }) => id);
    session.history.withdraw(
      change.id,
      archiveFile !== null && !isFiled ? [...undone, archiveFilePart] : undone,
    );
    // Where a vanished archive lay, nothing is written; the next change does it.
    if (await session.isFolderThere()) await session.history.flush();
  }
  const { changed, renamed, removed } = await refresh(session, written);
  if (written.length > 0)
    session.emit({ kind: 'articles-changed', changed, removed, renamed, own: true });
  if (isFiled) emitInfo(session);
  session.emit({ kind: 'undo-changed', state: undoStateOf(session) });
  return {
    ok: true,
    value: {
      change: written.length === 0 && !isFiled ? null : change.id,
      action,
      changed,
      unchanged: plan.unchanged,
      failed,
      renamed,
    },
  };
}

function describeChange(
  session: Session,
  action: Action,
  reason: string | null,
  writes: readonly PlannedWrite[],
  archiveFile: PlannedArchiveFile | null,
): Change {
  return {
    id: ulid(session.now()) as ChangeId,
    at: new Date(session.now()).toISOString(),
    action,
    reason,
    items: writes.map(({ id, before, after }) => ({
      id,
      before: stateOf(before),
      after: stateOf(after),
    })),
    ...(archiveFile !== null && { archiveFile: hashesOf(archiveFile) }),
  };
}

/** null when there is nothing to write; the failure `because` of which it is not written. */
async function fileAway(
  session: Session,
  archiveFile: PlannedArchiveFile | null,
  because: Failure | null,
): Promise<Result<null> | null> {
  if (archiveFile === null) return null;
  return because === null
    ? carryOutArchiveFile(session, archiveFile)
    : { ok: false, error: because };
}

/** What goes away goes to the trash, whatever the reason; what comes back leaves it. */
async function carryOut(
  session: Session,
  { id, before, after }: PlannedWrite,
  change: Change,
): Promise<Result<null>> {
  if (after === null) {
    if (before === null) return { ok: true, value: null };
    const headline = session.catalogue.byPath(before.path)?.headline ?? null;
    return moveToTrash(
      session.folder,
      { id, path: before.path, headline, trashedAt: change.at },
      hashOf(before.bytes),
      session.staging(),
    );
  }
  const base = before === null ? null : hashOf(before.bytes);
  const save = { path: after.path, base, bytes: after.bytes };
  const saved = await saveArticle(session.folder, save, session.staging());
  if (saved.ok && before === null) await leaveTrash(session, id);
  return saved;
}

const ofTheDisk: ReadonlySet<FailureCode> = new Set(['io-error', 'disk-full', 'no-permission']);

/** Whether a write that failed has changed the file: the disk may refuse the sync after it. */
async function isCarriedOut(
  session: Session,
  { before, after }: PlannedWrite,
  { code }: Failure,
): Promise<boolean> {
  if (!ofTheDisk.has(code)) return false;
  const path = (after ?? before)?.path;
  if (path === undefined) return false;
  const file = await readArticleFile(session.folder, path);
  if (after !== null) return file.ok && hashOf(file.value.bytes) === hashOf(after.bytes);
  return !file.ok && file.error.code === 'not-found' && session.isFolderThere();
}

/** The article is back whether its entry can be removed or not. */
export async function leaveTrash({ folder, staging }: Session, id: ArticleId): Promise<void> {
  try {
    await discardTrashed(folder, id, staging());
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

interface Refreshed {
  /** Every article that was written or taken away, under the id that it has (or had). */
  readonly changed: readonly ArticleId[];
  readonly renamed: ChangeReport['renamed'];
  readonly removed: readonly ArticleId[];
}

/** Brings memory and index to what was written. */
async function refresh(session: Session, written: readonly PlannedWrite[]): Promise<Refreshed> {
  const formerIds = new Map<ArticlePath, ArticleId>();
  for (const { before } of written) {
    const known = before === null ? null : session.catalogue.byPath(before.path);
    if (known !== null) formerIds.set(known.path, known.id);
  }
  letGo(session, formerIds.keys());
  const taken = await takeIn(
    session,
    written.flatMap(({ after }) =>
      after === null
        ? []
        : [readArticle(after.bytes, { path: after.path, timeZone: session.file.timeZone })],
    ),
  );
  const idByPath = new Map(taken.map(({ path, id }) => [path, id]));
  const present = new Set(taken.map(({ id }) => id));
  const changed: ArticleId[] = [];
  const renamed: { from: ArticleId; to: ArticleId }[] = [];
  for (const { id, before, after } of written) {
    const former = before === null ? undefined : formerIds.get(before.path);
    const actual = after === null ? (former ?? id) : (idByPath.get(after.path) ?? id);
    changed.push(actual);
    if (after !== null && former !== undefined && former !== actual)
      renamed.push({ from: former, to: actual });
  }
  return { changed, renamed, removed: [...formerIds.values()].filter((id) => !present.has(id)) };
}

function stateOf(state: FileState | null): { path: ArticlePath; hash: ContentHash } | null {
  return state === null ? null : { path: state.path, hash: hashOf(state.bytes) };
}

function pathOf({ before, after }: PlannedWrite): string {
  return (after ?? before)?.path ?? '';
}
