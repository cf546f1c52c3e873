import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleId, ContentHash } from '../article/article.ts';
import { isSystemError } from '../result.ts';
import { hashOf } from '../store/hash.ts';
import { ownNameOf } from '../store/own-names.ts';
import { ownFolder } from '../store/paths.ts';
import { readAbout } from '../store/trash.ts';
import { type CheckProblem, problem } from './check-problem.ts';

/**
 * Whether everything in the trash can be restored. `hashWhenTrashed` says what the
 * history knows that an article held when it was removed; null where it knows nothing.
 */
export async function checkTrash(
  folder: string,
  hashWhenTrashed: (id: ArticleId) => ContentHash | null,
): Promise<readonly CheckProblem[]> {
  const trash = join(folder, ownFolder, 'trash');
  const names = await readdir(trash).catch(() => []);
  const problems = await Promise.all(
    names
      .sort()
      .map((name) => checkEntry(join(trash, name), `${ownFolder}/trash/${name}`, hashWhenTrashed)),
  );
  return problems.flat();
}

async function checkEntry(
  place: string,
  path: string,
  hashWhenTrashed: (id: ArticleId) => ContentHash | null,
): Promise<readonly CheckProblem[]> {
  // A removal that was cut short before the article moved: it lies in its place as before.
  if (!(await holdsArticle(place))) return [];
  const about = await readAbout(place);
  if (about === null || ownNameOf(about.id) !== path.slice(path.lastIndexOf('/') + 1))
    return [
      problem('trash-entry-invalid', path, `${path}: it does not say which article lies there.`),
    ];
  const bytes = await bytesIn(place);
  if (bytes === null)
    return [problem('trash-entry-invalid', path, `${path}: the article cannot be read.`)];
  const known = hashWhenTrashed(about.id);
  if (known === null || hashOf(bytes) === known) return [];
  return [
    problem('trash-entry-changed', path, `${path}: the article is not as it was removed.`, {
      id: about.id,
    }),
  ];
}

async function holdsArticle(place: string): Promise<boolean> {
  try {
    await lstat(join(place, 'article.md'));
    return true;
  } catch (error) {
    return !(isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR'));
  }
}

async function bytesIn(place: string): Promise<Uint8Array | null> {
  try {
    return await readFile(join(place, 'article.md'));
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}
