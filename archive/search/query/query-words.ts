import type { Leaf, LeafWord } from './query-leaf.ts';

/** A word of a query, known by its place among all words of all leaves. */
export interface QueryWord<Asked extends Leaf> {
  readonly number: number;
  readonly leaf: Asked;
  /** Its place in its leaf, from 0. */
  readonly at: number;
  readonly word: LeafWord;
}

export function queryWords<Asked extends Leaf>(leaves: readonly Asked[]): QueryWord<Asked>[] {
  return leaves
    .flatMap((leaf) => leaf.words.map((word, at) => ({ leaf, at, word })))
    .map((each, number) => ({ ...each, number }));
}
