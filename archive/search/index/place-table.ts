import type { Place } from './corpus.ts';
import type { Segment } from './segment.ts';
import { TextColumn } from './text-column.ts';

/**
 * Where each live document is, by the id of its article. The ids stay in the columns of the
 * segments: an entry is a hash, a segment and a document, 12 bytes.
 *
 * Open addressing with linear probing.
 */
export class PlaceTable {
  /** Beside each other: the hash, 1 + the number of the segment, the document. */
  #slots: Int32Array;
  /** Slots that are not empty: those of removed entries count too. */
  #used = 0;
  #entries = 0;
  readonly #segments = new Map<number, Segment>();

  /** With room for so many, before it has to grow. */
  constructor(expected = 0) {
    this.#slots = new Int32Array(roomFor(expected) * entrySize);
  }

  get(id: string): Place | undefined {
    const hash = TextColumn.hashOf(id);
    for (let at = this.#first(hash); this.#slots[at + 1] !== empty; at = this.#next(at)) {
      if (this.#slots[at] !== hash || this.#slots[at + 1] === removed) continue;
      const segment = this.#segments.get((this.#slots[at + 1] ?? 0) - 1);
      const document = this.#slots[at + 2] ?? 0;
      if (segment?.columns.id(document) === id) return { segment, document };
    }
    return undefined;
  }

  /** Of an article that is not in the table. */
  add(segment: Segment, document: number): void {
    if (this.#used * 2 >= this.#slots.length / entrySize) this.#rebuild();
    this.#segments.set(segment.number, segment);
    const hash = segment.columns.ids.hash(document);
    let at = this.#first(hash);
    while (this.#slots[at + 1] !== empty) at = this.#next(at);
    this.#set(at, hash, segment, document);
    this.#used += 1;
    this.#entries += 1;
  }

  /** false when it is not there. */
  move(from: Segment, document: number, to: Segment, moved: number): boolean {
    const at = this.#find(from, document);
    if (at < 0) return false;
    this.#segments.set(to.number, to);
    this.#set(at, this.#slots[at] ?? 0, to, moved);
    return true;
  }

  remove(segment: Segment, document: number): void {
    const at = this.#find(segment, document);
    if (at < 0) return;
    this.#slots[at + 1] = removed;
    this.#entries -= 1;
  }

  /** No document is in the segment any more. */
  release(segment: Segment): void {
    this.#segments.delete(segment.number);
  }

  #set(at: number, hash: number, { number }: Segment, document: number): void {
    this.#slots[at] = hash;
    this.#slots[at + 1] = number + 1;
    this.#slots[at + 2] = document;
  }

  #find({ number, columns }: Segment, document: number): number {
    const hash = columns.ids.hash(document);
    for (let at = this.#first(hash); this.#slots[at + 1] !== empty; at = this.#next(at)) {
      if (this.#slots[at + 1] === number + 1 && this.#slots[at + 2] === document) return at;
    }
    return -1;
  }

  #first(hash: number): number {
    return (hash & (this.#slots.length / entrySize - 1)) * entrySize;
  }

  #next(at: number): number {
    return at + entrySize === this.#slots.length ? 0 : at + entrySize;
  }

  #rebuild(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(roomFor(this.#entries * 2) * entrySize);
    this.#used = this.#entries;
    for (let from = 0; from < before.length; from += entrySize) {
      const segment = before[from + 1] ?? 0;
      if (segment === empty || segment === removed) continue;
      let at = this.#first(before[from] ?? 0);
      while (this.#slots[at + 1] !== empty) at = this.#next(at);
      this.#slots.set(before.subarray(from, from + entrySize), at);
    }
  }
}

const entrySize = 3;

/** Slots for so many entries, of which more than half are empty: a power of two. */
function roomFor(entries: number): number {
  let room = 1024;
  while (room <= entries * 2) room *= 2;
  return room;
}

const empty = 0;
const removed = -1;
