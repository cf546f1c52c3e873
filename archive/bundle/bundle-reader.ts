import { basename } from 'node:path';
import { articlePathSchema } from '../article/article.ts';
import { largestArticle } from '../article/parse-article.ts';
import { readArticle } from '../article/read-article.ts';
import { identityOf } from '../article/source-key.ts';
import type { ReadContext, Reader, ReadItem, Source, SourceProbe } from '../formats/reader.ts';
import { breathe } from '../job.ts';
import type { Failure } from '../result.ts';
import { type BagFiles, readWhole } from './bag-files.ts';
import { BagReadError } from './bag-problem.ts';
import { refusal } from './bundle-refusal.ts';
import { judgeBag, type Proof } from './judge-bag.ts';
import { openBagFiles } from './open-bag-files.ts';
import { readProved } from './read-proved.ts';

/**
 * Our bundles, and the Markdown of any other BagIt bag in a zip or a folder. Other files of the
 * payload of a bag that is not ours are left out, for whoever knows their formats.
 *
 * The whole bag is judged before anything of it is handed on: one that is not valid yields one
 * failure, `bundle-invalid`, that names the first wrong file, and no article. What is handed on is
 * held against the checksum once more as it is read.
 */
export const bundleReader: Reader = {
  format: 'bundle',
  detect: detectBundle,
  read: readBundle,
};

/** In bytes; a valid bag may have a longer one, which no program of ours has written. */
const largestInfo = 16 * 1024 * 1024;

/** Sure of a bag folder and of a zip that shows a bagit.txt early; a zip that may be a bag gets a little. */
function detectBundle({ kind, name, head, entries }: SourceProbe): number {
  if (kind === 'folder') return entries.includes('bagit.txt') ? 1 : 0;
  if (kind !== 'file' || !startsAsZip(head)) return 0;
  const start = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  if (/\.newsbundle$/i.test(name) || start.includes('bagit.txt')) return 1;
  if (/(^|[/\0])(tag)?manifest-[a-z0-9]+\.txt/.test(start)) return 0.9;
  // Office documents and e-books are zips as well, and say so in their first entry.
  return /\[Content_Types\]\.xml|mimetype|META-INF\//.test(start.slice(0, 128)) ? 0 : 0.1;
}

function startsAsZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
}

async function* readBundle(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  if (source.kind === 'text') {
    yield failure(source.name, { code: 'unknown-format', message: 'Text is no bundle.' });
    return;
  }
  const { path } = source;
  const name = source.name ?? basename(path);
  let bag: BagFiles | null = null;
  try {
    bag = await openBagFiles(path, {}, context.signal);
    yield* readBag(bag, name, context);
  } catch (error) {
    if (!(error instanceof BagReadError)) throw error;
    yield failure(name, refusal(name, [error.problem], path));
  } finally {
    await bag?.close();
  }
}

async function* readBag(
  bag: BagFiles,
  name: string,
  context: ReadContext,
): AsyncGenerator<ReadItem> {
  const { report, proofs } = await judgeBag(bag, context);
  if (!report.valid) {
    yield failure(name, refusal(name, report.errors, bag.source));
    return;
  }
  const payload = [...bag.files.keys()].filter((path) => path.startsWith('data/')).sort();
  const articles = payload.filter(isMarkdown);
  const brought = new Set<string>();
  for (const [index, path] of articles.entries()) {
    context.signal?.throwIfAborted();
    context.onProgress?.({ step: 'importing', done: index, total: articles.length, item: path });
    const item = await readBagArticle(bag, path, proofs, context);
    if (item.kind === 'article')
      for (const picture of item.article.media) brought.add(`data/${picture.path}`);
    yield item;
    if (index % 64 === 63) await breathe();
  }
  if (!(await isOurs(bag)))
    for (const path of payload)
      if (!isMarkdown(path) && !brought.has(path)) yield { kind: 'left-out', source: path };
  if (articles.length > 0) return;
  const message = `${name} holds no articles.`;
  yield failure(name, { code: 'empty-source', message, path: name });
}

function isMarkdown(path: string): boolean {
  return /\.(md|markdown)$/i.test(path);
}

/** Whether this program has packed it: beside its articles there are the same once more, for others. */
async function isOurs(bag: BagFiles): Promise<boolean> {
  if (!bag.files.has('bag-info.txt')) return false;
  const info = Buffer.from(await readWhole(bag, 'bag-info.txt', largestInfo)).toString();
  return /^Bag-Software-Agent: Newsroom Archive\r?$/m.test(info);
}

async function readBagArticle(
  bag: BagFiles,
  path: string,
  proofs: ReadonlyMap<string, Proof>,
  context: ReadContext,
): Promise<ReadItem> {
  const bytes = await readProved(bag, path, proofs, largestArticle);
  if (bytes instanceof BagReadError) return failure(path, refusal(bag.source, [bytes.problem]));
  const place = path.slice('data/'.length);
  const article = readArticle(bytes, {
    path: articlePathSchema.parse(place),
    timeZone: context.timeZone,
  });
  // Markdown's parser is for bundles only, and a program that starts must not wait for it.
  const { findMedia } = await import('./bundle-media.ts');
  const { media, warnings } = findMedia(article, bag, proofs, context);
  return {
    kind: 'article',
    article: {
      source: path,
      file: bytes,
      path: place,
      guid: identityOf(article),
      media,
      warnings,
    },
  };
}

function failure(source: string, error: Failure): ReadItem {
  return { kind: 'failure', source, error };
}
