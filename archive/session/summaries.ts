import type { ArticleId, ArticleSummary } from '../article/article.ts';
import type { Session } from './session.ts';

/** What memory knows of these articles, without their bodies; those that are gone are left out. */
export function summariesOf(
  session: Session,
  ids: readonly ArticleId[],
): readonly ArticleSummary[] {
  return ids.flatMap((id) => session.catalogue.get(id) ?? []);
}
