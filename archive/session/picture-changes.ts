import type { ArticleId, ContentHash } from '../article/article.ts';
import { updatePictureManifest } from '../pictures/picture-manifest.ts';
import type { Session } from './session.ts';
import { judge } from './take-in.ts';

/** Articles judged in one turn: a person's own change need not wait for all of them. */
const batch = 100;

/**
 * Judges articles again whose pictures are known differently by now, and tells of those that this
 * is news for; of those with a picture that has other bytes than before in any case.
 */
export async function recheck(
  session: Session,
  ids: readonly ArticleId[],
  rewritten: ReadonlySet<ArticleId>,
): Promise<void> {
  for (let start = 0; start < ids.length; start += batch) {
    const some = ids.slice(start, start + batch);
    await session.inTurn(async () => {
      const news = session.cache.write(() => judge(session, some));
      const changed = [...new Set([...news, ...some.filter((id) => rewritten.has(id))])];
      if (changed.length === 0) return;
      session.emit({ kind: 'articles-changed', changed, removed: [], renamed: [], own: false });
    });
  }
}

/** Lists pictures in the manifest that were seen for the first time, where the archive is ours to write. */
export function listPictures(
  session: Session,
  hashes: ReadonlyMap<string, ContentHash>,
): Promise<void> {
  return session.inTurn(async () => {
    // A plain folder is not made an archive by looking at its pictures.
    if (!session.holdsLock() || !(await session.mayWrite()).ok) return;
    const manifest = await updatePictureManifest(session.folder, hashes, {
      replace: false,
      staging: session.staging(),
    });
    if (manifest.ok) session.pictures.manifestChanged(manifest.value);
  });
}
