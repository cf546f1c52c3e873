import { encodings } from './byte-writer.ts';

/** Reads what byte-writer.ts wrote. Throws a RangeError where the bytes end too early. */
export class ByteReader {
  at = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.at++];
      if (byte === undefined) throw new RangeError('The bytes end within a number');
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  text(): string {
    const head = this.varint();
    const start = this.at;
    this.at += head >>> 2;
    if (this.at > this.#bytes.length) throw new RangeError('The bytes end within a text');
    return this.#bytes.toString(encodings[head & 3], start, this.at);
  }

  texts(): string[] {
    const texts: string[] = [];
    for (let left = this.varint(); left > 0; left -= 1) texts.push(this.text());
    return texts;
  }

  uint8s(length: number): Uint8Array {
    return new Uint8Array(this.#copy(length));
  }

  uint16s(length: number): Uint16Array {
    return new Uint16Array(this.#copy(length * 2));
  }

  uint32s(length: number): Uint32Array {
    return new Uint32Array(this.#copy(length * 4));
  }

  float64s(length: number): Float64Array {
    return new Float64Array(this.#copy(length * 8));
  }

  /** Aligned, as typed arrays must be. */
  #copy(size: number): ArrayBuffer {
    const copy = new ArrayBuffer(size);
    new Uint8Array(copy).set(this.#take(size));
    return copy;
  }

  #take(size: number): Buffer {
    if (this.at + size > this.#bytes.length) throw new RangeError('The bytes end too early');
    const bytes = this.#bytes.subarray(this.at, this.at + size);
    this.at += size;
    return bytes;
  }
}
