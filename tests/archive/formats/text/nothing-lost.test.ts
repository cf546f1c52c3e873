import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStoryText } from '../../../../archive/formats/text/read-text.ts';
import { readTimestamps } from '../../../../archive/formats/text/timestamps.ts';
import { storyCases } from './story-cases.ts';

const lines = storyCases().flatMap(({ text }) => text.split('\n').filter((line) => line !== ''));

/** Words that tell what a line is and become a field's name or a date. */
const labels = new Set(
  (
    'by words pictures picture photo photograph photographs credit image images caption pic source par von por foto words courtesy ' +
    'reporter exclusive tags topics keywords section place headline standfirst byline date read more watch lire aussi lesen sie auch ' +
    'in and und related see from home published updated update alt listen written photos last modified first the author unserem redakteur bild grafik file ' +
    'photography quelle text interview filed under archivado en crédit of at ' +
    'بقلم صورة اقرأ أيضا الصورة كتب تصوير المصدر الكلمات المفتاحية'
  ).split(' '),
);

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}

function isAboutTimes(line: string): boolean {
  return line.split(/ [|•·–-] /).some((part) => readTimestamps(part, 'UTC') !== null);
}

const texts = fc
  .array(fc.record({ line: fc.constantFrom(...lines), gap: fc.constantFrom('\n', '\n\n') }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.map(({ line, gap }) => line + gap).join(''));

describe('whatever is pasted', () => {
  it('keeps every word in a field, in the body, in the notes or in a warning', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { draft, warnings } = readStoryText(text, 'Asia/Dubai');
        const kept = new Set(
          wordsOf(
            [
              JSON.stringify({ ...draft, body: '' }).replaceAll('\\"', '"'),
              draft.body.replace(/\\(?=[!-/:-@[-`{-~])/g, ''),
              ...warnings.map((warning) => warning.message),
            ].join('\n'),
          ),
        );
        const lost = text
          .split('\n')
          .filter((line) => !isAboutTimes(line))
          .flatMap(wordsOf)
          .filter((word) => !kept.has(word) && !labels.has(word));
        expect(lost).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever the characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { draft } = readStoryText(text, 'Europe/London');
        expect(draft.published === null || /^\d{4}/.test(draft.published)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
