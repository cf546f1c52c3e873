import fc from 'fast-check';
import { stringify as stringifyToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { Document, isCollection, isScalar, visit } from 'yaml';
import type { Article } from '../../../archive/article/article.ts';
import type { ArticleEdit } from '../../../archive/article/edit.ts';
import { fold } from '../../../archive/article/text.ts';
import { articleOf, bytesOf, edit, parse } from './support.ts';

/** Text that front matter must cope with: indicators of YAML, quotes, other scripts, line breaks. */
const word = fc.oneof(
  fc.constantFrom(
    '#tag',
    'yes',
    'null',
    '2022',
    '2022-01-10',
    '12:30',
    '1e3',
    '- a',
    '# x',
    'a: b',
    "it's",
    '"q"',
    '[x]',
    '{y}',
    '&a',
    '*b',
    '!c',
    '|',
    '>',
    '%',
    '@',
    '`',
    'a #b',
    'a, b',
    '---',
    '...',
    'ألماتي',
    '東京',
    '🎈',
    '\\n',
    '=',
    '<<',
    '~',
    '0x1f',
    '.5',
    '-',
    '?',
    ':',
    'C:\\dir',
  ),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
);
const line = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' ').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '' && isWellFormed(text));
const longText = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
const date = fc.constantFrom(
  '2022',
  '2022-01',
  '2022-01-10',
  '2022-01-10T08:54:00+04:00',
  '2022-01-10T08:54:00Z',
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const imageValues = fc.record(
  { file: line, caption: longText, alt: line, credit: line, expires: date },
  { requiredKeys: [] },
);
const updateValues = fc.record(
  { at: date, kind: fc.constantFrom('update', 'correction'), note: line },
  { requiredKeys: ['at'] },
);

/** Front matter as plain values, with foreign keys among ours. */
const values = fc
  .record({
    layout: maybe(line),
    title: maybe(longText),
    headline: maybe(line),
    description: maybe(longText),
    author: maybe(line),
    byline: maybe(fc.array(line, { maxLength: 3 })),
    date: maybe(date),
    draft: maybe(fc.boolean()),
    weight: maybe(fc.integer()),
    params: maybe(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.oneof(line, fc.boolean(), fc.integer()), {
        maxKeys: 3,
      }),
    ),
    tags: maybe(fc.uniqueArray(line, { maxLength: 4, selector: fold })),
    categories: maybe(fc.array(line, { maxLength: 2 })),
    updates: maybe(fc.array(updateValues, { maxLength: 3 })),
    images: maybe(fc.array(imageValues, { maxLength: 3 })),
    place: maybe(line),
    notes: maybe(fc.array(line, { maxLength: 2 })),
  })
  .map((record) =>
    Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)),
  );

const index = fc.integer({ min: 0, max: 2 });
const anyEdit: fc.Arbitrary<ArticleEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('set-text' as const),
    field: fc.constantFrom(
      'headline' as const,
      'standfirst' as const,
      'section' as const,
      'place' as const,
    ),
    value: fc.option(longText),
  }),
  fc.record({
    kind: fc.constant('set-date' as const),
    field: fc.constantFrom('published' as const, 'embargo' as const),
    value: fc.option(date),
  }),
  fc.record({
    kind: fc.constant('set-status' as const),
    value: fc.option(fc.constantFrom('usable' as const, 'withheld' as const, 'canceled' as const)),
  }),
  fc.record({
    kind: fc.constant('set-list' as const),
    field: fc.constantFrom('tags' as const, 'byline' as const, 'notes' as const),
    values: fc.array(line, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('change-list' as const),
    field: fc.constantFrom('tags' as const, 'byline' as const),
    add: fc.array(line, { maxLength: 2 }),
    remove: fc.array(line, { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('set-image-text' as const),
    index,
    field: fc.constantFrom(
      'file' as const,
      'caption' as const,
      'credit' as const,
      'copyright' as const,
    ),
    value: fc.option(longText),
  }),
  fc.record({ kind: fc.constant('set-image-expires' as const), index, value: fc.option(date) }),
  fc.record({ kind: fc.constant('set-lead-image' as const), index }),
  fc.record({
    kind: fc.constant('add-image' as const),
    file: fc.option(line),
    caption: fc.option(longText),
    credit: fc.option(line),
  }),
  fc.record({ kind: fc.constant('remove-image' as const), index }),
  fc.record({
    kind: fc.constant('add-update' as const),
    at: date,
    update: fc.constantFrom('update' as const, 'correction' as const),
    note: fc.option(longText),
  }),
  fc.record({
    kind: fc.constant('change-update' as const),
    index,
    at: date,
    update: fc.constantFrom('update' as const, 'retraction' as const),
    note: fc.option(line),
  }),
  fc.record({ kind: fc.constant('remove-update' as const), index }),
  fc.record({
    kind: fc.constant('set-links' as const),
    links: fc.array(fc.record({ title: fc.option(line), href: fc.option(line) }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('set-source' as const),
    name: fc.option(line),
    uri: fc.option(line),
    guid: fc.option(line),
  }),
  fc.record({ kind: fc.constant('set-body' as const), value: longText }),
);

/** Writes values as YAML in styles that differ from file to file: quotes, flow, comments, blocks. */
function writeYaml(record: Readonly<Record<string, unknown>>, styles: readonly number[]): string {
  const document = new Document(record, { schema: 'core' });
  let at = 0;
  const next = () => styles[at++ % styles.length] ?? 0;
  visit(document, {
    Node(role, node) {
      const style = next();
      if (role === 'key' && isScalar(node)) {
        node.type = style % 4 === 0 ? 'QUOTE_DOUBLE' : 'PLAIN';
        return;
      }
      if (isScalar(node) && typeof node.value === 'string') {
        node.type =
          (['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const)[
            style % 5
          ] ?? 'PLAIN';
      }
      if (isCollection(node) && node !== document.contents) node.flow = style % 3 === 0;
      if (style % 7 === 0 && isScalar(node)) node.comment = ' remark';
    },
    Pair(_, pair) {
      if (next() % 5 === 0 && isScalar(pair.key)) pair.key.commentBefore = ' about what follows';
    },
  });
  return Object.keys(record).length === 0
    ? ''
    : document.toString({ lineWidth: 60, singleQuote: next() % 2 === 0 });
}

const styles = fc.array(fc.nat(20), { minLength: 5, maxLength: 40 });
const body = longText.map((text) => `${text}\n`);
const shape = fc.record({ mark: fc.boolean(), carriage: fc.boolean() });

const yamlFile = fc
  .tuple(values, styles, body, shape)
  .map(([record, style, text, { mark, carriage }]) => {
    const whole = `---\n${writeYaml(record, style)}---\n\n${text}`;
    return (mark ? '\ufeff' : '') + (carriage ? whole.replaceAll('\n', '\r\n') : whole);
  });
const jsonFile = fc
  .tuple(values, body, fc.constantFrom(0, 2, '\t'))
  .map(([record, text, space]) => `${JSON.stringify(record, null, space)}\n\n${text}`);
const tomlFile = fc
  .tuple(values, body)
  .map(([record, text]) => `+++\n${stringifyToml(record)}\n+++\n\n${text}`);

describe('any edit of any article', () => {
  it.each([
    ['YAML', yamlFile, 400],
    ['JSON', jsonFile, 150],
    ['TOML', tomlFile, 150],
  ] as const)('in %s gives what was asked and leaves all else as it was', (_, file, runs) => {
    let successes = 0;
    fc.assert(
      fc.property(file, anyEdit, (text, change) => {
        const before = parse(text);
        // Not every mixture of styles is front matter; what cannot be read is not edited.
        fc.pre(before.ok);
        if (!before.ok) return;
        const result = edit(text, [change]);
        if (!result.ok) {
          expect(result.error.code).toBe('invalid-value');
          return;
        }
        successes += 1;
        const after = articleOf(result.value.bytes);
        expectWanted(after, before.value, change);
        expect(others(after, result.value.fields)).toEqual(
          others(before.value, result.value.fields),
        );
        if (result.value.fields.length === 0) expect(result.value.bytes).toEqual(bytesOf(text));
        expect(edit(result.value.bytes, [change]).ok || change.kind.startsWith('remove')).toBe(
          true,
        );
      }),
      { numRuns: runs },
    );
    expect(successes).toBeGreaterThan(runs / 4);
  });

  it('is done once: doing it again changes no byte', () => {
    const lasting = anyEdit.filter(
      ({ kind }) => !kind.startsWith('add-') && !kind.startsWith('remove-'),
    );
    fc.assert(
      fc.property(yamlFile, lasting, (text, change) => {
        const first = parse(text).ok ? edit(text, [change]) : null;
        fc.pre(first?.ok === true);
        if (first?.ok !== true) return;
        const second = edit(first.value.bytes, [change]);
        expect(second.ok && second.value.bytes === first.value.bytes).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('reading', () => {
  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void parse(bytes)),
      { numRuns: 300 },
    );
    const opening = fc.constantFrom('---\n', '+++\n', '{', '\ufeff---\r\n', '');
    const piece = fc.constantFrom(
      '---\n',
      '+++\n',
      'a: &a [*a]\n',
      'b: *a\n',
      '<<: *a\n',
      '? x\n',
      '- y\n',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      ': ',
      '\n',
      '\t',
      '!!map ',
      '|\n',
      '# c\n',
      'title: x\n',
      '\0',
      '\\',
    );
    fc.assert(
      fc.property(
        opening,
        fc.array(piece, { maxLength: 20 }),
        (start, pieces) => void parse(start + pieces.join('')),
      ),
      { numRuns: 500 },
    );
  });
});

function isWellFormed(text: string): boolean {
  return new TextDecoder().decode(new TextEncoder().encode(text)) === text;
}

/** Everything that an edit of these fields has nothing to do with. */
function others(article: Article, fields: readonly string[]): unknown {
  const touched = new Set(fields.map((field) => field.split('.')[0]));
  const { id: _, hash: __, problems: ___, extra, ...rest } = article;
  const aliases = new Set(['title', 'description', 'author', 'date', 'draft', 'categories']);
  // The heading stands in for a headline only while there is none.
  if (touched.has('body')) touched.add('headline');
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([name]) => !touched.has(name))),
    extra: Object.fromEntries(Object.entries(extra).filter(([key]) => !aliases.has(key))),
  };
}

function expectWanted(after: Article, before: Article, change: ArticleEdit): void {
  switch (change.kind) {
    case 'set-text':
      if (change.value !== null) expect(after[change.field]).toBe(change.value.trim());
      else if (change.field !== 'headline') expect(after[change.field]).toBeNull();
      return;
    case 'set-date':
      expect(after[change.field]?.text ?? null).toBe(change.value);
      return;
    case 'set-status':
      // An article that does not say so is usable: `draft: false` is how Hugo says it.
      expect(after.status ?? 'usable').toBe(change.value ?? 'usable');
      return;
    case 'set-list':
      expect(after[change.field]).toEqual([
        ...new Set(change.field === 'tags' ? change.values.map(withoutMark) : change.values),
      ]);
      return;
    case 'change-list': {
      const folded = new Set(after[change.field].map(fold));
      for (const added of change.add) {
        expect(folded).toContain(fold(change.field === 'tags' ? withoutMark(added) : added));
      }
      return;
    }
    case 'set-image-text':
      expect(after.images[change.index]?.[change.field] ?? null).toBe(change.value?.trim() ?? null);
      return;
    case 'set-image-expires':
      expect(after.images[change.index]?.expires?.text ?? null).toBe(change.value);
      return;
    case 'set-lead-image':
      expect(after.images.map(({ lead }) => lead)).toEqual(
        before.images.map((_, at) => at === change.index),
      );
      return;
    case 'add-image':
      expect(after.images).toHaveLength(before.images.length + 1);
      expect(after.images.at(-1)?.credit).toBe(change.credit);
      return;
    case 'remove-image':
      expect(after.images).toEqual(before.images.toSpliced(change.index, 1));
      return;
    case 'add-update':
      expect(after.updates).toHaveLength(before.updates.length + 1);
      expect(after.updates.at(-1)).toMatchObject({
        at: { text: change.at },
        kind: change.update,
        note: change.note,
      });
      return;
    case 'change-update':
      expect(after.updates[change.index]).toMatchObject({
        at: { text: change.at },
        kind: change.update,
        note: change.note,
      });
      return;
    case 'remove-update':
      expect(after.updates).toEqual(before.updates.toSpliced(change.index, 1));
      return;
    case 'set-links':
      expect(after.links).toEqual(
        change.links.filter(({ title, href }) => title !== null || href !== null),
      );
      return;
    case 'set-source':
      expect(after.source ?? { name: null, uri: null, guid: null }).toEqual({
        name: change.name,
        uri: change.uri,
        guid: change.guid,
      });
      return;
    case 'set-body':
      expect(after.body).toBe(change.value);
      return;
  }
}

function withoutMark(tag: string): string {
  return tag.replace(/^#+(?=\S)/, '').trim();
}
