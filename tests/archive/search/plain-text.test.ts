import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../archive/search/analysis/plain-text.ts';

describe('Markdown without its marks', () => {
  it('leaves the words', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['# Heading #', 'Heading'],
      ['Title\n=====\n\nText', 'Title\nText'],
      [
        'A **bold**, *slanted*, ~~struck~~ and `code` word',
        'A bold, slanted, struck and code word',
      ],
      ['snake_case stays, _slant_ goes', 'snake_case stays, slant goes'],
      [
        'See [the list](https://example.com/a_b "Title") and <https://example.com>',
        'See the list and https://example.com',
      ],
      ['![Boats at dusk](boats.jpg)', 'Boats at dusk'],
      ['> quoted\n> - item\n1. one', 'quoted\nitem\none'],
      ['```js\nlet a = *b;\n```', 'let a = *b;'],
      ['| a | b |\n|---|:-:|\n| c | d |', 'a  b\nc  d'],
      ['Fish &amp; chips &mdash; 5 \\* 3', 'Fish & chips — 5 * 3'],
      ['<div class="x">Inside</div>', 'Inside'],
      ['---\n\n***', ''],
      ['1990. was a year', '1990. was a year'],
      ['A claim[^1] and [a reference][r]\n\n[r]: https://example.com', 'A claim and a reference'],
      ['Zwei < drei > eins', 'Zwei < drei > eins'],
    ];
    for (const [markdown, expected] of cases) expect(plainText(markdown), markdown).toBe(expected);
  });

  it('loses no word of plain prose', () => {
    const word = fc.stringMatching(/^[\p{L}]{1,8}[,.;!?]?$/u);
    const prose = fc.array(fc.array(word, { minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(prose, (lines) => {
        const text = lines.map((line) => line.join(' ')).join('\n');
        expect(plainText(text)).toBe(text);
      }),
    );
  });

  it('bears any text, however hostile', () => {
    for (const piece of [
      '[',
      '![',
      '<',
      '<!--',
      '*',
      '_',
      '`',
      '> ',
      '&',
      '](',
      '|-',
      '- ',
      '\\',
    ]) {
      expect(typeof plainText(piece.repeat(100_000))).toBe('string');
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
