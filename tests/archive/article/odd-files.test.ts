import { describe, expect, it } from 'vitest';
import type { ArticleEdit } from '../../../archive/article/edit.ts';
import { articleOf, edit, edited, parse } from './support.ts';

const id = 'id: 01KAVZ4M4Q3N6QJ0W2Q5B0T8AA';
const place: ArticleEdit = { kind: 'set-text', field: 'place', value: 'Almaty' };

describe('an odd file keeps every other byte when its place changes', () => {
  it.each([
    ['an end marker with dots', `---\n${id}\nplace: X\n...\nBody`],
    [
      'rules in the body',
      `---\n${id}\nplace: X\n---\n\n---\n\ntext\n\n---\nplace: X in the body\n`,
    ],
    ['mixed line breaks', `---\r\n${id}\nplace: X\r\nz: 1\n---\r\n\nBody\r\nmore\n`],
    ['no final line break behind the front matter', `---\n${id}\nplace: X\n---`],
    ['blanks in front of the front matter', `\n  \n---\n${id}\nplace: X\n---\nBody`],
    ['blanks behind the delimiters', `--- \n${id}\nplace: X\n---\t\nBody`],
    ['a byte order mark', `\ufeff---\n${id}\nplace: X\n---\nBody`],
    ['tabs around values', `---\n${id}\nplace:\tX\t# tab\nz:\t1\n---\nBody`],
    ['a line of a megabyte in the body', `---\n${id}\nplace: X\n---\n${'x '.repeat(500_000)}\n`],
    [
      'a line of half a megabyte in a foreign key',
      `---\nz: ${'x'.repeat(500_000)}\n${id}\nplace: X\n---\n`,
    ],
    [
      'nesting by a hundred',
      `---\nz: ${'['.repeat(100)}${']'.repeat(100)}\n${id}\nplace: X\n---\n`,
    ],
    [
      'letters written two ways',
      `---\nz: cafe\u0301 caf\u00e9\n${id}\nplace: X\n---\ncafe\u0301 caf\u00e9`,
    ],
    ['characters beyond the basic plane', `---\n"🎈": 𝒳\n${id}\nplace: X\n---\n🎈`],
    [
      'values of other schemas',
      `---\na: no\nb: 0755\nc: 12:30:45\nd: 1_000\ne: 2001-12-14t21:59:43.10-05:00\n${id}\nplace: X\n---\n`,
    ],
    ['tags of its own', `---\n!x\na: !local {b: !!set {c, d}}\n${id}\nplace: X\n---\n`],
    ['duplicate keys', `---\na: 1\n${id}\nplace: X\na: 2\n---\n`],
    ['merge keys', `---\nb: &b {c: 1}\na:\n  <<: *b\n  d: 2\n${id}\nplace: X\n---\n`],
    ['a blank line of spaces between keys', `---\n${id}\n   \nplace: X\n \t \nz: 1\n---\n`],
    ['a form feed and a no-break space', `---\nz: a\u00a0b\n${id}\nplace: X\n---\n\f\u00a0`],
    ['a line separator in the body', `---\n${id}\nplace: X\n---\na\u2028b\u2029c\u0085d`],
    [
      'TOML with dates, tables and comments',
      `+++\nid = "01KAVZ4M4Q3N6QJ0W2Q5B0T8AA" # ours\nplace = "X" # where\nd = 2022-01-10T08:54:00+04:00\nm = """\nplace = "no"\n"""\n[t]\nplace = "Y"\n[[e]]\nx = 1_000\n+++\nBody`,
    ],
    [
      'JSON of one line',
      `{"id":"01KAVZ4M4Q3N6QJ0W2Q5B0T8AA","place":"X","z":{"place":"Y"},"n":1e3}\n\nBody`,
    ],
    [
      'JSON with a trailing comma',
      `{\n\t"id": "01KAVZ4M4Q3N6QJ0W2Q5B0T8AA",\n\t"place": "X",\n}\nBody`,
    ],
  ])('%s', (_, text) => {
    const at = text.search(/(?<=place(?:"?:\s*"?| = "))X/);
    expect(edited(text, place)).toBe(`${text.slice(0, at)}Almaty${text.slice(at + 1)}`);
    expect(edited(edited(text, place), { ...place, value: 'X' })).toBe(text);
  });
});

describe('an odd file is refused whole', () => {
  it.each([
    ['a zero byte', `---\n${id}\n---\na\0b`, 'not-utf8'],
    [
      'front matter over a megabyte',
      `---\nz: ${'x'.repeat(1_000_001)}\n---\n`,
      'front-matter-invalid',
    ],
    [
      'nesting deeper than the stack',
      `---\nz: ${'['.repeat(100_000)}\n---\n`,
      'front-matter-invalid',
    ],
    [
      'an alias bomb',
      `---\na: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n---\n`,
      'front-matter-invalid',
    ],
    ['a value that contains itself', `---\na: &a [*a]\n---\n`, 'front-matter-invalid'],
    ['two documents in one', `---\na: 1\n--- b\nc: 1\n---\n`, 'front-matter-invalid'],
    ['a list for front matter', `---\n- a\n---\n`, 'front-matter-not-a-map'],
    ['a tab for indentation', `---\na:\n\tb: 1\n---\n`, 'front-matter-invalid'],
  ])('with %s, by reading and by editing', (_, text, code) => {
    expect(parse(text)).toMatchObject({ ok: false, error: { code } });
    expect(edit(text, [place])).toMatchObject({ ok: false, error: { code } });
  });
});

describe('an edit that cannot be made alone is refused and says why', () => {
  it.each([
    [
      'a value that others use by an alias',
      'images:\n  - &lead { file: a.jpg }\n  - *lead',
      { kind: 'set-image-text', index: 0, field: 'file', value: 'b.jpg' },
      'images would say something else than asked; it may share values by an alias',
    ],
    [
      'the alias itself',
      'images:\n  - &lead { file: a.jpg }\n  - *lead',
      { kind: 'set-image-text', index: 1, field: 'credit', value: 'EPA' },
      'images.1.credit is shared with other keys by an alias',
    ],
    [
      'an anchor that is still needed',
      'section: &s World\nz: *s',
      { kind: 'set-text', field: 'section', value: null },
      'Unresolved alias',
    ],
    [
      'a text that a foreign key shares',
      'section: &s World\nz: *s',
      { kind: 'set-text', field: 'section', value: 'Sport' },
      'z would change too',
    ],
  ] as const)('%s', (_, lines, change, why) => {
    const result = edit(`---\n${id}\n${lines}\n---\n`, [change]);
    expect(result).toMatchObject({ ok: false, error: { code: 'front-matter-invalid' } });
    expect(result.ok ? '' : result.error.message).toContain(why);
  });
});

describe('a value that is not what its field holds', () => {
  it.each([
    ['published: 03/04/22', 'published', 'invalid-date'],
    ['published: last Tuesday', 'published', 'invalid-date'],
    ['published: 2022-02-30', 'published', 'invalid-date'],
    ['published: [2022-01-10]', 'published', 'invalid-value'],
    ['headline: [a, b]', 'headline', 'invalid-value'],
    ['headline: { a: b }', 'headline', 'invalid-value'],
    ['place: [[a]]', 'place', 'invalid-value'],
    ['embargo: soon', 'embargo', 'invalid-date'],
    ['updates: [{ at: 31/12/21 }]', 'updates.0.at', 'invalid-date'],
    ['updates: [{ at: 2022, kind: rewrite }]', 'updates.0.kind', 'invalid-value'],
    ['images: [{ expires: never }]', 'images.0.expires', 'invalid-date'],
    ['images: [{ credit: [a] }]', 'images.0.credit', 'invalid-value'],
    ['status: lost', 'status', 'invalid-value'],
    ['source: [a]', 'source', 'invalid-value'],
    ['tags: [[a], b]', 'tags.0', 'invalid-value'],
    ['byline: [{ email: a@example.org }]', 'byline.0', 'invalid-value'],
    ['links: [[a]]', 'links.0', 'invalid-value'],
    ['images: [[a.jpg]]', 'images.0.file', 'invalid-value'],
  ])('in %s is a problem of %s and stays as written', (line, field, code) => {
    const text = `---\n${id}\n${line} # as it came\n---\nBody`;
    expect(articleOf(text).problems).toMatchObject([{ field, code }]);
    const other: ArticleEdit = { kind: 'set-text', field: 'language', value: 'en' };
    expect(edited(text, other)).toContain(`${line} # as it came\n`);
  });
});

describe('a list with an entry that is no text', () => {
  const withTags = (tags: string) => `---\n${id}\ntags: ${tags}\n---\nBody`;

  it.each<readonly [string, ArticleEdit, string]>([
    ['[[a], b]', { kind: 'set-list', field: 'tags', values: ['c'] }, '[c, [a]]'],
    ['[[a], b]', { kind: 'set-list', field: 'tags', values: [] }, '[[a]]'],
    ['[[a], b]', { kind: 'change-list', field: 'tags', add: ['c'], remove: [] }, '[[a], b, c]'],
    ['[{ x: 1 }, b]', { kind: 'change-list', field: 'tags', add: [], remove: ['b'] }, '[{ x: 1 }]'],
  ])('%s keeps it through %j', (before, change, after) => {
    expect(edited(withTags(before), change)).toBe(withTags(after));
  });
});
