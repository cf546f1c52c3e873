import type { BitSet } from './bit-set.ts';

/**
 * The documents of a segment that hold a key, as bytes. All numbers are LEB128.
 *
 *     for each field, ascending: field + 1, documents, the last document unless it is the only
 *       one, bytes of the list, bytes of the positions,
 *       list: for each document, ascending: (gap << 1 | once), and the frequency unless it is once
 *       positions: for each document, for each occurrence, the gap to the one before
 *     0
 *
 * A gap is the difference to the number before, the first one to 0. Fields are numbered as in
 * fields.ts; a mask has the bit `1 << field`. The last document lets lists be joined without
 * reading all of them.
 */
/** The mask of all fields. */
export const everyField = 0xffff;

/** Positions that no word has between the last word of a value and the first of the next. */
export const valueGap = 1000;

/** Walks over the fields in the postings of a key. */
export class PostingsReader {
  readonly bytes: Uint8Array;
  /** Of the field at hand: its number, how many documents, the last one, where its parts start. */
  field = -1;
  documents = 0;
  last = 0;
  list = 0;
  positions = 0;
  /** Where the field ends, and the next number is read. */
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Goes to the next field of the mask; false when none is left. */
  next(mask: number): boolean {
    for (let head = this.#number(); head > 0; head = this.#number()) {
      this.field = head - 1;
      this.documents = this.#number();
      this.last = this.documents > 1 ? this.#number() : -1;
      const list = this.#number();
      const positions = this.#number();
      this.list = this.#at;
      this.positions = this.list + list;
      this.#at = this.positions + positions;
      if (mask & (1 << this.field)) {
        if (this.documents === 1) this.last = numberAt(this.bytes, this.list) >>> 1;
        return true;
      }
    }
    return false;
  }

  /** Where the field ends. */
  get end(): number {
    return this.#at;
  }

  #number(): number {
    const { bytes } = this;
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[this.#at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }
}

/** The documents of a field, with how often each has the key. Overwritten by the next reading. */
export interface ListedDocuments {
  count: number;
  documents: Uint32Array;
  frequencies: Uint32Array;
}

/** Reads the list of the field at hand. */
export function readList({ bytes, documents: count, list }: PostingsReader): ListedDocuments {
  if (listed.documents.length < count) {
    listed.documents = new Uint32Array(count * 2);
    listed.frequencies = new Uint32Array(count * 2);
  }
  const { documents, frequencies } = listed;
  let at = list;
  let document = 0;
  for (let next = 0; next < count; next += 1) {
    let byte = bytes[at++] ?? 0;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] ?? 0;
      gap |= (byte & 127) << shift;
    }
    document += gap >>> 1;
    documents[next] = document;
    if (gap & 1) frequencies[next] = 1;
    else {
      byte = bytes[at++] ?? 0;
      let frequency = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        frequency |= (byte & 127) << shift;
      }
      frequencies[next] = frequency;
    }
  }
  listed.count = count;
  return listed;
}

const listed: ListedDocuments = {
  count: 0,
  documents: new Uint32Array(4096),
  frequencies: new Uint32Array(4096),
};

/** Documents in all fields of the mask together, one counted once per field. */
export function countPostings(bytes: Uint8Array, mask: number): number {
  const reader = new PostingsReader(bytes);
  let total = 0;
  while (reader.next(mask)) total += reader.documents;
  return total;
}

/** Hands over each occurrence in each field of the mask; `wanted`: in these documents only. */
export function visitPositions(
  bytes: Uint8Array,
  mask: number,
  wanted: BitSet | null,
  visit: (document: number, field: number, position: number) => void,
): void {
  const reader = new PostingsReader(bytes);
  while (reader.next(mask)) {
    const { field } = reader;
    const { count, documents, frequencies } = readList(reader);
    let at = reader.positions;
    for (let next = 0; next < count; next += 1) {
      const document = documents[next] ?? 0;
      let left = frequencies[next] ?? 0;
      if (wanted !== null && !wanted.has(document)) {
        for (; left > 0; at += 1) if ((bytes[at] ?? 0) < 128) left -= 1;
        continue;
      }
      let position = 0;
      for (; left > 0; left -= 1) {
        let byte = bytes[at++] ?? 0;
        let gap = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = bytes[at++] ?? 0;
          gap |= (byte & 127) << shift;
        }
        position += gap;
        visit(document, field, position);
      }
    }
  }
}

export function numberAt(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let shift = 0, next = at; ; shift += 7, next += 1) {
    const byte = bytes[next] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return value >>> 0;
  }
}
