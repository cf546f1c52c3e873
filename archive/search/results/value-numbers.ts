import { sortNumbers } from '../analysis/sort-numbers.ts';
import type { ListColumn } from '../index/list-column.ts';

/** Lists one after the other, so that documents in their order read them in theirs. */
export interface NumberedLists {
  readonly count: number;
  /** Where each list starts among `numbers`, and at last where the last one ends. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

/**
 * The values of one field in all segments, by number: they are counted and put in order without
 * looking at their texts again. Numbers are given out from 0 on and never taken back.
 */
export class ValueNumbers {
  readonly #values: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #lists = new WeakMap<ListColumn, NumberedLists>();
  /** Numbers in the order of their values' UTF-16 units, and for each number its place there. */
  #sorted: Uint32Array = new Uint32Array(0);
  #ranks = new Uint32Array(0);

  /** Numbers given out so far. */
  get count(): number {
    return this.#values.length;
  }

  value(number: number): string {
    return this.#values[number] ?? '';
  }

  numberOf(value: string): number {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.#values.push(value) - 1;
      this.#numbers.set(value, number);
    }
    return number;
  }

  /** The values of each list of a column by their numbers; the empty list has the empty value. */
  listsOf(column: ListColumn): NumberedLists {
    const known = this.#lists.get(column);
    if (known && known.count === column.lists.length) return known;
    const lists = column.lists.map((values) => (values.length === 0 ? [''] : values));
    const starts = new Uint32Array(lists.length + 1);
    lists.forEach((values, at) => {
      starts[at + 1] = (starts[at] ?? 0) + values.length;
    });
    const numbers = new Uint32Array(starts[lists.length] ?? 0);
    let next = 0;
    for (const values of lists) for (const value of values) numbers[next++] = this.numberOf(value);
    const listed = { count: lists.length, starts, numbers };
    this.#lists.set(column, listed);
    return listed;
  }

  /** For each number, the place of its value in alphabetical order. */
  ranks(): Uint32Array {
    if (this.#sorted.length === this.count) return this.#ranks;
    this.#sorted = sortNumbers(this.#sorted, this.count, (number) => this.value(number));
    const ranks = new Uint32Array(this.count);
    this.#sorted.forEach((number, rank) => {
      ranks[number] = rank;
    });
    this.#ranks = ranks;
    return ranks;
  }
}
