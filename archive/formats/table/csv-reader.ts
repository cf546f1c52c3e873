import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { breathe } from '../../job.ts';
import { type Failure, failureOfSystemError, isSystemError } from '../../result.ts';
import { lendFrom, lendNothing } from '../bring-pictures.ts';
import type {
  ImportWarning,
  ReadContext,
  Reader,
  ReadItem,
  Source,
  SourceProbe,
} from '../reader.ts';
import { decodeUtf8, decodeWindows1252, mendControls } from '../text/decode.ts';
import { plainCell } from './cells.ts';
import { chooseMapping, type TableColumns } from './choose-mapping.ts';
import type { Row } from './column-mapping.ts';
import { type CsvDialect, csvOptions, guessDialect, largestRow } from './csv-dialect.ts';
import { knownHeadings, looksLikeHeadings } from './guess-mapping.ts';
import { RecordLimit } from './limit-records.ts';
import { tableItem } from './table-item.ts';

/**
 * Tables with a story in each row: CSV, TSV and their relatives (RFC 4180). Delimiter, encoding and
 * columns are guessed; rows pass by one at a time.
 */
export const csvReader: Reader = { format: 'csv', detect: detectCsv, read: readCsv };

const csvName = /\.(?:csv|tsv|tab)$/i;

function detectCsv({ kind, name, head }: SourceProbe): number {
  if (kind === 'folder') return 0;
  const encoding = encodingOf(head);
  if (head.includes(0) && encoding !== 'utf-16le' && encoding !== 'utf-16be') return 0;
  const sample = decodeSample(head, encoding);
  if (/^\s*[<{[]/.test(sample)) return 0;
  if (kind === 'file' && csvName.test(name)) return 0.92;
  const { rows, evenness, width } = guessDialect(
    sample.slice(0, 16 * 1024),
    sample.length <= 16 * 1024,
  );
  const known = knownHeadings(rows[0] ?? []);
  return rows.length >= 2 && width >= 3 && known >= 3 && 2 * known >= width && evenness > 0.8
    ? 0.93
    : 0;
}

async function* readCsv(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  const name = source.kind === 'text' ? source.name : (source.name ?? basename(source.path));
  try {
    yield* readRows(source, name, context);
  } catch (error) {
    if (error instanceof CsvError) {
      const message = `${name}: ${error.message}`;
      yield failure(name, { code: 'invalid-value', message, path: name });
    } else if (isSystemError(error)) yield failure(name, failureOfSystemError(error, name));
    else throw error;
  }
}

async function* readRows(
  source: Source,
  name: string,
  context: ReadContext,
): AsyncGenerator<ReadItem> {
  const { signal, onProgress } = context;
  const opened = await open(source, name, signal);
  if (opened.sample.trim() === '') {
    yield failure(name, { code: 'empty-source', message: `${name} is empty.`, path: name });
    return;
  }
  const dialect = guessDialect(opened.sample, opened.isWhole);
  const {
    columns: { names },
    read: tableRead,
  } = columnsOf(dialect, name, context);
  const { mapping } = tableRead;
  context.onTable?.(tableRead);
  const folder = source.kind === 'text' ? null : (source.root ?? dirname(source.path));
  const lend = folder === null ? lendNothing : lendFrom(folder);
  const table = parse(csvOptions(dialect.delimiter));
  // What goes wrong on either side ends both; the loop below throws it.
  const limit = new RecordLimit(largestRow, dialect.delimiter, newlineOf(opened.sample));
  pipeline(Readable.from(limited(opened.text(), limit)), table, () => undefined);
  let number = 0;
  let passed = 0;
  let named = 0;
  const isLargeNext = () =>
    (limit.tooLarge[named] ?? Number.POSITIVE_INFINITY) <= passed + named + 1;
  let isFirst = true;
  for await (const cells of table) {
    signal?.throwIfAborted();
    for (; isLargeNext(); named += 1) {
      number += 1;
      yield tooLarge(name, number);
    }
    passed += 1;
    if (!isCells(cells) || (cells.length === 1 && /^sep=.$/i.test(cells[0] ?? ''))) continue;
    if (isFirst && mapping.hasHeadings) {
      isFirst = false;
      continue;
    }
    isFirst = false;
    number += 1;
    const item = await tableItem(rowOf(cells, names), mapping, `${name}, ${number}`, lend);
    onProgress?.({ step: 'reading', done: number, total: null, item: name });
    if (item !== null) yield number === 1 ? withWarnings(item, opened.warnings) : item;
    if (number % 64 === 0) await breathe();
  }
  for (; named < limit.tooLarge.length; named += 1) {
    number += 1;
    yield tooLarge(name, number);
  }
  if (limit.isUnclosed) {
    const source = `${name}, ${number + 1}`;
    const message = `${source}: a quote is never closed, and takes in all that stands behind it.`;
    yield failure(source, { code: 'invalid-value', message, path: source });
  } else if (number === 0)
    yield failure(name, { code: 'empty-source', message: `${name} has no rows.`, path: name });
}

async function* limited(text: AsyncIterable<string>, limit: RecordLimit): AsyncGenerator<string> {
  for await (const piece of text) {
    const whole = limit.take(piece);
    if (whole !== '') yield whole;
  }
  yield limit.end();
}

function newlineOf(sample: string): string {
  return sample.includes('\n') ? '\n' : '\r';
}

function tooLarge(name: string, number: number): ReadItem {
  const source = `${name}, ${number}`;
  const message = `${source} is a row of more than ${largestRow} characters.`;
  return failure(source, { code: 'too-large', message, path: source });
}

interface OpenTable {
  /** The start, decoded. */
  readonly sample: string;
  readonly isWhole: boolean;
  /** All of it, once. */
  readonly text: () => Readable;
  readonly warnings: readonly ImportWarning[];
}

const sampleBytes = 256 * 1024;

async function open(
  source: Source,
  name: string,
  signal: AbortSignal | undefined,
): Promise<OpenTable> {
  if (source.kind === 'text')
    return {
      sample: source.text,
      isWhole: true,
      text: () => Readable.from([source.text]),
      warnings: [],
    };
  const { path } = source;
  const { size } = await stat(path);
  const encoding = await encodingOfFile(path, signal);
  const head: Uint8Array[] = [];
  for await (const piece of createReadStream(path, { end: sampleBytes - 1 })) head.push(piece);
  const warnings: ImportWarning[] =
    encoding === 'windows-1252'
      ? [
          {
            code: 'charset-guessed',
            field: null,
            message: `${name} is not UTF-8; it was read as Windows-1252`,
          },
        ]
      : [];
  return {
    sample: decodeSample(Buffer.concat(head), encoding),
    isWhole: size < sampleBytes,
    text: () => Readable.from(decoded(path, encoding)),
    warnings,
  };
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** By its mark, else UTF-8 where these bytes can be that. The last character may be cut. */
function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const whole = [0, 1, 2, 3].some(
    (cut) => decodeUtf8(bytes.subarray(0, bytes.length - cut)) !== null,
  );
  return whole ? 'utf-8' : 'windows-1252';
}

/** All of the file counts: the first letter beyond ASCII may be in its last row. */
async function encodingOfFile(path: string, signal: AbortSignal | undefined): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    signal?.throwIfAborted();
    if (isFirst) {
      const marked = encodingOf(piece);
      if (marked !== 'utf-8') return marked;
      isFirst = false;
    }
    try {
      decoder.decode(piece, { stream: true });
    } catch (error) {
      if (error instanceof TypeError) return 'windows-1252';
      throw error;
    }
  }
  return 'utf-8';
}

function decodeSample(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  return new TextDecoder(encoding).decode(bytes, { stream: true });
}

async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const mended = (text: string) => (encoding === 'windows-1252' ? mendControls(text) : text);
  for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 }))
    yield mended(decoder.decode(piece, { stream: true }));
  yield decoder.decode();
}

/** The names of the columns, each once, and what they are. */
function columnsOf({ rows, width }: CsvDialect, table: string, given: ReadContext) {
  const first = (rows[0] ?? []).map((cell) => plainCell(cell).trim());
  const columns = (hasHeadings: boolean): TableColumns => {
    const names = namesOf(first, Math.max(width, first.length), hasHeadings);
    return { names, rows: rows.slice(hasHeadings ? 1 : 0).map((cells) => rowOf(cells, names)) };
  };
  return chooseMapping(table, looksLikeHeadings(first) ? 'likely' : 'unlikely', columns, given);
}

function namesOf(first: readonly string[], count: number, hasHeadings: boolean): readonly string[] {
  const names: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const wanted = (hasHeadings ? first[index] : '') || String(index + 1);
    names.push(names.includes(wanted) ? `${wanted} (${index + 1})` : wanted);
  }
  return names;
}

/** Cells beyond the headings are kept under their numbers. */
function rowOf(cells: readonly string[], names: readonly string[]): Row {
  return Object.fromEntries(
    cells.map((cell, index) => [
      names[index] ?? String(index + 1),
      plainCell(cell).replaceAll('\r\n', '\n'),
    ]),
  );
}

function isCells(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((cell) => typeof cell === 'string');
}

function withWarnings(item: ReadItem, warnings: readonly ImportWarning[]): ReadItem {
  if (item.kind !== 'article' || warnings.length === 0) return item;
  const { article } = item;
  return { kind: 'article', article: { ...article, warnings: [...warnings, ...article.warnings] } };
}

function failure(source: string, error: Failure): ReadItem {
  return { kind: 'failure', source, error };
}
