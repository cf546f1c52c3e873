import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../archive/article/slug.ts';
import { fold } from '../../../archive/article/text.ts';

describe('the file name of a headline', () => {
  it.each([
    ['Kazakhstan says nearly 8,000 arrested', 'kazakhstan-says-nearly-8-000-arrested'],
    ["Harbour's “new” crane", 'harbours-new-crane'],
    ['Müller über Straße & Łódź', 'muller-uber-strasse-lodz'],
    ['اعتقال ٨٠٠٠ في كازاخستان', 'اعتقال-٨٠٠٠-في-كازاخستان'],
    ['東京で地震', '東京で地震'],
    ['हिन्दी समाचार', 'हिन्दी-समाचार'],
    ['', 'untitled'],
    ['…!?', 'untitled'],
    ['CON', 'con-story'],
    ['lpt1', 'lpt1-story'],
    ['../../etc/passwd', 'etc-passwd'],
    [
      'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
      'one-two-three-four-five-six-seven-eight-nine-ten-eleven-twelve-thirteen-fourteen',
    ],
  ])('%s is %s', (headline, slug) => {
    expect(slugOf(headline)).toBe(slug);
  });

  it('is a name that every file system takes, whatever the headline', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (headline) => {
        const slug = slugOf(headline);
        expect(slug).toMatch(/^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slug).toBe(slug.normalize('NFC'));
        expect(slug).toBe(slug.toLowerCase());
      }),
      { numRuns: 500 },
    );
  });
});

describe('folding', () => {
  it.each([
    ['Café', 'CAFE'],
    ['ｆｕｌｌ', 'full'],
    ['أحمد', 'احمد'],
    ['ﷲ', 'الله'],
    ['مــحمد', 'محمد'],
    ['على', 'علي'],
    ['a  b ', ' A B'],
  ])('makes %s and %s the same', (left, right) => {
    expect(fold(left)).toBe(fold(right));
  });

  it('is done once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 1000 },
    );
  });
});
