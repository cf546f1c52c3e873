import type { Article, ArticleId, ArticleSummary } from '../article/article.ts';
import type { Session } from './session.ts';

/** What memory knows of these articles, without their bodies; those that are gone are left out. */
export function summariesOf(
  session: Session,
  ids: readonly ArticleId[],
): readonly ArticleSummary[] {
  return ids.flatMap((id) => {
    const known = session.catalogue.get(id);
    return known === null ? [] : [withoutBody(known)];
  });
}

function withoutBody(known: ArticleSummary | Article): ArticleSummary {
  if (!('body' in known)) return known;
  const { body: _body, extra: _extra, ...summary } = known;
  return summary;
}
