import type { AnalysedWord } from './analysis.ts';
import { fuzzyTest } from './match-fuzzy.ts';
import { patternTest } from './match-wildcard.ts';
import type { LeafWord } from './query-leaf.ts';

/** Whether a word of a text counts as a word of a query. */
export type WordTest = (word: AnalysedWord) => boolean;

/** Remembers its answers, since texts repeat their words. */
export function wordTest(wanted: LeafWord): WordTest {
  const test = testFor(wanted);
  const known = new Map<AnalysedWord, boolean>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) {
      answer = test(word);
      known.set(word, answer);
    }
    return answer;
  };
}

/** Stop words are found as themselves only: neither patterns nor edit distance reach them. */
function testFor(wanted: LeafWord): WordTest {
  switch (wanted.kind) {
    case 'terms':
      return ({ terms }) => terms.some((term) => wanted.terms.has(term));
    case 'pattern': {
      const matches = patternTest(wanted.pattern);
      return ({ terms, stop }) => !stop && terms.some(matches);
    }
    case 'fuzzy': {
      const tests = [...wanted.terms].map((term) => fuzzyTest(term, wanted.distance));
      return ({ terms, stop }) => !stop && terms.some((term) => tests.some((test) => test(term)));
    }
  }
}
