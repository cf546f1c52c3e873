import { analyseText } from './analysis.ts';
import type { SearchField } from './fields.ts';
import type { IndexedDocument } from './index-document.ts';
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
export function markTexts(
  document: IndexedDocument,
  field: SearchField,
  matches: readonly Match[],
): MarkedText[] {
  const texts = document.fields.get(field)?.texts ?? [];
  let position = 0;
  return texts.map((text) => {
    const tokens = analyseText(text, document.language);
    const offset = position;
    position += tokens.length;
    const marks: TextMark[] = [];
    for (const { first, last } of matches) {
      const start = tokens[first - offset]?.start;
      const end = tokens[last - offset]?.end;
      if (start !== undefined && end !== undefined) marks.push({ start, end });
    }
    return { text, marks };
  });
}
