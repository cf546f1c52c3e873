import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TreeNames } from '../../../archive/export/tree-names.ts';

const part = fc.constantFrom('a', 'A', 'b.md', 'B.md', 'con', 'c');
const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));

test('no two names are one on any system, and none is a file and a folder', () => {
  fc.assert(
    fc.property(fc.array(path, { maxLength: 20 }), (paths) => {
      const names = new TreeNames();
      const taken = paths.map((wanted) => names.take(wanted).toLowerCase());
      expect(new Set(taken).size).toBe(taken.length);
      for (const file of taken)
        expect(taken.filter((other) => other.startsWith(`${file}/`))).toEqual([]);
    }),
  );
});

test('a free name stays as it is', () => {
  const names = new TreeNames();
  expect(names.take('articles/2024/Ferry.md')).toBe('articles/2024/Ferry.md');
  expect(names.take('articles/2024/ferry.md')).toBe('articles/2024/ferry-2.md');
});
