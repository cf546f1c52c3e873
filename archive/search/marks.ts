import type { SearchField } from './fields.ts';
import type { IndexedDocument, IndexedField } from './index-document.ts';
import type { ResolvedLeaf } from './leaf-search.ts';
import { findMatches, type Match } from './match-phrase.ts';
import type { MarkedText, TextMark } from './search-index.ts';

/** Where a query's words and phrases stand in a field: positions, in order, none overlapping. */
export function matchesIn(
  document: IndexedDocument,
  field: SearchField,
  leaves: readonly ResolvedLeaf[],
): Match[] {
  const indexed = document.fields.get(field);
  if (!indexed) return [];
  const matches = leaves
    .filter((leaf) => leaf.fields.includes(field) && leaf.words.length > 0)
    .flatMap((leaf) => findMatches(indexed.sequence, leaf.ids, leaf.slop));
  matches.sort((a, b) => a.first - b.first || b.last - a.last);
  const apart: Match[] = [];
  for (const match of matches) if (match.first > (apart.at(-1)?.last ?? -1)) apart.push(match);
  return apart;
}

/** The texts of a field, each with its matches as UTF-16 ranges. */
export function markTexts(field: IndexedField, matches: readonly Match[]): MarkedText[] {
  let next = 0;
  return field.texts.map((text, at) => {
    const border = field.firsts[at + 1] ?? Infinity;
    const marks: TextMark[] = [];
    for (; (matches[next]?.first ?? Infinity) < border; next += 1) {
      const { first, last } = matches[next] ?? { first: 0, last: 0 };
      marks.push({ start: field.starts[first] ?? 0, end: field.ends[last] ?? 0 });
    }
    return { text, marks };
  });
}
