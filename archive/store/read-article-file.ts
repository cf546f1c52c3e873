import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, failureOfSystemError, ok, type Result } from '../result.ts';
import { type FileStamp, stampOf } from './file-stamp.ts';
import { resolveExisting } from './paths.ts';

/** Larger files are no articles; they are listed and named, never read. 20 MB. */
export const largestArticle = 20 * 1024 * 1024;

/** A pipe would keep whoever opens it waiting for its other end. Windows has no such flag. */
const withoutWaiting = constants.O_NONBLOCK ?? 0;

export interface ArticleFile {
  readonly bytes: Uint8Array;
  /** The file's own time, milliseconds since 1970 UTC: never a story's time. */
  readonly modifiedMs: number;
  /** As it was before the bytes were read. */
  readonly stamp: FileStamp;
}

/**
 * Reads a file of the archive whole. Fails with `not-found`, `no-permission`, `too-large`,
 * `outside-archive`, `unreachable-file`, `io-error`. `folder` must be a real path.
 */
export async function readArticleFile(folder: string, path: string): Promise<Result<ArticleFile>> {
  const file = await resolveExisting(folder, path);
  if (!file.ok) return file.error.code === 'not-found' ? whyNotFound(folder, path, file) : file;
  try {
    const handle = await open(file.value, constants.O_RDONLY | withoutWaiting);
    try {
      const known = await handle.stat();
      if (!known.isFile()) return fail('not-found', `${path} is no file.`, { path });
      const { size, mtimeMs } = known;
      if (size > largestArticle) {
        return fail(
          'too-large',
          `${path} has ${size} bytes; an article has at most ${largestArticle}.`,
          { path, details: { bytes: size } },
        );
      }
      return ok({ bytes: await handle.readFile(), modifiedMs: mtimeMs, stamp: stampOf(known) });
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, path) };
  }
}

/** A name that stands in the folder and leads to no file is not the same as a file that is gone. */
async function whyNotFound<Failed>(
  folder: string,
  path: string,
  failed: Failed,
): Promise<Failed | Result<never>> {
  if (path.includes('\ufffd'))
    return fail('unreachable-file', `${path}: the name of the file is not UTF-8.`, { path });
  const link = await lstat(join(folder, path)).catch(() => null);
  return link?.isSymbolicLink() === true
    ? fail('unreachable-file', `${path} is a link to a file that is not there.`, { path })
    : failed;
}
