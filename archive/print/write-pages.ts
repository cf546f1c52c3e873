import { writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Article } from '../article/article.ts';
import { parseBody, renderBody } from '../bundle/article-body.ts';
import { addressOf } from '../bundle/html.ts';
import { createPictureTaker, type Licences } from '../bundle/picture-taker.ts';
import { breathe, type JobOptions } from '../job.ts';
import { type Failure, fail, failureOfSystemError, ok, type Result } from '../result.ts';
import { type Print, type PrintedEntry, pageFile, printFile } from './print-folder.ts';
import { printPage } from './print-page.ts';
import type { PrintWords } from './print-words.ts';
import { headlineOf, printedStory } from './printed-story.ts';

export interface PagesRequest {
  /** Absolute path of an empty folder; see print-folder.ts. */
  readonly folder: string;
  /** What the document is called: an archive, a collection. */
  readonly title: string;
  readonly note: string | null;
  /** Stories on one page of HTML; null: all of them. */
  readonly perPart: number | null;
  readonly words: PrintWords;
}

export interface PrintPages {
  readonly parts: number;
  readonly articles: number;
  readonly pictures: number;
  /** What could not come along, such as a picture that is missing. */
  readonly warnings: readonly Failure[];
}

/** Kinds of pictures that a page can show. */
const shown: ReadonlySet<string> = new Set(
  '.jpg .jpeg .jfif .png .gif .webp .avif .bmp .svg'.split(' '),
);

/** Where a page finds the pictures of the archive, relative to itself. */
export const pictureFolder = 'archive';

/**
 * Sets articles as pages of HTML, each part in a file of its own, in the order in which they come.
 * Fails with `nothing-to-export` and the codes of files.
 */
export async function writePages(
  articles: AsyncIterable<Article>,
  request: PagesRequest,
  options: JobOptions & {
    /** The archive's folder. */
    readonly archive: string;
    readonly count: number;
    /** Pictures whose licence has ended stay out; null: every picture is set. */
    readonly licences: Licences | null;
  },
): Promise<Result<PrintPages>> {
  const { folder, words, title } = request;
  const takePictures = createPictureTaker(options.archive, options.licences);
  const perPart = request.perPart ?? Number.POSITIVE_INFINITY;
  const warnings: Failure[] = [];
  const pictures = new Set<string>();
  const parts: PrintedEntry[][] = [];
  let entries: PrintedEntry[] = [];
  let stories: string[] = [];

  async function endPart(): Promise<void> {
    if (stories.length === 0) return;
    parts.push(entries);
    const html = printPage(title, stories.join(''), words);
    await writeFile(join(folder, pageFile(parts.length)), html);
    entries = [];
    stories = [];
  }

  async function addressesOf(article: Article, body: ReturnType<typeof parseBody>) {
    const addresses = new Map<string, string>();
    const found = await takePictures(article, body);
    warnings.push(...found.warnings);
    for (const { written, path } of found.taken) {
      if (shown.has(extname(path).toLowerCase())) {
        addresses.set(written, `${pictureFolder}/${addressOf(path)}`);
        pictures.add(path);
      } else warnings.push(unprintable(written, article));
    }
    return addresses;
  }

  try {
    let done = 0;
    for await (const article of articles) {
      options.signal?.throwIfAborted();
      options.onProgress?.({ step: 'reading', done, total: options.count, item: article.path });
      const body = parseBody(article.body);
      const addresses = await addressesOf(article, body);
      const pictureAddress = (written: string) => addresses.get(written) ?? null;
      const bodyHtml = renderBody(body, { pictureAddress, idPrefix: `a${done}-` });
      stories.push(printedStory(article, { bodyHtml, pictureAddress }, words));
      entries.push({ headline: headlineOf(article), about: aboutOf(article, words) });
      done += 1;
      if (stories.length >= perPart) await endPart();
      if (done % 16 === 0) await breathe();
    }
    await endPart();
    if (done === 0) return fail('nothing-to-export', 'There is no article to print.');
    const { language } = words;
    const print: Print = { title, note: request.note, language, pictures: pictures.size, parts };
    await writeFile(printFile(folder), JSON.stringify(print));
    return ok({ parts: parts.length, articles: done, pictures: pictures.size, warnings });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    return { ok: false, error: failureOfSystemError(error, title) };
  }
}

function aboutOf({ section, byline, published }: Article, words: PrintWords): string[] {
  const when = published === null ? null : words.date(published);
  return [section, byline.join(', '), when].flatMap((text) => text || []);
}

function unprintable(written: string, { path: article }: Article): Failure {
  return {
    code: 'picture-invalid',
    message: `${written} is of a kind that cannot be printed.`,
    path: written,
    details: { article },
  };
}
