import { Parser } from 'csv-parse';

/** How a table is written down. */
export interface CsvDialect {
  readonly delimiter: string;
  /** Rows of the sample, cells as written. */
  readonly rows: readonly (readonly string[])[];
  /** From 0 to 1: rows that have as many cells as most have. */
  readonly evenness: number;
  /** Cells that most rows have. */
  readonly width: number;
}

const delimiters = [',', ';', '\t', '|'];
/** UTF-16 units of a row; what is longer is no story. */
export const largestRow = 32 * 1024 * 1024;

/** Settings for tables as programs and people write them, a little wrong included. */
export function csvOptions(delimiter: string) {
  return {
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: largestRow,
  } as const;
}

/**
 * The delimiter by which the start of a table comes apart most evenly.
 *
 * @param isWhole The start is all of it; otherwise its last row is cut short.
 */
export function guessDialect(start: string, isWhole: boolean): CsvDialect {
  // The parser keeps the last row back until it knows that the row has ended.
  const sample = isWhole ? `${start}${'\n'.repeat(16)}` : start;
  const [stated] = /^\ufeff?sep=(.)\r?\n/i.exec(sample)?.slice(1) ?? [];
  const judged = (stated === undefined ? delimiters : [stated]).map((delimiter) =>
    judge(sample, delimiter),
  );
  return judged.reduce((best, one) => (scoreOf(one) > scoreOf(best) ? one : best));
}

function scoreOf({ evenness, width }: CsvDialect): number {
  return width < 2 ? 0 : evenness + Math.min(width, 20) / 1000;
}

function judge(sample: string, delimiter: string): CsvDialect {
  const rows = someRows(sample, delimiter);
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  const [width = 0, count = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { delimiter, rows, width, evenness: rows.length === 0 ? 0 : count / rows.length };
}

/** Whole rows only: a sample ends where it ends, perhaps in the middle of a quoted cell. */
function someRows(sample: string, delimiter: string): readonly (readonly string[])[] {
  const parser = new Parser(csvOptions(delimiter));
  const rows: string[][] = [];
  // What is wrong with the table is found when it is read.
  parser.on('error', () => undefined);
  parser.write(sample);
  for (
    let row: string[] | null = parser.read();
    row !== null && rows.length < 200;
    row = parser.read()
  )
    rows.push(row);
  parser.destroy();
  return rows;
}
