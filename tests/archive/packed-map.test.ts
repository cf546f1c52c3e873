import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PackedMap } from '../../archive/packed-map.ts';

const key = fc.oneof(fc.constantFrom('', 'a', 'á', '__proto__'), fc.string());
const step = fc.oneof(
  fc.record({ act: fc.constant('set' as const), key, value: fc.jsonValue() }),
  fc.record({ act: fc.constant('delete' as const), key, value: fc.constant(null) }),
);

it('has what a map of the texts has, whatever was set and deleted', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const packed = new PackedMap<unknown>();
      const plain = new Map<string, string>();
      for (const { act, key: at, value } of steps) {
        if (act === 'set') plain.set(at, JSON.stringify(value));
        else plain.delete(at);
        if (act === 'set') packed.set(at, value);
        else packed.delete(at);
      }
      for (const { key: at } of steps) {
        expect(packed.has(at)).toBe(plain.has(at));
        const text = plain.get(at);
        expect(packed.get(at)).toEqual(text === undefined ? undefined : JSON.parse(text));
      }
    }),
  );
});

it('grows over its pieces, for one value that is longer than a piece as well', () => {
  const packed = new PackedMap<string>();
  const long = 'ü'.repeat(3_000_000);
  packed.set('long', long);
  for (let number = 0; number < 20_000; number += 1) packed.set(`key ${number}`, `value ${number}`);
  for (let number = 0; number < 20_000; number += 1)
    expect(packed.get(`key ${number}`)).toBe(`value ${number}`);
  expect(packed.get('long')).toBe(long);
  expect(packed.get('key 20000')).toBeUndefined();
});
