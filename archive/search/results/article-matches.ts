import type { Article } from '../../article/article.ts';
import { type FieldTexts, fieldNames, fieldTexts, type SearchField } from '../analysis/fields.ts';
import { hitsIn } from '../match/field-hits.ts';
import { WantedWords } from '../match/word-test.ts';
import type { Leaf } from '../query/query-leaf.ts';
import type { MarkedText, TextMark } from '../search-index.ts';
import { markedLeaves, markTexts, matchField } from './marks.ts';

/** Where the words and phrases of a query stand in one article: as matched, not as typed. */
export interface ArticleMatches {
  /** Texts with matches of every field but the body, as the article has them. */
  readonly lines: readonly (MarkedText & { readonly field: SearchField })[];
  /** In reading order. */
  readonly body: readonly BodyMatch[];
}

/**
 * A match in the body, named so that it is found again in the Markdown as it is shown, which has
 * other offsets: the `nth` place, from 0, where `text` stands with or without a letter on each side.
 */
export interface BodyMatch {
  /** As it stands there, each run of white space as one space. */
  readonly text: string;
  readonly nth: number;
  readonly letterBefore: boolean;
  readonly letterAfter: boolean;
}

/** `language`: the code under which the article's texts are analysed; it must have been loaded. */
export function matchesIn(
  article: Article,
  language: string,
  leaves: readonly Leaf[],
): ArticleMatches {
  const texts: FieldTexts = fieldTexts(article);
  const marked = markedLeaves(leaves);
  const wanted = new WantedWords(leaves.flatMap(({ words }) => words));
  const lines: (MarkedText & { field: SearchField })[] = [];
  let body: readonly BodyMatch[] = [];
  for (const field of fieldNames) {
    const hits = hitsIn(texts[field], language, wanted);
    for (const { text, marks } of markTexts(matchField(field, texts[field], hits, marked))) {
      if (marks.length === 0) continue;
      if (field === 'body') body = bodyMatches(text, marks);
      else lines.push({ field, text, marks });
    }
  }
  return { lines, body };
}

function bodyMatches(text: string, marks: readonly TextMark[]): BodyMatch[] {
  const known = new Map<string, ReadonlyMap<number, number>>();
  return marks.map(({ start, end }) => {
    const match = {
      text: text.slice(start, end).replace(/\s+/gu, ' '),
      letterBefore: isLetter(text.charAt(start - 1)),
      letterAfter: isLetter(text.charAt(end)),
    };
    const key = JSON.stringify(match);
    const places = known.get(key) ?? placesOf(match, text);
    known.set(key, places);
    return { ...match, nth: places.get(start) ?? 0 };
  });
}

/** Where a text stands with just these neighbours, and how many such places come before. */
function placesOf(match: Omit<BodyMatch, 'nth'>, text: string): Map<number, number> {
  const escaped = match.text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '\\s+');
  const pattern = new RegExp(escaped, 'g');
  const places = new Map<number, number>();
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const start = found.index;
    pattern.lastIndex = start + 1;
    if (isLetter(text.charAt(start - 1)) !== match.letterBefore) continue;
    if (isLetter(text.charAt(start + found[0].length)) !== match.letterAfter) continue;
    places.set(start, places.size);
  }
  return places;
}

/** UTF-16 units; half of a pair is none. */
function isLetter(unit: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(unit);
}
