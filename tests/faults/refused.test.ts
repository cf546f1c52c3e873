import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ErrorName, type Fault, faultText, whyNoFaults } from './fault-library.ts';
import { differences, type FolderState } from './folder-state.ts';
import { judge } from './judge.ts';
import type { ChildReport, Failed } from './outcome.ts';
import { scenarioOf, scenarios } from './scenarios.ts';
import {
  type Course,
  makeStand,
  placeFor,
  prepare,
  type Run,
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

/** What may be said of each error. A folder that forbids its lock is opened for reading only. */
const codes: Readonly<Record<ErrorName, readonly string[]>> = {
  EIO: ['io-error'],
  EACCES: ['no-permission', 'read-only'],
  ENOSPC: ['disk-full'],
  EDQUOT: ['disk-full'],
};
const errors = ['EIO', 'ENOSPC', 'EACCES', 'EDQUOT'] as const;

/** Single calls, disks that fill up in the middle of a write, and disks that stay bad. */
function faultsOf({ calls, last, scenario }: Course): readonly Fault[] {
  const error = (at: number): ErrorName => errors[at % errors.length] ?? 'EIO';
  const fails = upTo(last).map((at): Fault => ({ kind: 'fail', at, error: error(at), on: false }));
  const bad = upTo(last).map((at): Fault => ({ kind: 'fail', at, error: error(at), on: true }));
  const short = calls
    .filter(({ operation }) => operation === 'write')
    .map(({ number }): Fault => ({ kind: 'short', at: number, error: 'ENOSPC' }));
  const each = (['sync', 'sync-folder', 'rename', 'link', 'mkdir', 'write', 'unlink'] as const).map(
    (operation, at): Fault => ({ kind: 'each', operation, error: error(at) }),
  );
  if (isLong)
    return [...sampleOf(fails, 40), ...sampleOf(bad, 20), ...sampleOf(short, 10), ...each];
  const turn = scenarios.indexOf(scenario) % 2 === 0 ? bad.slice(1, -1) : short;
  return [...sampleOf(fails.slice(1, -1), 1), ...sampleOf(turn, 1)];
}

async function strike(stand: Stand, course: Course, fault: Fault): Promise<readonly string[]> {
  const { scenario, template } = course;
  const place = await placeFor(stand, scenario, template);
  const run = await runChild(stand, scenario, place, { fault });
  const found = [...lookAtRun(run), ...lookAtReport(course, fault, run.report)];
  found.push(...(await judge(stand, course, place, run.report !== null)));
  await removePlace(place);
  const texts = found.map((text) => `${faultText(fault)}: ${text}`);
  tally('refuse', scenario.name, texts);
  return texts;
}

function lookAtRun({ code, errors: complaint }: Run): string[] {
  return code === 0 ? [] : [`ended with ${code}: ${complaint}`];
}

/** What it said at once is true, and it went on working in the same process. */
function lookAtReport(course: Course, fault: Fault, report: ChildReport | null): string[] {
  if (report === null || !('error' in fault)) return [];
  const [first, ...again] = report.attempts;
  const found: string[] = [];
  if (first !== undefined) {
    const failures = first.outcomes.flatMap((outcome) => outcome.failures);
    found.push(...failures.flatMap((failure) => lookAtFailure(failure, codes[fault.error])));
    found.push(...lookAtFiles(course, first));
  }
  for (const failure of again.flatMap(({ outcomes }) => outcomes.flatMap((one) => one.failures)))
    found.push(`without the fault: ${failure.code}: ${failure.message}`);
  return found;
}

function lookAtFailure({ code, path, message }: Failed, expected: readonly string[]): string[] {
  return [
    ...(expected.includes(code) || code === 'picture-missing'
      ? []
      : [`failed with ${code}: ${message}`]),
    ...(path === undefined || path === '' ? [`names no file: ${message}`] : []),
  ];
}

/** Articles said to be changed are, and no others. */
function lookAtFiles(
  { old, next }: Course,
  { outcomes, paths, state }: ChildReport['attempts'][number],
): string[] {
  const isArticle = (path: string) => path.endsWith('.md');
  const reached = new Set(differences(old.files, state).filter(isArticle));
  const said = new Set(
    outcomes.flatMap(({ changed }) => changed.map((id) => paths[id] ?? id)).filter(isArticle),
  );
  return [
    ...[...said].filter((path) => !reached.has(path)).map((path) => `${path} was not changed`),
    ...[...reached].filter((path) => !said.has(path)).map((path) => `${path} was changed unsaid`),
    ...halves(old.files, next.files, state).map((path) => `${path} is neither old nor new`),
  ];
}

function halves(old: FolderState, next: FolderState, now: FolderState): readonly string[] {
  return differences(old, now).filter((path) => now[path] !== next[path]);
}

describe.skipIf(reason !== null)(`a disk that refuses a call ${reason ?? ''}`, () => {
  it.each(scenarios)(
    'loses nothing, is said by name, and work goes on: $name',
    async (scenario) => {
      const course = await prepare(stand, scenario);
      const found: string[] = [];
      for (const fault of faultsOf(course)) found.push(...(await strike(stand, course, fault)));
      expect(found).toEqual([]);
    },
    1_800_000,
  );
});

describe.skipIf(reason !== null)(`a disk that has no room for a cache ${reason ?? ''}`, () => {
  it('is no reason not to open an archive and write it', async () => {
    const scenario = scenarioOf('save a field');
    const cacheStand = { ...stand, watched: ['cache'] as const };
    const course = await prepare(cacheStand, scenario);
    // Up to the first page of LMDB, whose binding does not survive that it cannot be written.
    const first = course.calls.find(({ path }) => path.endsWith('/cache.mdb'))?.number ?? 0;
    expect(first).toBeGreaterThan(1);
    const found: string[] = [];
    for (const at of upTo(first - 1))
      found.push(
        ...(await strike(cacheStand, course, { kind: 'fail', at, error: 'ENOSPC', on: true })),
      );
    expect(found).toEqual([]);
  }, 600_000);
});
