import type { AnalysedWord } from './analysis.ts';
import { knownCount, knownGeneration, knownWord } from './known-words.ts';
import { fuzzyTest } from './match-fuzzy.ts';
import { patternTest } from './match-wildcard.ts';
import type { LeafWord } from './query-leaf.ts';

/** Whether a word of a text counts as a word of a query. */
export type WordTest = (word: AnalysedWord) => boolean;

/**
 * Which words of texts pass one of some tests, by the numbers of the words: see `knownWord`.
 * Remembers the answers, since texts repeat their words.
 */
export class WantedWords {
  readonly #tests: readonly WordTest[];
  #answers = new Uint8Array(0);
  #generation = -1;

  constructor(tests: readonly WordTest[]) {
    this.#tests = tests;
  }

  /** By number, for all words that were read until now: `wanted`, `unwanted`, or not yet asked. */
  get answers(): Uint8Array {
    if (this.#generation !== knownGeneration()) {
      this.#generation = knownGeneration();
      this.#answers = new Uint8Array(knownCount() + spareAnswers);
    } else if (this.#answers.length < knownCount()) {
      const larger = new Uint8Array(knownCount() + spareAnswers);
      larger.set(this.#answers);
      this.#answers = larger;
    }
    return this.#answers;
  }

  /** Asks the tests. */
  has(number: number): boolean {
    const word = knownWord(number);
    const passes = this.#tests.some((test) => test(word));
    this.answers[number] = passes ? wanted : unwanted;
    return passes;
  }
}

export const unwanted = 1;
export const wanted = 2;
const spareAnswers = 4096;

/** Stop words are found as themselves only: neither patterns nor edit distance reach them. */
export function wordTest(asked: LeafWord): WordTest {
  switch (asked.kind) {
    case 'terms':
      return ({ terms }) => {
        for (const term of terms) if (asked.terms.has(term)) return true;
        return false;
      };
    case 'pattern': {
      const matches = patternTest(asked.pattern);
      return ({ terms, stop }) => !stop && terms.some(matches);
    }
    case 'fuzzy': {
      const tests = [...asked.terms].map((term) => fuzzyTest(term, asked.distance));
      return ({ terms, stop }) => !stop && terms.some((term) => tests.some((test) => test(term)));
    }
  }
}
