import type { PrintRequest } from '../archive-types.ts';
import type { Article, ArticlePath } from '../article/article.ts';
import type { JobOptions } from '../job.ts';
import { type PrintPages, writePages } from '../print/write-pages.ts';
import { type Failure, fail, ok, type Result } from '../result.ts';
import { openCollection } from './collections.ts';
import { targetIds } from './edit-articles.ts';
import { endedLicences } from './ended-licences.ts';
import { articlesAt } from './export-articles.ts';
import { missingFolder, type Session } from './session.ts';

/** Stories that go to a printer as one document. */
const mostAtOnce = 500;

/**
 * Sets articles as pages, in the order of the target. A file that cannot be read, and a
 * picture whose licence has ended, are warnings; the rest goes. Fails with `too-many-to-print` where all shall be one part and are very many.
 */
export async function printPages(
  session: Session,
  { target, collection, withExpired = false, ...request }: PrintRequest,
  job: JobOptions = {},
): Promise<Result<PrintPages>> {
  const paths = targetIds(session, target).flatMap((id) => session.catalogue.get(id)?.path ?? []);
  if (paths.length === 0) return fail('nothing-to-export', 'No article was chosen for printing.');
  if (request.perPart === null && paths.length > mostAtOnce)
    return fail('too-many-to-print', `${paths.length} articles are too many to print at once.`, {
      details: { count: paths.length, most: mostAtOnce },
    });
  if (!(await session.isFolderThere())) return { ok: false, error: missingFolder(session.folder) };
  const opened = collection === null ? null : openCollection(session, collection);
  if (opened !== null && !opened.ok) return opened;
  const { name: title, note } = opened?.value ?? { name: session.file.name, note: null };
  const unread: Failure[] = [];
  const written = await writePages(
    articlesOf(session, paths, unread),
    { ...request, title, note },
    {
      ...job,
      archive: session.folder,
      count: paths.length,
      licences: withExpired ? null : await endedLicences(session),
    },
  );
  if (!written.ok) return written;
  return ok({ ...written.value, warnings: [...unread, ...written.value.warnings] });
}

async function* articlesOf(
  session: Session,
  paths: readonly ArticlePath[],
  unread: Failure[],
): AsyncGenerator<Article> {
  for await (const { article } of articlesAt(session, paths, unread)) yield article;
}
