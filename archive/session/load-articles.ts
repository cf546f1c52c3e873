import { rm } from 'node:fs/promises';
import type { Article, ArticlePath } from '../article/article.ts';
import { readArticle, unreadableArticle } from '../article/read-article.ts';
import { breathe } from '../job.ts';
import type { Failure } from '../result.ts';
import { type ClosedFolder, listArticles } from '../store/list-articles.ts';
import { readArticleFile } from '../store/read-article-file.ts';
import { emitInfo, type Session, takeIn } from './session.ts';
import { settleUnfinished } from './unfinished-change.ts';

/** Articles taken in at a time: the list grows in steps that a person sees as progress. */
const batchSize = 250;
/** Files read side by side: the disk need not wait for the reader, nor memory hold many. */
const filesAtOnce = 16;

/** Reads every article of the folder into memory and index. */
export async function loadArticles(session: Session, signal: AbortSignal): Promise<void> {
  report(session, { step: 'listing', done: 0, total: null });
  const listed = await listArticles(session.folder, { signal });
  if (!listed.ok) {
    session.access = { kind: 'missing' };
    report(session, null);
    return;
  }
  const { paths, failures, leftovers } = listed.value;
  await takeIn(session, failures.map(closedFolder));
  for (let start = 0; start < paths.length; start += batchSize) {
    signal.throwIfAborted();
    const taken = await takeIn(
      session,
      await readAll(session, paths.slice(start, start + batchSize)),
    );
    session.emit({
      kind: 'articles-changed',
      changed: taken.map(({ id }) => id),
      removed: [],
      renamed: [],
      own: false,
    });
    report(session, {
      step: 'reading',
      done: Math.min(start + batchSize, paths.length),
      total: paths.length,
    });
    await breathe();
  }
  if (await session.isFolderThere()) settleUnfinished(session);
  // With the lock held, no save is under way but those that wait for this to end.
  if (session.holdsLock())
    for (const leftover of leftovers) await rm(leftover, { force: true }).catch(() => undefined);
  report(session, null);
}

/** A folder that cannot be looked into stands in the list for what is in it. */
export function closedFolder(failure: ClosedFolder): Article {
  return unreadableArticle(failure.path, failure);
}

/** Reads files as they are on disk. One that cannot be read becomes an article that says why. */
export async function readAll(
  session: Session,
  paths: readonly ArticlePath[],
): Promise<readonly Article[]> {
  const articles: Article[] = [];
  for (let start = 0; start < paths.length; start += filesAtOnce) {
    const some = paths.slice(start, start + filesAtOnce);
    const files = await Promise.all(some.map((path) => readArticleFile(session.folder, path)));
    for (const [at, path] of some.entries()) {
      const file = files[at];
      if (file === undefined || (!file.ok && isGone(file.error))) continue;
      articles.push(
        file.ok
          ? readArticle(file.value.bytes, { path, timeZone: session.file.timeZone })
          : unreadableArticle(path, file.error),
      );
    }
  }
  return articles;
}

function isGone({ code }: Failure): boolean {
  return code === 'not-found' || code === 'not-a-folder';
}

function report(session: Session, loading: Session['loading']): void {
  session.loading = loading;
  emitInfo(session);
}
