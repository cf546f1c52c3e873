import { createHash } from 'node:crypto';
import type { Article, ArticlePath } from '../article/article.ts';
import { toNinjs } from '../formats/ninjs/write-ninjs.ts';
import { breathe, type JobOptions } from '../job.ts';
import type { Failure } from '../result.ts';
import { type ArticleBody, parseBody, renderBody } from './article-body.ts';
import { articleSection, contentsRow } from './article-page.ts';
import { freePath } from './free-path.ts';
import { addressOf } from './html.ts';
import { createPictureTaker, type Licences } from './picture-taker.ts';
import type { Slice, Spool } from './spool.ts';

export interface BundleArticle {
  readonly path: ArticlePath;
  /** The whole file. */
  readonly bytes: Uint8Array;
  readonly article: Article;
}

export type BundleArticles = AsyncIterable<BundleArticle> | Iterable<BundleArticle>;

/** What a bundle will hold; the texts lie in the spool. */
export interface GatheredBundle {
  /** Articles and their ninjs by path below data/. */
  readonly files: ReadonlyMap<string, Slice>;
  /** Path below data/ of each picture by its path in the archive folder. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Newest first, unless the order in which they came was asked for. */
  readonly entries: readonly GatheredArticle[];
  readonly warnings: Failure[];
}

export interface GatheredArticle {
  /** Below data/. */
  readonly path: string;
  /** For ordering; null when the article has no date. */
  readonly published: number | null;
  readonly anchor: string;
  /** JSON of the two parts of its line in the contents. */
  readonly row: Slice;
  /** HTML of its section. */
  readonly section: Slice;
}

/** Reads the articles once, in whatever order they come, and finds their pictures. */
export async function gatherBundle(
  articles: BundleArticles,
  spool: Spool,
  options: JobOptions & {
    readonly folder: string;
    readonly count?: number;
    readonly inGivenOrder?: boolean;
    readonly licences?: Licences | null;
  },
): Promise<GatheredBundle> {
  const takeOf = createPictureTaker(options.folder, options.licences ?? null);
  const files = new Map<string, Slice>();
  const pictures = new Map<string, string>();
  const pictureTargets = new Set<string>();
  const entries: GatheredArticle[] = [];
  const warnings: Failure[] = [];
  const seen = new Set<string>();

  /** Addresses on the page of the pictures that come along, by how the article names them. */
  async function takePictures(article: Article, body: ArticleBody): Promise<Map<string, string>> {
    const addresses = new Map<string, string>();
    const found = await takeOf(article, body);
    warnings.push(...found.warnings);
    for (const { written, path } of found.taken) {
      let target = pictures.get(path);
      if (target === undefined) {
        target = freePath(path, pictureTargets);
        if (target !== path) warnings.push(renamed(path, target));
        pictures.set(path, target);
        pictureTargets.add(target);
      }
      addresses.set(written, addressOf(target));
    }
    return addresses;
  }

  for await (const { path, bytes, article } of articles) {
    options.signal?.throwIfAborted();
    if (seen.has(path)) continue;
    seen.add(path);
    options.onProgress?.({
      step: 'reading',
      done: entries.length,
      total: options.count ?? null,
      item: path,
    });
    const target = freePath(path, files);
    if (target !== path) warnings.push(renamed(path, target));
    const body = parseBody(article.body);
    const addresses = await takePictures(article, body);
    const anchor = `a-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`;
    const pictureAddress = (written: string) => addresses.get(written) ?? null;
    const bodyHtml = renderBody(body, { pictureAddress, idPrefix: `${anchor}-` });
    const section = articleSection(article, {
      anchor,
      fileAddress: addressOf(target),
      bodyHtml,
      pictureAddress,
    });
    const ninjs = `${JSON.stringify(toNinjs(article, { bodyHtml }), null, 2)}\n`;

    files.set(target, await spool.write(bytes));
    files.set(
      freePath(`ninjs/${target.replace(/\.(md|markdown)$/i, '')}.json`, files),
      await spool.write(Buffer.from(ninjs)),
    );
    entries.push({
      path: target,
      published: article.published?.epoch ?? null,
      anchor,
      row: await spool.write(Buffer.from(JSON.stringify(contentsRow(article)))),
      section: await spool.write(Buffer.from(section)),
    });
    if (entries.length % 16 === 0) await breathe();
  }
  if (!options.inGivenOrder) entries.sort(newestFirst);
  return { files, pictures, entries, warnings };
}

function newestFirst(left: GatheredArticle, right: GatheredArticle): number {
  const difference =
    (right.published ?? Number.NEGATIVE_INFINITY) - (left.published ?? Number.NEGATIVE_INFINITY);
  if (difference > 0 || difference < 0) return difference;
  return left.path < right.path ? -1 : 1;
}

function renamed(path: string, target: string): Failure {
  return {
    code: 'name-taken',
    message: `${path} has a name that not every system can hold; in the bundle it is ${target}.`,
    path,
    details: { target },
  };
}
