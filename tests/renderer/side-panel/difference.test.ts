import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  paragraphDifference,
  type Run,
  wordDifference,
} from '../../../renderer/views/side-panel/difference.ts';

const side = (runs: readonly Run[], leftOut: Run['kind']) =>
  runs
    .filter(({ kind }) => kind !== leftOut)
    .map(({ text }) => text)
    .join('');

describe('the difference between two texts', () => {
  it('gives both back, whatever they are', () => {
    const text = fc.array(fc.constantFrom('sea', 'mole', ' ', '\n', 'بحر', '9.1'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, text, (first, second) => {
        const [before, after] = [first.join(''), second.join('')];
        const runs = wordDifference(before, after);
        expect(side(runs, 'added')).toBe(before);
        expect(side(runs, 'removed')).toBe(after);
      }),
    );
  });

  it('keeps every word that stands in both in order', () => {
    expect(wordDifference('the sea tears a gap', 'the sea tears a wide gap')).toEqual([
      { kind: 'same', text: 'the sea tears a ' },
      { kind: 'added', text: 'wide ' },
      { kind: 'same', text: 'gap' },
    ]);
  });

  it('shows a paragraph that was rewritten and leaves its neighbours alone', () => {
    const runs = paragraphDifference('One.\n\nTwo.\n\nThree.', 'One.\n\n2.\n\nThree.');
    expect(runs).toEqual([
      { kind: 'same', text: 'One.' },
      { kind: 'removed', text: 'Two.' },
      { kind: 'added', text: '2.' },
      { kind: 'same', text: 'Three.' },
    ]);
  });

  it('takes texts of any length', () => {
    const before = Array.from({ length: 5000 }, (_, index) => `a${index}`).join(' ');
    const after = Array.from({ length: 5000 }, (_, index) => `b${index}`).join(' ');
    expect(side(wordDifference(before, after), 'removed')).toBe(after);
  });
});
