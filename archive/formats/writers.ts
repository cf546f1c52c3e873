import type { Article } from '../article/article.ts';
import { toNinjs } from './ninjs/write-ninjs.ts';
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
}

export interface Writer {
  /** That of the reader which reads it again. */
  readonly format: string;
  /** Of the file, without a dot. */
  readonly extension: string;
  /** One file with these articles, piece by piece. */
  write(articles: Articles, context: WriteContext): AsyncIterable<Uint8Array>;
}

type Articles = Iterable<StoredArticle> | AsyncIterable<StoredArticle>;

/** Every format in which articles are written one by one. */
export const writers: readonly Writer[] = [
  each('markdown', 'md', ({ file }) => file),
  pieces('csv', 'csv', (articles) => writeCsv(articles)),
  each('ninjs', 'json', ({ article }) => `${JSON.stringify(toNinjs(article), null, 2)}\n`),
];

/** null for a format that is only read. */
export function writerOf(format: string): Writer | null {
  return writers.find((writer) => writer.format === format) ?? null;
}

/** A format whose files hold one article, or articles one after another. */
function each(
  format: string,
  extension: string,
  text: (stored: StoredArticle, context: WriteContext) => string | Uint8Array,
): Writer {
  return {
    format,
    extension,
    async *write(articles, context) {
      for await (const stored of articles) yield Buffer.from(text(stored, context));
    },
  };
}

/** A format with something around its articles: a heading, an envelope. */
function pieces(
  format: string,
  extension: string,
  write: (articles: AsyncIterable<Article>, context: WriteContext) => AsyncIterable<string>,
): Writer {
  return {
    format,
    extension,
    async *write(articles, context) {
      for await (const piece of write(articlesOf(articles), context)) yield Buffer.from(piece);
    },
  };
}

async function* articlesOf(stored: Articles): AsyncGenerator<Article> {
  for await (const { article } of stored) yield article;
}
