import { writerOf } from '../formats/writers.ts';
import { fail, failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { exportFormat } from './export-formats.ts';
import type { ExportOptions, FileOfArticle, Written } from './export-job.ts';
import { createExportTree } from './export-tree.ts';

/**
 * Writes articles in any format but that of bundles. `to` decides what a format of many files
 * becomes: a zip by `.zip`, the one file of one article by the format's own ending, else a folder.
 * Nothing of it has its final name before it is whole.
 *
 * Fails with `unknown-format`, `invalid-value` where one file cannot hold that many articles,
 * `nothing-to-export`, `name-taken`, `not-empty` and the codes of files.
 */
export async function exportArticles(
  articles: AsyncIterable<FileOfArticle>,
  format: string,
  options: ExportOptions,
): Promise<Result<Written & { readonly bytes: number }>> {
  const known = exportFormat(format);
  if (known === null || known.shape === 'bundle')
    return fail('unknown-format', `There is no format ${format} to export in.`);
  const { to, signal } = options;
  try {
    signal?.throwIfAborted();
    const writer = writerOf(format);
    const isOneFile = known.shape === 'file' || endsIn(to, known.extension);
    if (writer !== null && isOneFile) {
      if (writer.holds === 'one' && options.paths.length > 1)
        return fail(
          'invalid-value',
          `A file of ${format} holds one article: name a folder or a .zip for ${options.paths.length}.`,
          { path: to },
        );
      const { writeFileOfMany } = await import('./write-file.ts');
      return await writeFileOfMany(articles, writer, options);
    }
    return await inTree(articles, format, options);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (!isSystemError(error)) throw error;
    return { ok: false, error: failureOfSystemError(error, to) };
  }
}

async function inTree(
  articles: AsyncIterable<FileOfArticle>,
  format: string,
  options: ExportOptions,
): Promise<Result<Written & { readonly bytes: number }>> {
  const created = await createExportTree(options.to);
  if (!created.ok) return created;
  const tree = created.value;
  try {
    const written = await fill();
    if (written.articles === 0) return fail('nothing-to-export', 'There is no article to export.');
    options.signal?.throwIfAborted();
    return ok({ ...written, bytes: await tree.finish() });
  } finally {
    await tree.abandon();
  }

  async function fill(): Promise<Written> {
    const writer = writerOf(format);
    if (writer === null) {
      const { writeSite } = await import('../formats/site/write-site.ts');
      return writeSite(articles, tree, options);
    }
    const { writeTree } = await import('./write-tree.ts');
    return writeTree(articles, writer, tree, options);
  }
}

function endsIn(path: string, extension: string): boolean {
  return path.toLowerCase().endsWith(`.${extension}`);
}
