import { addUnit } from '../analysis/word-table.ts';
import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';

/** A text of each document of a segment, as bytes until somebody reads it. */
export class TextColumn {
  readonly #bytes: Uint8Array;
  /** Where each text starts. */
  readonly #starts: Uint32Array;
  readonly #reader: ByteReader;

  private constructor(bytes: Uint8Array, starts: Uint32Array) {
    this.#bytes = bytes;
    this.#starts = starts;
    this.#reader = new ByteReader(bytes);
  }

  static of(texts: readonly string[]): TextColumn {
    const writer = new ByteWriter(texts.length * 32);
    const starts = new Uint32Array(texts.length);
    texts.forEach((text, document) => {
      starts[document] = writer.length;
      writer.text(text);
    });
    return new TextColumn(writer.finish(), starts);
  }

  /** The texts of several columns; `moves`: their numbers in the new one, ascending, -1 for none. */
  static join(columns: readonly TextColumn[], moves: readonly Int32Array[]): TextColumn {
    const size = columns.reduce((sum, each) => sum + each.#bytes.length, 0);
    const writer = new ByteWriter(size);
    const starts: number[] = [];
    for (const [at, column] of columns.entries()) {
      moves[at]?.forEach((moved, document) => {
        if (moved < 0) return;
        starts.push(writer.length);
        writer.copy(column.#bytes, column.#starts[document] ?? 0, column.#end(document));
      });
    }
    return new TextColumn(writer.finish(), Uint32Array.from(starts));
  }

  get(document: number): string {
    this.#reader.at = this.#starts[document] ?? 0;
    return this.#reader.text();
  }

  /** The same for the same text. */
  hash(document: number): number {
    return hashOf(this.#bytes, this.#starts[document] ?? 0, this.#end(document));
  }

  #end(document: number): number {
    return this.#starts[document + 1] ?? this.#bytes.length;
  }

  static hashOf(text: string): number {
    scratch.clear();
    scratch.text(text);
    const bytes = scratch.finish();
    return hashOf(bytes, 0, bytes.length);
  }

  write(writer: ByteWriter): void {
    writer.varint(this.#bytes.length);
    writer.raw(this.#bytes);
    writer.raw(this.#starts);
  }

  static read(reader: ByteReader, documents: number): TextColumn {
    const bytes = reader.uint8s(reader.varint());
    return new TextColumn(bytes, reader.uint32s(documents));
  }
}

const scratch = new ByteWriter();

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = addUnit(hash, bytes[at] ?? 0);
  return Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
}
