import { open } from 'node:fs/promises';
import type { ArticlePath, ContentHash } from '../article/article.ts';
import { fail, failureOfSystemError, ok, type Result } from '../result.ts';
import { writeAtomically } from './atomic-write.ts';
import { hashOf } from './hash.ts';
import { resolveExisting, resolveNew } from './paths.ts';
import { readArticleFile } from './read-article-file.ts';
import type { Staging } from './staging.ts';

export interface ArticleSave {
  readonly path: ArticlePath;
  /** Hash of the bytes that this save started from; null for a file that must not exist yet. */
  readonly base: ContentHash | null;
  readonly bytes: Uint8Array;
}

/**
 * Replaces an article's bytes, or makes it.
 *
 * Fails with `changed-on-disk` when the file is not what the save started from, `name-taken` when
 * a new file's name is in use, and as `writeAtomically` does; the file is then as it was. Without
 * a staging folder nothing keeps a second writer out.
 */
export async function saveArticle(
  folder: string,
  { path, base, bytes }: ArticleSave,
  staging: Staging | null = null,
): Promise<Result<null>> {
  if (base === null) {
    const file = await resolveNew(folder, path);
    return file.ok ? writeAtomically(file.value, bytes, { replace: false, staging }) : file;
  }
  const unchanged = await isUnchanged(folder, path, base);
  if (!unchanged.ok) return unchanged;
  // A link stays a link: what it leads to is replaced.
  const file = await resolveExisting(folder, path);
  if (!file.ok) return file;
  const allowed = await mayReplace(file.value, path);
  if (!allowed.ok) return allowed;
  // Writing takes as long as the disk needs, and another program may save meanwhile.
  const check = () => isUnchanged(folder, path, base);
  return writeAtomically(file.value, bytes, { staging, check });
}

export async function isUnchanged(
  folder: string,
  path: ArticlePath,
  base: ContentHash,
): Promise<Result<null>> {
  const current = await readArticleFile(folder, path);
  if (!current.ok) return current;
  if (hashOf(current.value.bytes) === base) return { ok: true, value: null };
  return fail('changed-on-disk', `${path} was changed by another program.`, { path });
}

/** Replacing a file needs rights to its folder only; somebody who has protected the file means it. */
export async function mayReplace(file: string, path: string): Promise<Result<null>> {
  try {
    await (await open(file, 'r+')).close();
    return ok(null);
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, path) };
  }
}
