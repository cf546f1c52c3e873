import { type FileHandle, open, stat } from 'node:fs/promises';
import { fail, failureOfSystemError, isSystemError, type Result } from '../result.ts';

/** Bytes that are read piece by piece, so that a picture of any size costs little memory. */
export interface ByteSource {
  readonly size: number;
  /** Fewer bytes than asked for where the source ends. */
  read(at: number, length: number): Promise<Uint8Array>;
}

/** Bytes of the longest single piece that any picture is asked for: what claims to be longer is no metadata. */
export const largestPiece = 16 * 1024 * 1024;

export function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: async (at, length) => bytes.subarray(at, at + Math.min(length, largestPiece)),
  };
}

/** Read ahead, since what is asked for is mostly a few bytes behind the last. */
const window = 64 * 1024;

/** Opens a file for a reader and closes it again. A system's error becomes a failure. */
export async function withSource<Value>(
  file: string,
  path: string,
  use: (source: ByteSource) => Promise<Value>,
): Promise<Result<Value>> {
  let handle: FileHandle | null = null;
  try {
    // Opening a pipe would wait for its writer.
    const known = await stat(file);
    if (!known.isFile()) return fail('picture-invalid', `${path} is not a file.`, { path });
    handle = await open(file, 'r');
    return { ok: true, value: await use(fileSource(handle, known.size)) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { ok: false, error: failureOfSystemError(error, path) };
  } finally {
    await handle?.close();
  }
}

function fileSource(handle: FileHandle, size: number): ByteSource {
  let start = 0;
  let ahead: Uint8Array = new Uint8Array();
  async function readAt(at: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, size - at, largestPiece)));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, at + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  }
  return {
    size,
    read: async (at, length) => {
      if (length > window) return readAt(at, length);
      if (at < start || at + length > start + ahead.length) {
        start = at;
        ahead = await readAt(at, window);
      }
      return ahead.subarray(at - start, at - start + length);
    },
  };
}
