import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isSystemError } from '../result.ts';

export type FoundPicture =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'missing' }
  /** A link, or the written path, leads out of the archive folder or into the app's own. */
  | { readonly kind: 'outside' };

/**
 * Finds pictures in an archive folder and remembers the answers. Only regular files that really lie
 * inside it are found: an article must not be able to carry a stranger's file into a bundle.
 */
export function createPictureFinder(
  folder: string,
): (paths: readonly string[]) => Promise<FoundPicture> {
  const answers = new Map<string, Promise<FoundPicture>>();
  let root: Promise<string> | null = null;
  return async (paths) => {
    if (paths.length === 0) return { kind: 'outside' };
    let outside = false;
    for (const path of paths) {
      // Most articles name no picture.
      root ??= realpath(folder);
      const answer = answers.get(path) ?? look(root, path);
      answers.set(path, answer);
      const found = await answer;
      if (found.kind === 'found') return found;
      if (found.kind === 'outside') outside = true;
    }
    return { kind: outside ? 'outside' : 'missing' };
  };
}

async function look(root: Promise<string>, path: string): Promise<FoundPicture> {
  if (/^\.newsroom(\/|$)/i.test(path)) return { kind: 'outside' };
  // An article would come back from the bundle as one more article; pages and data are the bundle's own.
  if (/\.(md|markdown|html?|json)$/i.test(path)) return { kind: 'missing' };
  try {
    const base = await root;
    const real = await realpath(join(base, path));
    if (!real.startsWith(base.endsWith(sep) ? base : base + sep)) return { kind: 'outside' };
    return (await stat(real)).isFile() ? { kind: 'found', path } : { kind: 'missing' };
  } catch (error) {
    if (isSystemError(error) || isInvalidPath(error)) return { kind: 'missing' };
    throw error;
  }
}

/** Node refuses a NUL in a path before any system call. */
function isInvalidPath(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_ARG_VALUE';
}
