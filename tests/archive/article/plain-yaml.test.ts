import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../archive/article/front-matter.ts';
import { makeArticleFile } from '../../../archive/article/make-article.ts';
import { toPlain } from '../../../archive/article/plain.ts';
import { readPlainYaml } from '../../../archive/article/plain-yaml.ts';
import { readAnyYaml } from '../../../archive/article/yaml-document.ts';
import { line, longText } from './any-edit.ts';
import { markdownFixtures, readFixture, textOf } from './support.ts';

/** Whether the quick way reads this; when it does, it must say what the parser says. */
function readsAsParser(raw: string): boolean {
  const quick = readPlainYaml(raw);
  if (quick === null) return false;
  let parsed: ReturnType<typeof readAnyYaml> | null = null;
  try {
    parsed = readAnyYaml(raw);
  } catch (error) {
    throw new Error(`The parser throws ${String(error)} on ${JSON.stringify(raw)}`);
  }
  expect(parsed, JSON.stringify(raw)).toEqual({ ok: true, value: { ...quick, problems: [] } });
  if (parsed.ok) {
    expect(Object.keys(quick.texts)).toEqual(Object.keys(parsed.value.texts));
    expect(toPlain(quick.typed)).toEqual(quick.typed);
  }
  return true;
}

const key = fc.oneof(
  fc.constantFrom('title', 'tags', 'a', 'b-c', '_d', 'null', 'true', 'y', 'on', '__proto__', 'e_1'),
  fc.string({ minLength: 1, maxLength: 4 }),
);
const scalar = fc.oneof(
  fc.constantFrom(
    '',
    'text',
    'two words',
    '"quoted"',
    "'it''s'",
    '"a" b',
    '~',
    'null',
    'NULL',
    'nUll',
    'true',
    'True',
    'tRue',
    'yes',
    '12',
    '012',
    '-1',
    '+1',
    '1.5',
    '1.',
    '.5',
    '1e3',
    '1E-3',
    '1_000',
    '0x1f',
    '0o17',
    '0b1',
    '.inf',
    '.nan',
    '1:30:00',
    '2022-01-10',
    '2022-01-10T08:54:00+04:00',
    '99999999999999999999',
    '[]',
    '{}',
    '[a, b]',
    '[ "a", \'b\', 1, ~ ]',
    '[a b, c,]',
    '[,]',
    '[a,,b]',
    '[a: b]',
    '[a]: b',
    '[a] b',
    '{ a: 1, b: "x" }',
    '{a: b}',
    '{ a }',
    '{ a: }',
    '{ a: , b: c }',
    '{ a: x:y, b: http://x.y/z }',
    '{ a: [1, { b: c }] }',
    '{ a: 1, a: 2 }',
    '{ "a": 1 }',
    '[ &a x, *a ]',
    '"a", b',
    '# c',
    'a #b',
    'a # c',
    'a: b',
    'a:',
    'a:b',
    '- a',
    '-',
    '-a',
    '? a',
    '&x a',
    '*x',
    '!t a',
    '|',
    '>-',
    '%a',
    '@a',
    '`a`',
    '"a\\tb"',
    '"open',
    "'open",
    '<<',
    'x\u00a0',
    '\u0085',
    'a\u2028b',
    'ألماتي 🎈',
    '---',
    '...',
  ),
  line,
);
const space = fc.constantFrom('', ' ', '  ', '    ', '\t');
const rawLine = fc.oneof(
  fc
    .tuple(key, space, scalar, space)
    .map((parts) => `${parts[0]}:${parts[1]}${parts[2]}${parts[3]}`),
  fc.tuple(key, scalar).map(([name, value]) => `${name}: ${value}`),
  fc.tuple(space, space, scalar).map(([indent, gap, value]) => `${indent}-${gap}${value}`),
  fc.tuple(space, key, scalar).map(([indent, name, value]) => `${indent}- ${name}: ${value}`),
  fc.tuple(space, key, scalar).map(([indent, name, value]) => `${indent}${name}: ${value}`),
  fc.tuple(space, scalar).map(([indent, value]) => indent + value),
  fc.constantFrom('', ' ', '# c', '  # c', '\ufeff', 'a: 1\r'),
);
const anyYaml = fc
  .tuple(
    fc.array(rawLine, { maxLength: 7 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('\n', ''),
  )
  .map(([lines, newline, end]) => lines.join(newline) + end);

describe('reading plain front matter without the parser', () => {
  it('says what the parser says or declines, whatever stands there', () => {
    let read = 0;
    fc.assert(
      fc.property(anyYaml, (raw) => {
        if (readsAsParser(raw)) read += 1;
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(300);
  });

  it('reads every value by itself as the parser does or declines', () => {
    let read = 0;
    fc.assert(
      fc.property(key, scalar, scalar, (name, one, other) => {
        const shapes = [
          `${name}: ${one}\n`,
          `${name}:\n  - ${one}\n  - ${other}\n`,
          `${name}:\n- ${one}\n- a: ${other}\n  b: ${one}\n`,
          `${name}:\n  a: ${one}\n  b: ${other}\n`,
          `${name}: [${one}, ${other}]\n`,
          `${name}: { a: ${one}, b: ${other} }\n`,
        ];
        for (const raw of shapes) if (readsAsParser(raw)) read += 1;
      }),
      { numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(500);
  });

  it('reads most articles of the app itself', () => {
    let read = 0;
    const draft = fc.record({
      headline: line,
      standfirst: fc.option(longText),
      tags: fc.array(line, { maxLength: 3 }),
      credit: line,
    });
    fc.assert(
      fc.property(draft, ({ headline, standfirst, tags, credit }) => {
        const bytes = makeArticleFile(
          {
            headline,
            standfirst,
            byline: ['Ann'],
            published: '2022-01-10T08:54:00+04:00',
            updates: [{ at: '2022-01-11', kind: 'update', note: null }],
            section: null,
            place: null,
            tags,
            language: 'en',
            source: null,
            images: [
              {
                file: 'media/a.jpg',
                caption: null,
                alt: null,
                credit,
                creator: null,
                copyright: null,
                lead: true,
              },
            ],
            links: [],
            notes: [],
            body: 'B',
          },
          null,
        );
        if (readsAsParser(splitFrontMatter(textOf(bytes)).raw)) read += 1;
      }),
      { numRuns: 300 },
    );
    expect(read).toBeGreaterThan(60);
  });

  const files = markdownFixtures();
  it.skipIf(files.length === 0)('reads articles of other people as the parser does', () => {
    let read = 0;
    let all = 0;
    for (const name of files) {
      const { kind, raw } = splitFrontMatter(textOf(readFixture(name)));
      if (kind !== 'yaml') continue;
      all += 1;
      if (readsAsParser(raw)) read += 1;
    }
    expect(read).toBeGreaterThan(all / 4);
  });
});
