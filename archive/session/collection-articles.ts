import type { ArticleId, ArticlePath } from '../article/article.ts';
import { fold } from '../article/text.ts';
import type { Failure } from '../result.ts';
import type { Collection } from '../store/collections.ts';
import { type Session, unknownArticle } from './session.ts';

/**
 * The articles of a collection and of those that lie in it, by its id or, as people type it, its
 * name; those of all that have the name. In the order of the collections, each article once. null
 * when there is no such collection.
 */
export function articlesOfCollection(
  session: Session,
  idOrName: string,
): readonly ArticleId[] | null {
  const collections = withInner(session.file.collections, idOrName);
  if (collections.length === 0) return null;
  const found = new Set<ArticleId>();
  for (const { articles } of collections) {
    for (const id of knownArticles(session, articles)) found.add(id);
  }
  return [...found];
}

/** Entries as ids of articles that are there now; a path stands for the article that lies there. */
export function knownArticles(
  { catalogue }: Session,
  entries: readonly ArticleId[],
): readonly ArticleId[] {
  return entries.flatMap((entry) => {
    const known = catalogue.get(entry) ?? catalogue.byPath(entry as string as ArticlePath);
    return known === null ? [] : [known.id];
  });
}

/** What is wrong with articles that are not in the archive; null when all are. */
export function unknownAmong(session: Session, articles: readonly ArticleId[]): Failure | null {
  const unknown = articles.find((id) => session.catalogue.get(id) === null);
  return unknown === undefined ? null : unknownArticle(unknown);
}

function withInner(collections: readonly Collection[], idOrName: string): readonly Collection[] {
  const byId = collections.filter(({ id }) => id === idOrName);
  const name = fold(idOrName);
  const found = new Set(
    byId.length > 0 ? byId : collections.filter((collection) => fold(collection.name) === name),
  );
  // A set grows while it is walked: those that lie in one come behind it, each once, so circles end.
  for (const { id } of found)
    for (const inner of collections) if (inner.parent === id) found.add(inner);
  return [...found];
}
