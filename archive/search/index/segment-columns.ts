import type { ContentHash } from '../../article/article.ts';
import { contentHashSchema } from '../../article/article.ts';
import { searchFields } from '../analysis/fields.ts';
import { foldValue } from '../analysis/fold.ts';
import type { DateField } from '../query/query-fields.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { DateColumn } from './date-column.ts';
import {
  type ColumnField,
  columnFields,
  type DocumentColumns,
  dateFields,
  type HeldColumn,
  heldColumns,
} from './document-columns.ts';
import { ListColumn } from './list-column.ts';
import type { Steps } from './steps.ts';
import { TextColumn } from './text-column.ts';

/** What a segment keeps of a document besides its postings. */
export interface DocumentRow extends DocumentColumns {
  readonly id: string;
  readonly path: string;
  /** Of the version of the article that is indexed. */
  readonly hash: ContentHash;
  readonly headline: string;
  /** The code of the language under which it was analysed. */
  readonly language: string;
  /** Number of the row with its texts. */
  readonly text: number;
  /** Terms in each field, as Lunr counts a field's length; in the order of fields.ts. */
  readonly lengths: ArrayLike<number>;
}

/** The columns of a segment: one entry a document, in arrays, never changed once they are full. */
export class SegmentColumns {
  readonly size: number;
  ids: TextColumn;
  paths: TextColumn;
  headlines: TextColumn;
  /** Documents that have a headline, in the collation of the archive's language. */
  headlineOrder: Uint32Array = new Uint32Array(0);
  texts: Uint32Array;
  hashes: Uint8Array;
  /** NaN when unknown. */
  latest: Float64Array;
  has: Uint32Array;
  languages: ListColumn;
  updates: ListColumn;
  readonly dates: Record<DateField, DateColumn>;
  readonly values: Record<ColumnField, ListColumn>;
  /** Folded, one line a value: nothing but searches reads them, each of them all. */
  readonly held: Record<HeldColumn, TextColumn>;
  /** For each field, terms in each document. */
  lengths: (Uint16Array | Uint32Array)[];

  constructor(size: number) {
    this.size = size;
    this.ids = this.paths = this.headlines = TextColumn.of([]);
    this.texts = new Uint32Array(size);
    this.hashes = new Uint8Array(size * hashSize);
    this.latest = new Float64Array(size);
    this.has = new Uint32Array(size);
    this.languages = new ListColumn(size);
    this.updates = new ListColumn(size);
    this.dates = forDates(() => new DateColumn(size));
    this.values = forValues(() => new ListColumn(size));
    this.held = { file: this.ids, link: this.ids };
    this.lengths = searchFields.map(() => new Uint32Array(size));
  }

  id(document: number): string {
    return this.ids.get(document);
  }

  hash(document: number): ContentHash {
    return contentHashSchema.parse(
      Buffer.from(this.hashes.buffer, document * hashSize, hashSize).toString('hex'),
    );
  }

  language(document: number): string {
    return this.languages.get(document)[0] ?? '';
  }

  setLengths(document: number, lengths: ArrayLike<number>): void {
    this.lengths.forEach((each, field) => {
      each[document] = lengths[field] ?? 0;
    });
  }

  /** Takes half the room where all lengths are below 65,536. They may not be set any more. */
  compactLengths(): void {
    this.lengths = this.lengths.map((lengths) =>
      lengths.every((length) => length < 65_536) ? Uint16Array.from(lengths) : lengths,
    );
  }

  /** The documents of several segments; `moves`: their numbers in the new one, ascending, -1 for none. */
  static *join(
    sources: readonly SegmentColumns[],
    moves: readonly Int32Array[],
    size: number,
  ): Steps<SegmentColumns> {
    const columns = new SegmentColumns(size);
    for (const name of ['ids', 'paths', 'headlines'] as const) {
      columns[name] = TextColumn.join(
        sources.map((source) => source[name]),
        moves,
      );
      yield;
    }
    for (const name of heldColumns) {
      columns.held[name] = TextColumn.join(
        sources.map((source) => source.held[name]),
        moves,
      );
      yield;
    }
    for (const [at, source] of sources.entries()) {
      const move = moves[at] ?? new Int32Array(0);
      columns.#adopt(source, move);
      yield;
      for (const field of columnFields) columns.values[field].adopt(source.values[field], move);
      yield;
    }
    columns.compactLengths();
    return columns;
  }

  #adopt(source: SegmentColumns, moves: Int32Array): void {
    this.languages.adopt(source.languages, moves);
    this.updates.adopt(source.updates, moves);
    for (const field of dateFields) this.dates[field].adopt(source.dates[field], moves);
    for (let document = 0; document < moves.length; document += 1) {
      const moved = moves[document] ?? -1;
      if (moved < 0) continue;
      this.texts[moved] = source.texts[document] ?? 0;
      this.latest[moved] = source.latest[document] ?? Number.NaN;
      this.has[moved] = source.has[document] ?? 0;
      const hash = source.hashes.subarray(document * hashSize, (document + 1) * hashSize);
      this.hashes.set(hash, moved * hashSize);
    }
    for (const [field, lengths] of this.lengths.entries()) {
      const own = source.lengths[field];
      for (let document = 0; document < moves.length; document += 1) {
        const moved = moves[document] ?? -1;
        if (moved >= 0) lengths[moved] = own?.[document] ?? 0;
      }
    }
  }

  write(writer: ByteWriter): void {
    for (const column of [this.ids, this.paths, this.headlines]) column.write(writer);
    writer.varint(this.headlineOrder.length);
    for (const array of [this.headlineOrder, this.texts, this.hashes, this.latest, this.has]) {
      writer.raw(array);
    }
    this.languages.write(writer);
    this.updates.write(writer);
    for (const field of dateFields) this.dates[field].write(writer);
    for (const field of columnFields) this.values[field].write(writer);
    for (const column of heldColumns) this.held[column].write(writer);
    for (const lengths of this.lengths) {
      writer.varint(lengths.BYTES_PER_ELEMENT);
      writer.raw(lengths);
    }
  }

  static read(reader: ByteReader, size: number): SegmentColumns {
    const columns = new SegmentColumns(size);
    columns.ids = TextColumn.read(reader, size);
    columns.paths = TextColumn.read(reader, size);
    columns.headlines = TextColumn.read(reader, size);
    columns.headlineOrder = reader.uint32s(reader.varint());
    columns.texts = reader.uint32s(size);
    columns.hashes = reader.uint8s(size * hashSize);
    columns.latest = reader.float64s(size);
    columns.has = reader.uint32s(size);
    columns.languages = ListColumn.read(reader, size);
    columns.updates = ListColumn.read(reader, size);
    for (const field of dateFields) columns.dates[field] = DateColumn.read(reader, size);
    for (const field of columnFields) columns.values[field] = ListColumn.read(reader, size);
    for (const column of heldColumns) columns.held[column] = TextColumn.read(reader, size);
    columns.lengths = searchFields.map(() =>
      reader.varint() === 2 ? reader.uint16s(size) : reader.uint32s(size),
    );
    return columns;
  }
}

/** Fills the columns of a segment, document by document. */
export class SegmentColumnsBuilder {
  /** So far; '' where there is none. */
  readonly headlines: string[] = [];
  readonly #columns: SegmentColumns;
  readonly #ids: string[] = [];
  readonly #paths: string[] = [];
  readonly #held: Readonly<Record<HeldColumn, string[]>> = { file: [], link: [] };

  constructor(size: number) {
    this.#columns = new SegmentColumns(size);
  }

  add(row: DocumentRow): void {
    const columns = this.#columns;
    const document = this.#ids.length;
    this.#ids.push(row.id);
    this.#paths.push(row.path);
    this.headlines.push(row.headline);
    columns.texts[document] = row.text;
    columns.hashes.set(Buffer.from(row.hash, 'hex'), document * hashSize);
    columns.latest[document] = row.latest ?? Number.NaN;
    columns.has[document] = row.has;
    columns.languages.set(document, [row.language]);
    columns.updates.set(document, row.updates);
    for (const field of dateFields) columns.dates[field].set(document, row.dates[field]);
    for (const field of columnFields) columns.values[field].set(document, row.values[field]);
    for (const column of heldColumns) {
      this.#held[column].push(row.held[column].map(foldValue).join('\n'));
    }
    columns.setLengths(document, row.lengths);
  }

  /** `headlineOrder`: the documents that have a headline, in order. */
  finish(headlineOrder: Uint32Array): SegmentColumns {
    const columns = this.#columns;
    columns.ids = TextColumn.of(this.#ids);
    columns.paths = TextColumn.of(this.#paths);
    columns.headlines = TextColumn.of(this.headlines);
    columns.headlineOrder = headlineOrder;
    for (const column of heldColumns) columns.held[column] = TextColumn.of(this.#held[column]);
    return columns;
  }
}

const hashSize = 32;

function forDates<Value>(make: (field: DateField) => Value): Record<DateField, Value> {
  return {
    published: make('published'),
    updated: make('updated'),
    corrected: make('corrected'),
    embargo: make('embargo'),
    expires: make('expires'),
  };
}

function forValues<Value>(make: (field: ColumnField) => Value): Record<ColumnField, Value> {
  return {
    section: make('section'),
    tag: make('tag'),
    year: make('year'),
    month: make('month'),
    byline: make('byline'),
    credit: make('credit'),
    language: make('language'),
    status: make('status'),
    place: make('place'),
    subject: make('subject'),
    source: make('source'),
    creator: make('creator'),
    copyright: make('copyright'),
    terms: make('terms'),
  };
}
