// npm test [-- STEP [arguments for its runner]]: all steps, or one of them. A failed step does not
// stop the others. The last line counts: `N passed, N failed, N skipped`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { add, nothing, summary } from './test/counts.mjs';
import { steps } from './test/steps.mjs';

const root = resolve(import.meta.dirname, '..');
const reports = join(root, 'out', 'test-reports');

/** @param {string[]} argv */
async function test([name, ...args]) {
  const wanted = steps.filter((step) => name === undefined || step.name === name);
  if (wanted.length === 0) {
    console.error(`No step "${name}". Steps: ${steps.map((step) => step.name).join(', ')}.`);
    return 2;
  }
  let counts = nothing;
  for (const step of wanted) {
    console.log(`\n== ${step.title} ==`);
    counts = add(counts, await outcome(step, args));
  }
  mkdirSync(reports, { recursive: true });
  writeFileSync(join(reports, 'summary.txt'), `${summary(counts)}\n`);
  console.log(`\n${summary(counts)}`);
  return counts.failed > 0 ? 1 : 0;
}

/**
 * @param {import('./test/steps.mjs').Step} step
 * @param {string[]} args
 */
async function outcome(step, args) {
  try {
    return await step.run(root, args);
  } catch (error) {
    console.error(error);
    return { ...nothing, failed: 1 };
  }
}

process.exitCode = await test(process.argv.slice(2));
