import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Runs `work` while holding a lock file that names this process, so that two builds at once take
 * turns. A lock left by a process that is gone is taken over.
 *
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  while (!take(path)) await wait(100);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/**
 * @param {string} path
 */
function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!isExistsError(error)) throw error;
  }
  const owner = ownerOf(path);
  // An empty file is a lock in the act of being written.
  if (owner !== undefined && !isAlive(owner)) rmSync(path, { force: true });
  return false;
}

/**
 * @param {unknown} error
 */
function isExistsError(error) {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/**
 * @param {string} path
 */
function ownerOf(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a process with this id runs, be it ours or another user's.
 *
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
