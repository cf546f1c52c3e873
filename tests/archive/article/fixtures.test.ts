import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Article } from '../../../archive/article/article.ts';
import type { ArticleEdit } from '../../../archive/article/edit.ts';
import { fieldNames } from '../../../archive/article/field-names.ts';
import { anyEdit } from './any-edit.ts';
import { expectWanted, others } from './expect-edit.ts';
import {
  articleOf,
  edit,
  fixtureFolder,
  markdownFixtures,
  mintedId,
  readFixture,
} from './support.ts';

const files = markdownFixtures();
const expectedSchema = z.record(
  z.string(),
  z.object({
    title: z.string().optional(),
    date: z.string().optional(),
    authors: z.array(z.string()).optional(),
    author: z.string().optional(),
    tags: z.union([z.array(z.string()), z.string()]).optional(),
    image: z.string().optional(),
    description: z.string().optional(),
    published: z.string().optional(),
  }),
);

/**
 * The expectations were made line by line and without YAML: text over several lines is only its
 * first, escapes are as written, and a comment is part of the text.
 */
function agrees(actual: string | null | undefined, expected: string): boolean {
  const wanted = expected.replace(/^["“]/, '').replaceAll('\\"', '"').trim();
  const text = actual?.replace(/^["“]/, '') ?? '';
  return text !== '' && (text.startsWith(wanted) || text === wanted.split(' #')[0]);
}

describe.skipIf(files.length === 0)('articles of other people', () => {
  it('are all there', () => {
    expect(files.length).toBeGreaterThan(300);
  });

  it('can all be read, and say what they are known to say', () => {
    const expected = expectedSchema.parse(
      JSON.parse(readFileSync(join(fixtureFolder, 'EXPECTED.json'), 'utf8')),
    );
    let compared = 0;
    for (const name of files) {
      const article = articleOf(readFixture(name), name);
      const known = expected[name];
      if (known === undefined) continue;
      compared += 1;
      if (known.title !== undefined)
        expect(agrees(article.headline, known.title), `${name}: ${article.headline}`).toBe(true);
      if (known.date !== undefined) expect(article.published?.text, name).toBe(known.date);
      if (known.authors !== undefined) expect(article.byline, name).toEqual(known.authors);
      if (known.author !== undefined) expect(article.byline, name).toEqual([known.author]);
      if (known.tags !== undefined) expect(article.tags.length, name).toBeGreaterThan(0);
      if (known.image !== undefined) expect(article.images[0]?.file, name).toBe(known.image);
      if (known.description !== undefined)
        expect(agrees(article.standfirst, known.description), name).toBe(true);
      if (known.published === 'false') expect(article.status, name).toBe('withheld');
    }
    expect(compared).toBeGreaterThan(300);
  });

  it('have dates that are read whole', () => {
    for (const name of files) {
      const { published, problems } = articleOf(readFixture(name), name);
      expect(published?.precision, name).not.toBe('invalid');
      expect(
        problems.filter(({ code }) => code === 'invalid-date'),
        name,
      ).toEqual([]);
    }
  });

  it('keep their bytes when an edit says what they say already', () => {
    for (const name of files) {
      const bytes = readFixture(name);
      const article = articleOf(bytes, name);
      const result = edit(bytes, unchanging(article), name);
      expect(result.ok && result.value.bytes === bytes, name).toBe(true);
    }
  });

  const edits: readonly (readonly [
    keyof typeof fieldNames,
    ArticleEdit,
    (article: Article) => unknown,
    unknown,
  ])[] = [
    [
      'headline',
      { kind: 'set-text', field: 'headline', value: 'A: "new" headline' },
      (a) => a.headline,
      'A: "new" headline',
    ],
    [
      'standfirst',
      { kind: 'set-text', field: 'standfirst', value: 'Line one\nline two' },
      (a) => a.standfirst,
      'Line one\nline two',
    ],
    ['section', { kind: 'set-text', field: 'section', value: 'World' }, (a) => a.section, 'World'],
    [
      'published',
      { kind: 'set-date', field: 'published', value: '2022-01-10T08:54:00+04:00' },
      (a) => a.published?.text,
      '2022-01-10T08:54:00+04:00',
    ],
    [
      'updates',
      { kind: 'add-update', at: '2024-02-01', update: 'correction', note: 'A name' },
      (a) => a.updates.map((u) => u.note),
      ['A name'],
    ],
    [
      'byline',
      { kind: 'set-list', field: 'byline', values: ['Ann O’Nym', 'yes'] },
      (a) => a.byline,
      ['Ann O’Nym', 'yes'],
    ],
    [
      'images',
      { kind: 'add-image', file: 'media/x.jpg', caption: null, credit: 'EPA' },
      (a) => a.images.at(-1)?.credit,
      'EPA',
    ],
    ['place', { kind: 'set-text', field: 'place', value: '12:30' }, (a) => a.place, '12:30'],
    [
      'notes',
      { kind: 'change-list', field: 'notes', add: ['a, b'], remove: [] },
      (a) => a.notes,
      ['a, b'],
    ],
    ['status', { kind: 'set-status', value: 'canceled' }, (a) => a.status, 'canceled'],
  ];

  it.each(edits)(
    'change only in the lines of %s when that is edited',
    (field, change, read, wanted) => {
      for (const name of files) {
        const bytes = readFixture(name);
        const result = edit(bytes, [change], name);
        expect(result.ok, `${name}: ${result.ok ? '' : result.error.message}`).toBe(true);
        if (!result.ok) continue;
        const article = articleOf(result.value.bytes, name);
        expect(read(article), name).toEqual(wanted);
        expect(article.id, name).toBe(mintedId);
        expect(withoutField(article, field), name).toEqual(
          withoutField(articleOf(bytes, name), field),
        );
        expect(otherLines(result.value.bytes, field), name).toEqual(otherLines(bytes, field));
      }
    },
  );

  it('take any edit, say what it asks for and nothing else', () => {
    let successes = 0;
    fc.assert(
      fc.property(fc.constantFrom(...files), anyEdit, (name, change) => {
        const bytes = readFixture(name);
        const before = articleOf(bytes, name);
        const result = edit(bytes, [change], name);
        if (!result.ok) {
          expect(result.error.code, result.error.message).toBe('invalid-value');
          return;
        }
        successes += 1;
        const after = articleOf(result.value.bytes, name);
        // Where the file's name tells a day, it stands in for the date that was taken out.
        if (change.kind !== 'set-date' || change.value !== null)
          expectWanted(after, before, change);
        expect(others(after, result.value.fields)).toEqual(others(before, result.value.fields));
        if (result.value.fields.length === 0) expect(result.value.bytes).toBe(bytes);
      }),
      { numRuns: 400 },
    );
    expect(successes).toBeGreaterThan(150);
  });

  it('get and lose tags without touching a line of another field', () => {
    for (const name of files) {
      const bytes = readFixture(name);
      const { tags } = articleOf(bytes, name);
      const change: ArticleEdit = {
        kind: 'change-list',
        field: 'tags',
        add: ['fresh tag'],
        remove: tags.slice(0, 1),
      };
      const result = edit(bytes, [change], name);
      if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
      expect(articleOf(result.value.bytes, name).tags, name).toEqual([
        ...tags.slice(1),
        'fresh tag',
      ]);
      expect(otherLines(result.value.bytes, 'tags'), name).toEqual(otherLines(bytes, 'tags'));
    }
  });
});

function unchanging(article: Article): ArticleEdit[] {
  const edits: ArticleEdit[] = [
    { kind: 'set-list', field: 'tags', values: [...article.tags] },
    { kind: 'set-list', field: 'byline', values: [...article.byline] },
    { kind: 'set-text', field: 'standfirst', value: article.standfirst },
    { kind: 'set-text', field: 'section', value: article.section },
    { kind: 'set-body', value: article.body },
    ...article.images.map(
      (image, index): ArticleEdit => ({
        kind: 'set-image-text',
        index,
        field: 'file',
        value: image.file,
      }),
    ),
  ];
  return edits;
}

/** The article without what the edit of a field may change. */
function withoutField(article: Article, field: keyof typeof fieldNames): unknown {
  const { [field]: _, id: __, hash: ___, extra, problems: ____, ...rest } = article;
  const names: readonly string[] = fieldNames[field];
  // What a shadowed name says becomes an unknown key once the field's own name is in the file.
  return {
    ...rest,
    extra: Object.fromEntries(Object.entries(extra).filter(([key]) => !names.includes(key))),
  };
}

/**
 * All lines but those of the field's keys and of the minted id. The lines of a key end where the
 * next key or the front matter's end is; blank lines and comments just before that are nobody's.
 */
function otherLines(bytes: Uint8Array, field: keyof typeof fieldNames): readonly string[] {
  const names: readonly string[] = fieldNames[field];
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\n');
  const start = lines.indexOf('---');
  const end = /^\s*$/.test(lines.slice(0, start).join('')) ? lines.indexOf('---', start + 1) : -1;
  const others: string[] = [];
  let inField = false;
  let pending: string[] = [];
  for (const [at, line] of lines.entries()) {
    const key = /^([A-Za-z_]+):/.exec(line)?.[1];
    const isOutside = at <= start || at >= end;
    if (isOutside || key !== undefined) {
      others.push(...pending);
      pending = [];
      inField = !isOutside && key !== undefined && names.includes(key);
    }
    if (inField && /^\s*(?:#|$)/.test(line)) pending.push(line);
    else if (inField) pending = [];
    else if (isOutside || key !== 'id') others.push(line);
  }
  return others;
}
