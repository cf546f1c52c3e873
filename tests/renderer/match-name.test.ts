import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandIds } from '../../electron/contract/commands.ts';
import { createWords } from '../../electron/contract/strings/format.ts';
import { locales } from '../../electron/contract/strings/locales.ts';
import {
  commandEntries,
  foundEntries,
  type PaletteEntry,
} from '../../renderer/commands/palette-entries.ts';
import { foldName } from '../../renderer/strings/fold-name.ts';
import { matchName } from '../../renderer/strings/match-name.ts';

const nothingOff = { off: new Map(), undoLabel: null, redoLabel: null };
const english = commandEntries(createWords('en'), nothingOff);
const arabic = commandEntries(createWords('ar'), nothingOff);
const names = [...english, ...arabic].map(({ name }) => name);

const firstFor = (typed: string, entries = english) => foundEntries(entries, typed, [])[0]?.command;

describe('matching names', () => {
  it('finds whatever stands in a name, in any case and without accents', () => {
    const part = fc
      .constantFrom(...names)
      .chain((name) =>
        fc
          .tuple(fc.nat(name.length - 1), fc.nat(name.length))
          .map(([from, length]) => ({ name, typed: name.slice(from, from + length + 1) })),
      );
    fc.assert(
      fc.property(part, ({ name, typed }) => {
        expect(matchName(name, typed)).not.toBeNull();
        expect(matchName(name, typed.toUpperCase())).not.toBeNull();
      }),
    );
  });

  it('finds nothing else than letters in their order', () => {
    const typed = fc.string({
      unit: fc.constantFrom(...'acdefiostx '),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.constantFrom(...names), typed, (name, text) => {
        if (matchName(name, text) === null) return;
        const folded = foldName(name);
        for (const word of foldName(text).split(' '))
          expect(folded).toMatch(new RegExp([...word].join('.*')));
      }),
    );
  });

  it('puts the beginning of a name before that of a word, and both before the rest', () => {
    const scores = [
      matchName('Tag Stories', 'tag'),
      matchName('Add Tag', 'tag'),
      matchName('Heritage', 'tag'),
      matchName('Trash Again', 'tag'),
    ];
    expect(scores).toEqual(scores.toSorted((a, b) => (b ?? 0) - (a ?? 0)));
    expect(new Set(scores).size).toBe(4);
    expect(scores).not.toContain(null);
  });

  it('finds commands as people abbreviate them', () => {
    expect(firstFor('edit f')).toBe('edit-fields');
    expect(firstFor('edfl')).toBe('edit-fields');
    expect(firstFor('shorcut')).toBe('show-shortcuts');
    expect(firstFor('dark')).toBe('theme-dark');
    expect(firstFor('view panel')).toBe('toggle-panel');
    expect(firstFor('وسم', arabic)).toBe('add-tag');
    expect(firstFor('اضافة صورة', arabic)).toBe('add-picture');
    expect(firstFor('qqq')).toBeUndefined();
  });
});

describe('the palette', () => {
  it('has every command once, under a name of its own in each language', () => {
    for (const locale of locales) {
      const entries = commandEntries(createWords(locale), nothingOff);
      expect(entries.map(({ command }) => command)).toEqual(commandIds);
      const shown = entries.map(({ name, aside }) => `${aside} ${name}`);
      expect(new Set(shown).size).toBe(commandIds.length);
    }
  });

  it('says what undo takes back, and why a command is off', () => {
    const state = {
      off: new Map([['trash', 'no-selection'] as const]),
      undoLabel: 'Undo Edit Credit for 12 Stories',
      redoLabel: null,
    };
    const entries = commandEntries(createWords('en'), state);
    const of = (id: PaletteEntry['command']) => entries.find(({ command }) => command === id);
    expect(of('undo')?.name).toBe('Undo Edit Credit for 12 Stories');
    expect(foundEntries(entries, 'undo', [])).toEqual([of('undo')]);
    // Who looks for a tag of this name must not undo what was done with it.
    expect(foundEntries(entries, 'stories', [])).not.toContain(of('undo'));
    expect(of('trash')?.whyNot).toBe('no-selection');
    expect(of('find')?.whyNot).toBeNull();
  });

  it('has the commands used last before others that match as well, and commands before places', () => {
    const place = { key: 'tag/find', name: 'Find', aside: 'Tag', whyNot: null, run: () => {} };
    const entries = [place, ...english];
    const found = (recent: readonly (typeof commandIds)[number][]) =>
      foundEntries(entries, 'find', recent).map(({ command }) => command ?? 'place');
    expect(found([])).toEqual(['find', 'find-next', 'find-previous', 'replace-text', 'place']);
    expect(found(['find-next']).slice(0, 2)).toEqual(['find-next', 'find']);
    expect(found(['more-like'])).not.toContain('more-like');
  });
});
