import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../archive/formats/text/lines.ts';
import { readStoryText } from '../../../../archive/formats/text/read-text.ts';

const texts = (text: string) => linesOf(text).map((line) => line.text);

describe('the lines of a pasted text', () => {
  it('are the same for every kind of line break', () => {
    for (const breaks of ['\n', '\r\n', '\r', '\u2028', '\u0085']) {
      expect(texts(['One.', '', 'Two.', 'Three.'].join(breaks))).toEqual([
        'One.',
        'Two.',
        'Three.',
      ]);
    }
  });

  it('lose blanks of every width, zero-width marks and control characters', () => {
    expect(texts('\ufeff\t The\u00a0 har\u00adbour\u200b \u2009wall \u0007 \n')).toEqual([
      'The harbour wall',
    ]);
  });

  it('keep the joiners that Persian, Arabic and emoji need', () => {
    expect(texts('می‌خواهم 👩‍🚒')).toEqual(['می‌خواهم 👩‍🚒']);
  });

  it('know where blank lines stood', () => {
    expect(linesOf('A\nB\n\nC')).toEqual([
      { text: 'A', gapBefore: true, gapAfter: false },
      { text: 'B', gapBefore: false, gapAfter: true },
      { text: 'C', gapBefore: true, gapAfter: true },
    ]);
  });

  it('are joined where a program wrapped them, and only there', () => {
    const wrapped = [
      'The wall that has kept the sea out of the town since 1911 is to be',
      'raised by a metre, the council decided on Monday after a debate that',
      'went on until midnight and in which 40 members spoke for and against',
      'it.',
    ];
    expect(texts(wrapped.join('\n'))).toEqual([wrapped.join(' ')]);
    const short = ['The wall will be raised.', 'It will cost a lot.', 'Work begins in March.'];
    expect(texts(short.join('\n'))).toEqual(short);
  });
});

describe('a huge or hostile text', () => {
  it.each([
    ['brackets', '['.repeat(300_000)],
    ['closing brackets', ']'.repeat(300_000)],
    ['stars', '*'.repeat(300_000)],
    ['slashes', 'a/'.repeat(150_000)],
    ['separators', 'a - '.repeat(100_000)],
    ['one word', 'a'.repeat(1_000_000)],
    ['digits', '12:'.repeat(100_000)],
    ['many lines', 'Updated: January 10, 2022\n'.repeat(20_000)],
    ['many labels', 'Topics\n\n'.repeat(20_000)],
    ['open brackets', 'A caption (\n'.repeat(20_000)],
    ['many names', 'Jane Doe\n'.repeat(20_000)],
  ])('of %s is read in time that grows with its length', (_, text) => {
    expect(readStoryText(`Headline\n\n${text}`, 'UTC').draft.headline).toBe('Headline');
  });
});
