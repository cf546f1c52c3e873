import type { ArticlePath } from '../article/article.ts';
import { watchArchive } from '../store/watch.ts';
import { readAll } from './load-articles.ts';
import { emitInfo, letGo, type Session, takeIn } from './session.ts';

/** Takes in what other programs change in the folder. Returns the function that stops. */
export async function followFolder(session: Session): Promise<() => Promise<void>> {
  const writableAccess = session.access;
  const watched = await watchArchive(session.folder, {
    onChange: (paths) => void session.inTurn(() => takeInChanges(session, paths)),
    onMissing: () => {
      session.access = { kind: 'missing' };
      emitInfo(session);
    },
    onReturn: () => {
      session.access = writableAccess;
      emitInfo(session);
    },
  });
  return watched.ok ? watched.value.close : async () => undefined;
}

/**
 * Reads changed files again. What memory already holds with the same bytes, own saves among it,
 * makes no event.
 */
async function takeInChanges(
  session: Session,
  { changed, removed }: { readonly changed: readonly ArticlePath[]; readonly removed: readonly ArticlePath[] },
): Promise<void> {
  const read = await readAll(session, changed);
  const found = new Set(read.map(({ path }) => path));
  const news = read.filter(({ path, hash }) => session.catalogue.byPath(path)?.hash !== hash);
  const vanished = [...removed, ...changed].filter((path) => !found.has(path));
  const gone = letGo(session, vanished);
  const taken = await takeIn(session, news);
  if (taken.length === 0 && gone.length === 0) return;
  const present = new Set(taken.map(({ id }) => id));
  session.emit({
    kind: 'articles-changed',
    changed: taken.map(({ id }) => id),
    removed: gone.filter((id) => !present.has(id)),
    own: false,
  });
  emitInfo(session);
}
