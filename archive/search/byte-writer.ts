/**
 * Writes the rows of the index: whole numbers as LEB128 (7 bits a byte, least first), texts without
 * loss (ISO 8859-1 where that holds them, else UTF-16), numbers of fixed width as the machine has
 * them: the index is local to one machine.
 */
export class ByteWriter {
  #bytes: Buffer;
  #length = 0;

  constructor(capacity = 256) {
    this.#bytes = Buffer.allocUnsafeSlow(capacity);
  }

  get length(): number {
    return this.#length;
  }

  clear(): void {
    this.#length = 0;
  }

  /** A whole number from 0 to 2^32 - 1. */
  varint(value: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#grow(5);
    let rest = value >>> 0;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  text(text: string): void {
    const wide = beyondLatin1.test(text);
    this.varint((text.length << 1) | (wide ? 1 : 0));
    const size = wide ? text.length * 2 : text.length;
    if (this.#length + size > this.#bytes.length) this.#grow(size);
    this.#length += this.#bytes.write(text, this.#length, wide ? 'utf16le' : 'latin1');
  }

  texts(texts: readonly string[]): void {
    this.varint(texts.length);
    for (const text of texts) this.text(text);
  }

  /** The bytes of typed arrays too; their length is not written. */
  raw(array: Uint8Array | Uint16Array | Uint32Array | Float64Array): void {
    if (this.#length + array.byteLength > this.#bytes.length) this.#grow(array.byteLength);
    this.#bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), this.#length);
    this.#length += array.byteLength;
  }

  /** What was written to another writer. */
  append(other: ByteWriter): void {
    this.raw(other.#bytes.subarray(0, other.#length));
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    const bytes = new Uint8Array(this.#length);
    bytes.set(this.#bytes.subarray(0, this.#length));
    return bytes;
  }

  #grow(needed: number): void {
    const size = Math.max(this.#length + needed, this.#bytes.length * 2);
    const larger = Buffer.allocUnsafeSlow(size);
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

const beyondLatin1 = /[^\0-\xff]/;
