/**
 * Which numbers have a 32-bit hash in common: a hash table with chains, in typed arrays, since an
 * archive has millions of entries and an object for each would fill the heap.
 *
 * Each number, from 0, has up to `width` hashes; entry `number * width + place` is one of them.
 */
export class HashChains {
  readonly #width: number;
  #heads = new Int32Array(1024).fill(end);
  #next = new Int32Array(0);
  #hashes = new Uint32Array(0);
  #count = 0;

  constructor(width: number) {
    this.#width = width;
  }

  /** Makes room for so many numbers at once, which spares growing step by step. */
  reserve(numbers: number): void {
    const entries = numbers * this.#width;
    this.#makeEntries(entries);
    let length = this.#heads.length;
    while (length < entries) length *= 4;
    if (length > this.#heads.length) this.#makeHeads(length);
  }

  add(number: number, place: number, hash: number): void {
    const entry = number * this.#width + place;
    this.#makeRoom(entry);
    this.#hashes[entry] = hash;
    this.#link(entry);
    this.#count += 1;
  }

  remove(number: number, place: number, hash: number): void {
    const entry = number * this.#width + place;
    const head = this.#headOf(hash);
    if (this.#heads[head] === entry) {
      this.#heads[head] = this.#next[entry] ?? end;
      this.#count -= 1;
      return;
    }
    for (let at = this.#heads[head] ?? end; at !== end; at = this.#next[at] ?? end) {
      if (this.#next[at] !== entry) continue;
      this.#next[at] = this.#next[entry] ?? end;
      this.#count -= 1;
      return;
    }
  }

  *numbersWith(hash: number): Generator<number> {
    for (let at = this.#heads[this.#headOf(hash)] ?? end; at !== end; at = this.#next[at] ?? end) {
      if (this.#hashes[at] === hash) yield Math.floor(at / this.#width);
    }
  }

  #headOf(hash: number): number {
    return hash & (this.#heads.length - 1);
  }

  #link(entry: number): void {
    const head = this.#headOf(this.#hashes[entry] ?? 0);
    this.#next[entry] = this.#heads[head] ?? end;
    this.#heads[head] = entry;
  }

  #makeRoom(entry: number): void {
    if (entry >= this.#next.length)
      this.#makeEntries(Math.max(entry + 1, Math.ceil(this.#next.length * 1.5)));
    if (this.#count >= this.#heads.length) this.#makeHeads(this.#heads.length * 4);
  }

  #makeEntries(length: number): void {
    if (length <= this.#next.length) return;
    this.#next = grown(this.#next, new Int32Array(length).fill(end));
    this.#hashes = grown(this.#hashes, new Uint32Array(length));
  }

  #makeHeads(length: number): void {
    const entries = this.#count === 0 ? [] : [...this.#entries()];
    this.#heads = new Int32Array(length).fill(end);
    for (const known of entries) this.#link(known);
  }

  *#entries(): Generator<number> {
    for (const head of this.#heads)
      for (let at = head; at !== end; at = this.#next[at] ?? end) yield at;
  }
}

const end = -1;

function grown<Numbers extends Int32Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
