import type { VersionName } from '../archive-types.ts';
import type { Article, ArticleId } from '../article/article.ts';
import { compareArticles, type FieldDifference } from '../article/compare-articles.ts';
import { withDates } from '../article/field-dates.ts';
import { readArticle } from '../article/read-article.ts';
import { ok, type Result } from '../result.ts';
import type { ChangeId } from '../store/change.ts';
import { readArticleFile } from '../store/read-article-file.ts';
import { type Session, unknownArticle } from './session.ts';

/** The article as it stood before a change. Fails with `pruned`, and as the system does. */
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

/** The article as its file is. */
export async function currentVersion(session: Session, id: ArticleId): Promise<Result<Article>> {
  const known = session.catalogue.get(id);
  if (known === null) return { ok: false, error: unknownArticle(id) };
  const { path } = known;
  const file = await readArticleFile(session.folder, path);
  if (!file.ok) return file;
  return ok(readArticle(file.value.bytes, { path, timeZone: session.file.timeZone }));
}

export async function compareVersions(
  session: Session,
  id: ArticleId,
  before: VersionName,
  after: VersionName,
): Promise<Result<readonly FieldDifference[]>> {
  const read = (name: VersionName) =>
    name === 'current' ? currentVersion(session, id) : versionBefore(session, id, name);
  const former = await read(before);
  if (!former.ok) return former;
  const latter = await read(after);
  if (!latter.ok) return latter;
  return ok(withDates(compareArticles(former.value, latter.value), session.file.timeZone));
}

/** The fields in which two articles differ, such as a wire story and another telling of it. */
export async function compareStories(
  session: Session,
  before: ArticleId,
  after: ArticleId,
): Promise<Result<readonly FieldDifference[]>> {
  const former = await currentVersion(session, before);
  if (!former.ok) return former;
  const latter = await currentVersion(session, after);
  if (!latter.ok) return latter;
  return ok(withDates(compareArticles(former.value, latter.value), session.file.timeZone));
}
