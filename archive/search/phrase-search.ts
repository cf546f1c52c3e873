import { BitSet } from './bit-set.ts';
import type { WordPostings } from './leaf-search.ts';
import { countPostings, visitPositions } from './postings.ts';

/** The candidates in which the words follow one another in one field, found by their positions. */
export function phraseDocuments(
  words: readonly WordPostings[],
  mask: number,
  candidates: BitSet,
): BitSet {
  const rarestFirst = words
    .map((word, at) => ({ at, lists: listsOf(word) }))
    .sort((a, b) => total(a.lists, mask) - total(b.lists, mask));
  let starts: Starts | null = null;
  for (const { at, lists } of rarestFirst) {
    const next: Starts = new Map();
    for (const list of lists) {
      visitPositions(list, mask, (document, field, position) => {
        if (!candidates.has(document)) return;
        const place = document * 16 + field;
        const start = position - at;
        if (starts && !starts.get(place)?.includes(start)) return;
        const known = next.get(place);
        if (known) known.push(start);
        else next.set(place, [start]);
      });
    }
    starts = next;
  }
  const documents = new BitSet(candidates.size);
  for (const place of starts?.keys() ?? []) documents.add(Math.floor(place / 16));
  return documents;
}

/** By document and field, the positions at which the phrase may start. */
type Starts = Map<number, number[]>;

function listsOf({ terms, stops }: WordPostings): readonly Uint8Array[] {
  return [...terms.map(({ postings }) => postings), ...stops];
}

function total(lists: readonly Uint8Array[], mask: number): number {
  return lists.reduce((sum, list) => sum + countPostings(list, mask), 0);
}
