import type { AnalysedField } from './analysed-field.ts';
import type { SearchField } from './fields.ts';
import { findMatches, type Match } from './match-phrase.ts';
import type { Leaf } from './query-leaf.ts';
import type { MarkedText, TextMark } from './search-index.ts';
import { type WordTest, wordTest } from './word-test.ts';

/** A word or phrase to be marked. */
export interface MarkedLeaf {
  readonly fields: readonly SearchField[];
  readonly slop: number;
  readonly tests: readonly WordTest[];
}

export function markedLeaf({ fields, slop, words }: Leaf): MarkedLeaf {
  return { fields, slop, tests: words.map(wordTest) };
}

/** Where a query's words and phrases stand in a field, in order, none overlapping. */
export function matchesIn(
  field: AnalysedField,
  name: SearchField,
  leaves: readonly MarkedLeaf[],
): Match[] {
  const matches = leaves
    .filter((leaf) => leaf.fields.includes(name) && leaf.tests.length > 0)
    .flatMap((leaf) => findMatches(field.words, leaf.tests, leaf.slop));
  matches.sort((a, b) => a.first - b.first || b.last - a.last);
  const apart: Match[] = [];
  for (const match of matches) if (match.first > (apart.at(-1)?.last ?? -1)) apart.push(match);
  return apart;
}

/** The texts of a field, each with its matches as UTF-16 ranges. */
export function markTexts(field: AnalysedField, matches: readonly Match[]): MarkedText[] {
  let next = 0;
  return field.texts.map((text, at) => {
    const border = field.firsts[at + 1] ?? Infinity;
    const marks: TextMark[] = [];
    for (; (matches[next]?.first ?? Infinity) < border; next += 1) {
      const { first, last } = matches[next] ?? { first: 0, last: 0 };
      const end = (field.starts[last] ?? 0) + (field.words[last]?.length ?? 0);
      marks.push({ start: field.starts[first] ?? 0, end });
    }
    return { text, marks };
  });
}
