import type { AnalysedWord } from './analysis.ts';

/**
 * Remembers the analysis of pieces of text, found by where they stand in a longer text, without
 * cutting them out: that is most of the cost of analysing a word that was seen before.
 *
 * Open addressing with linear probing over hashes that the caller makes with `addUnit`.
 */
export class WordTable {
  readonly #limit: number;
  #pieces: (string | undefined)[] = new Array<string | undefined>(firstRoom);
  #words: (AnalysedWord | null)[] = new Array<AnalysedWord | null>(firstRoom).fill(null);
  #count = 0;

  /** Everything is forgotten when there are as many pieces as `limit`. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** null: nothing is left of the piece; undefined: it is not known. */
  find(text: string, start: number, end: number, hash: number): AnalysedWord | null | undefined {
    const pieces = this.#pieces;
    const mask = pieces.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const piece = pieces[at];
      if (piece === undefined) return undefined;
      if (isPiece(piece, text, start, end)) return this.#words[at] ?? null;
    }
  }

  set(piece: string, hash: number, word: AnalysedWord | null): void {
    if (this.#count >= this.#limit) this.#resize(firstRoom, false);
    else if (this.#count * 2 >= this.#pieces.length) this.#resize(this.#pieces.length * 2, true);
    this.#put(piece, hash, word);
  }

  #put(piece: string, hash: number, word: AnalysedWord | null): void {
    const mask = this.#pieces.length - 1;
    let at = hash & mask;
    while (this.#pieces[at] !== undefined) at = (at + 1) & mask;
    this.#pieces[at] = piece;
    this.#words[at] = word;
    this.#count += 1;
  }

  #resize(room: number, keep: boolean): void {
    const pieces = this.#pieces;
    const words = this.#words;
    this.#pieces = new Array<string | undefined>(room);
    this.#words = new Array<AnalysedWord | null>(room).fill(null);
    this.#count = 0;
    if (!keep) return;
    pieces.forEach((piece, at) => {
      if (piece !== undefined) this.#put(piece, hashOf(piece), words[at] ?? null);
    });
  }
}

/** FNV-1a over UTF-16 units; it starts with 0. */
export function addUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193) ^ (hash >>> 15);
}

const firstRoom = 4096;

/** Of a whole text. */
export function hashOf(piece: string): number {
  let hash = 0;
  for (let at = 0; at < piece.length; at += 1) hash = addUnit(hash, piece.charCodeAt(at));
  return hash;
}

function isPiece(piece: string, text: string, start: number, end: number): boolean {
  if (piece.length !== end - start) return false;
  for (let at = 0; at < piece.length; at += 1) {
    if (piece.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}
