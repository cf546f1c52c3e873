import type { AnalysedWord } from './analysis.ts';
import { fuzzyTest } from './match-fuzzy.ts';
import { patternTest } from './match-wildcard.ts';
import type { LeafWord } from './query-leaf.ts';

/** Whether a word of a text counts as a word of a query. */
export type WordTest = (word: AnalysedWord) => boolean;

/** Remembers its answers, since texts repeat their words. */
export function wordTest(wanted: LeafWord): WordTest {
  return remembering(testFor(wanted));
}

/** Whether one of the tests passes. */
export function anyTest(tests: readonly WordTest[]): WordTest {
  return remembering((word) => tests.some((test) => test(word)));
}

function remembering(test: WordTest): WordTest {
  let answers = new Uint8Array(firstAnswers);
  return (word) => {
    const { number } = word;
    const known = answers[number];
    if (known === yes) return true;
    if (known === no) return false;
    if (known === undefined) {
      const larger = new Uint8Array(Math.max(answers.length * 2, number + 1));
      larger.set(answers);
      answers = larger;
    }
    const answer = test(word);
    answers[number] = answer ? yes : no;
    return answer;
  };
}

const firstAnswers = 4096;
const no = 1;
const yes = 2;

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
