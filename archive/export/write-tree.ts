import { parseBody } from '../bundle/article-body.ts';
import type { Writer } from '../formats/writers.ts';
import { breathe } from '../job.ts';
import type { ExportOptions, FileOfArticle, Written } from './export-job.ts';
import type { ExportTree } from './export-tree.ts';
import { LostFields } from './lost-fields.ts';
import { TreeNames } from './tree-names.ts';
import { TreePictures } from './tree-pictures.ts';

/** Articles in files of their own, at their paths in the archive, with their pictures beside them. */
export async function writeTree(
  articles: AsyncIterable<FileOfArticle>,
  writer: Writer,
  tree: ExportTree,
  options: ExportOptions,
): Promise<Written> {
  const names = new TreeNames();
  const pictures = new TreePictures(tree, names, options);
  const lost = new LostFields(writer.loses);
  let done = 0;
  for await (const { path, bytes, article } of articles) {
    options.signal?.throwIfAborted();
    options.onProgress?.({ step: 'exporting', done, total: options.paths.length, item: path });
    const pieces: Uint8Array[] = [];
    for await (const piece of writer.write([{ article, file: bytes }], options.context))
      pieces.push(piece);
    const target = writer.format === 'markdown' ? path : withExtension(path, writer.extension);
    await tree.add(names.take(target), Buffer.concat(pieces));
    await pictures.bring(article, parseBody(article.body));
    lost.add(article);
    done += 1;
    if (done % 16 === 0) await breathe();
  }
  const { count, warnings } = pictures;
  return { articles: done, pictures: count, lost: lost.list(), warnings };
}

export function withExtension(path: string, extension: string): string {
  return `${path.replace(/\.(md|markdown)$/i, '')}.${extension}`;
}
