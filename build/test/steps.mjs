import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildTargets } from '../bundle/build-targets.mjs';
import { startVirtualDisplay } from '../linux/display.mjs';
import { prepareSystem } from '../linux/prepare.mjs';
import { packageForTests } from '../package/package-for-tests.mjs';
import { runProgram } from '../run-program.mjs';
import { electronRuntime } from '../runtime/runtime.mjs';
import { judged, nothing, playwrightCounts, single, vitestCounts } from './counts.mjs';

/**
 * The steps of `npm test` in their order. Each takes the project's folder and further arguments
 * for its runner, and gives what it counted; one that throws is one failure.
 *
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {{ name: string, title: string, run: (root: string, args: string[]) => Promise<Counts> }} Step
 * @type {Step[]}
 */
export const steps = [
  { name: 'types', title: 'Types', run: types },
  { name: 'lint', title: 'Lint', run: lint },
  { name: 'build', title: 'Build', run: build },
  { name: 'unit', title: 'Unit and command-line tests', run: unit },
  { name: 'package', title: 'Package', run: packageApp },
  { name: 'e2e', title: 'End-to-end tests on the packaged app', run: endToEnd },
];

/** @type {Step['run']} */
async function types(root) {
  return single(await node(root, 'typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']));
}

/** @type {Step['run']} */
async function lint(root) {
  return single(await node(root, '@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.']));
}

/** @type {Step['run']} */
async function build(root) {
  await buildTargets(root, { log: console.log });
  return nothing;
}

/** @type {Step['run']} */
async function unit(root, args) {
  const report = reportFile(root, 'vitest.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const code = await node(root, 'vitest/vitest.mjs', ['run', ...reporters, ...args]);
  return judged(code, vitestCounts(report));
}

/** @type {Step['run']} */
async function packageApp(root) {
  await packageForTests(root);
  return nothing;
}

/**
 * On virtual displays two apps are tested at a time, each on one of its own.
 *
 * @type {Step['run']}
 */
async function endToEnd(root, args) {
  await packageForTests(root);
  const system = await prepareSystem((await electronRuntime(root)).executable);
  const second = system.virtual && availableParallelism() > 1 ? await startVirtualDisplay() : null;
  const report = reportFile(root, 'playwright.json');
  try {
    const code = await node(root, '@playwright/test/cli.js', ['test', ...args], {
      ...system.env,
      ...(second !== null && { NEWSROOM_DISPLAYS: `${system.env.DISPLAY},${second.display}` }),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    return judged(code, playwrightCounts(report));
  } finally {
    second?.stop();
    system.stop();
  }
}

/**
 * Runs a tool of node_modules with this Node, so that nothing depends on npx or a shell.
 *
 * @param {string} root
 * @param {string} tool
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function node(root, tool, args, env = process.env) {
  return runProgram(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    env,
  });
}

/**
 * @param {string} root
 * @param {string} name
 */
function reportFile(root, name) {
  const folder = join(root, 'out', 'test-reports');
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, name), { force: true });
  return join(folder, name);
}
