import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { StoredArticle, Writer } from '../formats/writers.ts';
import { fail, ok, type Result } from '../result.ts';
import { syncFolder } from '../store/sync-folder.ts';
import type { ExportOptions, FileOfArticle, Written } from './export-job.ts';
import { LostFields } from './lost-fields.ts';
import { scratchPath } from './scratch-path.ts';
import { SitePictures } from './site-pictures.ts';

/** All articles in one file, piece by piece. What is there before is replaced only once it is whole. */
export async function writeFileOfMany(
  articles: AsyncIterable<FileOfArticle>,
  writer: Writer,
  options: ExportOptions,
): Promise<Result<Written & { readonly bytes: number }>> {
  const { to, signal } = options;
  const there = await stat(to).catch(() => null);
  if (there?.isDirectory()) return fail('name-taken', `${to} is a folder.`, { path: to });
  const { folder, licences, context } = options;
  const pictures =
    writer.needsSite === true && context.site !== null
      ? new SitePictures(context.site, folder, licences)
      : null;
  const withoutFiles = pictures === null ? (['images.file'] as const) : [];
  const lost = new LostFields([...new Set([...writer.loses, ...withoutFiles])]);
  let done = 0;
  async function* stored(): AsyncGenerator<StoredArticle> {
    for await (const { path, bytes, article } of articles) {
      signal?.throwIfAborted();
      options.onProgress?.({ step: 'exporting', done, total: options.paths.length, item: path });
      lost.add(article);
      await pictures?.prepare(article);
      done += 1;
      yield { article, file: bytes };
    }
  }
  const scratch = scratchPath(to);
  try {
    const pieces = writer.write(stored(), { ...context, ...(pictures !== null && { pictures }) });
    await pipeline(pieces, createWriteStream(scratch, { flags: 'wx' }), { signal });
    const file = await open(scratch, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    if (done === 0) return fail('nothing-to-export', 'There is no article to export.');
    const { size } = await stat(scratch);
    const warnings = pictures?.warnings ?? [];
    await rename(scratch, to);
    await syncFolder(dirname(to));
    return ok({ articles: done, pictures: 0, bytes: size, lost: lost.list(), warnings });
  } finally {
    await rm(scratch, { force: true, maxRetries: 5 });
  }
}
