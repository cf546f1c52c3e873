import { ulid } from 'ulid';
import type { ChangeReport } from '../archive-types.ts';
import type { Article, ArticleId, ArticlePath, ContentHash } from '../article/article.ts';
import { readArticle } from '../article/read-article.ts';
import { inParallel } from '../in-parallel.ts';
import { breathe, type JobOptions } from '../job.ts';
import { type Failure, type FailureCode, fail, isSystemError, ok, type Result } from '../result.ts';
import {
  type Action,
  archiveFilePart,
  type Change,
  type ChangeId,
  type ChangeItem,
  partsOf,
} from '../store/change.ts';
import { hashOf } from '../store/hash.ts';
import type { RequestedEdits } from '../store/history-line.ts';
import { ownNameOf } from '../store/own-names.ts';
import { readArticleFile } from '../store/read-article-file.ts';
import { saveArticle } from '../store/save-article.ts';
import { discardTrashed, moveToTrash, namesInTrash } from '../store/trash.ts';
import {
  carryOutArchiveFile,
  followRenames,
  hashesOf,
  isFiledNow,
  type PlannedArchiveFile,
} from './change-archive-file.ts';
import { emitInfo, emitUndo, type Session } from './session.ts';
import { letGo, type TakeInOptions, takeIn } from './take-in.ts';

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
  /** What these bytes say at this path, where somebody has read them already. */
  readonly article?: Article;
}

export interface Plan {
  readonly writes: readonly PlannedWrite[];
  readonly unchanged: readonly ArticleId[];
  readonly failed: ChangeReport['failed'];
  /** What becomes of the archive's own file beside. */
  readonly archiveFile?: PlannedArchiveFile | null;
}

export interface ChangeJob extends JobOptions {
  /**
   * For one part of many: is given what resolves once the part can be searched and everybody has
   * been told of it. Nobody waits for that before the next part is written.
   */
  readonly onIndexing?: (indexed: Promise<void>) => void;
}

/**
 * Carries out a plan as one change: the versions before go to history first, then each file is
 * written by itself. A file that cannot be written is reported and the rest goes on.
 */
export async function applyChange(
  session: Session,
  action: Action,
  reason: string | null,
  plan: Plan,
  job: ChangeJob = {},
  edits: RequestedEdits | null = null,
): Promise<Result<ChangeReport>> {
  if (plan.writes.length === 0 && (plan.archiveFile ?? null) === null) {
    return ok(nothingChanged(action, plan));
  }
  job.signal?.throwIfAborted();
  // Planning may have taken long, and the folder or the lock may have been lost meanwhile.
  const allowed = await session.mayWrite();
  if (!allowed.ok) return allowed;
  const archiveFile = await followRenames(session, plan.writes, plan.archiveFile ?? null);
  const change = describeChange(session, action, reason, plan.writes, archiveFile);
  const before = new Map(versionsOf(plan.writes));
  if (archiveFile !== null) before.set(archiveFilePart, archiveFile.before);
  // What is done for one article is done or not; only of several can some be left.
  const begun = await session.history.begin(change, before, plan.writes.length > 1 ? edits : null);
  return begun.ok ? completeChange(session, change, plan, archiveFile, job) : begun;
}

/**
 * Carries out more of the last change, as part of it: one undo takes back all, also of an article
 * that it has changed before. Fails with `not-found` when the change is not the last one any more.
 */
export async function extendChange(
  session: Session,
  id: ChangeId,
  plan: Plan,
  job: ChangeJob,
): Promise<Result<ChangeReport>> {
  const change = session.history.last();
  if (change?.id !== id)
    return fail('not-found', 'Another change was made in the middle of this one.');
  const { action, reason } = change;
  if (plan.writes.length === 0) return ok({ ...nothingChanged(action, plan), change: id });
  job.signal?.throwIfAborted();
  const allowed = await session.mayWrite();
  if (!allowed.ok) return allowed;
  const at = new Date(session.now()).toISOString();
  const again = writtenBefore(session, id, plan.writes);
  const items = itemsOf(plan.writes).map((item) => {
    const first = again.get(item.id);
    return first === undefined ? item : { ...item, before: first.before };
  });
  const part = { id, at, action, reason, items };
  const versions = versionsOf(plan.writes.filter((write) => !again.has(write.id)));
  const begun = await session.history.more(part, versions, null, [...again.keys()]);
  if (!begun.ok) return begun;
  const report = await completeChange(session, part, plan, null, job);
  const undone = report.ok ? report.value.failed.flatMap((one) => again.get(one.id) ?? []) : [];
  // What this change did to them before is still there to be undone.
  if (undone.length > 0) await session.history.more({ id, at, items: undone }, new Map(), null);
  return report;
}

/** What the change has done so far to articles that it is about to write again. */
function writtenBefore(
  session: Session,
  id: ChangeId,
  writes: readonly PlannedWrite[],
): ReadonlyMap<ArticleId, ChangeItem> {
  const items = new Map<ArticleId, ChangeItem>();
  for (const write of writes) {
    const last = session.history.forArticle(write.id).at(-1);
    if (last?.change.id === id) items.set(write.id, last.item);
  }
  return items;
}

function nothingChanged(action: Action, plan: Plan): ChangeReport {
  const { unchanged, failed } = plan;
  return { change: null, action, changed: [], unchanged, failed, renamed: [] };
}

/** The bytes before, for the history. */
export function versionsOf(writes: readonly PlannedWrite[]): ReadonlyMap<ArticleId, Uint8Array> {
  return new Map(writes.flatMap(({ id, before }) => (before === null ? [] : [[id, before.bytes]])));
}

/**
 * Carries out what was begun in the history, and brings memory and index to it. An article that was
 * written and could not be made durable is both changed and failed: undo takes it back, and a power
 * cut may.
 */
export async function completeChange(
  session: Session,
  change: Change,
  plan: Plan,
  archiveFile: PlannedArchiveFile | null,
  job: ChangeJob,
): Promise<Result<ChangeReport>> {
  const { action } = change;
  const outcomes = await carryOutAll(session, plan.writes, change, job);
  const written = plan.writes.filter((_, at) => outcomes[at]?.isDone === true);
  const refused = plan.writes.flatMap(({ id }, at) => {
    const { result, isDone } = outcomes[at] ?? { result: ok(null), isDone: false };
    return result.ok ? [] : [{ id, error: result.error, isDone }];
  });
  const failed = [...plan.failed, ...refused.map(({ id, error }) => ({ id, error }))];
  const lost = refused.filter(({ isDone }) => !isDone);
  // Collections name articles by the ids that these writes gave them: where one failed they must not.
  const because = archiveFile === (plan.archiveFile ?? null) ? undefined : lost[0]?.error;
  const filed = await fileAway(session, archiveFile, because ?? null);
  const unfiled = filed?.ok === false ? [{ id: archiveFilePart, error: filed.error }] : [];
  if (plan.archiveFile) failed.push(...unfiled);
  const isFiled = archiveFile !== null && (filed?.ok || (await isFiledNow(session, archiveFile)));
  recordEnd(session, change, [...lost, ...(isFiled ? [] : unfiled)]);
  // Where a vanished archive lay, nothing is written; the next change does it.
  const isToTell = plan.writes.length > 1 || archiveFile !== null || lost.length > 0;
  if (isToTell && (await session.isFolderThere())) await session.history.flush();
  const { onIndexing } = job;
  let indexed = Promise.resolve();
  const { changed, renamed, removed } = await refresh(session, written, {
    // An import reads on meanwhile.
    isBusy: action.kind === 'import',
    onIndexing: onIndexing && ((indexing) => (indexed = indexing)),
  });
  const tell = () => {
    if (written.length > 0)
      session.emit({ kind: 'articles-changed', changed, removed, renamed, own: true });
  };
  if (onIndexing === undefined) tell();
  else onIndexing(indexed.then(tell));
  if (isFiled) emitInfo(session);
  emitUndo(session);
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

/** Files written side by side: the syncs of a disk go together. */
const filesAtOnce = 16;
/** Progress is told for every so many articles. */
const progressStep = 20;

interface WriteOutcome {
  readonly result: Result<null>;
  /** The file is as planned. It may be so after a failure: the disk may refuse the sync at the end. */
  readonly isDone: boolean;
}

/**
 * Writes article by article, the outcomes in the order of the plan. A cancel is honoured between
 * articles: what is written stays, the others are reported as `cancelled`.
 */
async function carryOutAll(
  session: Session,
  writes: readonly PlannedWrite[],
  change: Change,
  { signal, onProgress }: JobOptions,
): Promise<readonly WriteOutcome[]> {
  let done = 0;
  const inTrash = await namesInTrash(session.folder);
  const work = { session, change, inTrash };
  const outcomes = await inParallel(writes, filesAtOnce, async (write) => {
    const outcome = signal?.aborted === true ? notBegun(write) : await tryToCarryOut(work, write);
    done += 1;
    if (done % progressStep === 0 || done === writes.length) {
      onProgress?.({ step: 'saving', done, total: writes.length, item: pathOf(write) });
      await breathe();
    }
    return outcome;
  });
  // Temporary files of others take room: on a nearly full disk one by one may fit.
  return inParallel(outcomes, 1, async (outcome, at) => {
    const write = writes[at];
    const { result, isDone } = outcome;
    const isFull = !result.ok && result.error.code === 'disk-full' && !isDone;
    return isFull && write !== undefined && signal?.aborted !== true
      ? tryToCarryOut(work, write)
      : outcome;
  });
}

function notBegun(write: PlannedWrite): WriteOutcome {
  const result = fail('cancelled', `${pathOf(write)}: broken off before it was written.`);
  return { result, isDone: false };
}

interface Work {
  readonly session: Session;
  readonly change: Change;
  /** What lay in the trash when the change began; null where that is not known. */
  readonly inTrash: ReadonlySet<string> | null;
}

async function tryToCarryOut(work: Work, write: PlannedWrite): Promise<WriteOutcome> {
  const result = await carryOut(work, write);
  return { result, isDone: result.ok || (await isAsPlanned(work.session, write, result.error)) };
}

const ofTheDisk: ReadonlySet<FailureCode> = new Set(['io-error', 'disk-full', 'no-permission']);

async function isAsPlanned(
  session: Session,
  { before, after }: PlannedWrite,
  { code }: Failure,
): Promise<boolean> {
  const path = (after ?? before)?.path;
  if (path === undefined || !ofTheDisk.has(code)) return false;
  const file = await readArticleFile(session.folder, path);
  if (after !== null) return file.ok && hashOf(file.value.bytes) === hashOf(after.bytes);
  return !file.ok && file.error.code === 'not-found' && session.isFolderThere();
}

/** With the log knowing how a change ended, a crash in the middle of it can be told. */
function recordEnd(session: Session, change: Change, lost: ChangeReport['failed']): void {
  // Others have changed these since they were read: to go on would overwrite that unseen.
  const foreign = lost.filter(({ error }) => error.code === 'changed-on-disk');
  const rest = lost.filter(({ error }) => error.code !== 'changed-on-disk');
  const [first] = rest.filter(({ error }) => error.code !== 'cancelled');
  const ids = rest.map(({ id }) => id);
  session.history.withdraw(
    change.id,
    foreign.map(({ id }) => id),
  );
  if (first !== undefined)
    session.history.withdraw(change.id, ids, { why: 'failed', error: first.error });
  else if (rest.length > 0)
    session.history.withdraw(change.id, ids, { why: 'cancelled', error: null });
  else if (partsOf(change).length > 1) session.history.settle(change.id);
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
    items: itemsOf(writes),
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

export function itemsOf(writes: readonly PlannedWrite[]): Change['items'] {
  return writes.map(({ id, before, after }) => ({
    id,
    before: stateOf(before),
    after: stateOf(after),
  }));
}

/** What goes away goes to the trash, whatever the reason; what comes back leaves it. */
async function carryOut(
  { session, change, inTrash }: Work,
  { id, before, after }: PlannedWrite,
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
  const mayLieInTrash = before === null && (inTrash?.has(ownNameOf(id)) ?? true);
  if (saved.ok && mayLieInTrash) await leaveTrash(session, id);
  return saved;
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
async function refresh(
  session: Session,
  written: readonly PlannedWrite[],
  options: TakeInOptions,
): Promise<Refreshed> {
  const formerIds = new Map<ArticlePath, ArticleId>();
  for (const { before } of written) {
    const known = before === null ? null : session.catalogue.byPath(before.path);
    if (known !== null) formerIds.set(known.path, known.id);
  }
  letGo(session, formerIds.keys());
  const taken = await takeIn(
    session,
    written.flatMap(({ after }) =>
      after === null ? [] : [after.article ?? readArticle(after.bytes, placeOf(after, session))],
    ),
    options,
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

function placeOf({ path }: FileState, { file }: Session) {
  return { path, timeZone: file.timeZone };
}

function stateOf(state: FileState | null): { path: ArticlePath; hash: ContentHash } | null {
  return state && { path: state.path, hash: state.article?.hash ?? hashOf(state.bytes) };
}

function pathOf({ before, after }: PlannedWrite): string {
  return (after ?? before)?.path ?? '';
}
