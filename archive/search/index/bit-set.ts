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

  /** Whether there is a member from `start` to before `end`. */
  hasAny(start: number, end: number): boolean {
    for (let at = start >>> 5; at < (end + 31) >>> 5; at += 1) {
      let word = this.words[at] ?? 0;
      if (at << 5 < start) word &= -1 << (start & 31);
      if ((at + 1) << 5 > end) word &= (1 << (end & 31)) - 1;
      if (word !== 0) return true;
    }
    return false;
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

  /** Adds all numbers below `end`. */
  addUpTo(end: number): this {
    this.words.fill(~0, 0, end >>> 5);
    for (let member = end & ~31; member < end; member += 1) this.add(member);
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
    const { words } = this;
    let count = 0;
    for (let at = 0; at < words.length; at += 1) {
      let word = words[at] ?? 0;
      word -= (word >>> 1) & 0x55555555;
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
      count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return count;
  }

  /** The members in ascending order. */
  toArray(): Uint32Array {
    const { words } = this;
    const members = new Uint32Array(this.count);
    let next = 0;
    for (let at = 0; at < words.length; at += 1) {
      let word = words[at] ?? 0;
      while (word !== 0) {
        members[next++] = (at << 5) + 31 - Math.clz32(word & -word);
        word &= word - 1;
      }
    }
    return members;
  }

  /** In ascending order. */
  forEach(visit: (member: number) => void): void {
    for (let at = 0; at < this.words.length; at += 1) {
      let word = this.words[at] ?? 0;
      while (word !== 0) {
        visit((at << 5) + 31 - Math.clz32(word & -word));
        word &= word - 1;
      }
    }
  }
}
