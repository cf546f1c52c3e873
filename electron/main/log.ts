import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { inspect } from 'node:util';

/** What happened, for the person who must find out why. Never holds article text. */
export interface Log {
  readonly info: (message: string) => void;
  readonly error: (message: string, cause?: unknown) => void;
}

const largest = 1024 * 1024;
const keptFiles = 3;

/** Appends to `path`; at 1 MiB the file moves on to `.1`, `.2`. Errors go to stderr as well. */
export function fileLog(path: string): Log {
  mkdirSync(dirname(path), { recursive: true });

  function write(level: string, message: string): void {
    const line = `${new Date().toISOString()} ${level} ${message}\n`;
    if (level === 'error') process.stderr.write(line);
    try {
      rotate(path);
      appendFileSync(path, line);
    } catch (error) {
      process.stderr.write(`The log cannot be written: ${inspect(error)}\n`);
    }
  }

  return {
    info: (message) => write('info', message),
    error: (message, cause) =>
      write('error', cause === undefined ? message : `${message}: ${inspect(cause)}`),
  };
}

function rotate(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size < largest) return;
  for (let age = keptFiles - 1; age >= 1; age -= 1) {
    const from = age === 1 ? path : `${path}.${age - 1}`;
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${path}.${age}`);
  }
}
