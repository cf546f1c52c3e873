import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ContentHash } from '../article/article.ts';
import { fail, failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';

/** SHA-256 of a file of any size, read in pieces. Fails with `picture-invalid` for what is no file. Throws the signal's reason. */
export async function hashFile(
  file: string,
  path: string,
  signal?: AbortSignal,
): Promise<Result<ContentHash>> {
  const hash = createHash('sha256');
  try {
    // A pipe would never end.
    if (!(await stat(file)).isFile())
      return fail('picture-invalid', `${path} is not a file.`, { path });
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
