import { ByteWriter } from './byte-writer.ts';

/**
 * The documents of a segment that hold a term, as bytes. All numbers are LEB128.
 *
 *     for each field, ascending: field + 1, documents, bytes of the list, bytes of the positions,
 *       list: for each document, ascending: (gap << 1 | once), and the frequency unless it is once
 *       positions: for each document, for each occurrence, the gap to the one before
 *     0
 *
 * A gap is the difference to the number before, the first one to 0. Fields are numbered as in
 * fields.ts; a mask has the bit `1 << field`.
 */
export class PostingsEncoder {
  readonly #list = new ByteWriter(1024);
  readonly #positions = new ByteWriter(4096);
  readonly #out: ByteWriter;
  #field = -1;
  #documents = 0;
  #document = -1;
  #before = 0;
  #position = 0;
  #frequency = 0;

  constructor(out: ByteWriter) {
    this.#out = out;
  }

  /** Occurrences come by field, document, and position, each ascending. */
  add(field: number, document: number, position: number): void {
    if (field !== this.#field) {
      this.#endField();
      this.#field = field;
    }
    if (document !== this.#document) {
      this.#endDocument();
      this.#document = document;
      this.#documents += 1;
      this.#position = 0;
    }
    this.#positions.varint(position - this.#position);
    this.#position = position;
    this.#frequency += 1;
  }

  /** Ends the term. false, with nothing written, when it had no occurrence. */
  end(): boolean {
    if (this.#field < 0) return false;
    this.#endField();
    this.#field = -1;
    this.#out.varint(0);
    return true;
  }

  #endDocument(): void {
    if (this.#document < 0) return;
    const gap = this.#document - this.#before;
    if (this.#frequency === 1) this.#list.varint((gap << 1) | 1);
    else {
      this.#list.varint(gap << 1);
      this.#list.varint(this.#frequency);
    }
    this.#before = this.#document;
    this.#frequency = 0;
  }

  #endField(): void {
    if (this.#documents === 0) return;
    this.#endDocument();
    this.#out.varint(this.#field + 1);
    this.#out.varint(this.#documents);
    this.#out.varint(this.#list.length);
    this.#out.varint(this.#positions.length);
    this.#out.append(this.#list);
    this.#out.append(this.#positions);
    this.#list.clear();
    this.#positions.clear();
    this.#documents = 0;
    this.#document = -1;
    this.#before = 0;
  }
}

/** Positions that no word has between the last word of a value and the first of the next. */
export const valueGap = 1000;

/** Documents in all fields of the mask together, one counted once per field. */
export function countPostings(bytes: Uint8Array, mask: number): number {
  const cursor = { at: 0 };
  let total = 0;
  for (let head = readVarint(bytes, cursor); head > 0; head = readVarint(bytes, cursor)) {
    const documents = readVarint(bytes, cursor);
    if (mask & (1 << (head - 1))) total += documents;
    const list = readVarint(bytes, cursor);
    const positions = readVarint(bytes, cursor);
    cursor.at += list + positions;
  }
  return total;
}

/** The fields in which a term stands, as a mask. */
export function fieldsOf(bytes: Uint8Array): number {
  const cursor = { at: 0 };
  let mask = 0;
  for (let head = readVarint(bytes, cursor); head > 0; head = readVarint(bytes, cursor)) {
    mask |= 1 << (head - 1);
    readVarint(bytes, cursor);
    const list = readVarint(bytes, cursor);
    const positions = readVarint(bytes, cursor);
    cursor.at += list + positions;
  }
  return mask;
}

/** Hands over each document of each field of the mask. */
export function visitPostings(
  bytes: Uint8Array,
  mask: number,
  visit: (document: number, field: number, frequency: number) => void,
): void {
  const cursor = { at: 0 };
  for (let head = readVarint(bytes, cursor); head > 0; head = readVarint(bytes, cursor)) {
    const field = head - 1;
    const documents = readVarint(bytes, cursor);
    const list = readVarint(bytes, cursor);
    const positions = readVarint(bytes, cursor);
    const end = cursor.at + list + positions;
    if (mask & (1 << field)) {
      let document = 0;
      for (let left = documents; left > 0; left -= 1) {
        const gap = readVarint(bytes, cursor);
        document += gap >>> 1;
        visit(document, field, gap & 1 ? 1 : readVarint(bytes, cursor));
      }
    }
    cursor.at = end;
  }
}

/** Hands over each occurrence in each field of the mask. */
export function visitPositions(
  bytes: Uint8Array,
  mask: number,
  visit: (document: number, field: number, position: number) => void,
): void {
  const cursor = { at: 0 };
  for (let head = readVarint(bytes, cursor); head > 0; head = readVarint(bytes, cursor)) {
    const field = head - 1;
    const documents = readVarint(bytes, cursor);
    const list = readVarint(bytes, cursor);
    const positions = readVarint(bytes, cursor);
    const places = { at: cursor.at + list };
    const end = places.at + positions;
    if (mask & (1 << field)) {
      let document = 0;
      for (let left = documents; left > 0; left -= 1) {
        const gap = readVarint(bytes, cursor);
        document += gap >>> 1;
        const frequency = gap & 1 ? 1 : readVarint(bytes, cursor);
        let position = 0;
        for (let times = frequency; times > 0; times -= 1) {
          position += readVarint(bytes, places);
          visit(document, field, position);
        }
      }
    }
    cursor.at = end;
  }
}

function readVarint(bytes: Uint8Array, cursor: { at: number }): number {
  const first = bytes[cursor.at++] ?? 0;
  if (first < 128) return first;
  let value = first & 127;
  for (let shift = 7; ; shift += 7) {
    const byte = bytes[cursor.at++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return value >>> 0;
  }
}
