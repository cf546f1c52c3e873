import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonSplitter } from '../../../../archive/formats/json/split-json.ts';

function split(text: string, pieces: readonly number[], largest = 1e6): string[] {
  const splitter = new JsonSplitter(largest);
  const found: string[] = [];
  let at = 0;
  for (const length of pieces) {
    found.push(...splitter.take(text.slice(at, at + length)));
    at += length;
  }
  return [...found, ...splitter.take(text.slice(at)), ...splitter.end()];
}

const objects = fc.array(
  fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant([{ a: '}"]' }]))),
  { maxLength: 4 },
);
const pieces = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 20 });

describe('JSON that comes in pieces', () => {
  it('of one array gives its items', () => {
    fc.assert(
      fc.property(objects, pieces, fc.constantFrom(0, 2), (items, lengths, indent) => {
        const text = JSON.stringify(items, null, indent);
        expect(split(text, lengths).map((json) => JSON.parse(json))).toEqual(items);
      }),
    );
  });

  it('of values one after another gives each', () => {
    fc.assert(
      fc.property(objects, pieces, (items, lengths) => {
        const text = `\ufeff${items.map((item) => JSON.stringify(item)).join('\n')}\n`;
        expect(split(text, lengths).map((json) => JSON.parse(json))).toEqual(items);
      }),
    );
  });

  it('gives the beginning of a value that the text ends within, and of one that is too large', () => {
    expect(split('[{"a":1},{"b":', [3])).toEqual(['{"a":1}', '{"b":']);
    const [large = '', small] = split(`[{"a":"${'x'.repeat(100)}"},{"b":2}]`, [], 20);
    expect(large.length).toBeGreaterThan(20);
    expect(small).toBe('{"b":2}');
  });

  it('keeps no more of a value that is too large than the limit and a piece', () => {
    const splitter = new JsonSplitter(50);
    let text = '';
    for (let piece = 0; piece < 1000; piece += 1)
      for (const found of splitter.take(piece === 0 ? '[{"a":"' : 'x'.repeat(20))) text += found;
    for (const found of splitter.end()) text += found;
    expect(text.length).toBeLessThan(100);
  });
});
