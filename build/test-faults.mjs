// npm run test:faults [-- NAMES]: the long run of tests/faults and of two processes on one archive,
// or of the files of tests/faults with these names.
// The last lines count the strikes of each kind, and what was lost.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runProgram } from './run-program.mjs';

/** So many processes must have been killed, in the whole run. */
const fewestKills = 500;
const killKinds = ['kill', 'tear', 'random'];

const root = resolve(import.meta.dirname, '..');
const tally = join(root, 'out', 'test-reports', 'faults');

/** @param {string[]} names */
async function testFaults(names) {
  rmSync(tally, { recursive: true, force: true });
  mkdirSync(tally, { recursive: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const files =
    names.length === 0
      ? ['tests/faults/', 'tests/archive/disasters/two-processes']
      : names.map((name) => `tests/faults/${name}`);
  const code = await runProgram(process.execPath, [vitest, 'run', '--retry=0', ...files], {
    cwd: root,
    env: { ...process.env, NEWSROOM_FAULTS: 'long', NEWSROOM_FAULTS_TALLY: tally },
  });
  const kinds = readdirSync(tally).map((name) => name.replace(/\.txt$/, ''));
  const counts = new Map(kinds.map((kind) => [kind, lines(kind).length]));
  const lost = lines('lost');
  for (const text of lost) console.log(text);
  console.log('\nStrikes:');
  for (const [kind, count] of counts) if (kind !== 'lost') console.log(`  ${kind}: ${count}`);
  const kills = killKinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  console.log(`${kills} processes killed, ${lost.length} findings.`);
  const isEnough = names.length > 0 || kills >= fewestKills;
  if (!isEnough) console.log(`At least ${fewestKills} must be killed.`);
  return code === 0 && lost.length === 0 && isEnough ? 0 : 1;
}

/** @param {string} kind */
function lines(kind) {
  try {
    return readFileSync(join(tally, `${kind}.txt`), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch {
    return [];
  }
}

process.exitCode = await testFaults(process.argv.slice(2));
