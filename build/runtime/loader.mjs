import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes `electron FOLDER` work in a runtime without Electron's own default app: puts the two
 * files of loader/ into resources/app, where Electron looks first. Files that are the same
 * already are left alone; others are replaced in one step.
 *
 * @param {string} runtime
 */
export function writeLoader(runtime) {
  const target = join(runtime, 'resources', 'app');
  mkdirSync(target, { recursive: true });
  for (const name of ['main.mjs', 'package.json']) {
    const text = readFileSync(join(import.meta.dirname, 'loader', name), 'utf8');
    if (text === read(join(target, name))) continue;
    const temporary = join(target, `${name}.${process.pid}.tmp`);
    writeFileSync(temporary, text);
    renameSync(temporary, join(target, name));
  }
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
