import { hash } from 'node:crypto';

/** Bytes that are taken at once; a longer value has a piece of its own. */
const pieceBytes = 1024 * 1024;
const free = -1;
const removed = -2;

/**
 * A map for hundreds of thousands of entries: values as JSON, keys as 64 bits of their SHA-256, and
 * both outside the heap, where a text and an object for each would take several times as much.
 */
export class PackedMap<Value> {
  /** A table with open addressing: of each place the two halves of a key, and where its value lies. */
  #keys = new Uint32Array(2 * 1024);
  #values = new Float64Array(1024).fill(free);
  #count = 0;
  readonly #pieces: Buffer[] = [];
  /** In the last piece. */
  #end = 0;

  has(key: string): boolean {
    return (this.#values[this.#placeOf(key)] ?? free) >= 0;
  }

  get(key: string): Value | undefined {
    const at = this.#values[this.#placeOf(key)] ?? free;
    return at < 0 ? undefined : this.#read(at);
  }

  set(key: string, value: Value): void {
    const place = this.#placeOf(key);
    if (this.#values[place] === free) this.#count += 1;
    this.#values[place] = this.#write(value);
    if (this.#count * 4 > this.#values.length * 3) this.#grow();
  }

  delete(key: string): void {
    const place = this.#placeOf(key);
    if (this.#values[place] !== free) this.#values[place] = removed;
  }

  /** The place that the key has, or would get: its halves are put there. */
  #placeOf(key: string): number {
    // As a text, which takes no memory outside the heap.
    const digest = hash('sha256', key, 'binary');
    return this.#place(numberAt(digest, 0), numberAt(digest, 4));
  }

  #place(low: number, high: number): number {
    const last = this.#values.length - 1;
    let place = low & last;
    while (this.#values[place] !== free) {
      if (this.#keys[2 * place] === low && this.#keys[2 * place + 1] === high) return place;
      place = (place + 1) & last;
    }
    this.#keys[2 * place] = low;
    this.#keys[2 * place + 1] = high;
    return place;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Uint32Array(keys.length * 2);
    this.#values = new Float64Array(values.length * 2).fill(free);
    values.forEach((value, at) => {
      if (value !== free)
        this.#values[this.#place(keys[2 * at] ?? 0, keys[2 * at + 1] ?? 0)] = value;
    });
  }

  /** Returns where it lies: the number of the piece, and the place in it. */
  #write(value: Value): number {
    const text = JSON.stringify(value);
    const length = Buffer.byteLength(text);
    const last = this.#pieces.at(-1);
    const fits = last !== undefined && this.#end + 4 + length <= last.length;
    const piece = fits ? last : Buffer.alloc(Math.max(pieceBytes, 4 + length));
    if (!fits) {
      this.#pieces.push(piece);
      this.#end = 0;
    }
    const start = this.#end;
    piece.writeUInt32LE(length, start);
    piece.write(text, start + 4);
    this.#end = start + 4 + length;
    return (this.#pieces.length - 1) * 2 ** 32 + start;
  }

  #read(at: number): Value {
    const start = at % 2 ** 32;
    const piece = this.#pieces[Math.floor(at / 2 ** 32)] ?? Buffer.alloc(4);
    return JSON.parse(piece.toString('utf8', start + 4, start + 4 + piece.readUInt32LE(start)));
  }
}

/** Four bytes of a text in which each character is one. */
function numberAt(bytes: string, at: number): number {
  const code = (place: number) => bytes.charCodeAt(at + place);
  return (code(0) | (code(1) << 8) | (code(2) << 16) | (code(3) << 24)) >>> 0;
}
