import { type AnalysedWord, visitWords } from './analysis.ts';
import type { WordTest } from './word-test.ts';

/** A word of a field that a query asks for. */
export interface Hit {
  readonly word: AnalysedWord;
  /** Which of the field's values it stands in, from 0. */
  readonly value: number;
  /** How many words come before it in its value. */
  readonly place: number;
  /** UTF-16 offset in its value. */
  readonly start: number;
}

/** The words of a field that pass the test, in reading order. */
export function hitsIn(texts: readonly string[], language: string, isWanted: WordTest): Hit[] {
  const hits: Hit[] = [];
  for (const [value, text] of texts.entries()) {
    let place = 0;
    visitWords(text, language, (word, start) => {
      if (isWanted(word)) hits.push({ word, value, place, start });
      place += 1;
    });
  }
  return hits;
}
