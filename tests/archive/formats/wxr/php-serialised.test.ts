import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPhp, textAt } from '../../../../archive/formats/wxr/php-serialised.ts';

/** A writer as simple as PHP's own, for plain data. */
function serialised(value: unknown): string {
  if (value === null) return 'N;';
  if (typeof value === 'boolean') return `b:${value ? 1 : 0};`;
  if (typeof value === 'number') return Number.isInteger(value) ? `i:${value};` : `d:${value};`;
  if (typeof value === 'string') return `s:${Buffer.byteLength(value)}:"${value}";`;
  const entries = Object.entries(value ?? {});
  return `a:${entries.length}:{${entries.map(([key, inner]) => serialised(key) + serialised(inner)).join('')}}`;
}

const plain = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string({ unit: 'grapheme' }),
    fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), tie('value'), { maxKeys: 4 }),
  ),
})).value;

test('what PHP has written is read as it was, and nothing of it cut short', () => {
  fc.assert(
    fc.property(plain, fc.nat(), (value, cut) => {
      const text = serialised(value);
      expect(readPhp(`${text}`)).toEqual({ value: JSON.parse(JSON.stringify(value)) });
      const short = text.slice(0, cut % text.length);
      expect(readPhp(short)).toBeNull();
    }),
  );
});

test('objects, references and made-up lengths are not read', () => {
  for (const text of ['O:3:"Foo":0:{}', 'R:1;', 's:99999999:"a";', 'a:999999999:{', 'x', ''])
    expect(readPhp(text)).toBeNull();
  expect(readPhp('a:1:{'.repeat(5000))).toBeNull();
});

test('a text is found by its path, numbers as well', () => {
  const read = readPhp('a:1:{s:1:"a";a:2:{i:0;s:2:"é";s:1:"n";i:7;}}');
  const value = read?.value ?? null;
  expect([textAt(value, 'a', '0'), textAt(value, 'a', 'n'), textAt(value, 'a', 'x')]).toEqual([
    'é',
    '7',
    null,
  ]);
});
