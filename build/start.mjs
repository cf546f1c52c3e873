// npm start [-- FOLDER] [-- --flags]: everything that is missing is fetched and built, then the
// app runs until it is closed, the first time on the sample archive. Ends with the app's exit code.
import { resolve } from 'node:path';
import { buildTargets } from './bundle/build-targets.mjs';
import { prepareSystem, SystemError } from './linux/prepare.mjs';
import { runProgram } from './run-program.mjs';
import { electronRuntime, RuntimeError } from './runtime/runtime.mjs';

const root = resolve(import.meta.dirname, '..');

/** @param {string[]} args */
async function start(args) {
  const runtime = await electronRuntime(root);
  const targets = ['main', 'service', 'preload', 'renderer'];
  await buildTargets(root, { only: targets, log: (line) => console.error(line) });
  const system = await prepareSystem(runtime.executable);
  console.error(`Starting on Electron ${runtime.version}.`);
  const code = await runProgram(runtime.executable, [...system.args, root, '--sample', ...args], {
    env: system.env,
  });
  system.stop();
  return code;
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof RuntimeError || error instanceof SystemError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
