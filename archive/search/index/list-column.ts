import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/** A list of values for each document of a segment; equal lists, and equal values, are kept once. */
export class ListColumn {
  /** Every list that a document has or had; the empty one is the first. */
  readonly lists: (readonly string[])[] = [[]];
  /** For each document, the number of its list. */
  readonly of: Uint32Array;
  /** Lists by what is in them; made when the first one is set. */
  #numbers: Map<string, number> | null = null;

  constructor(documents: number) {
    this.of = new Uint32Array(documents);
  }

  get(document: number): readonly string[] {
    return this.lists[this.of[document] ?? 0] ?? [];
  }

  /** false when the document has just that already. */
  set(document: number, values: readonly string[]): boolean {
    const number = this.#numberOf(values);
    if (this.of[document] === number) return false;
    this.of[document] = number;
    return true;
  }

  #numberOf(values: readonly string[]): number {
    this.#numbers ??= new Map(this.lists.map((list, number) => [keyOf(list), number]));
    const key = keyOf(values);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.lists.length;
      this.lists.push([...values]);
      this.#numbers.set(key, number);
    }
    return number;
  }

  /** Takes over the lists of another column's documents; `moves`: their numbers here, -1 for none. */
  adopt(other: ListColumn, moves: Int32Array): void {
    const numbers = new Int32Array(other.lists.length).fill(-1);
    for (let document = 0; document < moves.length; document += 1) {
      const moved = moves[document] ?? -1;
      if (moved < 0) continue;
      const list = other.of[document] ?? 0;
      let number = numbers[list] ?? -1;
      if (number < 0) {
        number = this.#numberOf(other.lists[list] ?? []);
        numbers[list] = number;
      }
      this.of[moved] = number;
    }
  }

  /** Whether each list, by its number, passes the test: a test for many documents at once. */
  test(passes: (values: readonly string[]) => boolean): Uint8Array {
    return Uint8Array.from(this.lists, (values) => (passes(values) ? 1 : 0));
  }

  write(writer: ByteWriter): void {
    const values = [...new Set(this.lists.flat())];
    const numbers = new Map(values.map((value, number) => [value, number]));
    writer.texts(values);
    writer.varint(this.lists.length);
    for (const list of this.lists) {
      writer.varint(list.length);
      for (const value of list) writer.varint(numbers.get(value) ?? 0);
    }
    writer.raw(this.of);
  }

  static read(reader: ByteReader, documents: number): ListColumn {
    const values = reader.texts();
    const column = new ListColumn(documents);
    const count = reader.varint();
    for (let number = 0; number < count; number += 1) {
      const length = reader.varint();
      const list: string[] = [];
      for (let at = 0; at < length; at += 1) list.push(values[reader.varint()] ?? '');
      // The empty list is there already.
      if (number > 0) column.lists.push(list);
    }
    column.of.set(reader.uint32s(documents));
    return column;
  }
}

function keyOf(values: readonly string[]): string {
  return values.length === 0 ? '' : JSON.stringify(values);
}
