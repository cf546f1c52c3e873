import type { ExportReport, Target } from '../archive-types.ts';
import type { Article, ArticlePath } from '../article/article.ts';
import { readArticle } from '../article/read-article.ts';
import { packBundle } from '../bundle/pack-bundle.ts';
import type { JobOptions } from '../job.ts';
import { type Failure, fail, type Result } from '../result.ts';
import { readArticleFile } from '../store/read-article-file.ts';
import { targetIds } from './edit-articles.ts';
import { missingFolder, type Session } from './session.ts';

/** Packs articles and their pictures into a bundle. A file that cannot be read is a warning, the rest goes. */
export async function exportBundle(
  session: Session,
  target: Target,
  to: string,
  job: JobOptions = {},
): Promise<Result<ExportReport>> {
  const paths = targetIds(session, target).flatMap((id) => session.catalogue.get(id)?.path ?? []);
  if (paths.length === 0) return fail('nothing-to-export', 'No article was chosen for export.');
  if (!(await session.isFolderThere())) return { ok: false, error: missingFolder(session.folder) };
  const unread: Failure[] = [];
  const packed = await packBundle(articlesAt(session, paths, unread), {
    ...job,
    folder: session.folder,
    to,
    name: session.file.name,
    archiveId: session.file.id,
    count: paths.length,
    inGivenOrder: target.kind === 'query' && target.query.sort.by === 'collection',
  });
  if (!packed.ok) return packed;
  return { ok: true, value: { ...packed.value, warnings: [...unread, ...packed.value.warnings] } };
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
