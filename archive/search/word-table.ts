import type { AnalysedWord } from './analysis.ts';

/**
 * Remembers the analysis of pieces of text. A piece is found by the UTF-16 units of a longer text,
 * without being cut out: that would be most of the cost of a word that was seen before.
 *
 * Open addressing with linear probing over hashes that the caller makes with `addUnit`, from 0 on.
 */
export class WordTable {
  readonly #limit: number;
  /** 1 + the number of an entry; 0 where there is none. */
  #slots = new Int32Array(firstRoom);
  #hashes = new Int32Array(firstRoom);
  /** By entry: where its piece starts among `#units`; the next one starts where it ends. */
  #starts = new Uint32Array(firstRoom + 1);
  #words: (AnalysedWord | null)[] = [];
  #units = new Uint16Array(firstRoom * 8);

  /** Everything is forgotten when there are as many pieces as `limit`. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** null: nothing is left of the piece; undefined: it is not known. */
  find(
    units: Uint16Array,
    start: number,
    end: number,
    hash: number,
  ): AnalysedWord | null | undefined {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const entry = (slots[at] ?? 0) - 1;
      if (entry < 0) return undefined;
      if (this.#hashes[entry] === hash && this.#isPiece(entry, units, start, end)) {
        return this.#words[entry] ?? null;
      }
    }
  }

  add(
    units: Uint16Array,
    start: number,
    end: number,
    hash: number,
    word: AnalysedWord | null,
  ): void {
    if (this.#words.length >= this.#limit) this.#forget();
    const entry = this.#words.length;
    if (entry * 2 >= this.#slots.length) this.#grow();
    const from = this.#starts[entry] ?? 0;
    const to = from + end - start;
    if (to > this.#units.length) {
      const larger = new Uint16Array(to * 2);
      larger.set(this.#units);
      this.#units = larger;
    }
    this.#units.set(units.subarray(start, end), from);
    this.#starts[entry + 1] = to;
    this.#hashes[entry] = hash;
    this.#words.push(word);
    this.#place(entry, hash);
  }

  #isPiece(entry: number, units: Uint16Array, start: number, end: number): boolean {
    const from = this.#starts[entry] ?? 0;
    if ((this.#starts[entry + 1] ?? 0) - from !== end - start) return false;
    const own = this.#units;
    for (let at = 0; at < end - start; at += 1) {
      if (own[from + at] !== units[start + at]) return false;
    }
    return true;
  }

  #place(entry: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let at = hash & mask;
    while (this.#slots[at] !== 0) at = (at + 1) & mask;
    this.#slots[at] = entry + 1;
  }

  #grow(): void {
    const room = this.#slots.length * 2;
    const hashes = new Int32Array(room);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const starts = new Uint32Array(room + 1);
    starts.set(this.#starts);
    this.#starts = starts;
    this.#slots = new Int32Array(room);
    for (let entry = 0; entry < this.#words.length; entry += 1) {
      this.#place(entry, hashes[entry] ?? 0);
    }
  }

  #forget(): void {
    this.#slots.fill(0);
    this.#words = [];
  }
}

/** After FNV-1a, over UTF-16 units. */
export function addUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193) ^ (hash >>> 15);
}

const firstRoom = 4096;
