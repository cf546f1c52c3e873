import { languageOf } from '../analysis/languages.ts';
import {
  halfUnit,
  segmenterFor,
  separatorUnit,
  unitKinds,
  unitsOf,
  unspaced,
  unspacedUnit,
  wordCharacter,
  wordUnit,
} from '../analysis/text-units.ts';
import { trimPiece } from '../analysis/trim-word.ts';
import { valueGap } from '../index/postings.ts';

/** Where a word stands in the values of a field. */
export interface WordPlace {
  /** Which of the values, from 0. */
  readonly value: number;
  /** How many words come before it in its value. */
  readonly place: number;
  /** UTF-16 offset in its value, trimmed. */
  readonly start: number;
  readonly length: number;
}

/**
 * Finds the words at some positions of a field as postings have them, which ascend. Words are cut
 * as `readWords` cuts them, but not looked up: that is a fraction of the work.
 */
export function locateWords(
  texts: readonly string[],
  articleLanguage: string,
  positions: readonly number[],
): WordPlace[] {
  const { code } = languageOf(articleLanguage);
  const found: WordPlace[] = [];
  let base = 0;
  for (const [value, text] of texts.entries()) {
    if (found.length === positions.length) break;
    base += locateInValue(text, code, value, base, positions, found) + valueGap;
  }
  return found;
}

/** Adds what is found to `found`. Returns the number of words, as far as it was read. */
function locateInValue(
  text: string,
  code: string,
  value: number,
  base: number,
  positions: readonly number[],
  found: WordPlace[],
): number {
  const units = unitsOf(text);
  const unitKind = unitKinds();
  const { length } = text;
  let place = 0;
  let next = (positions[found.length] ?? Infinity) - base;
  const addWord = (from: number, to: number): void => {
    if (place === next) {
      const { lead, length: trimmed } = trimPiece(text.slice(from, to));
      found.push({ value, place, start: from + lead, length: trimmed });
      next = (positions[found.length] ?? Infinity) - base;
    }
    place += 1;
  };
  for (let at = 0; next < Infinity; ) {
    while (at < length && unitKind[units[at] ?? 0] === separatorUnit) at += 1;
    if (at >= length) break;
    const start = at;
    let kinds = 0;
    // A separator stands behind the text.
    for (;;) {
      const kind = unitKind[units[at] ?? 0] ?? 0;
      if (kind === separatorUnit) break;
      kinds |= kind;
      at += 1;
    }
    if ((kinds & unspacedUnit) !== 0 && unspaced.test(text.slice(start, at))) {
      for (const { segment, index, isWordLike } of segmenterFor(code).segment(
        text.slice(start, at),
      )) {
        if (!isWordLike || !wordCharacter.test(segment)) continue;
        addWord(start + index, start + index + segment.length);
      }
    } else if ((kinds & wordUnit) !== 0) addWord(start, at);
    else if ((kinds & halfUnit) !== 0 && wordCharacter.test(text.slice(start, at))) {
      addWord(start, at);
    }
  }
  return place;
}
