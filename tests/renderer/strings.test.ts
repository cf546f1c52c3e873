import { describe, expect, it } from 'vitest';
import { failureCodes } from '../../archive/result.ts';
import { changeIdSchema } from '../../archive/store/change.ts';
import { createDates, relative } from '../../electron/contract/strings/dates.ts';
import { createWords } from '../../electron/contract/strings/format.ts';
import { locales } from '../../electron/contract/strings/locales.ts';
import { tables } from '../../electron/contract/strings/strings.ts';
import type { Action } from '../../electron/contract/types.ts';
import { actionWords, fieldWords, undoLabels } from '../../renderer/strings/action-words.ts';
import { failureWords } from '../../renderer/strings/failure-words.ts';
import { importTitle, stoppedWords } from '../../renderer/strings/import-words.ts';
import { filterWords } from '../../renderer/strings/names.ts';

const english = createWords('en');

describe('the words of undo', () => {
  it('name the act and how many stories it touched', () => {
    const undo = (action: Action, count: number) =>
      undoLabels(english, {
        undo: {
          id: changeIdSchema.parse('01KAVZ4M4Q3N6QJ0W2Q5B0T8ZK'),
          at: '2026-01-01T00:00:00Z',
          action,
          reason: null,
          count,
        },
        redo: null,
        unfinished: null,
      }).undo;
    expect(undo({ kind: 'edit', fields: ['images.credit'] }, 12)).toBe(
      'Undo Edit Credit for 12 Stories',
    );
    expect(undo({ kind: 'edit', fields: ['headline'] }, 1)).toBe('Undo Edit Headline');
    expect(undo({ kind: 'edit', fields: ['images.0.alt'] }, 1)).toBe('Undo Edit Alt Text');
    expect(undo({ kind: 'edit', fields: ['updates.0.at'] }, 1)).toBe(
      'Undo Edit Time of the Update',
    );
    expect(undo({ kind: 'tag', added: ['ferry'], removed: [] }, 40)).toBe(
      'Undo Add Tag “ferry” to 40 Stories',
    );
    expect(undo({ kind: 'trash' }, 1)).toBe('Undo Move to Trash');
  });

  it('are there for every act in every language', () => {
    const actions: Action[] = [
      { kind: 'edit', fields: ['headline'] },
      { kind: 'edit', fields: ['headline', 'body'] },
      { kind: 'edit', fields: ['customField'] },
      { kind: 'record-update', update: 'correction' },
      { kind: 'tag', added: ['a'], removed: ['b'] },
      { kind: 'tag', added: [], removed: ['b'] },
      { kind: 'rename-tag', from: 'a', to: 'b' },
      { kind: 'merge-names', field: 'byline', from: ['a', 'b'], into: 'c' },
      { kind: 'alias', act: 'set', field: 'tag', alias: 'a' },
      { kind: 'replace', find: 'a', with: '' },
      { kind: 'import', source: 'x' },
      { kind: 'create' },
      { kind: 'trash' },
      { kind: 'restore-from-trash' },
      { kind: 'restore-version' },
      { kind: 'undo', change: 'x' },
      { kind: 'redo', change: 'x' },
    ];
    for (const locale of locales)
      for (const action of actions)
        for (const count of [0, 1, 2, 5, 11, 100, 1_000_000])
          expect(actionWords(createWords(locale), action, count)).toMatch(/\p{L}/u);
  });

  it('know a field with and without its number', () => {
    expect(fieldWords(english, 'images.3.credit')).toBe('Credit');
    expect(fieldWords(english, 'kicker')).toBe('Field “kicker”');
  });
});

describe('failures', () => {
  it('say what went wrong and, apart from it, what to do next, in every language', () => {
    for (const locale of locales) {
      const table: Readonly<Record<string, string>> = tables[locale];
      for (const code of failureCodes) {
        const what = table[`failure.${code}`] ?? '';
        const next = table[`next.${code}`] ?? '';
        for (const sentence of [what, next])
          expect(sentence, `${locale} ${code}`).toMatch(/^[\p{Lu}\p{Lo}].*[.]$/u);
        expect(next, `${locale} ${code}`).not.toBe(what);
        const said = failureWords(createWords(locale), { code, message: '' });
        expect(said).toBe(`${what} ${next}`);
      }
    }
  });

  it('have no words for what is no code', () => {
    const worded = Object.keys(tables.en).flatMap((key) => /^next\.(.*)/.exec(key)?.[1] ?? []);
    expect(worded.sort()).toEqual([...failureCodes].sort());
  });

  it('name the file that they are about', () => {
    expect(failureWords(english, { code: 'not-utf8', message: '', path: 'a.md' })).toContain(
      '(a.md)',
    );
  });
});

describe('dates', () => {
  const dates = createDates('en', 'Asia/Dubai');
  const date = (
    text: string,
    precision: 'day' | 'minute' | 'year',
    offset: string | null,
    epoch: number | null,
  ) => ({ text, precision, offset, epoch }) as const;

  it('are shown in the zone that they were given, whatever zone the computer has', () => {
    const moment = date('2022-01-10T08:54+04:00', 'minute', '+04:00', Date.UTC(2022, 0, 10, 4, 54));
    expect(dates.long(moment)).toBe('10 January 2022 at 08:54 \u2066UTC+4\u2069');
    expect(dates.short(moment)).toBe('10 Jan 2022, 08:54');
  });

  it('take the zone of the archive where none was given, and name none', () => {
    const moment = date('2022-01-10T08:54', 'minute', null, Date.UTC(2022, 0, 10, 4, 54));
    expect(dates.long(moment)).toBe('10 January 2022 at 08:54');
  });

  it('keep the precision that they were given', () => {
    expect(dates.long(date('2022-01-10', 'day', null, Date.UTC(2022, 0, 9, 20)))).toBe(
      '10 January 2022',
    );
    expect(dates.short(date('2022', 'year', null, Date.UTC(2022, 0, 1)))).toBe('2022');
  });

  it('that cannot be read are shown as they stand', () => {
    expect(dates.long({ text: '31 Feb', precision: 'invalid', offset: null, epoch: null })).toBe(
      '31 Feb',
    );
  });

  it('are told from now in the largest unit that fits', () => {
    const now = Date.UTC(2026, 0, 1);
    expect(relative('en', now - 86_400_000 * 3, now)).toBe('3 days ago');
    expect(relative('en', now + 31_557_600_000 * 2, now)).toBe('in 2 years');
  });
});

describe('the end of an import', () => {
  const end = (code: 'cancelled' | 'disk-full' | null) => {
    const stopped = code && { code, message: '' };
    const report = { created: 700, updated: 76, stopped };
    return [importTitle(english, report), stoppedWords(english, report)];
  };

  it('says how far it came, who ended it, and what else did', () => {
    expect(end(null)).toEqual(['Import finished', null]);
    expect(end('cancelled')).toEqual([
      'Import cancelled',
      expect.stringMatching(/^The import ended before all had come in\. 776 stories are/),
    ]);
    expect(end('disk-full')).toEqual([
      'Import stopped',
      expect.stringMatching(/^The disk is full.*776 stories are in the archive/),
    ]);
  });
});

describe('filters in words', () => {
  it('say the field, the value, and whether it is left out', () => {
    expect(filterWords(english, 'en', { field: 'language', values: ['ar'], exclude: false })).toBe(
      'Language: Arabic',
    );
    expect(filterWords(english, 'en', { field: 'section', values: [''], exclude: true })).toBe(
      'not Section: None given',
    );
    expect(
      filterWords(english, 'en', { field: 'finding', values: ['embargoed'], exclude: false }),
    ).toBe('Attention: Embargoed');
  });
});
