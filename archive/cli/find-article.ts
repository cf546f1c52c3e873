import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../archive-types.ts';
import type { ArticleId } from '../article/article.ts';
import { fail, ok, type Result } from '../result.ts';

/**
 * The article that somebody means: its id in either case, its path in the archive, or a path as
 * the shell completes it. Fails with `unknown-article`.
 */
export function findArticle(archive: Archive, given: string): Result<ArticleId> {
  const { folder } = archive.info();
  const inFolder = (absolute: string) =>
    path.relative(folder, realPath(absolute)).replaceAll(path.sep, '/');
  for (const name of [
    given,
    given.toUpperCase(),
    inFolder(path.resolve(folder, given)),
    inFolder(path.resolve(given)),
  ]) {
    const id = archive.find(name);
    if (id !== null) return ok(id);
  }
  return fail('unknown-article', `There is no article "${given}".`, { path: given });
}

function realPath(absolute: string): string {
  try {
    return realpathSync.native(absolute);
  } catch {
    return absolute;
  }
}
