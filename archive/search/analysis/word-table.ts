/** The number of a piece that was never added. */
export const unknownPiece = -1;
/** The number of a piece of which trimming leaves nothing. */
export const emptyPiece = -2;

/**
 * Which word each piece of text is. A piece is found by the UTF-16 units of a longer text, without
 * being cut out: that would be most of the cost of a word that was seen before.
 *
 * Open addressing with linear probing over hashes that the caller makes with `addUnit`, from 0 on.
 */
export class WordTable {
  /** Beside each other: the hash of an entry, and 1 + the entry; 0 where there is none. */
  #slots = new Int32Array(firstRoom * 2);
  /** By entry, beside each other: where its piece starts among `#units`, and its word. */
  #entries = new Int32Array(firstRoom + 2);
  #count = 0;
  #units = new Uint16Array(firstRoom * 8);

  find(units: Uint16Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = (slots.length >> 1) - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const entry = (slots[at * 2 + 1] ?? 0) - 1;
      if (entry < 0) return unknownPiece;
      if (slots[at * 2] === hash && this.#isPiece(entry, units, start, end)) {
        return this.#entries[entry * 2 + 1] ?? 0;
      }
    }
  }

  add(units: Uint16Array, start: number, end: number, hash: number, number: number): void {
    const entry = this.#count++;
    if (entry * 4 >= this.#slots.length) this.#grow();
    const from = this.#entries[entry * 2] ?? 0;
    const to = from + end - start;
    if (to > this.#units.length) {
      const larger = new Uint16Array(to * 2);
      larger.set(this.#units);
      this.#units = larger;
    }
    this.#units.set(units.subarray(start, end), from);
    this.#entries[entry * 2 + 1] = number;
    this.#entries[entry * 2 + 2] = to;
    this.#place(this.#slots, entry, hash);
  }

  #isPiece(entry: number, units: Uint16Array, start: number, end: number): boolean {
    const from = this.#entries[entry * 2] ?? 0;
    const length = end - start;
    if ((this.#entries[entry * 2 + 2] ?? 0) - from !== length) return false;
    const own = this.#units;
    for (let at = 0; at < length; at += 1) {
      if (own[from + at] !== units[start + at]) return false;
    }
    return true;
  }

  #place(slots: Int32Array, entry: number, hash: number): void {
    const mask = (slots.length >> 1) - 1;
    let at = hash & mask;
    while (slots[at * 2 + 1] !== 0) at = (at + 1) & mask;
    slots[at * 2] = hash;
    slots[at * 2 + 1] = entry + 1;
  }

  #grow(): void {
    const before = this.#slots;
    const slots = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += 2) {
      const entry = (before[at + 1] ?? 0) - 1;
      if (entry >= 0) this.#place(slots, entry, before[at] ?? 0);
    }
    this.#slots = slots;
    const entries = new Int32Array((slots.length >> 1) + 2);
    entries.set(this.#entries);
    this.#entries = entries;
  }
}

/** After FNV-1a, over UTF-16 units. */
export function addUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193) ^ (hash >>> 15);
}

const firstRoom = 4096;
