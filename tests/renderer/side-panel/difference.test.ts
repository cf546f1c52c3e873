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

  it('shows a paragraph that was only worded otherwise word by word, beside one that is new', () => {
    const runs = paragraphDifference(
      'The quota will fall by 21 per cent.\n\nBoats stay in port.',
      'A new first line.\n\nThe quota will drop by 21 per cent.',
    );
    expect(runs).toEqual([
      { kind: 'added', text: 'A new first line.' },
      {
        kind: 'changed',
        runs: [
          { kind: 'same', text: 'The quota will ' },
          { kind: 'removed', text: 'fall' },
          { kind: 'added', text: 'drop' },
          { kind: 'same', text: ' by 21 per cent.' },
        ],
      },
      { kind: 'removed', text: 'Boats stay in port.' },
    ]);
  });

  it('puts a line that has hardly a word of the other in its place as a whole', () => {
    expect(wordDifference('Sardine quota cut by a fifth', 'Boats face a smaller catch')).toEqual([
      { kind: 'removed', text: 'Sardine quota cut by a fifth' },
      { kind: 'added', text: 'Boats face a smaller catch' },
    ]);
  });

  it('takes texts of any length', () => {
    const before = Array.from({ length: 5000 }, (_, index) => `a${index}`).join(' ');
    const after = Array.from({ length: 5000 }, (_, index) => `b${index}`).join(' ');
    expect(side(wordDifference(before, after), 'removed')).toBe(after);
  });
});
