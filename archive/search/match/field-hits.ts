import { readWords } from '../analysis/analysis.ts';
import { keysOfWords, knownWord, severalKeys } from '../analysis/known-words.ts';
import type { WordPlace } from './locate-words.ts';
import { unwanted, type WantedWords, wanted } from './word-test.ts';

/** A word of a field that a query asks for. */
export interface Hit extends WordPlace {
  /** Which words of the query it counts as, by their numbers in query-words.ts. */
  readonly asked: readonly number[];
}

/** The words of a field that the query asks for, in reading order. */
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
      const { lead, length } = knownWord(number);
      const asked = wantedWords.asked(number);
      hits.push({ asked, value, place, start: (starts[place] ?? 0) + lead, length });
    }
  }
  return hits;
}
