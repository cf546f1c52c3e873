// npm start [-- FOLDER] [-- --flags]: everything that is missing is fetched and built, then the
// app runs until it is closed. Ends with the app's exit code.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { buildTargets } from './bundle/build-targets.mjs';
import { prepareSystem, SystemError } from './linux/prepare.mjs';
import { electronRuntime, RuntimeError } from './runtime/runtime.mjs';

const root = resolve(import.meta.dirname, '..');

/** @param {string[]} args */
async function start(args) {
  const runtime = await electronRuntime(root);
  const targets = ['main', 'service', 'preload', 'renderer'];
  await buildTargets(root, { only: targets, log: (line) => console.error(line) });
  const system = await prepareSystem(runtime.executable);
  console.error(`Starting on Electron ${runtime.version}.`);
  const code = await run(runtime.executable, [...system.args, root, ...args], system.env);
  system.stop();
  return code;
}

/**
 * Runs a program on this terminal, passes signals on, and resolves to its exit code (a shell's
 * 128 + number when a signal ended it).
 *
 * @param {string} executable
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function run(executable, args, env) {
  return new Promise((done, fail) => {
    const child = spawn(executable, args, { env, stdio: 'inherit' });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', fail);
    child.on('exit', (code, signal) =>
      done(signal ? 128 + constants.signals[signal] : (code ?? 1)),
    );
  });
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof RuntimeError || error instanceof SystemError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
