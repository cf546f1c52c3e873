import { open } from 'node:fs/promises';
import { isSystemError } from '../result.ts';

/**
 * Makes the names in a folder durable. Windows has no such call and needs none; some network
 * drives refuse it, and there the names are as durable as the drive makes them. On macOS, where
 * fsync(2) leaves the drive's own cache as it is, Node asks for F_FULLFSYNC by itself (libuv,
 * `uv__fs_fsync`). Throws the system's error for everything else.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
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
