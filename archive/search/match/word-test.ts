import type { AnalysedWord } from '../analysis/analysis.ts';
import { findKey, knownGeneration, knownKeys, knownWord } from '../analysis/known-words.ts';
import { stopKey } from '../analysis/term-keys.ts';
import type { LeafWord } from '../query/query-leaf.ts';
import { fuzzyTest } from './match-fuzzy.ts';
import { patternTest } from './match-wildcard.ts';

/** Whether a word of a text counts as a word of a query. */
export type WordTest = (word: AnalysedWord) => boolean;

/**
 * Which words of texts count as one of some words of a query, by their keys: see known-words.ts.
 * Remembers the answers, since texts repeat their words.
 */
export class WantedWords {
  readonly #asked: readonly LeafWord[];
  readonly #tests: readonly WordTest[];
  #answers = new Uint8Array(0);
  /** By the number of a word: which of the words that are asked for it counts as. */
  readonly #counted = new Map<number, readonly number[]>();
  #generation = -1;

  constructor(asked: readonly LeafWord[]) {
    this.#asked = asked;
    this.#tests = asked.map(wordTest);
  }

  /** By key, for all texts that were read until now: `wanted`, `unwanted`, or not yet asked. */
  get answers(): Uint8Array {
    if (this.#generation !== knownGeneration()) this.#start();
    else if (this.#answers.length < knownKeys()) {
      const larger = new Uint8Array(knownKeys() + spareAnswers);
      larger.set(this.#answers);
      this.#answers = larger;
    }
    return this.#answers;
  }

  /** Asks the tests whether the word counts, and remembers it for its key where it has but one. */
  has(number: number): boolean {
    const passes = this.asked(number).length > 0;
    const [key, second] = knownWord(number).keys;
    if (key !== undefined && second === undefined) this.answers[key] = passes ? wanted : unwanted;
    return passes;
  }

  /** Which of the words that are asked for a word counts as, by their places from 0. */
  asked(number: number): readonly number[] {
    if (this.#generation !== knownGeneration()) this.#start();
    let counted = this.#counted.get(number);
    if (!counted) {
      const word = knownWord(number);
      counted = this.#tests.flatMap((test, at) => (test(word) ? [at] : []));
      this.#counted.set(number, counted);
    }
    return counted;
  }

  /** Where only known terms are asked for, all answers are known at once. */
  #start(): void {
    this.#generation = knownGeneration();
    this.#counted.clear();
    this.#answers = new Uint8Array(knownKeys() + spareAnswers);
    if (this.#asked.some(({ kind }) => kind !== 'terms')) return;
    this.#answers.fill(unwanted, 0, knownKeys());
    for (const word of this.#asked) {
      if (word.kind !== 'terms') continue;
      for (const key of [...word.terms, ...Array.from(word.stops, stopKey)].map(findKey)) {
        if (key !== undefined) this.#answers[key] = wanted;
      }
    }
  }
}

export const unwanted = 1;
export const wanted = 2;
const spareAnswers = 4096;

/** Stop words are found as themselves only: neither patterns nor edit distance reach them. */
export function wordTest(asked: LeafWord): WordTest {
  switch (asked.kind) {
    case 'terms':
      return ({ terms, stop }) => {
        const sought = stop ? asked.stops : asked.terms;
        for (const term of terms) if (sought.has(term)) return true;
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
