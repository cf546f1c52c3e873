/**
 * Writes the rows of the index: whole numbers as LEB128 (7 bits a byte, least first), texts without
 * loss (ISO 8859-1 where that holds them, else UTF-8 or UTF-16, whichever is shorter), numbers of fixed width as the machine has
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
    const encoding = encodingFor(text);
    const size = Buffer.byteLength(text, encoding);
    this.varint((size << 2) | encodings.indexOf(encoding));
    if (this.#length + size > this.#bytes.length) this.#grow(size);
    this.#length += this.#bytes.write(text, this.#length, encoding);
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
    this.copy(other.#bytes, 0, other.#length);
  }

  /** The bytes from `start` to `end`. */
  copy(bytes: Uint8Array, start: number, end: number): void {
    const size = end - start;
    if (this.#length + size > this.#bytes.length) this.#grow(size);
    if (size > 40) this.#bytes.set(bytes.subarray(start, end), this.#length);
    else
      for (let at = 0; at < size; at += 1) this.#bytes[this.#length + at] = bytes[start + at] ?? 0;
    this.#length += size;
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

/** A text begins with its bytes << 2 | its encoding. */
export const encodings = ['latin1', 'utf8', 'utf16le'] as const;

function encodingFor(text: string): (typeof encodings)[number] {
  if (!beyondLatin1.test(text)) return 'latin1';
  // UTF-8 has no lone surrogates, and for texts that are not mostly Latin it is no shorter.
  const isShorter = Buffer.byteLength(text, 'utf8') < text.length * 2;
  return isShorter && !surrogate.test(text) ? 'utf8' : 'utf16le';
}

const surrogate = /[\ud800-\udfff]/;
const beyondLatin1 = /[^\0-\xff]/;
