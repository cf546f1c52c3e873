import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../../archive/archive.ts';
import type { Archive } from '../../archive/archive-types.ts';
import { initArchive } from '../../archive/store/init-archive.ts';
import { buildProgram } from '../support/build-program.ts';
import { writeFiles } from '../support/write-files.ts';
import {
  buildLibrary,
  type Call,
  type Fault,
  faultEnvironment,
  readCalls,
} from './fault-library.ts';
import { type FolderState, folderState, hashOf } from './folder-state.ts';
import { type ChildReport, childReportSchema, outcomeOf } from './outcome.ts';
import { originals, type Scenario, source } from './scenarios.ts';

/** The built program and library, and a folder for everything that is struck. */
export interface Stand {
  readonly folder: string;
  readonly program: string;
  readonly library: string;
  readonly source: string;
  /** Where calls are counted and struck. */
  readonly watched: readonly ('archive' | 'cache')[];
  readonly remove: () => Promise<void>;
}

/** A folder with an archive in it, and the cache that belongs to it. */
export interface Place {
  readonly archive: string;
  readonly cache: string;
  readonly off: string;
}

/** What a scenario comes from and leads to when nothing strikes. */
export interface Course {
  readonly scenario: Scenario;
  readonly template: Place;
  readonly beginning: FolderState;
  readonly old: Snapshot;
  readonly next: Snapshot;
  /** Every call that changed a file, in order. */
  readonly calls: readonly Call[];
  /** The number of the last call. */
  readonly last: number;
}

export interface Snapshot {
  readonly files: FolderState;
  /** Hash of `.newsroom/archive.yaml` without the archive's id; null when there is none. */
  readonly archiveFile: string | null;
}

export interface Run {
  /** null after SIGKILL. */
  readonly code: number | null;
  readonly errors: string;
  /** null when the process did not come to its end. */
  readonly report: ChildReport | null;
}

export async function makeStand(watched: Stand['watched']): Promise<Stand> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'newsroom-faults-'));
  const from = join(folder, 'source');
  await writeFiles(from, source);
  return {
    folder,
    program: await buildProgram('tests/faults/child.ts', join(folder, 'program')),
    library: buildLibrary(folder),
    source: join(from, 'in'),
    watched,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A place of its own; the archive has the same name everywhere. */
export async function placeIn(stand: Stand): Promise<Place> {
  const folder = await mkdtemp(join(stand.folder, 'place-'));
  const place = {
    archive: join(folder, 'Harbour'),
    cache: join(folder, 'cache'),
    off: join(folder, 'off'),
  };
  await mkdir(place.archive);
  await mkdir(place.cache);
  return place;
}

export async function copyOf(stand: Stand, place: Place): Promise<Place> {
  const copy = await placeIn(stand);
  await cp(place.archive, copy.archive, { recursive: true, preserveTimestamps: true });
  await cp(place.cache, copy.cache, { recursive: true, preserveTimestamps: true });
  return copy;
}

/** A copy of what a scenario begins with, in which it is struck. */
export async function placeFor(stand: Stand, scenario: Scenario, template: Place): Promise<Place> {
  const place = await copyOf(stand, template);
  if (scenario.cached === true) await openAndDo(place, async () => []);
  return place;
}

export async function removePlace(place: Place): Promise<void> {
  await rm(join(place.archive, '..'), { recursive: true, force: true });
}

/** Makes what the scenario begins with, and lets it run once without a fault. */
export async function prepare(stand: Stand, scenario: Scenario): Promise<Course> {
  const template = await placeIn(stand);
  await writeFiles(template.archive, originals);
  const beginning = await folderState(template.archive);
  if (scenario.plain !== true) {
    const made = await initArchive(template.archive, {
      name: 'Harbour',
      timeZone: 'Europe/Lisbon',
    });
    if (!made.ok) throw new Error(made.error.message);
  }
  await doBefore(stand, scenario, template);
  if (scenario.staleLock === true) await leaveStaleLock(template);
  const old = await snapshotOf(template.archive, scenario);
  const place = await placeFor(stand, scenario, template);
  const log = join(stand.folder, `${scenario.name}.log`);
  const run = await runChild(stand, scenario, place, { fault: null, log });
  const said = run.report?.attempts.flatMap(({ outcomes }) =>
    outcomes.flatMap((one) => one.failures),
  );
  if (run.code !== 0 || said?.length !== 0)
    throw new Error(`${scenario.name} fails by itself: ${JSON.stringify(run)}`);
  const calls = await readCalls(log);
  const course = {
    scenario,
    template,
    beginning,
    old,
    next: await snapshotOf(place.archive, scenario),
    calls,
    last: Math.max(0, ...calls.map(({ number }) => number)),
  };
  await removePlace(place);
  return course;
}

async function doBefore(stand: Stand, scenario: Scenario, place: Place): Promise<void> {
  const { before } = scenario;
  if (before === undefined) return;
  const results = await openAndDo(place, (archive) => before(archive, stand.source));
  const failures = results.flatMap((result) => outcomeOf(result).failures);
  if (failures.length > 0) throw new Error(`${scenario.name}: ${JSON.stringify(failures)}`);
}

async function openAndDo<Value>(
  place: Place,
  work: (archive: Archive) => Promise<Value>,
): Promise<Value> {
  process.env.NEWSROOM_CACHE = place.cache;
  const opened = await openArchive(place.archive);
  if (!opened.ok) throw new Error(opened.error.message);
  await opened.value.loaded();
  const value = await work(opened.value);
  await opened.value.close();
  return value;
}

/** No process has that number: it is beyond what Linux gives. */
const nobody = 4_194_305;

async function leaveStaleLock(place: Place): Promise<void> {
  const owner = { token: '7b1c1c1e-0000-4000-8000-000000000000', pid: nobody, host: hostname() };
  await writeFile(join(place.archive, '.newsroom/lock'), JSON.stringify(owner));
}

export async function snapshotOf(archive: string, { mayAdd = '' }: Scenario): Promise<Snapshot> {
  const text = await readFile(join(archive, '.newsroom/archive.yaml'), 'utf8').catch(() => null);
  const compared = text?.replace(/^id: .*$/m, 'id: ID').replace(mayAdd, '');
  return {
    files: await folderState(archive),
    archiveFile: compared === undefined ? null : hashOf(Buffer.from(compared)),
  };
}

export interface RunOptions {
  readonly fault: Fault | null;
  readonly log?: string;
  readonly snapshots?: string;
}

/** Runs the scenario in a process of its own. */
export function runChild(
  stand: Stand,
  scenario: Scenario,
  place: Place,
  { fault, log, snapshots }: RunOptions,
): Promise<Run> {
  const child = spawn(
    process.execPath,
    [stand.program, place.archive, stand.source, scenario.name],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        TZ: 'UTC',
        HOME: stand.folder,
        NEWSROOM_CACHE: place.cache,
        ...faultEnvironment({
          library: stand.library,
          roots: stand.watched.map((name) => place[name]),
          log: log ?? null,
          snapshots: snapshots ?? null,
          off: place.off,
          fault,
        }),
      },
    },
  );
  let output = '';
  let errors = '';
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString();
  });
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => {
      const report = output === '' ? null : childReportSchema.parse(JSON.parse(output));
      done({ code, errors, report });
    });
  });
}
