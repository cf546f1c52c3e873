import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readAhead } from '../../archive/read-ahead.ts';

it('gives every result in the order of the items, never more at once than it may', async () => {
  const cases = fc.tuple(fc.array(fc.nat(3), { maxLength: 40 }), fc.integer({ min: 1, max: 9 }));
  await fc.assert(
    fc.asyncProperty(cases, async ([items, ahead]) => {
      let open = 0;
      let most = 0;
      const work = async (turns: number) => {
        open += 1;
        most = Math.max(most, open);
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        open -= 1;
        return turns;
      };
      const given: number[] = [];
      for await (const value of readAhead(items, ahead, work)) given.push(value);
      expect(given).toEqual(items);
      expect(most).toBeLessThanOrEqual(ahead);
    }),
  );
});
