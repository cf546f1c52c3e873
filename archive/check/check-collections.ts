import type { ArchiveFile } from '../store/archive-file.ts';
import { type CheckProblem, problem } from './check-problem.ts';

/** Entries of collections that no article has, and collections that lie in one that is not there. */
export function checkCollections(
  { collections }: Pick<ArchiveFile, 'collections'>,
  path: string,
  isThere: (idOrPath: string) => boolean,
): readonly CheckProblem[] {
  const ids = new Set<string>(collections.flatMap(({ id }) => id ?? []));
  return collections.flatMap(({ name, parent, articles }) => [
    ...articles
      .filter((article) => !isThere(article))
      .map((article) => gap(path, `The collection ${name} names ${article}, which is not there.`)),
    ...(parent === undefined || parent === null || ids.has(parent)
      ? []
      : [gap(path, `The collection ${name} lies in ${parent}, which is not there.`)]),
  ]);
}

function gap(path: string, message: string): CheckProblem {
  return problem('collection-gap', path, message, { severity: 'notice', field: 'collections' });
}
