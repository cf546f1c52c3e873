import { open } from 'node:fs/promises';
import { fail, failureOfSystemError, ok, type Result } from '../result.ts';
import { resolveExisting } from './paths.ts';

/** Larger files are no articles; they are listed and named, never read. 20 MB. */
export const largestArticle = 20 * 1024 * 1024;

export interface ArticleFile {
  readonly bytes: Uint8Array;
  /** The file's own time, milliseconds since 1970 UTC: never a story's time. */
  readonly modifiedMs: number;
}

/** Reads a file of the archive whole. Fails with `not-found`, `no-permission`, `too-large`, `outside-archive`, `io-error`. */
export async function readArticleFile(folder: string, path: string): Promise<Result<ArticleFile>> {
  const file = await resolveExisting(folder, path);
  if (!file.ok) return file;
  try {
    const handle = await open(file.value, 'r');
    try {
      const { size, mtimeMs } = await handle.stat();
      if (size > largestArticle) {
        return fail(
          'too-large',
          `${path} has ${size} bytes; an article has at most ${largestArticle}.`,
          { path, details: { bytes: size } },
        );
      }
      return ok({ bytes: await handle.readFile(), modifiedMs: mtimeMs });
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, path) };
  }
}
