import { createReadStream } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Readable } from 'node:stream';
import { breathe } from '../../job.ts';
import { type Failure, failureOfSystemError, isSystemError } from '../../result.ts';
import { lendFrom, lendNothing } from '../bring-pictures.ts';
import type { ReadContext, Reader, ReadItem, Source, SourceProbe } from '../reader.ts';
import { chooseMapping } from './choose-mapping.ts';
import type { ColumnMapping, Row } from './column-mapping.ts';
import { knownHeadings } from './guess-mapping.ts';
import { tableItem } from './table-item.ts';

/** Lines of JSON objects with a story in each (https://jsonlines.org); they pass by one at a time. */
export const jsonLinesReader: Reader = { format: 'json-lines', detect, read };

/** Lines that are looked at before the first is handed on. */
const sampled = 100;
/** UTF-16 units. */
const longestLine = 32 * 1024 * 1024;

function detect({ kind, name, head }: SourceProbe): number {
  if (kind === 'folder' || head.includes(0)) return 0;
  const [first = '', second] = new TextDecoder().decode(head).replace(/^\s+/, '').split(/\r?\n/);
  const row = rowOf(first);
  const isNamed = kind === 'file' && /\.(?:jsonl|ndjson|ldjson)$/i.test(name);
  if (row === null) return isNamed ? (first.startsWith('{') ? 0.6 : 0.4) : 0;
  if (isNamed) return 0.8;
  const isList = second !== undefined && rowOf(second) !== null;
  return isList && knownHeadings(Object.keys(row)) >= 2 ? 0.6 : 0;
}

async function* read(source: Source, context: ReadContext): AsyncGenerator<ReadItem> {
  const name = source.kind === 'text' ? source.name : (source.name ?? basename(source.path));
  try {
    yield* readLines(source, name, context);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    yield failure(name, failureOfSystemError(error, name));
  }
}

async function* readLines(
  source: Source,
  name: string,
  context: ReadContext,
): AsyncGenerator<ReadItem> {
  const { signal, onProgress } = context;
  const input =
    source.kind === 'text' ? Readable.from([source.text]) : createReadStream(source.path);
  const lend = source.kind === 'text' ? lendNothing : lendFrom(source.root ?? dirname(source.path));
  const waiting: { readonly number: number; readonly row: Row }[] = [];
  let mapping: ColumnMapping | null = null;
  let number = 0;
  const begin = (): ColumnMapping => {
    const rows = waiting.map(({ row }) => row);
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const { read } = chooseMapping(name, 'always', () => ({ names, rows }), context);
    context.onTable?.(read);
    return read.mapping;
  };
  const itemOf = async (row: Row, line: number, columns: ColumnMapping) => {
    onProgress?.({ step: 'reading', done: line, total: null, item: name });
    return tableItem(row, columns, `${name}, ${line}`, lend);
  };
  for await (const line of linesOf(input)) {
    signal?.throwIfAborted();
    if (line.trim() === '') continue;
    number += 1;
    const source = `${name}, ${number}`;
    const row = line.length > longestLine ? null : rowOf(line);
    if (line.length > longestLine) {
      const message = `${source} is a line of more than ${longestLine} characters.`;
      yield failure(source, { code: 'too-large', message, path: source });
    } else if (row === null) {
      const message = `${source} is no JSON object.`;
      yield failure(source, { code: 'invalid-value', message, path: source });
    } else if (mapping !== null) {
      const item = await itemOf(row, number, mapping);
      if (item !== null) yield item;
    } else {
      waiting.push({ number, row });
      if (waiting.length < sampled) continue;
      mapping = begin();
      for (const one of waiting.splice(0)) {
        const item = await itemOf(one.row, one.number, mapping);
        if (item !== null) yield item;
      }
    }
    if (number % 64 === 0) await breathe();
  }
  if (number === 0)
    yield failure(name, { code: 'empty-source', message: `${name} is empty.`, path: name });
  const columns = mapping ?? begin();
  for (const one of waiting) {
    signal?.throwIfAborted();
    const item = await itemOf(one.row, one.number, columns);
    if (item !== null) yield item;
  }
}

/** `readline` does not tell its reader when the stream below it fails. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  let length = 0;
  for await (const piece of input) {
    const text = typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
    const [end = '', ...begun] = text.split('\n');
    // Nothing is kept of a line that is too long but that it is.
    if (length <= longestLine) rest.push(end);
    length += end.length;
    const last = begun.pop();
    if (last === undefined) continue;
    yield rest.join('');
    yield* begun;
    rest = [last];
    length = last.length;
  }
  const line = rest.join('');
  if (line !== '') yield line;
}

function rowOf(line: string): Row | null {
  try {
    const value: unknown = JSON.parse(line.replace(/^\ufeff/, ''));
    return isRow(value) ? value : null;
  } catch {
    return null;
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function failure(source: string, error: Failure): ReadItem {
  return { kind: 'failure', source, error };
}
