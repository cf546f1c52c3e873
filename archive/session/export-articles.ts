import type { ExportReport, ExportRequest } from '../archive-types.ts';
import type { Article, ArticleId, ArticlePath } from '../article/article.ts';
import { isForReaders } from '../article/is-for-readers.ts';
import { readArticle } from '../article/read-article.ts';
import { packBundle } from '../bundle/pack-bundle.ts';
import { exportArticles as writeArticles } from '../export/export-articles.ts';
import { exportFormat } from '../export/export-formats.ts';
import { siteAddress } from '../formats/feed/site-address.ts';
import type { JobOptions } from '../job.ts';
import { type Failure, fail, type Result } from '../result.ts';
import { readArticleFile } from '../store/read-article-file.ts';
import { targetIds } from './edit-articles.ts';
import { endedLicences } from './ended-licences.ts';
import { missingFolder, type Session } from './session.ts';

/**
 * Hands out articles and their pictures in one of the export formats. A file that cannot be read, a
 * picture whose licence has ended, and in formats that are meant to be published a story that is
 * not for readers yet or any more, are warnings; the rest goes.
 */
export async function exportArticles(
  session: Session,
  { target, to, format, withExpired = false, columns, site: given = null }: ExportRequest,
  job: JobOptions = {},
): Promise<Result<ExportReport>> {
  const known = exportFormat(format);
  if (known === null) return fail('unknown-format', `There is no format ${format} to export in.`);
  const wrong = columns?.find((column) => !known.columns.includes(column));
  if (wrong !== undefined) return fail('unknown-field', `There is no column ${wrong}.`);
  const site = given === null ? null : siteAddress(given);
  if (site === null && (known.needsSite || given !== null))
    return fail('no-site-address', siteWanted(format, given), { path: given ?? format });
  const held: Failure[] = [];
  const paths = chosenPaths(session, targetIds(session, target), known.isPublic ? held : null);
  if (paths.length === 0)
    return fail('nothing-to-export', held[0]?.message ?? 'No article was chosen for export.');
  if (!(await session.isFolderThere())) return { ok: false, error: missingFolder(session.folder) };

  const unread: Failure[] = [];
  const articles = articlesAt(session, paths, unread);
  const { name, id: archiveId, language } = session.file;
  const options = {
    ...job,
    folder: session.folder,
    to,
    licences: withExpired ? null : await endedLicences(session),
  };
  const written =
    known.shape === 'bundle'
      ? await packBundle(articles, {
          ...options,
          count: paths.length,
          name,
          archiveId,
          inGivenOrder: target.kind === 'query' && target.query.sort.by === 'collection',
        })
      : await writeArticles(articles, format, {
          ...options,
          paths,
          context: {
            name,
            language,
            now: new Date(session.now()),
            site,
            ...(columns !== undefined && { columns }),
          },
        });
  if (!written.ok) return written;
  const warnings = [...held, ...unread, ...written.value.warnings];
  return { ok: true, value: { ...written.value, file: to, warnings } };
}

function siteWanted(format: string, given: string | null): string {
  return given === null
    ? `A feed as ${format} needs the address of the site that it is for.`
    : `${given} is not the address of a site, such as https://courier.example/.`;
}

/** Those that are not for readers are put with `held`; null: all are chosen. */
function chosenPaths(
  session: Session,
  ids: readonly ArticleId[],
  held: Failure[] | null,
): readonly ArticlePath[] {
  return ids.flatMap((id) => {
    const article = session.catalogue.get(id);
    if (article === null) return [];
    if (held === null || isForReaders(article, session.now())) return [article.path];
    held.push({
      code: 'not-for-readers',
      message: `${article.path} is ${article.status === 'withheld' || article.status === 'canceled' ? article.status : 'under embargo'} and was left out.`,
      path: article.path,
    });
    return [];
  });
}

/** What cannot be read is put with `unread`, and the rest goes on. */
export async function* articlesAt(
  session: Session,
  paths: readonly ArticlePath[],
  unread: Failure[],
): AsyncGenerator<{ path: ArticlePath; bytes: Uint8Array; article: Article }> {
  for (const path of paths) {
    const file = await readArticleFile(session.folder, path);
    if (!file.ok) {
      unread.push(file.error);
      continue;
    }
    const { bytes } = file.value;
    yield { path, bytes, article: readArticle(bytes, { path, timeZone: session.file.timeZone }) };
  }
}
