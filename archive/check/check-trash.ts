import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentHash } from '../article/article.ts';
import { isSystemError } from '../result.ts';
import { hashOf } from '../store/hash.ts';
import { ownNameOf } from '../store/own-names.ts';
import { ownFolder } from '../store/paths.ts';
import { readAbout } from '../store/trash.ts';
import { type CheckProblem, problem } from './check-problem.ts';

/**
 * Whether everything in the trash can be restored. `hashes` says by id what the history knows that
 * an article held when it was removed.
 */
export async function checkTrash(
  folder: string,
  hashes: ReadonlyMap<string, ContentHash>,
): Promise<readonly CheckProblem[]> {
  const trash = join(folder, ownFolder, 'trash');
  const names = await readdir(trash).catch(() => []);
  const problems = await Promise.all(
    names.sort().map((name) => checkEntry(join(trash, name), `${ownFolder}/trash/${name}`, hashes)),
  );
  return problems.flat();
}

async function checkEntry(
  place: string,
  path: string,
  hashes: ReadonlyMap<string, ContentHash>,
): Promise<readonly CheckProblem[]> {
  const about = await readAbout(place);
  const bytes = await bytesIn(place);
  // A removal that was cut short before the article moved: it lies in its place as before.
  if (bytes === null && about !== null) return [];
  if (about === null || ownNameOf(about.id) !== path.slice(path.lastIndexOf('/') + 1))
    return [
      problem('trash-entry-invalid', path, `${path}: it does not say which article lies there.`),
    ];
  const known = hashes.get(about.id);
  if (bytes === null || known === undefined || hashOf(bytes) === known) return [];
  return [
    problem('trash-entry-changed', path, `${path}: the article is not as it was removed.`, {
      id: about.id,
    }),
  ];
}

async function bytesIn(place: string): Promise<Uint8Array | null> {
  try {
    return await readFile(join(place, 'article.md'));
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}
