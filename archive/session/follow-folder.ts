import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticlePath } from '../article/article.ts';
import { isSystemError } from '../result.ts';
import { listArticles } from '../store/list-articles.ts';
import { isArticlePath } from '../store/paths.ts';
import { type FolderChanges, watchArchive } from '../store/watch.ts';
import { closedFolder, readAll } from './load-articles.ts';
import { emitInfo, type Session } from './session.ts';
import { letGo, takeIn } from './take-in.ts';

/** Takes in what other programs change in the folder. Returns the function that stops. */
export async function followFolder(session: Session): Promise<() => Promise<void>> {
  let access = session.access;
  const watched = await watchArchive(session.folder, {
    isThere: session.isFolderThere,
    onChange: (changes) => void session.inTurn(() => takeInChanges(session, changes)),
    onMissing: () => {
      if (session.access.kind !== 'missing') access = session.access;
      session.access = { kind: 'missing' };
      emitInfo(session);
    },
    onReturn: () => {
      if (session.access.kind === 'missing') session.access = access;
      void session.inTurn(() => takeInAgain(session));
    },
  });
  return watched.ok ? watched.value.close : async () => undefined;
}

/** Compares the whole folder with memory, after a time in which nothing was seen. */
async function takeInAgain(session: Session): Promise<void> {
  const listed = await listArticles(session.folder);
  if (listed.ok && (await session.isFolderThere())) {
    const { paths, failures } = listed.value;
    const present = new Set(paths);
    const removed = [...session.catalogue.paths()].filter((path) => !present.has(path));
    await takeInChanges(session, { changed: paths, removed });
    letGo(
      session,
      removed.filter((path) => !isArticlePath(path)),
    );
    await takeIn(session, failures.map(closedFolder));
  }
  emitInfo(session);
}

/**
 * Reads changed files again. What memory already holds with the same bytes, own saves among it,
 * makes no event.
 */
async function takeInChanges(session: Session, { changed, removed }: FolderChanges): Promise<void> {
  const read = await readAll(session, changed);
  const found = new Set(read.map(({ path }) => path));
  const news = read.filter(({ path, hash }) => session.catalogue.byPath(path)?.hash !== hash);
  const vanished = await stillGone(session, removed);
  // When the folder itself vanishes, be it while it is read, all in it seems to be removed; nothing was.
  if (!(await session.isFolderThere())) return;
  const gone = letGo(
    session,
    [...vanished, ...changed].filter((path) => !found.has(path)),
  );
  const taken = await takeIn(session, news);
  if (taken.length === 0 && gone.length === 0) return;
  const present = new Set(taken.map(({ id }) => id));
  session.emit({
    kind: 'articles-changed',
    changed: taken.map(({ id }) => id),
    removed: gone.filter((id) => !present.has(id)),
    renamed: [],
    own: false,
  });
  emitInfo(session);
}

/** Articles at or below the paths that are gone. A path that is there again by now was replaced, not removed. */
async function stillGone(
  session: Session,
  removed: readonly string[],
): Promise<readonly ArticlePath[]> {
  if (removed.length === 0) return [];
  const exact = new Set(removed);
  const folders = removed.filter((path) => !isArticlePath(path)).map((path) => `${path}/`);
  const known = [...session.catalogue.paths()].filter(
    (path) => exact.has(path) || folders.some((folder) => path.startsWith(folder)),
  );
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
