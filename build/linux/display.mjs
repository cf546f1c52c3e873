import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param {NodeJS.ProcessEnv} [env] */
export function hasDisplay(env = process.env) {
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** @param {string} name */
export function isOnPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, name)));
}

/**
 * Starts a virtual X server on a display that it picks itself.
 *
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
export function startVirtualDisplay() {
  return new Promise((done, fail) => {
    const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    const stop = () => void server.kill();
    let number = '';
    let errors = '';
    server.stderr?.on('data', (chunk) => {
      errors += chunk;
    });
    server.stdio[3]?.on('data', (chunk) => {
      number += chunk;
      if (!number.includes('\n')) return;
      process.once('exit', stop);
      server.unref();
      done({ display: `:${number.trim()}`, stop });
    });
    server.on('error', fail);
    server.on('exit', (code) => fail(new Error(`Xvfb ended with ${code}: ${errors.trim()}`)));
  });
}
