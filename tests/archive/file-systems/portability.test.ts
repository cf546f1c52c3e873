import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../archive/article/slug.ts';
import { ownNameOf } from '../../../archive/store/own-names.ts';
import {
  clashingPaths,
  clashKey,
  isDeviceName,
  portabilityOf,
} from '../../../archive/store/portability.ts';

/** Headlines of every script, emoji, marks, controls for the direction of text, half pairs. */
const headline = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.constantFrom('CON', 'aux', 'Lpt', '1', '¹', '.', ' ', ':', '-', '$', 'NUL'), {
      maxLength: 6,
    })
    .map((parts) => parts.join('')),
  fc
    .array(
      fc.constantFrom('한', '글', 'が', 'أ', 'é', '\u0301', '\ufe0f', '☃', '\u202e', '\u200d'),
      {
        maxLength: 400,
      },
    )
    .map((parts) => parts.join('')),
);

describe('the name that a headline gives', () => {
  it('can be held by Windows, macOS and Linux alike, with a number, an extension and a sidecar', () => {
    fc.assert(
      fc.property(headline, fc.constantFrom('', '-2', '-100000'), (text, number) => {
        const name = `${slugOf(text)}${number}.jpeg.xmp`;
        expect(portabilityOf(`articles/undated/${name}`)).toBeNull();
        expect(name).toBe(name.normalize('NFC'));
        expect(Buffer.byteLength(name.normalize('NFD'))).toBeLessThanOrEqual(255);
        expect(name).toMatch(/^[\p{L}\p{N}]/u);
        expect(name).not.toMatch(/\p{Default_Ignorable_Code_Point}/u);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['☃\ufe0f', 'untitled'],
    ['\u0301\u0301', 'untitled'],
    ['com¹', 'com¹-story'],
    ['한'.repeat(200), '한'.repeat(22)],
    [`${'war '.repeat(2500)}`, Array(20).fill('war').join('-')],
  ])('%# is bounded, visible and no device', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it('is as short for a headline of 10,000 characters as for one of 100', () => {
    for (const unit of ['a', 'é', '한', '😀', '𝒜', 'ﷺ', 'word '])
      expect(slugOf(unit.repeat(10_000)).length).toBeLessThanOrEqual(80);
  });
});

describe('the name of the folder that the app keeps for an id', () => {
  const id = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }),
    fc.string({
      unit: fc.constantFrom('a', 'A', '/', '.', '~', '%', 'é', '\ud800'),
      minLength: 1,
      maxLength: 6,
    }),
    fc.constantFrom('CON', 'nul', 'aux.md', 'com1', 'x.', 'x ', '.', '..', '.hidden', 'LPT1.md'),
    fc.constantFrom('01KAVZ4M4Q3N6QJ0W2Q5B0T8ZK', '01kavz4m4q3n6qj0w2q5b0t8zk'),
  );

  it('can be held everywhere and is one part', () => {
    fc.assert(
      fc.property(id, (text) => {
        const name = ownNameOf(text);
        expect(name).toMatch(/^[\x21-\x7e]+$/);
        expect(portabilityOf(name)).toBeNull();
        expect(name).not.toMatch(/^\.|\//);
        expect(name.length).toBeLessThanOrEqual(150);
      }),
      { numRuns: 1000 },
    );
  });

  it('differs for every other id, on file systems that know no case too', () => {
    fc.assert(
      fc.property(id, id, (one, other) => {
        fc.pre(one !== other);
        expect(clashKey(ownNameOf(one))).not.toBe(clashKey(ownNameOf(other)));
        for (const form of [one.toUpperCase(), one.normalize('NFD')])
          if (form !== one) expect(clashKey(ownNameOf(form))).not.toBe(clashKey(ownNameOf(one)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the portability of a name that others made', () => {
  it.each([
    ['articles/2022/01/story.md', null],
    ['اعتقال/東京 % # - 😀.md', null],
    ['a:b.md', 'reserved-character'],
    ['a\\b.md', 'reserved-character'],
    ['what?/x.md', 'reserved-character'],
    ['two\nlines.md', 'control-character'],
    ['folder./x.md', 'trailing-dot-or-space'],
    ['folder /x.md', 'trailing-dot-or-space'],
    ['con.md', 'device-name'],
    ['CON .md', 'device-name'],
    ['a/Nul/x.md', 'device-name'],
    ['com¹.md', 'device-name'],
    ['conin$', 'device-name'],
    ['conceal.md', null],
    ['com10.md', null],
    ['\ufffd.md', 'not-utf8'],
    [`${'字'.repeat(84)}.md`, null],
    [`${'字'.repeat(86)}.md`, 'name-too-long'],
    [`${'n'.repeat(253)}.md`, 'name-too-long'],
    [`${'deep/'.repeat(39)}x.md`, null],
    [`${'deep/'.repeat(41)}x.md`, 'path-too-long'],
  ])('of %j is %s', (path, reason) => {
    expect(portabilityOf(path)).toBe(reason);
  });

  it('knows a device by its name before the first dot, as Windows does', () => {
    for (const name of ['con', 'PRN', 'aux', 'nul', 'com1', 'LPT9', 'lpt³', 'CONOUT$'])
      for (const rest of ['', '.md', '.tar.gz', ' ', '...', ' .md'])
        expect(isDeviceName(name + rest), name + rest).toBe(true);
  });
});

describe('paths that clash', () => {
  it('are those that differ in case, normalization or what is not to be seen', () => {
    const paths = [
      'a/É.md',
      'a/e\u0301.md',
      'b.md',
      'B.MD',
      'straße.md',
      'STRASSE.md',
      'c\u200d.md',
      'c.md',
      'd.md',
      'D/d.md',
    ];
    expect(clashingPaths(paths)).toEqual([
      ['a/É.md', 'a/e\u0301.md'],
      ['b.md', 'B.MD'],
      ['straße.md', 'STRASSE.md'],
      ['c\u200d.md', 'c.md'],
    ]);
  });

  it('have keys that no further change of case or form alters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const key = clashKey(text);
        expect(clashKey(key)).toBe(key);
        for (const form of [text.normalize('NFC'), text.normalize('NFD'), text.toUpperCase()])
          expect(clashKey(form)).toBe(key);
      }),
      { numRuns: 2000 },
    );
  });
});
