import type { Article } from '../../article/article.ts';
import { cellOf } from './article-cells.ts';
import { safeCell } from './cells.ts';
import { type ColumnField, wholeArticle } from './column-fields.ts';

export interface CsvOptions {
  /** In their order; all that an article says, if none are given. With `id` it can come back. */
  readonly columns?: readonly ColumnField[];
  /** A byte order mark, without which Excel takes UTF-8 for Windows-1252. */
  readonly mark?: boolean;
}

/**
 * Articles as a table (RFC 4180: commas, CRLF, quotes where needed), one row each, with a first row of
 * headings, which are the names of the columns' fields. Piece by piece; UTF-8 when encoded.
 *
 * Lists stand in one cell with `; ` between their entries; updates, pictures and links are JSON. What
 * a spreadsheet program would take for a formula has an apostrophe before it. `csvReader` undoes all
 * of it. Keys of the front matter that no field has are not written.
 */
export async function* writeCsv(
  articles: Iterable<Article> | AsyncIterable<Article>,
  { columns = wholeArticle, mark = false }: CsvOptions = {},
): AsyncGenerator<string> {
  yield `${mark ? '\ufeff' : ''}${lineOf(columns)}`;
  for await (const article of articles)
    yield lineOf(columns.map((column) => cellOf(article, column)));
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(safeCell(cell))).join(',')}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n;\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
