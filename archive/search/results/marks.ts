import type { SearchField } from '../analysis/fields.ts';
import type { Hit } from '../match/field-hits.ts';
import { findMatches, type Match } from '../match/match-phrase.ts';
import { isAnything, type Leaf } from '../query/query-leaf.ts';
import { queryWords } from '../query/query-words.ts';
import type { MarkedText, TextMark } from '../search-index.ts';

/** A word or phrase of a query that is marked. */
export interface MarkedLeaf {
  readonly fields: readonly SearchField[];
  readonly slop: number;
  /** Its words, by their numbers in the query. */
  readonly words: readonly number[];
}

/** What a query marks: made once, for many texts. A lone `*` marks nothing. */
export function markedLeaves(leaves: readonly Leaf[]): MarkedLeaf[] {
  const words = queryWords(leaves);
  return leaves
    .filter((leaf) => leaf.words.length > 0 && !isAnything(leaf))
    .map((leaf) => ({
      fields: leaf.fields,
      slop: leaf.slop,
      words: words.filter((word) => word.leaf === leaf).map(({ number }) => number),
    }));
}

/** A field with the places where a query's words and phrases stand, in order, none overlapping. */
export interface MatchedField {
  readonly texts: readonly string[];
  readonly hits: readonly Hit[];
  readonly matches: readonly FieldMatch[];
}

export interface FieldMatch extends Match {
  /** Which of the query's words and phrases it is. */
  readonly leaf: number;
}

export function matchField(
  name: SearchField,
  texts: readonly string[],
  hits: readonly Hit[],
  leaves: readonly MarkedLeaf[],
): MatchedField {
  const own = leaves.filter(({ fields }) => fields.includes(name));
  const matches = own.flatMap(({ words, slop }, leaf): FieldMatch[] =>
    findMatches(hits, words, slop).map(({ first, last }) => ({ first, last, leaf })),
  );
  matches.sort((a, b) => a.first - b.first || b.last - a.last);
  const apart: FieldMatch[] = [];
  for (const match of matches) if (match.first > (apart.at(-1)?.last ?? -1)) apart.push(match);
  return { texts, hits, matches: apart };
}

/** For each mark that `markTexts` puts into a text, by its number, which leaf it is. */
export function leavesIn({ hits, matches }: MatchedField, value: number): number[] {
  return matches.flatMap(({ first, leaf }) => (hits[first]?.value === value ? [leaf] : []));
}

/** The texts of a field, each with its matches as UTF-16 ranges. */
export function markTexts({ texts, hits, matches }: MatchedField): MarkedText[] {
  const marks: TextMark[][] = texts.map(() => []);
  for (const match of matches) {
    const first = hits[match.first];
    const last = hits[match.last];
    if (!first || !last) continue;
    marks[first.value]?.push({ start: first.start, end: last.start + last.length });
  }
  return texts.map((text, value) => ({ text, marks: marks[value] ?? [] }));
}
