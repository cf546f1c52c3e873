import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyNoFaults } from './fault-library.ts';
import { breaches } from './order.ts';
import { scenarios } from './scenarios.ts';
import { makeStand, prepare, type Stand } from './stand.ts';
import { tally } from './strikes.ts';

const reason = whyNoFaults();
let stand: Stand;
beforeAll(async () => {
  if (reason === null) stand = await makeStand(['archive']);
}, 120_000);
afterAll(() => stand?.remove());

describe.skipIf(reason !== null)(`what is on the disk before what ${reason ?? ''}`, () => {
  it.each(scenarios)(
    'is such that a power cut loses nothing: $name',
    async (scenario) => {
      const { calls } = await prepare(stand, scenario);
      const inArchive = calls.filter(
        ({ path, operation }) => operation === 'says' || path.includes('/Harbour'),
      );
      expect(inArchive.length).toBeGreaterThan(1);
      const found = breaches(calls).map((text) => text.replaceAll(stand.folder, ''));
      tally('order', scenario.name, found);
      expect(found).toEqual([]);
    },
    120_000,
  );
});
