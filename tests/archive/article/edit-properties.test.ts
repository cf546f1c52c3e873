import fc from 'fast-check';
import { stringify as stringifyToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { Document, isCollection, isScalar, visit } from 'yaml';
import { fold } from '../../../archive/article/text.ts';
import { anyEdit, date, line, longText, maybe } from './any-edit.ts';
import { expectWanted, others } from './expect-edit.ts';
import { articleOf, bytesOf, edit, parse } from './support.ts';

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
