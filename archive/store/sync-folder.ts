import { open } from 'node:fs/promises';
import { isSystemError } from '../result.ts';

/** By folder: the sync that is under way, and the one that begins after it. */
const running = new Map<string, Promise<void>>();
const queued = new Map<string, Promise<void>>();

/**
 * Makes the names in a folder durable that are in it by now. Those who ask while one sync of the
 * folder is under way share the next one: many files written side by side need few. Windows has no
 * such call and needs none; some network drives refuse it, and there the names are as durable as the
 * drive makes them. On macOS, where fsync(2) leaves the drive's own cache as it is, Node asks for
 * F_FULLFSYNC by itself (libuv, `uv__fs_fsync`). Throws the system's error for everything else.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const next = queued.get(folder);
  if (next !== undefined) return next;
  const current = running.get(folder);
  if (current === undefined) return begin(folder);
  const after = current
    .catch(() => {})
    .then(() => {
      queued.delete(folder);
      return begin(folder);
    });
  queued.set(folder, after);
  return after;
}

function begin(folder: string): Promise<void> {
  const sync = syncNow(folder).finally(() => running.delete(folder));
  running.set(folder, sync);
  return sync;
}

async function syncNow(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!isSystemError(error) || !['EINVAL', 'ENOTSUP', 'ENOSYS', 'EPERM'].includes(error.code)) {
      throw error;
    }
  } finally {
    await handle.close();
  }
}
