import { spawn } from 'node:child_process';

/**
 * Runs a program that fills folders, and stops it when they have not grown for a while: a
 * network that swallows packets would otherwise keep it for many minutes.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {object} options
 * @param {() => number} options.measure bytes so far
 * @param {(bytes: number) => void} options.onProgress called about once a second
 * @param {number} options.stallMs how long without a new byte is too long, in milliseconds
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @returns {Promise<{ ok: true, stdout: string } | { ok: false, reason: string }>}
 */
export function runWatched(command, args, { measure, onProgress, stallMs, cwd, env }) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    let bytes = 0;
    let grownAt = Date.now();
    let stalled = false;
    const timer = setInterval(() => {
      const now = measure();
      if (now !== bytes) grownAt = Date.now();
      bytes = now;
      onProgress(bytes);
      if (Date.now() - grownAt < stallMs) return;
      stalled = true;
      child.kill('SIGKILL');
    }, 1_000);
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', (error) => finish({ ok: false, reason: error.message }));
    child.on('close', (code) => {
      if (stalled) finish({ ok: false, reason: `no data for ${stallMs / 1_000} seconds` });
      else if (code === 0) finish({ ok: true, stdout });
      else finish({ ok: false, reason: firstErrorLine(stderr) || `exit code ${code}` });
    });

    /** @param {{ ok: true, stdout: string } | { ok: false, reason: string }} result */
    function finish(result) {
      clearInterval(timer);
      done(result);
    }
  });
}

/**
 * The line that says what went wrong: one with a system code (ENOTFOUND), else one that speaks of
 * an error, else the last one.
 *
 * @param {string} text
 */
function firstErrorLine(text) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const line =
    lines.find((candidate) => /\bE[A-Z]{4,}\b/.test(candidate)) ??
    lines.find((candidate) => /error/i.test(candidate)) ??
    lines.at(-1) ??
    '';
  return line.trim();
}
