import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fault, faultText, whyNoFaults } from './fault-library.ts';
import { judge } from './judge.ts';
import { scenarios } from './scenarios.ts';
import {
  type Course,
  makeStand,
  placeFor,
  prepare,
  removePlace,
  runChild,
  type Stand,
} from './stand.ts';
import { isLong, sampleOf, tally, upTo } from './strikes.ts';

const reason = whyNoFaults();
let stand: Stand;
beforeAll(async () => {
  if (reason === null) stand = await makeStand(['archive', 'cache']);
}, 120_000);
afterAll(() => stand?.remove());

/** At each call, and after the last; and in the middle of each write. */
function faultsOf({ calls, last }: Course): readonly Fault[] {
  const kills = upTo(last).map((at): Fault => ({ kind: 'kill', at }));
  const tears = calls
    .filter(({ operation }) => operation === 'write')
    .map(({ number }): Fault => ({ kind: 'tear', at: number }));
  return isLong
    ? [...sampleOf(kills, 80), ...sampleOf(tears, 30)]
    : [...sampleOf(kills.slice(1), 2), ...sampleOf(tears, 1)];
}

async function strike(course: Course, fault: Fault): Promise<readonly string[]> {
  const { scenario, template } = course;
  const place = await placeFor(stand, scenario, template);
  const run = await runChild(stand, scenario, place, { fault });
  // The number of calls differs a little from run to run: the last may not come.
  const found = run.code === null || run.report !== null ? [] : [run.errors];
  found.push(...(await judge(stand, course, place, run.report !== null)));
  await removePlace(place);
  const texts = found.map((text) => `${faultText(fault)}: ${text}`);
  tally(run.code === null ? fault.kind : 'run', scenario.name, texts);
  return texts;
}

describe.skipIf(reason !== null)(
  `a process that is killed in the middle of a call ${reason ?? ''}`,
  () => {
    it.each(scenarios)(
      'loses nothing: $name',
      async (scenario) => {
        const course = await prepare(stand, scenario);
        const found: string[] = [];
        for (const fault of faultsOf(course)) found.push(...(await strike(course, fault)));
        expect(found).toEqual([]);
      },
      1_800_000,
    );
  },
);
