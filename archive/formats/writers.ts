import type { Article } from '../article/article.ts';
import type { LosableField } from '../export/lost-fields.ts';
import { writeAtom } from './feed/write-atom.ts';
import type { FeedFacts, FeedOptions } from './feed/write-feed.ts';
import { writeJsonFeed } from './feed/write-json-feed.ts';
import { writeRss } from './feed/write-rss.ts';
import { writeNewsMessage } from './newsml-g2/write-newsml-g2.ts';
import { toNinjs } from './ninjs/write-ninjs.ts';
import { toNitf } from './nitf/write-nitf.ts';
import { columnFields, wholeArticle } from './table/column-fields.ts';
import { writeCsv } from './table/write-csv.ts';

/** An article of an archive, and its file as it is. */
export interface StoredArticle {
  readonly article: Article;
  readonly file: Uint8Array;
}

export interface WriteContext {
  /** Who hands it out: the name of the archive. */
  readonly name: string;
  /** BCP 47 language of the archive. */
  readonly language: string;
  /** When it is handed out. */
  readonly now: Date;
  /** The absolute address of the site for which a feed is written; null: it goes nowhere. */
  readonly site: string | null;
  /** Which pictures a feed names, and where they lie on the site. */
  readonly pictures?: FeedOptions;
  /** Of those that the writer knows, in this order; the usual ones when it is left out. */
  readonly columns?: readonly string[];
}

export interface Writer {
  /** That of the reader which reads it again, but for RSS and Atom, which have one. */
  readonly format: string;
  /** Of the file, without a dot. */
  readonly extension: string;
  /** How many articles a file can hold. */
  readonly holds: 'one' | 'many';
  /** Fields of an article that the format has no place for. */
  readonly loses: readonly LosableField[];
  /** What it writes is meant to be published: what is withheld, canceled or under embargo stays behind. */
  readonly isPublic?: boolean;
  /** What it writes belongs to a site, and names it. */
  readonly needsSite?: boolean;
  /** Of a table: the columns that can be chosen, and those that are written when none are. */
  readonly columns?: readonly string[];
  readonly usualColumns?: readonly string[];
  /** One file with these articles, piece by piece. */
  write(articles: Articles, context: WriteContext): AsyncIterable<Uint8Array>;
}

type Articles = Iterable<StoredArticle> | AsyncIterable<StoredArticle>;

/** Every format in which articles are written one by one. */
export const writers: readonly Writer[] = [
  each('markdown', 'md', [], ({ file }) => file),
  each(
    'ninjs',
    'json',
    ['extra'],
    ({ article }) => `${JSON.stringify(toNinjs(article), null, 2)}\n`,
  ),
  each('nitf', 'xml', ['extra'], ({ article }) => toNitf(article)),
  newsMl(),
  csv(),
  feed('rss', 'xml', ['updates', 'images.alt', 'images.expires', 'notes', 'extra'], writeRss),
  feed('atom', 'xml', ['updates', 'images.alt', 'images.expires', 'notes', 'extra'], writeAtom),
  feed('json-feed', 'json', ['notes', 'extra'], writeJsonFeed),
];

/** null for a format that is only read. */
export function writerOf(format: string): Writer | null {
  return writers.find((writer) => writer.format === format) ?? null;
}

/** A format whose files hold one article, or articles one after another. */
function each(
  format: string,
  extension: string,
  loses: Writer['loses'],
  text: (stored: StoredArticle, context: WriteContext) => string | Uint8Array,
): Writer {
  return {
    format,
    extension,
    holds: 'one',
    loses,
    async *write(articles, context) {
      for await (const stored of articles) yield Buffer.from(text(stored, context));
    },
  };
}

/** A table for spreadsheet programs, which take UTF-8 for another encoding without a mark. */
function csv(): Writer {
  return {
    format: 'csv',
    extension: 'csv',
    holds: 'many',
    loses: ['extra'],
    columns: columnFields.filter((field) => field !== 'html'),
    usualColumns: wholeArticle,
    async *write(articles, { columns: names }) {
      const columns = names?.flatMap((name) => columnFields.find((field) => field === name) ?? []);
      const chosen = columns === undefined ? {} : { columns };
      for await (const line of writeCsv(articlesOf(articles), { ...chosen, mark: true }))
        yield Buffer.from(line);
    },
  };
}

/** One message with all articles. */
function newsMl(): Writer {
  return {
    format: 'newsml-g2',
    extension: 'xml',
    holds: 'many',
    loses: ['extra'],
    async *write(articles, { name, now }) {
      const pieces = writeNewsMessage(articlesOf(articles), { sent: now, sender: name });
      for await (const piece of pieces) yield Buffer.from(piece);
    },
  };
}

/** Reserved (RFC 2606): for a feed that is read again and published nowhere. */
const nowhere = 'https://unpublished.invalid/';

/** One feed with all articles. */
function feed(
  format: string,
  extension: string,
  loses: Writer['loses'],
  writeFeed: typeof writeRss,
): Writer {
  return {
    format,
    extension,
    holds: 'many',
    loses,
    isPublic: true,
    needsSite: true,
    async *write(articles, { name, language, now, site, pictures = {} }) {
      const facts: FeedFacts = {
        title: name,
        link: site ?? nowhere,
        self: null,
        description: null,
        language,
        made: now.toISOString(),
      };
      for await (const piece of writeFeed(articlesOf(articles), facts, pictures))
        yield Buffer.from(piece);
    },
  };
}

async function* articlesOf(stored: Articles): AsyncGenerator<Article> {
  for await (const { article } of stored) yield article;
}
