import { describe, expect, it } from 'vitest';
import type { ArticlePath } from '../../../archive/article/article.ts';
import { parseStoryDate } from '../../../archive/article/dates.ts';
import { readArticle } from '../../../archive/article/read-article.ts';
import { resolveDate } from '../../../archive/article/resolve-date.ts';
import type { Article } from '../../../electron/contract/types.ts';
import { byteWords } from '../../../renderer/views/side-panel/byte-words.ts';
import { editableDate } from '../../../renderer/views/side-panel/date-text.ts';
import { languageCode } from '../../../renderer/views/side-panel/language-field.tsx';
import { daysLeft } from '../../../renderer/views/side-panel/rights-note.ts';
import {
  imageField,
  listEntry,
  sourceField,
  textField,
} from '../../../renderer/views/side-panel/text-edits.ts';

function article(frontMatter: string, body = 'Text.'): Article {
  const bytes = new TextEncoder().encode(`---\n${frontMatter}\n---\n\n${body}\n`);
  return readArticle(bytes, { path: 'a.md' as ArticlePath, timeZone: 'Europe/Lisbon' });
}

describe('a date while it is edited', () => {
  const zone = { timeZone: 'Europe/Lisbon', now: Date.UTC(2026, 10, 23) };

  it.each([
    ['2025-01-22T05:55:00+00:00', '2025-01-22 05:55 +00:00'],
    ['2025-01-22T05:55:07+04:00', '2025-01-22 05:55:07 +04:00'],
    ['2025-01-22T05:55', '2025-01-22 05:55'],
    ['2025-01-22', '2025-01-22'],
    ['2025', '2025'],
    ['10 January 2022, 8:54 AM', '10 January 2022, 8:54 AM'],
    ['sometime', 'sometime'],
  ])('%s reads %s', (text, shown) => {
    const date = parseStoryDate(text, zone.timeZone);
    expect(editableDate(date)).toBe(shown);
    if (date.precision === 'invalid') return;
    const resolved = resolveDate(shown, zone);
    expect(resolved.ok && resolved.value.epoch).toBe(date.epoch);
  });

  it('is an empty text when there is none', () => {
    expect(editableDate(null)).toBe('');
  });
});

describe('how long a licence runs', () => {
  const end = parseStoryDate('2026-12-10', 'UTC');

  it('counts whole days and ends with the day itself', () => {
    expect(daysLeft(end, Date.UTC(2026, 10, 23, 9))).toBe(17);
    expect(daysLeft(end, Date.UTC(2026, 11, 10, 23))).toBe(0);
    expect(daysLeft(end, Date.UTC(2026, 11, 11, 1))).toBe(-1);
    expect(daysLeft(parseStoryDate('soon', 'UTC'), 0)).toBeNull();
  });
});

describe('a language that was typed', () => {
  it.each([
    ['Arabic', 'ar'],
    ['العربية', 'ar'],
    ['francais', 'fr'],
    ['PT-br', 'pt-BR'],
    ['', ''],
  ])('%s is %s', (typed, code) => {
    expect(languageCode(typed, 'en', 'no')).toEqual({ ok: true, value: code });
  });

  it('is refused in words when there is no such code', () => {
    expect(languageCode('not a language', 'en', 'refused')).toEqual({
      ok: false,
      error: 'refused',
    });
  });
});

describe('edits of one field', () => {
  it('keeps a headline on one line', () => {
    expect(textField('headline').edits('Two\nlines', article('headline: x'))).toEqual([
      { kind: 'set-text', field: 'headline', value: 'Two lines' },
    ]);
  });

  it('takes an entry out of its list when its text is taken away', () => {
    const story = article('byline: [Ann, Bo, Cy]');
    expect(listEntry('byline', 1).edits(null, story)).toEqual([
      { kind: 'set-list', field: 'byline', values: ['Ann', 'Cy'] },
    ]);
    expect(listEntry('byline', 3).read(story)).toBeNull();
  });

  it('keeps the other parts of a source', () => {
    const story = article('source: { name: Wire, uri: https://wire.example/1, guid: w1 }');
    expect(sourceField('name').edits('Agency', story)).toEqual([
      { kind: 'set-source', name: 'Agency', uri: 'https://wire.example/1', guid: 'w1' },
    ]);
  });

  it('follows a picture by its file when others came before it', () => {
    const now = article('images: [{ file: media/new.jpg }, { file: media/a.jpg, credit: EPA }]');
    const credit = imageField({ index: 0, file: 'media/a.jpg' }, 'credit');
    expect(credit.read(now)).toBe('EPA');
    expect(credit.edits('AP', now)).toEqual([
      { kind: 'set-image-text', index: 1, field: 'credit', value: 'AP' },
    ]);
  });

  it('never writes to another picture when its own is gone', () => {
    const now = article('images: [{ file: media/new.jpg }]');
    const credit = imageField({ index: 0, file: 'media/a.jpg' }, 'credit');
    expect(credit.read(now)).toBeNull();
    expect(credit.edits('AP', now)).toEqual([]);
  });
});

describe('the size of a file', () => {
  it('is worded in the language of the interface', () => {
    expect(byteWords('en', 37)).toBe('37 bytes');
    expect(byteWords('en', 2840)).toBe('2.8 kB');
    expect(byteWords('en', 0)).toBe('0 bytes');
  });
});
