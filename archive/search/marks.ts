import { type Hit, hitsIn } from './field-hits.ts';
import type { SearchField } from './fields.ts';
import { findMatches, type Match } from './match-phrase.ts';
import type { Leaf } from './query-leaf.ts';
import type { MarkedText, TextMark } from './search-index.ts';
import { WantedWords, type WordTest, wordTest } from './word-test.ts';

/** What a query marks: made once, for many texts. */
export interface Marking {
  readonly leaves: readonly MarkedLeaf[];
  /** The words that can be part of a mark. */
  readonly wanted: WantedWords;
}

interface MarkedLeaf {
  readonly fields: readonly SearchField[];
  readonly slop: number;
  readonly tests: readonly WordTest[];
}

export function markingOf(given: readonly Leaf[]): Marking {
  const leaves = given
    .filter(({ words }) => words.length > 0)
    .map(({ fields, slop, words }) => ({ fields, slop, tests: words.map(wordTest) }));
  return { leaves, wanted: new WantedWords(given.flatMap(({ words }) => words)) };
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
  language: string,
  { leaves, wanted }: Marking,
): MatchedField {
  const own = leaves.filter(({ fields }) => fields.includes(name));
  if (own.length === 0) return { texts, hits: [], matches: [] };
  const hits = hitsIn(texts, language, wanted);
  const matches = own.flatMap(({ tests, slop }, leaf): FieldMatch[] =>
    findMatches(hits, tests, slop).map(({ first, last }) => ({ first, last, leaf })),
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
    marks[first.value]?.push({ start: first.start, end: last.start + last.word.length });
  }
  return texts.map((text, value) => ({ text, marks: marks[value] ?? [] }));
}
