import type { OpenArticle } from '../archive-types.ts';
import type { ArticleId } from '../article/article.ts';
import { readArticle, unreadableArticle } from '../article/read-article.ts';
import { ok, type Result } from '../result.ts';
import type { Query } from '../search/query.ts';
import { readArticleFile } from '../store/read-article-file.ts';
import { nearCopiesOf } from './judge-copies.ts';
import { findingsIn, missingFolder, type Session, unknownArticle } from './session.ts';

/** Reads one article from disk, with the places in it that a query finds. */
export async function openArticle(
  session: Session,
  id: ArticleId,
  query: Query | null,
): Promise<Result<OpenArticle>> {
  const known = session.catalogue.get(id);
  if (known === null) return { ok: false, error: unknownArticle(id) };
  const { path } = known;
  const file = await readArticleFile(session.folder, path);
  if (!file.ok && file.error.code === 'not-found')
    return (await session.isFolderThere())
      ? file
      : { ok: false, error: missingFolder(session.folder) };
  const read = file.ok
    ? readArticle(file.value.bytes, { path, timeZone: session.file.timeZone })
    : unreadableArticle(path, file.error);
  const article = { ...read, id };
  return ok({
    article,
    findings: findingsIn(session, article),
    nearCopies: nearCopiesOf(session, id),
    matches: query === null ? { lines: [], body: [] } : session.index.matches(article, query),
    file: file.ok
      ? {
          modified: new Date(file.value.modifiedMs).toISOString(),
          bytes: file.value.bytes.byteLength,
        }
      : { modified: new Date(0).toISOString(), bytes: 0 },
  });
}
