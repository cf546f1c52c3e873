import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords } from '../../../archive/search/results/count-words.ts';

it('counts what stands between white space and has a letter or digit', () => {
  const word = fc.constantFrom('harbour', 'ميناء', 'post-soviet', "don't", '(yes)', '“so”', '24.5');
  const gap = fc.constantFrom(' ', '\n\n', ' – ', ' • ', '\u00a0', ' … ');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, gap)), (parts) => {
      expect(countWords(parts.flat().join(''))).toBe(parts.length);
    }),
  );
});

it('counts each character where words are not spaced', () => {
  expect(countWords('東京は今日、雨。')).toBe(6);
});
