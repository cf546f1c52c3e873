import type { ArticleId, ArticlePath } from '../article/article.ts';
import type { Session } from './session.ts';

/** The id of the article with this id or path; null when there is none. */
export function findArticle({ catalogue }: Session, idOrPath: string): ArticleId | null {
  return (
    catalogue.get(idOrPath as ArticleId)?.id ??
    catalogue.byPath(idOrPath as ArticlePath)?.id ??
    null
  );
}
