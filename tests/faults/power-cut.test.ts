import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, readCalls, whyNoFaults } from './fault-library.ts';
import { judge } from './judge.ts';
import { type Cut, Disk } from './power-cut.ts';
import { type Scenario, scenarios } from './scenarios.ts';
import {
  type Course,
  makeStand,
  placeFor,
  placeIn,
  prepare,
  removePlace,
  runChild,
  type Stand,
} from './stand.ts';
import { isLong, sampleOf, tally, upTo } from './strikes.ts';

const reason = whyNoFaults();
let stand: Stand;
beforeAll(async () => {
  if (reason === null) stand = await makeStand(['archive']);
}, 120_000);
afterAll(() => stand?.remove());

interface Recording {
  readonly course: Course;
  /** The folder that the calls name. */
  readonly root: string;
  readonly snapshots: string;
  readonly calls: readonly Call[];
}

/** One run without a fault, with the bytes of each sync. */
async function record(scenario: Scenario): Promise<Recording> {
  const course = await prepare(stand, scenario);
  const place = await placeFor(stand, scenario, course.template);
  const snapshots = join(stand.folder, `${scenario.name}-synced`);
  await mkdir(snapshots);
  const log = `${snapshots}.log`;
  const { code } = await runChild(stand, scenario, place, { fault: null, log, snapshots });
  expect(code).toBe(0);
  const calls = await readCalls(log);
  await removePlace(place);
  return { course, root: place.archive, snapshots, calls };
}

/** The power goes after so many of the calls. */
async function strike(recording: Recording, after: number, cut: Cut): Promise<readonly string[]> {
  const { course, root, snapshots, calls } = recording;
  const place = await placeIn(stand);
  const disk = await Disk.of(course.template.archive, root, snapshots);
  const before = calls.slice(0, after);
  for (const call of before) if (call.operation !== 'says') await disk.take(call);
  await disk.restore(place.archive, cut, calls.slice(after));
  const isDone = before.some(({ operation }) => operation === 'says');
  const found = await judge(stand, course, place, isDone);
  await removePlace(place);
  const number = calls[after - 1]?.number ?? 0;
  const name = `power cut after call ${number}, names ${cut.kind}${isDone ? ', when done' : ''}`;
  const texts = found.map((text) => `${name}: ${text}`);
  tally('power-cut', course.scenario.name, texts);
  return texts;
}

describe.skipIf(reason !== null)(`a power cut ${reason ?? ''}`, () => {
  it.each(scenarios)(
    'loses nothing that was not under way: $name',
    async (scenario) => {
      const recording = await record(scenario);
      const count = recording.calls.length;
      const done = recording.calls.findIndex(({ operation }) => operation === 'says') + 1;
      const found: string[] = [];
      for (const after of [...sampleOf(upTo(count - 1), isLong ? 25 : 1), done]) {
        found.push(...(await strike(recording, after, { kind: 'lost' })));
        if (!isLong && after !== done) continue;
        found.push(...(await strike(recording, after, { kind: 'kept' })));
        if (isLong) found.push(...(await strike(recording, after, { kind: 'mixed', seed: after })));
      }
      expect(found).toEqual([]);
    },
    1_800_000,
  );
});
