import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { type Article, articlePathSchema } from '../article/article.ts';
import { largestArticle } from '../article/parse-article.ts';
import { readArticle } from '../article/read-article.ts';
import type {
  ImportedMedia,
  ImportWarning,
  ReadContext,
  Reader,
  ReadItem,
  Source,
  SourceProbe,
} from '../formats/reader.ts';
import { breathe } from '../job.ts';
import { type Failure, fail, ok } from '../result.ts';
import { parseBody } from './article-body.ts';
import { picturesOf } from './article-pictures.ts';
import { type BagFiles, readWhole } from './bag-files.ts';
import { safePath } from './bag-path.ts';
import { type BagProblem, type BagProblemCode, BagReadError } from './bag-problem.ts';
import { judgeBag, type Proof } from './judge-bag.ts';
import { openBagFiles } from './open-bag-files.ts';

/** A picture larger than this, in bytes, is not read whole into an import. */
const largestPicture = 1024 * 1024 * 1024;

/**
 * Our bundles, and any BagIt bag in a zip or a folder whose payload holds Markdown.
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

/** Sure of a bag folder and of a zip that shows a bagit.txt early; a zip that may be a bag gets a little. */
function detectBundle({ kind, name, head, entries }: SourceProbe): number {
  if (kind === 'folder') return entries.includes('bagit.txt') ? 1 : 0;
  if (kind !== 'file' || !startsAsZip(head)) return 0;
  const start = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  if (/\.newsbundle$/i.test(name) || start.includes('bagit.txt')) return 1;
  if (/(^|[/\0])(tag)?manifest-[a-z0-9]+\.txt/.test(start)) return 0.9;
  // Office documents and e-books are zips as well, and say so in their first entry.
  return /^.{26}..*?(\[Content_Types\]\.xml|mimetype|META-INF\/)/s.test(start.slice(0, 128))
    ? 0
    : 0.1;
}

function startsAsZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
}

async function* readBundle(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  if (source.kind === 'text') {
    yield failure(source.name, { code: 'unknown-format', message: 'Text is no bundle.' });
    return;
  }
  let bag: BagFiles | null = null;
  try {
    bag = await openBagFiles(source.path, {}, context.signal);
    yield* readBag(bag, context);
  } catch (error) {
    if (!(error instanceof BagReadError)) throw error;
    yield failure(source.path, refusal(source.path, [error.problem]));
  } finally {
    await bag?.close();
  }
}

async function* readBag(bag: BagFiles, context: ReadContext): AsyncGenerator<ReadItem> {
  const { report, proofs } = await judgeBag(bag, context);
  if (!report.valid) {
    yield failure(bag.source, refusal(bag.source, report.errors));
    return;
  }
  const articles = [...bag.files.keys()]
    .filter((path) => /^data\/.*\.(md|markdown)$/is.test(path))
    .sort();
  if (articles.length === 0) {
    yield failure(bag.source, {
      code: 'empty-source',
      message: `${bag.source} holds no articles.`,
      path: bag.source,
    });
    return;
  }
  for (const [index, path] of articles.entries()) {
    context.signal?.throwIfAborted();
    context.onProgress?.({ step: 'importing', done: index, total: articles.length, item: path });
    yield await readBagArticle(bag, path, proofs, context);
    if (index % 64 === 63) await breathe();
  }
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
  const { media, warnings } = findMedia(article, bag, proofs, context);
  return {
    kind: 'article',
    article: {
      source: path,
      file: bytes,
      path: place,
      guid: String(article.id) === place ? null : article.id,
      media,
      warnings,
    },
  };
}

function findMedia(
  article: Article,
  bag: BagFiles,
  proofs: ReadonlyMap<string, Proof>,
  { signal }: ReadContext,
): { readonly media: readonly ImportedMedia[]; readonly warnings: readonly ImportWarning[] } {
  const media = new Map<string, ImportedMedia>();
  const warnings: ImportWarning[] = [];
  for (const { written, place } of picturesOf(article, parseBody(article.body))) {
    const field = article.images.some(({ file }) => file === written) ? 'images' : 'body';
    if (place.kind === 'remote') {
      warnings.push({
        code: 'picture-remote',
        field,
        message: `${written} is still on another host.`,
      });
      continue;
    }
    const path = place.paths.find((candidate) => bag.files.has(`data/${safePath(candidate)}`));
    if (path === undefined) {
      warnings.push({
        code: 'picture-missing',
        field,
        message: `${written} is not in the bundle.`,
      });
      continue;
    }
    const inBag = `data/${safePath(path)}`;
    media.set(path, { path, read: () => readPicture(bag, inBag, proofs, signal) });
  }
  return { media: [...media.values()], warnings };
}

/** Reads from the open bag, or opens it once more for those who come back when the import has passed on. */
async function readPicture(
  bag: BagFiles,
  path: string,
  proofs: ReadonlyMap<string, Proof>,
  signal?: AbortSignal,
): ReturnType<ImportedMedia['read']> {
  let own: BagFiles | null = null;
  try {
    if (!bag.isOpen()) own = await openBagFiles(bag.source, {}, signal);
    const bytes = await readProved(own ?? bag, path, proofs, largestPicture);
    if (bytes instanceof BagReadError) throw bytes;
    return ok(bytes);
  } catch (error) {
    if (!(error instanceof BagReadError)) throw error;
    const { code, message } = refusal(bag.source, [error.problem]);
    return fail(code, message, { path });
  } finally {
    await own?.close();
  }
}

/** The file's bytes, which are still those that were judged. */
async function readProved(
  bag: BagFiles,
  path: string,
  proofs: ReadonlyMap<string, Proof>,
  limit: number,
): Promise<Uint8Array | BagReadError> {
  try {
    const bytes = await readWhole(bag, path, limit);
    const proof = proofs.get(path);
    if (
      proof === undefined ||
      createHash(proof.hash).update(bytes).digest('hex') === proof.checksum
    )
      return bytes;
    return new BagReadError('checksum-mismatch', path, `${path} has changed while it was read.`);
  } catch (error) {
    if (error instanceof BagReadError) return error;
    throw error;
  }
}

function failure(source: string, error: Failure): ReadItem {
  return { kind: 'failure', source, error };
}

/** Words what is wrong, the first file by its name. */
function refusal(source: string, errors: readonly BagProblem[]): Failure {
  const [first] = errors;
  if (first === undefined) throw new Error('A bag was refused for nothing.');
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return {
    code: failureCodes[first.code] ?? 'bundle-invalid',
    message: `${basename(source)} was refused: ${first.message}${more}`,
    path: first.path,
    details: { bundle: source, problem: first.code, errors: errors.length },
  };
}

const failureCodes: { readonly [Code in BagProblemCode]?: Failure['code'] } = {
  'not-found': 'not-found',
  unreadable: 'io-error',
  'zip-damaged': 'zip-invalid',
  'zip-encrypted': 'zip-invalid',
  'zip-unsupported': 'zip-invalid',
  'too-many-files': 'zip-too-large',
  'too-large': 'zip-too-large',
  'ratio-too-high': 'zip-too-large',
  'path-too-long': 'zip-unsafe-path',
  'path-absolute': 'zip-unsafe-path',
  'path-parent': 'zip-unsafe-path',
  'path-backslash': 'zip-unsafe-path',
  'path-drive': 'zip-unsafe-path',
  'path-control': 'zip-unsafe-path',
  'path-device': 'zip-unsafe-path',
  'path-undecodable': 'zip-unsafe-path',
  'path-duplicate': 'zip-unsafe-path',
};
