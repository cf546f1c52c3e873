import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTooIntricate } from '../../../archive/bundle/intricate-text.ts';

describe('a text that is too intricate to parse', () => {
  it.each([
    ['quotes', '> '.repeat(200)],
    ['quotes without blanks', '>'.repeat(200)],
    ['items in one line', '- '.repeat(200)],
    ['lists', Array.from({ length: 300 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n')],
    ['brackets', '['.repeat(200)],
    ['pictures', '!['.repeat(200)],
    ['emphasis', '*a **b '.repeat(20_000)],
    ['backticks', Array.from({ length: 1300 }, (_, at) => '`'.repeat(at)).join(' ')],
    ['comments', '<!-- '.repeat(20_000)],
  ])('has more %s than anybody writes', (_, text) => {
    expect(isTooIntricate(text)).toBe(true);
  });

  it('is none that a person writes, however long', () => {
    const paragraph = 'A *word*, a [link](https://example.org/a_b) and `code`, ![x](a.jpg).\n';
    expect(isTooIntricate(`${paragraph.repeat(5)}\n`.repeat(3000))).toBe(false);
    expect(isTooIntricate(paragraph.repeat(500))).toBe(false);
    expect(isTooIntricate(`    ${' '.repeat(400)}drawn in blanks\n`)).toBe(false);
    expect(isTooIntricate('> > - 1. a\n> > - 2. b\n')).toBe(false);
  });

  it('is never one of few signs', () => {
    const text = fc.string({ unit: fc.constantFrom(...'[]*_`<>- \n.1a!'), maxLength: 100 });
    fc.assert(fc.property(text, (short) => !isTooIntricate(short)));
  });
});
