import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleEdit } from '../../../archive/article/edit.ts';
import { fieldNames } from '../../../archive/article/field-names.ts';
import { anyEdit, date } from './any-edit.ts';
import { expectWanted, others } from './expect-edit.ts';
import { articleOf, bytesOf, edit, parse, textOf } from './support.ts';

/**
 * Files put together from blocks of lines, each the lines of one key or of none, in the styles
 * that people and programs write. Where a block begins and ends is known without a parser, so
 * that "nothing else was touched" is a comparison of lines.
 */

interface Block {
  /** null for comments and blank lines. */
  readonly key: string | null;
  readonly text: string;
}

const plain = fc.constantFrom(
  'Nearly 8,000 arrested',
  'Almaty',
  'ألماتي',
  'cafe\u0301 caf\u00e9',
  '🎈 𝒳',
  "it's",
  'no',
  '0755',
  '12:30:45',
  '1_000',
  'x'.repeat(300),
);

/** One text in every way to write it. `t` has no character that needs quotes but `'`. */
const textStyles: readonly ((key: string, t: string) => string)[] = [
  (key, t) => `${key}: ${t}\n`,
  (key, t) => `${key}:   ${t}   # remark\n`,
  (key, t) => `${key}: "${t}"\n`,
  (key, t) => `${key}: "${t}" # "remark"\n`,
  (key, t) => `${key}: '${t.replaceAll("'", "''")}'\n`,
  (key, t) => `"${key}": ${t}\n`,
  (key, t) => `${key} : ${t}\n`,
  (key, t) => `${key}:\n  ${t}\n`,
  (key, t) => `${key}:\n  # remark\n  ${t}\n`,
  (key, t) => `${key}: ${t}\n  goes on\n`,
  (key, t) => `${key}: "${t}\n  goes on\\\n  here"\n`,
  (key, t) => `${key}: "${t}\n\n  after a blank line"\n`,
  (key, t) => `${key}: |\n  ${t}\n  second\n`,
  (key, t) => `${key}: | # remark\n  ${t}\n`,
  (key, t) => `${key}: >-\n    ${t}\n    second\n\n    third\n`,
  (key, t) => `${key}: |2-\n    ${t}\n  second\n`,
  (key, t) => `${key}: !!str ${t}\n`,
  (key, t) => `${key}: &${key.replaceAll(/\W/g, '')} ${t}\n`,
  (key, t) => `? ${key}\n: ${t}\n`,
  (key) => `${key}:\n`,
  (key) => `${key}: # nothing\n`,
  (key) => `${key}: ~\n`,
  (key) => `${key}: ""\n`,
];

const listStyles: readonly ((key: string, a: string, b: string) => string)[] = [
  (key, a, b) => `${key}: ["${a}", "${b}"]\n`,
  (key, a, b) => `${key}: [ '${quoted(a)}' , "${b}" , ] # remark\n`,
  (key, a, b) => `${key}: [\n  "${a}", # first\n  "${b}"\n]\n`,
  (key, a, b) => `${key}:\n- ${a}\n- ${b}\n`,
  (key, a, b) => `${key}:\n  - "${a}"   # first\n  # between\n  -   ${b}\n`,
  (key, a, b) => `${key}: # list\n    - ${a}\n\n    - '${quoted(b)}'\n`,
  (key, a, b) => `${key}:\n  -\n    ${a}\n  - >-\n    ${b}\n    folded\n`,
  (key, a, b) => `${key}:\n  - name: ${a}\n    slug: a\n  - { name: "${b}" }\n`,
  (key, a) => `${key}: ${a}\n`,
  (key, a) => `${key}:\n  name: ${a}\n  email: a@example.org\n`,
  (key) => `${key}: []\n`,
  (key) => `${key}:\n`,
];

const imageStyles: readonly ((a: string, b: string) => string)[] = [
  (a, b) => `images:\n  - file: a.jpg\n    caption: ${a}\n    # rights\n    credit: "${b}"\n`,
  (a, b) => `images:\n- caption: |\n    ${a}\n    second\n  credit: ${b}\n- file: b.jpg\n  x: 1\n`,
  (a, b) =>
    `images:\n  - { file: a.jpg, caption: "${a}" } # lead\n  - { credit: "${b}", lead: yes }\n`,
  (a) => `images: [{ file: a.jpg, caption: "${a}" }, b.jpg]\n`,
  (a) => `images:\n  -\n    file: a.jpg\n    alt: ${a}\n  - b.jpg\n`,
  (a) => `images: [ { src: a.jpg,\n    alt: "${a}",\n    attribution: "EPA" } ]\n`,
  () => `images: a.jpg\n`,
  () => `image: /a.jpg # theme\n`,
  (a) => `image:\n  path: a.jpg\n  alt: ${a}\n`,
  (a, b) =>
    `images:\n  - &lead\n    file: a.jpg\n    caption: ${a}\n  - <<: *lead\n    credit: ${b}\n`,
  () => `images:\n  - &one { file: a.jpg }\n  - *one\n`,
];

const updateStyles: readonly ((at: string, note: string) => string)[] = [
  (at, note) => `updates:\n  - { at: ${at}, kind: update, note: "${note}" }\n`,
  (at, note) => `updates:\n- at: ${at}\n  note: ${note}\n  # checked\n  by: desk\n- ${at}\n`,
  (at) => `updates: [${at}]\n`,
  (at) => `lastmod: ${at}\n`,
  (at) => `updates:\n  - at: ${at}\nlastmod: ${at}\n`,
  (at) => `updated: "${at}" # by the CMS\n`,
];

function quoted(text: string): string {
  return text.replaceAll("'", "''");
}

const foreign = fc.constantFrom<Block>(
  { key: 'layout', text: 'layout: post\n' },
  { key: 'params', text: 'params:\n  a: 1\n  b: [1,\n    2]\n' },
  { key: 'weird', text: 'weird: !local {x: 0o7, y: 1e3}\n' },
  { key: 'multi', text: 'multi: |+\n  text\n\n\n' },
  { key: 'keep', text: 'keep: >2\n    indented\n  less\n' },
  { key: 'a key', text: "'a key': no\n" },
  { key: 'clock', text: 'clock: 1:30:00\n' },
  { key: 'deep', text: `deep: ${'['.repeat(30)}${']'.repeat(30)}\n` },
  { key: 'tabbed', text: 'tabbed:\t1\t# tab\n' },
  { key: 'complex', text: '? complex\n: - x\n  - y\n' },
  { key: 'base', text: 'base: &base\n  credit: EPA\n' },
  { key: 'twice', text: 'twice: 1\ntwice: 2\n' },
);
const nothing = fc.constantFrom<Block>(
  { key: null, text: '# a comment\n' },
  { key: null, text: '\n' },
  { key: null, text: '# title: not a key\n\n' },
);

function textBlock(...keys: readonly [string, ...string[]]): fc.Arbitrary<Block> {
  return fc
    .tuple(fc.constantFrom(...keys), fc.constantFrom(...textStyles), plain)
    .map(([key, style, t]) => ({ key, text: style(key, t) }));
}

function listBlock(...keys: readonly [string, ...string[]]): fc.Arbitrary<Block> {
  return fc
    .tuple(fc.constantFrom(...keys), fc.constantFrom(...listStyles), plain, plain)
    .map(([key, style, a, b]) => ({ key, text: style(key, a, b) }));
}

function styled<Args extends readonly string[]>(
  key: string,
  styles: readonly ((...args: Args) => string)[],
  args: fc.Arbitrary<Args>,
): fc.Arbitrary<Block> {
  return fc.tuple(fc.constantFrom(...styles), args).map(([style, given]) => ({
    key,
    text: style(...given),
  }));
}

const known = fc.uniqueArray(
  fc.oneof(
    textBlock('headline', 'title'),
    textBlock('standfirst', 'description', 'summary'),
    textBlock('place'),
    textBlock('section', 'category'),
    listBlock('tags', 'keywords'),
    listBlock('byline', 'authors', 'author'),
    listBlock('notes'),
    listBlock('categories'),
    date.map((at): Block => ({ key: 'published', text: `published: ${at} # first\n` })),
    date.map((at): Block => ({ key: 'date', text: `date: "${at}"\n` })),
    fc.constantFrom<Block>(
      { key: 'draft', text: 'draft: no # live\n' },
      { key: 'status', text: 'status: "withheld"\n' },
    ),
    styled('images', imageStyles, fc.tuple(plain, plain)),
    styled('updates', updateStyles, fc.tuple(date, plain)),
    fc.constantFrom<Block>(
      { key: 'source', text: 'source: EPA\n' },
      { key: 'source', text: 'source: { name: EPA, x: 1 } # wire\n' },
      { key: 'source', text: 'source:\n  name: EPA\n  # where\n  uri: https://example.org\n' },
    ),
    fc.constantFrom<Block>({
      key: 'links',
      text: 'links:\n  - { title: One, href: /1 }\n  - title: Two\n    href: /2\n    rel: x\n',
    }),
  ),
  { maxLength: 7, selector: ({ key }) => key },
);

interface Sample {
  readonly blocks: readonly Block[];
  readonly end: string;
  readonly text: string;
}

const idBlock: Block = { key: 'id', text: 'id: 01KAVZ4M4Q3N6QJ0W2Q5B0T8AA\n' };

const sample: fc.Arbitrary<Sample> = fc
  .record({
    known,
    others: fc.uniqueArray(foreign, { maxLength: 4, selector: ({ key }) => key }),
    gaps: fc.array(nothing, { maxLength: 3 }),
    order: fc.array(fc.nat(), { minLength: 16, maxLength: 16 }),
    end: fc.constantFrom(
      '---\n\nBody\n',
      '---\nBody --- \n---\nmore',
      '...\n\n\n\nBody\n',
      '--- \n',
      '---',
    ),
    mark: fc.boolean(),
    carriage: fc.boolean(),
  })
  .map(({ known: fields, others: rest, gaps, order, end, mark, carriage }) => {
    const given = [idBlock, ...fields, ...rest, ...gaps]
      .map((block, at) => ({ block, rank: order[at] ?? 0 }))
      .sort((one, other) => one.rank - other.rank)
      .map(({ block }) => block);
    const lines = (text: string) => (carriage ? text.replaceAll('\n', '\r\n') : text);
    const blocks = given.map(({ key, text }) => ({ key, text: lines(text) }));
    const whole = lines('---\n') + blocks.map(({ text }) => text).join('') + lines(end);
    return { blocks, end: lines(end), text: (mark ? '\ufeff' : '') + whole };
  });

/** Every name under which an edit of these fields may write. */
function namesOf(fields: readonly string[]): ReadonlySet<string> {
  return new Set(
    fields.flatMap((field) => {
      const name = field.split('.')[0] ?? '';
      return Object.entries(fieldNames).flatMap(([known, names]) =>
        known === name ? [...names] : [],
      );
    }),
  );
}

/** Where whole lines stand in a text, from an offset on; -1 when they do not. */
function lineIndexOf(text: string, lines: string, from: number): number {
  const found = text.indexOf(lines, from);
  if (found <= 0 || text[found - 1] === '\n') return found;
  return lineIndexOf(text, lines, found + 1);
}

/** Blocks of other keys stand in the result as they were, in their order. */
function expectBlocks(before: Sample, after: string, fields: readonly string[]): void {
  const names = namesOf(fields);
  let at = 0;
  for (const { key, text } of before.blocks) {
    if (key !== null && names.has(key)) continue;
    const found = lineIndexOf(after, text, at);
    expect(found, text).toBeGreaterThanOrEqual(0);
    at = found + text.length;
  }
  if (!fields.includes('body')) expect(after.endsWith(before.end)).toBe(true);
  expect(after.startsWith('\ufeff')).toBe(before.text.startsWith('\ufeff'));
  if (before.text.includes('\r\n')) expect(/(?<!\r)\n/.test(after)).toBe(false);
  else expect(after).not.toContain('\r');
}

describe('in a file of any style', () => {
  it('an edit touches the lines of its own key only', () => {
    let successes = 0;
    let refused = 0;
    fc.assert(
      fc.property(sample, anyEdit, (file, change) => {
        const before = parse(file.text);
        fc.pre(before.ok);
        if (!before.ok) return;
        const result = edit(file.text, [change]);
        if (!result.ok) {
          if (result.error.code === 'front-matter-invalid') refused += 1;
          expect(['invalid-value', 'front-matter-invalid']).toContain(result.error.code);
          return;
        }
        successes += 1;
        const after = articleOf(result.value.bytes);
        expectWanted(after, before.value, change);
        expect(others(after, result.value.fields)).toEqual(
          others(before.value, result.value.fields),
        );
        expectBlocks(file, textOf(result.value.bytes), result.value.fields);
        if (result.value.fields.length === 0) expect(textOf(result.value.bytes)).toBe(file.text);
      }),
      { numRuns: 600 },
    );
    expect(successes).toBeGreaterThan(refused * 10);
  });

  it('edits one after the other write what they write at once', () => {
    fc.assert(
      fc.property(sample, fc.array(anyEdit, { minLength: 2, maxLength: 4 }), (file, changes) => {
        let bytes = bytesOf(file.text);
        const fields = new Set<string>();
        for (const change of changes) {
          const result = edit(bytes, [change]);
          fc.pre(result.ok);
          if (!result.ok) return;
          bytes = new Uint8Array(result.value.bytes);
          for (const field of result.value.fields) fields.add(field);
        }
        const once = edit(file.text, changes);
        if (!once.ok) throw new Error(once.error.message);
        expect(textOf(once.value.bytes)).toBe(textOf(bytes));
        expectBlocks(file, textOf(bytes), [...fields]);
      }),
      { numRuns: 150 },
    );
  });

  it('an edit that is taken back says what the file said', () => {
    const there = fc.constantFrom('headline', 'standfirst', 'place', 'section');
    fc.assert(
      fc.property(sample, there, plain, (file, field, value) => {
        const before = parse(file.text);
        fc.pre(before.ok);
        if (!before.ok) return;
        const set = (text: string | null): ArticleEdit => ({
          kind: 'set-text',
          field,
          value: text,
        });
        const changed = edit(file.text, [set(value)]);
        fc.pre(changed.ok);
        if (!changed.ok) return;
        const back = edit(changed.value.bytes, [set(before.value[field])]);
        if (!back.ok) throw new Error(back.error.message);
        const { hash: _, extra: __, problems: ___, ...after } = articleOf(back.value.bytes);
        expect(before.value).toMatchObject(after);
      }),
      { numRuns: 200 },
    );
  });
});
