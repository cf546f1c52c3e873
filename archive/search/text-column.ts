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

  get(document: number): string {
    this.#reader.at = this.#starts[document] ?? 0;
    return this.#reader.text();
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
