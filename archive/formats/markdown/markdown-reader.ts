import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import { type Article, articlePathSchema } from '../../article/article.ts';
import { largestArticle, parseArticle } from '../../article/parse-article.ts';
import { identityOf } from '../../article/source-key.ts';
import { mayHavePictures, parseBody } from '../../bundle/article-body.ts';
import { picturesOf } from '../../bundle/article-pictures.ts';
import { resolveInBag } from '../../bundle/bag-path.ts';
import { createPictureFinder } from '../../bundle/picture-finder.ts';
import { folderByDate } from '../../import/article-place.ts';
import { breathe } from '../../job.ts';
import { readAhead } from '../../read-ahead.ts';
import { type Failure, fail, failureOfSystemError, ok, type Result } from '../../result.ts';
import { fileMedia } from '../file-media.ts';
import type {
  ImportedMedia,
  ImportWarning,
  ReadContext,
  Reader,
  ReadItem,
  Source,
  SourceProbe,
} from '../reader.ts';
import { type MendedHead, mendHead } from './mend-head.ts';
import {
  createNameFinder,
  embeddedPictures,
  type NameFinder,
  servedFolders,
} from './site-pictures.ts';

/**
 * Markdown files, with or without front matter.
 *
 * Files go in byte for byte, but for heads that only other programs understand (`mend-head.ts`). Those of a folder keep their paths, so that relative pictures, which
 * come along, stay where the articles expect them; a single file goes where its date puts it, and
 * its pictures lie beside it as they did. A file that cannot be read is a failure, the rest goes on.
 */
export const markdownReader: Reader = {
  format: 'markdown',
  detect: detectMarkdown,
  read: readMarkdown,
};

function detectMarkdown({ kind, name, head }: SourceProbe): number {
  if (kind === 'folder') return 0;
  if (kind === 'file' && /\.(md|markdown)$/i.test(name)) return 0.95;
  if (head.includes(0)) return 0;
  const start = new TextDecoder().decode(head.subarray(0, 2048));
  if (/^\ufeff?---[ \t]*\r?\n(?:#[^\n]*\n|\s*\n)*["']?[\w-]+["']?\s*:/u.test(start)) return 0.95;
  if (/^\ufeff?\+\+\+[ \t]*\r?\n[\w-]+\s*=/u.test(start)) return 0.95;
  return /^\ufeff?\s*# \S/u.test(start) ? 0.6 : 0;
}

async function* readMarkdown(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  if (source.kind === 'text') {
    yield pasted(source.text, source.name, context);
    return;
  }
  const path = basename(source.path);
  const root = dirname(source.path);
  // A file on its own may lie in a folder of anything.
  const byName: NameFinder = async () => null;
  yield await readOne({ root, path, place: null, source: source.name ?? path, byName }, context);
}

function pasted(text: string, name: string, { timeZone }: ReadContext): ReadItem {
  const { file, warnings } = withFrontMatter(new TextEncoder().encode(text), name);
  const parsed = parseArticle(file, { path: articlePathSchema.parse('pasted.md'), timeZone });
  if (!parsed.ok) return failure(name, { ...parsed.error, path: name });
  return {
    kind: 'article',
    article: { source: name, file, path: null, guid: null, media: [], warnings },
  };
}

/** Files read side by side: a disk has more to give than one at a time. */
const filesAhead = 8;

/** Files of a folder, by their paths in it, which they keep. */
export async function* readMarkdownFiles(
  folder: string,
  paths: readonly string[],
  context: ReadContext,
): AsyncGenerator<ReadItem> {
  const byName = createNameFinder(folder, context.signal);
  let done = 0;
  const read = (path: string) =>
    readOne({ root: folder, path, place: path, source: path, byName }, context);
  for await (const item of readAhead(paths, filesAhead, read)) {
    context.signal?.throwIfAborted();
    context.onProgress?.({ step: 'reading', done, total: paths.length, item: paths[done] ?? '' });
    yield item;
    done += 1;
    if (done % 32 === 0) await breathe();
  }
}

interface FilePlace {
  /** Absolute folder in which pictures are looked for. */
  readonly root: string;
  /** Relative to `root`, with forward slashes. */
  readonly path: string;
  /** Path in the archive; null: by the article's date. */
  readonly place: string | null;
  readonly source: string;
  readonly byName: NameFinder;
}

async function readOne(
  { root, path, place, source, byName }: FilePlace,
  { timeZone }: ReadContext,
): Promise<ReadItem> {
  const at = articlePathSchema.safeParse(path);
  if (!at.success) return failure(source, pathTooLong(source));
  const bytes = await readBytes(join(root, path));
  if (!bytes.ok) return failure(source, { ...bytes.error, path: source });
  const { file, warnings: mended } = withFrontMatter(bytes.value, source);
  const parsed = parseArticle(file, { path: at.data, timeZone });
  if (!parsed.ok) return failure(source, parsed.error);
  const folder = place === null ? folderByDate(parsed.value) : null;
  const { media, warnings } = await findPictures(parsed.value, root, folder, byName);
  const name = /\.(md|markdown)$/i.test(path) ? path : `${path.replace(/\.[^.]*$/, '')}.md`;
  return {
    kind: 'article',
    article: {
      source,
      file,
      path: place ?? posix.join(folder ?? '', name),
      guid: identityOf(parsed.value),
      media,
      warnings: [...mended, ...warnings],
    },
  };
}

/** The bytes as they are, but for a head that only other programs understand. */
function withFrontMatter(file: Uint8Array, name: string): MendedHead {
  return mendHead(file, name) ?? { file, warnings: [] };
}

function pathTooLong(source: string): Failure {
  return { code: 'unreachable-file', message: `${source} has too long a path.`, path: source };
}

async function readBytes(file: string): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(file);
    if (size > largestArticle) {
      return fail('too-large', `${basename(file)} is larger than ${largestArticle} bytes.`, {
        path: file,
        details: { bytes: size, limit: largestArticle },
      });
    }
    return ok(await readFile(file));
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, file) };
  }
}

interface FoundPictures {
  readonly media: readonly ImportedMedia[];
  readonly warnings: readonly ImportWarning[];
}

/** @param folder Where the article goes when it leaves its place; its pictures go along. */
async function findPictures(
  article: Article,
  root: string,
  folder: string | null,
  byName: NameFinder,
): Promise<FoundPictures> {
  const find = createPictureFinder(root);
  const body = parseBody(mayHavePictures(article.body) ? article.body : '');
  const media = new Map<string, ImportedMedia>();
  const warnings: ImportWarning[] = [];
  for (const { written, place } of picturesOf(article, body)) {
    const field = article.images.some(({ file }) => file === written) ? 'images' : 'body';
    if (place.kind === 'remote') {
      const message = `${written} is still on another host.`;
      warnings.push({ code: 'picture-remote', field, message, value: written });
      continue;
    }
    const found = await find(place.paths);
    const served = found.kind === 'missing' ? await findServed(find, place.paths) : null;
    if (served !== null) {
      media.set(served.path, fileMedia(served.path, join(root, served.file)));
      continue;
    }
    if (found.kind !== 'found') {
      const where = found.kind === 'outside' ? 'lies outside of the folder' : 'is not there';
      warnings.push({ code: 'picture-missing', field, message: `${written} ${where}.` });
      continue;
    }
    const path = folder === null ? found.path : posix.join(folder, found.path);
    media.set(path, fileMedia(path, join(root, found.path)));
  }
  for (const written of embeddedPictures(article.body)) {
    const own = posix.join(posix.dirname(article.path), written);
    const near = await find([own, written].flatMap((path) => resolveInBag(`./${path}`) ?? []));
    const found = near.kind === 'found' ? near.path : await byName(written);
    if (found === null) {
      const message = `${written} is not there.`;
      warnings.push({ code: 'picture-missing', field: 'body', message });
    } else {
      const path = folder === null ? found : posix.join(folder, found);
      media.set(path, fileMedia(path, join(root, found)));
    }
  }
  return { media: [...media.values()], warnings };
}

/** A picture that a generator serves from another folder than articles say. */
async function findServed(
  find: ReturnType<typeof createPictureFinder>,
  paths: readonly string[],
): Promise<{ readonly path: string; readonly file: string } | null> {
  for (const path of paths) {
    const found = await find(servedFolders.map((folder) => `${folder}/${path}`));
    if (found.kind === 'found') return { path, file: found.path };
  }
  return null;
}

function failure(source: string, error: Failure): ReadItem {
  return { kind: 'failure', source, error };
}
