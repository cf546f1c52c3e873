import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program on this terminal, passes signals on to it, and resolves to its exit code (a
 * shell's 128 + number when a signal ended it).
 *
 * @param {string} executable
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>}
 */
export function runProgram(executable, args, { env = process.env, cwd } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(executable, args, { env, cwd, stdio: 'inherit' });
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    const forward = signals.map((signal) => ({ signal, pass: () => void child.kill(signal) }));
    for (const { signal, pass } of forward) process.on(signal, pass);
    child.on('error', fail);
    child.on('exit', (code, signal) => {
      for (const { signal: name, pass } of forward) process.off(name, pass);
      done(signal ? 128 + constants.signals[signal] : (code ?? 1));
    });
  });
}
