import type { ArticleVersion } from '../archive-types.ts';
import type { Article, ArticleId } from '../article/article.ts';
import { readArticle } from '../article/read-article.ts';
import { ok, type Result } from '../result.ts';
import type { ChangeId } from '../store/change.ts';
import { summariseChange } from './change-summary.ts';
import { type Session, unknownArticle } from './session.ts';

/** Every change of one article, newest first. */
export function historyOf(session: Session, id: ArticleId): readonly ArticleVersion[] {
  return session.history
    .forArticle(id)
    .map((change) => {
      const item = change.items.find((candidate) => candidate.id === id);
      return {
        ...summariseChange(change),
        before: item?.before?.hash ?? null,
        after: item?.after?.hash ?? null,
      };
    })
    .reverse();
}

/** The article as it stood before a change. */
export async function versionBefore(
  session: Session,
  id: ArticleId,
  change: ChangeId,
): Promise<Result<Article>> {
  const known = session.catalogue.get(id);
  if (known === null) return { ok: false, error: unknownArticle(id) };
  const bytes = await session.history.version(id, change);
  if (!bytes.ok) return bytes;
  return ok(readArticle(bytes.value, { path: known.path, timeZone: session.file.timeZone }));
}
