/** A set of numbers from 0 to `size` - 1, one bit each. */
export class BitSet {
  readonly size: number;
  readonly words: Uint32Array;

  constructor(size: number, words: Uint32Array = new Uint32Array((size + 31) >>> 5)) {
    this.size = size;
    this.words = words;
  }

  has(member: number): boolean {
    return ((this.words[member >>> 5] ?? 0) & (1 << (member & 31))) !== 0;
  }

  add(member: number): void {
    const at = member >>> 5;
    this.words[at] = (this.words[at] ?? 0) | (1 << (member & 31));
  }

  delete(member: number): void {
    const at = member >>> 5;
    this.words[at] = (this.words[at] ?? 0) & ~(1 << (member & 31));
  }

  copy(): BitSet {
    return new BitSet(this.size, this.words.slice());
  }

  /** Keeps what is in the other set too. Both sets are of one size, here and below. */
  keep(other: BitSet): this {
    for (let at = 0; at < this.words.length; at += 1) {
      this.words[at] = (this.words[at] ?? 0) & (other.words[at] ?? 0);
    }
    return this;
  }

  addAll(other: BitSet): this {
    for (let at = 0; at < this.words.length; at += 1) {
      this.words[at] = (this.words[at] ?? 0) | (other.words[at] ?? 0);
    }
    return this;
  }

  deleteAll(other: BitSet): this {
    for (let at = 0; at < this.words.length; at += 1) {
      this.words[at] = (this.words[at] ?? 0) & ~(other.words[at] ?? 0);
    }
    return this;
  }

  /** Adds the members of a smaller set, each moved up by `base`, a multiple of 32. */
  addShifted(other: BitSet, base: number): void {
    const start = base >>> 5;
    for (let at = 0; at < other.words.length; at += 1) {
      this.words[start + at] = (this.words[start + at] ?? 0) | (other.words[at] ?? 0);
    }
  }

  get count(): number {
    let count = 0;
    for (let word of this.words) {
      word -= (word >>> 1) & 0x55555555;
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
      count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return count;
  }

  /** In ascending order. */
  forEach(visit: (member: number) => void): void {
    this.forEachFrom(0, this.size, visit);
  }

  /** Of those from `start`, a multiple of 32, on: `count` numbers, rounded up to a multiple of 32. */
  forEachFrom(start: number, count: number, visit: (member: number) => void): void {
    const end = (start + count + 31) >>> 5;
    for (let at = start >>> 5; at < end; at += 1) {
      let word = this.words[at] ?? 0;
      while (word !== 0) {
        visit((at << 5) + 31 - Math.clz32(word & -word));
        word &= word - 1;
      }
    }
  }
}
