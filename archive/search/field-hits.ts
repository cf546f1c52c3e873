import { type AnalysedWord, readWords } from './analysis.ts';
import { keysOfWords, knownWord, severalKeys } from './known-words.ts';
import { unwanted, type WantedWords, wanted } from './word-test.ts';

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
export function hitsIn(
  texts: readonly string[],
  language: string,
  wantedWords: WantedWords,
): Hit[] {
  const hits: Hit[] = [];
  for (const [value, text] of texts.entries()) {
    const { count, numbers, starts } = readWords(text, language);
    const { answers } = wantedWords;
    const keys = keysOfWords();
    for (let place = 0; place < count; place += 1) {
      const number = numbers[place] ?? 0;
      const answer = answers[keys[number] ?? severalKeys];
      if (answer === unwanted || (answer !== wanted && !wantedWords.has(number))) continue;
      const word = knownWord(number);
      hits.push({ word, value, place, start: (starts[place] ?? 0) + word.lead });
    }
  }
  return hits;
}
