import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BitSet } from '../../../archive/search/index/bit-set.ts';

it('knows whether it has a member in a range, as a list of them does', () => {
  const number = fc.integer({ min: 0, max: 200 });
  fc.assert(
    fc.property(fc.array(number), number, number, (members, start, end) => {
      const set = new BitSet(201);
      for (const member of members) set.add(member);
      const expected = members.some((member) => member >= start && member < end);
      expect(set.hasAny(start, end)).toBe(expected);
    }),
  );
});
