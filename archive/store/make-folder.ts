import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isSystemError } from '../result.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * Makes a folder and those above it, durably: each name that comes is synced. Throws the system's
 * error.
 *
 * One by one, since a recursive `mkdir` says ENOENT where a disk fails half-way.
 */
export async function makeFolder(folder: string): Promise<void> {
  if (await makeOne(folder)) return;
  await makeFolder(dirname(folder));
  await makeOne(folder);
}

/** false when the folder above it is missing. */
async function makeOne(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
  } catch (error) {
    if ((await stat(folder).catch(() => null))?.isDirectory() === true) return true;
    const isParentMissing = isSystemError(error) && error.code === 'ENOENT';
    if (isParentMissing && dirname(folder) !== folder) return false;
    throw error;
  }
  await syncFolder(dirname(folder));
  return true;
}
