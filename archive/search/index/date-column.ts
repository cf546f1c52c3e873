import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';

/** Moments of each document of a segment, in milliseconds since 1970 UTC; seldom more than one. */
export class DateColumn {
  /** NaN where there is none. */
  readonly firsts: Float64Array;
  readonly #others = new Map<number, readonly number[]>();

  constructor(documents: number) {
    this.firsts = new Float64Array(documents).fill(Number.NaN);
  }

  set(document: number, moments: readonly number[]): void {
    const [first, ...others] = moments;
    this.firsts[document] = first ?? Number.NaN;
    if (others.length > 0) this.#others.set(document, others);
  }

  get(document: number): readonly number[] {
    const first = this.firsts[document] ?? Number.NaN;
    return Number.isNaN(first) ? [] : [first, ...(this.#others.get(document) ?? [])];
  }

  /** Takes over the moments of another column's documents; `moves`: their numbers here, -1 for none. */
  adopt(other: DateColumn, moves: Int32Array): void {
    for (let document = 0; document < moves.length; document += 1) {
      const moved = moves[document] ?? -1;
      if (moved >= 0) this.firsts[moved] = other.firsts[document] ?? Number.NaN;
    }
    for (const [document, moments] of other.#others) {
      const moved = moves[document] ?? -1;
      if (moved >= 0) this.#others.set(moved, moments);
    }
  }

  /** Whether one of the document's moments is from `from` on and before `to`. */
  isWithin(document: number, from: number, to: number): boolean {
    const first = this.firsts[document] ?? Number.NaN;
    if (first >= from && first < to) return true;
    if (this.#others.size === 0) return false;
    return this.#others.get(document)?.some((moment) => moment >= from && moment < to) ?? false;
  }

  write(writer: ByteWriter): void {
    writer.raw(this.firsts);
    writer.varint(this.#others.size);
    for (const [document, others] of this.#others) {
      writer.varint(document);
      writer.varint(others.length);
      writer.raw(Float64Array.from(others));
    }
  }

  static read(reader: ByteReader, documents: number): DateColumn {
    const column = new DateColumn(documents);
    column.firsts.set(reader.float64s(documents));
    for (let left = reader.varint(); left > 0; left -= 1) {
      const document = reader.varint();
      column.#others.set(document, [...reader.float64s(reader.varint())]);
    }
    return column;
  }
}
