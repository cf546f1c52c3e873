import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChangeReport } from '../archive-types.ts';
import type { ArticleId, ArticlePath, ContentHash } from '../article/article.ts';
import { breathe } from '../job.ts';
import { isSystemError } from '../result.ts';
import { isArticlePath } from '../store/paths.ts';
import type { FolderChanges } from '../store/watch.ts';
import { readNews } from './read-articles.ts';
import { emitInfo, type Session } from './session.ts';
import { letGo, takeIn } from './take-in.ts';

/** Files taken in before the page hears of them and other work has its turn. */
const batchSize = 250;

/** What memory holds, or held, of a file. */
interface Known {
  readonly id: ArticleId;
  readonly path: ArticlePath;
  readonly hash: ContentHash;
}

/**
 * Brings memory to what lies in the folder at these paths. What memory already holds with the same
 * bytes, own saves among it, makes no event.
 *
 * An article that another program has moved stays the same article: by its id, or, where its path
 * is its id, by its bytes.
 */
export async function takeInChanges(
  session: Session,
  { changed, removed }: FolderChanges,
): Promise<void> {
  const vanished = await stillGone(session, removed);
  // When the folder itself vanishes, be it while it is read, all in it seems to be removed; nothing was.
  if (!(await session.isFolderThere())) return;
  const gone: Known[] = [];
  const taken: Known[] = [];
  let last: readonly Known[] = [];
  // Another file that claims the id of one that is gone comes into it.
  const heirs = vanished.flatMap((path) => session.catalogue.rivals(path));
  drop(session, [...vanished, ...heirs], gone);
  const paths = [...new Set([...heirs, ...changed])];
  for (let start = 0; start < paths.length; start += batchSize) {
    const some = paths.slice(start, start + batchSize);
    const { news, found } = await readNews(session, some);
    if (!(await session.isFolderThere())) return;
    const { catalogue } = session;
    const replaced = news.filter(({ path, id }) => catalogue.idOf(path) !== id);
    drop(
      session,
      [...some.filter((path) => !found.has(path)), ...replaced.map(({ path }) => path)],
      gone,
    );
    // The system may not tell that a file is gone that was written a moment before.
    const former = news.flatMap(({ id, path }) => {
      const holder = catalogue.get(id)?.path;
      return holder === undefined || holder === path ? [] : [holder];
    });
    drop(session, await stillGone(session, former), gone);
    emit(session, last, [], []);
    last = (await takeIn(session, news)).map(({ id, path, hash }) => ({ id, path, hash }));
    taken.push(...last);
    if (start > 0) await breathe();
  }
  const present = new Set(taken.map(({ id }) => id));
  const lost = gone.filter(({ id }) => !present.has(id));
  emit(
    session,
    last,
    lost.map(({ id }) => id),
    renamesOf(lost, taken),
  );
  if (taken.length > 0 || gone.length > 0) emitInfo(session);
}

/** Articles that are known under another id now. */
function renamesOf(lost: readonly Known[], taken: readonly Known[]): ChangeReport['renamed'] {
  const byPath = new Map(taken.map((article) => [article.path, article]));
  const byHash = new Map(taken.map((article) => [article.hash, article]));
  return lost.flatMap(({ id, path, hash }) => {
    const there = byPath.get(path);
    const isSame = there !== undefined && (isPath(id, path) || isPath(there.id, path));
    const to = isSame ? there : isPath(id, path) ? byHash.get(hash) : undefined;
    return to === undefined ? [] : [{ from: id, to: to.id }];
  });
}

function isPath(id: ArticleId, path: ArticlePath): boolean {
  return String(id) === String(path);
}

function drop(session: Session, paths: readonly ArticlePath[], into: Known[]): void {
  for (const path of paths) {
    const known = session.catalogue.fileOf(path);
    if (known !== null) into.push({ id: known.id, path, hash: known.hash });
  }
  letGo(session, paths);
}

function emit(
  session: Session,
  taken: readonly Known[],
  removed: readonly ArticleId[],
  renamed: ChangeReport['renamed'],
): void {
  if (taken.length === 0 && removed.length === 0) return;
  const changed = taken.map(({ id }) => id);
  session.emit({ kind: 'articles-changed', changed, removed, renamed, own: false });
}

/** Articles at or below the paths that are gone. A path that is there again by now was replaced, not removed. */
async function stillGone(
  session: Session,
  removed: readonly string[],
): Promise<readonly ArticlePath[]> {
  const { catalogue } = session;
  const known = [
    ...new Set(
      removed.flatMap((path) => {
        const own = catalogue.fileOf(path as ArticlePath);
        const inside = isArticlePath(path) ? [] : [...catalogue.filesIn(path)];
        return [...(own === null ? [] : [own]), ...inside].map((file) => file.path);
      }),
    ),
  ];
  const gone = await Promise.all(known.map((path) => isGone(join(session.folder, path))));
  return known.filter((_, at) => gone[at]);
}

/** A file that cannot be looked at, because its folder is closed to us, is not gone. */
async function isGone(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return false;
  } catch (error) {
    return isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
  }
}
