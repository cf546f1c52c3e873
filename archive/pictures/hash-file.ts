import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { ContentHash } from '../article/article.ts';
import { failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';

/** SHA-256 of a file of any size, read in pieces. Throws the signal's reason. */
export async function hashFile(
  file: string,
  path: string,
  signal?: AbortSignal,
): Promise<Result<ContentHash>> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(file, { highWaterMark: 256 * 1024 })) {
      signal?.throwIfAborted();
      hash.update(piece);
    }
    return ok(hash.digest('hex') as ContentHash);
  } catch (error) {
    signal?.throwIfAborted();
    if (!isSystemError(error)) throw error;
    return { ok: false, error: failureOfSystemError(error, path) };
  }
}
