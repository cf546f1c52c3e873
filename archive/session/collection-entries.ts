import type { PlaceInCollection } from '../archive-types.ts';
import type { ArticleId } from '../article/article.ts';
import { fail, ok, type Result } from '../result.ts';
import type { CollectionId } from '../store/collection-id.ts';
import type { Collection } from '../store/collections.ts';
import { knownArticles, unknownAmong } from './collection-articles.ts';
import { collectionOf, editCollection } from './collections.ts';
import type { Session } from './session.ts';

/** Puts articles in at a position, from 0; at the end when it is null. Those that are in stay where they are. */
export async function addToCollection(
  session: Session,
  id: CollectionId,
  articles: readonly ArticleId[],
  at: number | null,
): Promise<Result<null>> {
  const unknown = unknownAmong(session, articles);
  if (unknown !== null) return { ok: false, error: unknown };
  const known = collectionOf(session, id);
  if (!known.ok) return known;
  const inside = entryOfEach(session, known.value);
  const fresh = [...new Set(articles)].filter((article) => !inside.has(article));
  return editEntries(session, id, 'add', fresh.length, (entries) =>
    entries.toSpliced(at ?? entries.length, 0, ...fresh),
  );
}

export async function removeFromCollection(
  session: Session,
  id: CollectionId,
  articles: readonly ArticleId[],
): Promise<Result<null>> {
  const gone = entriesOf(session, id, articles);
  if (!gone.ok) return gone;
  return editEntries(session, id, 'remove', gone.value.size, (entries) =>
    entries.filter((entry) => !gone.value.has(entry)),
  );
}

/**
 * Puts articles of the collection, in the order given, before or behind one that stays. Fails with
 * `not-in-collection` where that one, or all of them, stand in a collection inside it or in none.
 */
export async function reorderCollection(
  session: Session,
  id: CollectionId,
  articles: readonly ArticleId[],
  to: PlaceInCollection,
): Promise<Result<null>> {
  const moved = entriesOf(session, id, articles);
  if (!moved.ok) return moved;
  const mark = entriesOf(session, id, [to.article]);
  if (!mark.ok) return mark;
  const [anchor] = mark.value;
  if (anchor === undefined || moved.value.size === 0 || moved.value.has(anchor))
    return fail('not-in-collection', 'The article does not stand in this collection itself.', {
      path: to.article,
    });
  return editEntries(session, id, 'reorder', moved.value.size, (entries) => {
    const there = new Set(entries);
    const others = entries.filter((entry) => !moved.value.has(entry));
    const at = others.indexOf(anchor) + (to.side === 'after' ? 1 : 0);
    return others.toSpliced(at, 0, ...[...moved.value].filter((entry) => there.has(entry)));
  });
}

/** What stands for these articles in a collection; an entry whose article is gone is named as it stands. */
function entriesOf(
  session: Session,
  id: CollectionId,
  articles: readonly ArticleId[],
): Result<ReadonlySet<ArticleId>> {
  const known = collectionOf(session, id);
  if (!known.ok) return known;
  const inside = entryOfEach(session, known.value);
  return ok(new Set(articles.flatMap((article) => inside.get(article) ?? [])));
}

function editEntries(
  session: Session,
  id: CollectionId,
  act: 'add' | 'remove' | 'reorder',
  count: number,
  change: (entries: readonly ArticleId[]) => readonly ArticleId[],
): Promise<Result<null>> {
  return editCollection(
    session,
    id,
    act,
    (collection) => ok({ ...collection, articles: change(collection.articles) }),
    count,
  );
}

/** The entries of a collection by the articles for which they stand. */
function entryOfEach(
  session: Session,
  { articles }: Collection,
): ReadonlyMap<ArticleId, ArticleId> {
  return new Map(articles.map((entry) => [knownArticles(session, [entry])[0] ?? entry, entry]));
}
