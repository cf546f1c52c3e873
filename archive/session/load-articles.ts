import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, ArticleId, ArticlePath } from '../article/article.ts';
import { unreadableArticle } from '../article/read-article.ts';
import { breathe } from '../job.ts';
import { runInSlices, Slice, type Steps } from '../search/index/steps.ts';
import { type ClosedFolder, listArticles } from '../store/list-articles.ts';
import { compareFolder } from './compare-folder.ts';
import { judgeDue } from './judge-in-time.ts';
import { readNews } from './read-articles.ts';
import { emitInfo, type Session } from './session.ts';
import { takeVerdicts } from './take-archive-file.ts';
import { letGo, takeIn } from './take-in.ts';
import { settleUnfinished } from './unfinished-change.ts';

/** Articles taken in at a time: the list grows in steps that a person sees as progress. */
const batchSize = 1000;
/** Fewer at first: something to see, as soon as can be. */
export const firstBatch = 250;

export interface LoadControl {
  readonly signal: AbortSignal;
  /** Resolves when changes in the folder are followed: those of before are seen by looking at it. */
  readonly follow: () => Promise<unknown>;
  /** Resolves at once, or when a loading that is held goes on. */
  readonly whileHeld: () => Promise<void>;
}

/**
 * Brings catalogue and index to what the folder holds. What the cache knows of can be seen and
 * searched at once; every file is looked at, and only those are read whose stamp tells that they
 * may have changed since.
 *
 * Nothing of it holds up a search for more than some milliseconds. The folder is compared while
 * others may edit; files are read in turns of their own: edits, and what others change meanwhile,
 * go between them.
 * Where a crash has cut a change short, nothing may be written before all is known: then it is one
 * turn, which cannot be held.
 */
export async function loadArticles(session: Session, control: LoadControl): Promise<void> {
  const { history, inTurn } = session;
  if (history.last() !== null && !history.isSettled()) {
    await inTurn(() => loadWith(session, { ...control, whileHeld: async () => undefined }, atOnce));
  } else await loadWith(session, control, inTurn);
}

const atOnce: Session['inTurn'] = (work) => work();

async function loadWith(
  session: Session,
  { signal, whileHeld, follow }: LoadControl,
  inTurn: Session['inTurn'],
): Promise<void> {
  session.cache.proven();
  report(session, { step: 'listing', done: 0, total: null });
  // Whoever opened the archive asks for the first list now.
  await breathe();
  const following = follow();
  await inTurn(() => restoreMemory(session, signal));
  await following;
  const unsure = await lookAtFolder(session, signal, inTurn);
  for (let start = 0, end = 0; start < unsure.length; start = end) {
    await whileHeld();
    end = Math.min(start + (start === 0 ? firstBatch : batchSize), unsure.length);
    await inTurn(async () => {
      signal.throwIfAborted();
      await takeInNews(session, unsure.slice(start, end));
      report(session, { step: 'reading', done: end, total: unsure.length });
    });
    await breathe();
  }
  await inTurn(async () => {
    signal.throwIfAborted();
    if (session.access.kind !== 'missing') {
      dropStrangers(session);
      if (await session.isFolderThere()) await settleUnfinished(session);
    }
    session.loading = null;
  });
}

/** What is kept in memory beside the cache, and what a crash kept from the index. */
async function restoreMemory(session: Session, signal: AbortSignal): Promise<void> {
  const slice = new Slice();
  await runInSlices(session.pictures.uses.restoring, slice, signal);
  await runInSlices(session.nearCopies.restoring, slice, signal);
  if (!session.cache.wasClosed) await runInSlices(repeatFindings(session), slice, signal);
  signal.throwIfAborted();
  judgeDue(session);
  takeVerdicts(session);
}

/** A crash between findings and index leaves the index with those of before. */
function* repeatFindings({ findings, index }: Session): Steps<void> {
  for (const page of findings.pages()) {
    index.setFindings(page);
    yield;
  }
}

/**
 * Lists the folder, while others may edit, and lets go of what is gone from it. Returns the files
 * to read.
 */
async function lookAtFolder(
  session: Session,
  signal: AbortSignal,
  inTurn: Session['inTurn'],
): Promise<readonly ArticlePath[]> {
  const listed = await listArticles(session.folder, { signal });
  if (!listed.ok) {
    session.access = { kind: 'missing' };
    return [];
  }
  const { paths, failures, leftovers } = listed.value;
  const { unsure, gone } = await compareFolder(session, paths, { signal });
  await inTurn(async () => {
    signal.throwIfAborted();
    if (await session.isFolderThere()) await dropGone(session, gone);
    await takeIn(session, failures.map(closedFolder));
    // With the lock held, no save is under way but those that wait for this turn to end.
    if (session.holdsLock())
      for (const leftover of leftovers) await rm(leftover, { force: true }).catch(() => undefined);
  });
  return unsure;
}

/** Takes in what differs from what is known; of the rest, only the stamps. */
async function takeInNews(session: Session, paths: readonly ArticlePath[]): Promise<void> {
  const { news } = await readNews(session, paths);
  const taken = await takeIn(session, news);
  if (taken.length === 0) return;
  session.emit({
    kind: 'articles-changed',
    changed: taken.map(({ id }) => id),
    removed: [],
    renamed: [],
    own: false,
  });
}

/** A crash between catalogue and index leaves an article in the index under the id that it had before. */
function dropStrangers({ catalogue, index }: Session): void {
  if (index.size === catalogue.size) return;
  const strangers: ArticleId[] = [];
  for (const [id] of index.indexed()) if (!catalogue.has(id)) strangers.push(id);
  if (strangers.length > 0) index.remove(strangers);
}

/** Files and closed folders that were known and are not there any more. */
async function dropGone(session: Session, gone: readonly ArticlePath[]): Promise<void> {
  for (let start = 0; start < gone.length; start += batchSize) {
    const some = gone.slice(start, start + batchSize);
    const isThere = await Promise.all(some.map((path) => isFile(join(session.folder, path))));
    const removed = letGo(
      session,
      some.filter((_, at) => !isThere[at]),
    );
    if (removed.length > 0)
      session.emit({ kind: 'articles-changed', changed: [], removed, renamed: [], own: false });
    await breathe();
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() === true;
}

/** A folder that cannot be looked into stands in the list for what is in it. */
export function closedFolder(failure: ClosedFolder): Article {
  return unreadableArticle(failure.path, failure);
}

function report(session: Session, loading: Session['loading']): void {
  session.loading = loading;
  emitInfo(session);
}
