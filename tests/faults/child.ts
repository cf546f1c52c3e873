import { appendFileSync, writeFileSync } from 'node:fs';
import { openArchive } from '../../archive/archive.ts';
import type { Archive } from '../../archive/archive-types.ts';
import { everything } from '../../archive/search/query.ts';
import { folderState } from './folder-state.ts';
import { type ChildReport, outcomeOf } from './outcome.ts';
import { scenarioOf } from './scenarios.ts';

/**
 * A process that opens an archive, does what a scenario says, and reports it in one line of JSON.
 * When something failed it ends the faults and does it again, in the same process.
 */
const [folder = '', source = '', name = ''] = process.argv.slice(2);
const { FAULT_OFF = '', FAULT_LOG } = process.env;
const scenario = scenarioOf(name);

/** null when it does not open. */
async function open(): Promise<Archive | null> {
  const opened = await openArchive(folder);
  if (!opened.ok) return null;
  await opened.value.loaded();
  return opened.value;
}

function pathsOf(archive: Archive): Record<string, string> {
  const known = archive.summaries(archive.ids(everything));
  return Object.fromEntries(known.map(({ id, path }) => [id, path]));
}

async function attempt(archive: Archive): Promise<ChildReport['attempts'][number]> {
  const before = pathsOf(archive);
  const outcomes = (await scenario.act(archive, source)).map(outcomeOf);
  return {
    outcomes,
    paths: { ...before, ...pathsOf(archive) },
    state: await folderState(folder),
  };
}

const first = await open();
const access = first?.info().access.kind ?? null;
const attempts = first === null ? [] : [await attempt(first)];
if (FAULT_LOG !== undefined) appendFileSync(FAULT_LOG, '0\tsays\t0\tdone\t\t0\n');
const isDone = attempts.some(({ outcomes }) =>
  outcomes.every(({ failures }) => failures.length === 0),
);
writeFileSync(FAULT_OFF, '');
let archive = first;
if (!isDone) {
  if (archive === null || archive.info().access.kind !== 'writable') {
    await archive?.close();
    archive = await open();
  }
  if (archive !== null) attempts.push(await attempt(archive));
}
await archive?.close();
process.stdout.write(`${JSON.stringify({ access, attempts } satisfies ChildReport)}\n`);
