import { rename } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isSystemError } from '../result.ts';

/** Milliseconds between tries; 2 seconds in all. */
const pauses = [10, 20, 40, 80, 150, 300, 500, 900];

/**
 * Renames a file, and waits while somebody else holds one of the two: on Windows a virus scanner
 * or a sync client that has just seen the file, anywhere a mount. Throws the system's error.
 */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (const pause of pauses) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!isHeld(error)) throw error;
      await wait(pause);
    }
  }
  await rename(from, to);
}

/** Windows says the same of a file that is held and of one that may not be touched. */
function isHeld(error: unknown): boolean {
  if (!isSystemError(error)) return false;
  if (error.code === 'EBUSY') return true;
  return process.platform === 'win32' && (error.code === 'EPERM' || error.code === 'EACCES');
}
