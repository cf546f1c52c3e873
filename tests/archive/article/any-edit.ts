import fc from 'fast-check';
import type { ArticleEdit } from '../../../archive/article/edit.ts';

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
export const line = fc
  .array(word, { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' ').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '' && isWellFormed(text));
export const longText = fc
  .array(line, { minLength: 1, maxLength: 4 })
  .map((lines) => lines.join('\n'));
export const date = fc.constantFrom(
  '2022',
  '2022-01',
  '2022-01-10',
  '2022-01-10T08:54:00+04:00',
  '2022-01-10T08:54:00Z',
);
export const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const index = fc.integer({ min: 0, max: 2 });
export const anyEdit: fc.Arbitrary<ArticleEdit> = fc.oneof(
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

function isWellFormed(text: string): boolean {
  return new TextDecoder().decode(new TextEncoder().encode(text)) === text;
}
