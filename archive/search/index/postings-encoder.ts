import type { ByteWriter } from './byte-writer.ts';
import { numberAt, type PostingsReader } from './postings.ts';

const fieldBits = 4;
const fieldMask = (1 << fieldBits) - 1;
/** Bytes of a number at most. */
const longest = 5;

/**
 * Writes the postings of one key after the other, in the format of postings.ts. All that is written
 * passes through here, so it works on bare arrays.
 */
export class PostingsEncoder {
  readonly #out: ByteWriter;
  #list = new Uint8Array(4096);
  #listEnd = 0;
  #positions = new Uint8Array(16_384);
  #positionsEnd = 0;
  #field = -1;
  #documents = 0;
  /** The last document of the field that is in the list. */
  #before = 0;
  /** The one at hand; -1 when there is none. */
  #document = -1;
  #position = 0;
  #frequency = 0;

  constructor(out: ByteWriter) {
    this.#out = out;
  }

  /** Occurrences come by field, document, and position, each ascending. */
  add(field: number, document: number, position: number): void {
    if (field !== this.#field) this.#startField(field);
    if (document !== this.#document) {
      this.#endDocument();
      this.#document = document;
    }
    this.#reserve(0, longest);
    this.#positionsEnd = put(this.#positions, this.#positionsEnd, position - this.#position);
    this.#position = position;
    this.#frequency += 1;
  }

  /**
   * Adds a key's occurrences, which stand beside each other as `document << 4 | field` and
   * position, by document, field and position; `start` and `end` count occurrences.
   */
  addSorted(sorted: Uint32Array, start: number, end: number): void {
    let fields = 0;
    for (let at = start; at < end; at += 1) fields |= 1 << ((sorted[at * 2] ?? 0) & fieldMask);
    for (let field = 0; fields >>> field > 0; field += 1) {
      if ((fields & (1 << field)) !== 0) this.#addSortedField(field, sorted, start, end);
    }
  }

  #addSortedField(field: number, sorted: Uint32Array, start: number, end: number): void {
    this.#startField(field);
    this.#reserve((end - start) * 2 * longest, (end - start) * longest);
    const list = this.#list;
    const positions = this.#positions;
    let listEnd = 0;
    let positionsEnd = 0;
    let documents = 0;
    let before = 0;
    for (let at = start; at < end; ) {
      const place = sorted[at * 2] ?? 0;
      if ((place & fieldMask) !== field) {
        at += 1;
        continue;
      }
      let frequency = 0;
      let last = 0;
      for (; at < end && sorted[at * 2] === place; at += 1) {
        const position = sorted[at * 2 + 1] ?? 0;
        positionsEnd = put(positions, positionsEnd, position - last);
        last = position;
        frequency += 1;
      }
      const document = place >>> fieldBits;
      const head = ((document - before) << 1) | (frequency === 1 ? 1 : 0);
      listEnd = put(list, listEnd, head);
      if (frequency > 1) listEnd = put(list, listEnd, frequency);
      before = document;
      documents += 1;
    }
    this.#listEnd = listEnd;
    this.#positionsEnd = positionsEnd;
    this.#documents = documents;
    this.#before = before;
  }

  /** Joins on the field that a reader has at hand, all of its documents moved up by `base`. */
  addField(reader: PostingsReader, base: number): void {
    const { bytes, field, documents, last, list, positions, end } = reader;
    if (field !== this.#field) this.#startField(field);
    this.#endDocument();
    this.#reserve(positions - list + longest, end - positions);
    const head = numberAt(bytes, list);
    const first = (head >>> 1) + base;
    this.#listEnd = put(this.#list, this.#listEnd, ((first - this.#before) << 1) | (head & 1));
    this.#listEnd = copy(bytes, list + sizeOf(head), positions, this.#list, this.#listEnd);
    this.#positionsEnd = copy(bytes, positions, end, this.#positions, this.#positionsEnd);
    this.#documents += documents;
    this.#before = last + base;
  }

  /** Ends the key. false, with nothing written, when it had no occurrence. */
  end(): boolean {
    if (this.#field < 0) return false;
    this.#endField();
    this.#field = -1;
    this.#out.varint(0);
    return true;
  }

  #startField(field: number): void {
    this.#endField();
    this.#field = field;
  }

  #endDocument(): void {
    if (this.#document < 0) return;
    this.#reserve(2 * longest, 0);
    const head = ((this.#document - this.#before) << 1) | (this.#frequency === 1 ? 1 : 0);
    this.#listEnd = put(this.#list, this.#listEnd, head);
    if (this.#frequency > 1) this.#listEnd = put(this.#list, this.#listEnd, this.#frequency);
    this.#before = this.#document;
    this.#document = -1;
    this.#position = 0;
    this.#frequency = 0;
    this.#documents += 1;
  }

  #endField(): void {
    this.#endDocument();
    if (this.#documents === 0) return;
    this.#out.varint(this.#field + 1);
    this.#out.varint(this.#documents);
    if (this.#documents > 1) this.#out.varint(this.#before);
    this.#out.varint(this.#listEnd);
    this.#out.varint(this.#positionsEnd);
    this.#out.copy(this.#list, 0, this.#listEnd);
    this.#out.copy(this.#positions, 0, this.#positionsEnd);
    this.#listEnd = 0;
    this.#positionsEnd = 0;
    this.#documents = 0;
    this.#before = 0;
  }

  /** Makes room for so many more bytes. */
  #reserve(list: number, positions: number): void {
    if (this.#listEnd + list > this.#list.length) {
      const larger = new Uint8Array((this.#listEnd + list) * 2);
      larger.set(this.#list);
      this.#list = larger;
    }
    if (this.#positionsEnd + positions > this.#positions.length) {
      const larger = new Uint8Array((this.#positionsEnd + positions) * 2);
      larger.set(this.#positions);
      this.#positions = larger;
    }
  }
}

/** Writes a number. Returns where it ends. */
function put(bytes: Uint8Array, at: number, value: number): number {
  let end = at;
  let rest = value;
  while (rest > 127) {
    bytes[end++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes[end++] = rest;
  return end;
}

/** Returns where the copy ends. Few bytes are copied faster by hand. */
function copy(from: Uint8Array, start: number, end: number, to: Uint8Array, at: number): number {
  const size = end - start;
  if (size > 40) to.set(from.subarray(start, end), at);
  else for (let next = 0; next < size; next += 1) to[at + next] = from[start + next] ?? 0;
  return at + size;
}

/** Bytes of a number. */
function sizeOf(value: number): number {
  let bytes = 1;
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes += 1;
  return bytes;
}
