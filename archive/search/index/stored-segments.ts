import { z } from 'zod';
import { BitSet } from './bit-set.ts';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import type { IndexStorage } from './index-storage.ts';
import { ListColumn } from './list-column.ts';
import { Segment, type SegmentContent } from './segment.ts';
import { SegmentColumns } from './segment-columns.ts';
import { decodeTexts } from './text-row.ts';

/**
 * The rows of the index:
 *
 *     index                the list of segments: what is not listed does not count
 *     s/NUMBER/columns     the columns of a segment
 *     s/NUMBER/firsts      the first term of each block of its dictionary
 *     s/NUMBER/t/BLOCK     terms
 *     s/NUMBER/p/BLOCK     postings
 *     s/NUMBER/state       its dead documents and the findings
 *     x/NUMBER             the texts of a document
 *
 * Rows of a segment never change, but for its state. An index of another format, language or zone
 * is as good as none.
 */
const format = 5;

export interface IndexStamp {
  /** IANA zone whose years and months the columns hold. */
  readonly timeZone: string;
  /** Language of articles that do not say theirs, and of the order of headlines. */
  readonly language: string;
}

const indexSchema = z.object({
  format: z.literal(format),
  timeZone: z.string(),
  language: z.string(),
  segments: z.array(z.object({ number: z.number().int(), size: z.number().int() })),
  /** Numbers from here on are free. */
  nextSegment: z.number().int(),
  nextText: z.number().int(),
  /** Codes of the languages that the analysis used. */
  languages: z.array(z.string()),
});
export type StoredIndex = z.infer<typeof indexSchema>;

export const indexKey = 'index';

export function segmentKey(number: number, name: string): string {
  return `s/${number}/${name}`;
}

export function textKey(number: number): string {
  return `x/${String(number).padStart(10, '0')}`;
}

export function encodeIndex(index: Omit<StoredIndex, 'format'>): Uint8Array {
  return Buffer.from(JSON.stringify({ format, ...index }));
}

export function encodeColumns(columns: SegmentColumns): Uint8Array {
  const writer = new ByteWriter(columns.size * 200 + 10);
  writer.varint(columns.size);
  columns.write(writer);
  return writer.finish();
}

export function readColumns(row: Uint8Array): SegmentColumns {
  const reader = new ByteReader(row);
  return SegmentColumns.read(reader, reader.varint());
}

export function encodeFirsts(firsts: readonly string[]): Uint8Array {
  const writer = new ByteWriter(firsts.length * 8);
  writer.texts(firsts);
  return writer.finish();
}

export function encodeState({ dead, findings }: Segment): Uint8Array {
  const writer = new ByteWriter(dead.size * 5);
  writer.raw(dead.words);
  findings.write(writer);
  return writer.finish();
}

/** The names of all rows of a segment. */
export function rowsOf({ content }: Segment): string[] {
  const blocks = content.firsts.flatMap((_, block) => [`t/${block}`, `p/${block}`]);
  return ['columns', 'firsts', 'state', ...blocks];
}

/** What a search reads of a segment's text. */
export function storedContent(number: number, rows: Pick<IndexStorage, 'get'>): SegmentContent {
  const row = (name: string): Uint8Array => needed(rows, segmentKey(number, name));
  return {
    firsts: new ByteReader(row('firsts')).texts(),
    row,
    texts: (text) => decodeTexts(needed(rows, textKey(text))),
  };
}

/** null when there is none, or none that can be used. */
export function readStored(
  storage: Pick<IndexStorage, 'get'>,
  stamp: IndexStamp,
): { readonly index: StoredIndex; readonly segments: readonly Segment[] } | null {
  try {
    const row = storage.get(indexKey);
    if (!row) return null;
    const index = indexSchema.parse(JSON.parse(Buffer.from(row).toString()));
    if (index.timeZone !== stamp.timeZone || index.language !== stamp.language) return null;
    const segments = index.segments.map(({ number, size }) => readSegment(number, size, storage));
    return { index, segments };
  } catch {
    return null;
  }
}

/** Keys of rows that no segment of the list has: what was left when a process was killed. */
export function* strayKeys(
  storage: IndexStorage,
  known: ReadonlySet<number>,
  nextText: number,
): Generator<string> {
  yield* storage.keys(textKey(nextText), 'x0');
  let from = 's/';
  for (;;) {
    const [first] = take(storage.keys(from, 's0'));
    if (first === undefined) return;
    const number = first.split('/')[1] ?? '';
    const end = `s/${number}0`;
    if (!known.has(Number(number))) yield* storage.keys(`s/${number}/`, end);
    from = end;
  }
}

function readSegment(number: number, size: number, storage: Pick<IndexStorage, 'get'>): Segment {
  const columns = readColumns(needed(storage, segmentKey(number, 'columns')));
  const state = new ByteReader(needed(storage, segmentKey(number, 'state')));
  const dead = new BitSet(size, state.uint32s((size + 31) >>> 5));
  const findings = ListColumn.read(state, size);
  const content = () => storedContent(number, storage);
  const segment = new Segment({ number, columns, content, dead, findings });
  segment.changed = false;
  return segment;
}

function needed(rows: Pick<IndexStorage, 'get'>, key: string): Uint8Array {
  const row = rows.get(key);
  if (!row) throw new RangeError(`The index has no row ${key}`);
  return row;
}

function take<Value>(values: Iterable<Value>): readonly Value[] {
  for (const value of values) return [value];
  return [];
}
