import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { escapeHeading, escapeParagraph } from '../../../../archive/formats/text/escape.ts';

/** Every kind of node in a text as the app reads it, and the words in it. */
function read(markdown: string): { readonly kinds: readonly string[]; readonly text: string } {
  const kinds: string[] = [];
  let text = '';
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), (node) => {
    // GFM makes links of bare addresses; their words stay as they are.
    if (node.type !== 'root' && node.type !== 'text' && node.type !== 'link') kinds.push(node.type);
    if (node.type === 'text') text += node.value;
  });
  return { kinds, text };
}

const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '*',
          '_',
          '`',
          '~',
          '#',
          '>',
          '<',
          '&',
          '[',
          ']',
          '(',
          ')',
          '!',
          '|',
          '\\',
          '-',
          '+',
          '=',
        ],
        ...[
          '1.',
          '12)',
          '---',
          '***',
          '~~~',
          '```',
          '&amp;',
          '&#35;',
          '<b>',
          '<!--',
          '](',
          ']:',
          '[x]',
          '[^1]',
        ],
        ...['F***', 'a_b_c', 'was', 'said', '“no”', '5 * 3', 'قال', '.', ':', 'x'],
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .chain((parts) =>
    fc
      .array(fc.constantFrom('', ' '), { minLength: parts.length, maxLength: parts.length })
      .map((gaps) => parts.map((part, index) => part + (gaps[index] ?? '')).join('')),
  )
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

describe('prose as Markdown', () => {
  it('reads as one paragraph with the same characters', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const { kinds, text: got } = read(escapeParagraph(text));
        expect({ kinds, got }).toEqual({ kinds: ['paragraph'], got: text });
      }),
      { numRuns: 1000 },
    );
  });

  it('reads as one heading with the same characters', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const { kinds, text: got } = read(`## ${escapeHeading(text)}`);
        expect({ kinds, got }).toEqual({ kinds: ['heading'], got: text });
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    'It was “the worst” in the nation’s post-Soviet history – so far.',
    'He was 5 * 3 years old & tired (of [this] work).',
    'On 1 May 1999. The price was $5_000_000 or 3 < 4 > 2.',
    "Don't panic! It's only #1 in the list, 10% off - or +5.",
    'محتجون في الميناء، قال: «لا».',
  ])('is left alone where nothing would change: %s', (text) => {
    expect(escapeParagraph(text)).toBe(text);
  });

  it.each([
    ['1. Never swim alone', '1\\. Never swim alone'],
    ['# 3 on the list', '\\# 3 on the list'],
    ['- The flag counts', '\\- The flag counts'],
    ['> so he wrote', '\\> so he wrote'],
    ['the *red* flag', 'the \\*red\\* flag'],
    ['a *_** b', 'a \\*\\_\\*\\* b'],
    ['[^1](]:]]: x', '\\[^1\\](]:]]: x'],
  ])('%s becomes %s', (text, escaped) => {
    expect(escapeParagraph(text)).toBe(escaped);
  });
});
