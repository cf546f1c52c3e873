import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { ArticlePath } from '../article/article.ts';
import { fail, failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';

/** The app's own folder in an archive. */
export const ownFolder = '.newsroom';

/** Whether a path in the folder is an article: Markdown, and no part of it hidden or a dependency's. */
export function isArticlePath(path: string): path is ArticlePath {
  return /\.(md|markdown)$/i.test(path) && !path.split('/').some(isIgnoredName);
}

/** Folders and files that are never looked into. */
export function isIgnoredName(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

export function toArchivePath(folder: string, absolute: string): ArticlePath {
  return relative(folder, absolute).split(sep).join('/') as ArticlePath;
}

/**
 * Whether a path stays in the folder by its name, on every system: where Windows reads `C:` as a
 * drive and `\\` as a separator, another system has a file with an odd name.
 */
export function staysInside(path: string): boolean {
  return resolveInside('/', path).ok && !/^[a-z]:|\\/i.test(path);
}

/** The absolute path of a path in the folder; `outside-archive` for one that could leave it by name. */
export function resolveInside(folder: string, path: string): Result<string> {
  const parts = path.split('/');
  const leaves =
    path === '' ||
    isAbsolute(path) ||
    path.includes('\0') ||
    parts.includes('..') ||
    (process.platform === 'win32' && /^[a-z]:|\\/i.test(path));
  return leaves
    ? fail('outside-archive', `${path} is not a path in the archive.`, { path })
    : ok(join(folder, ...parts));
}

/**
 * As `resolveInside`, for a file that exists: follows links and refuses those that lead out.
 *
 * `folder` must be a real path, as that of an open archive is: asking for it again costs as much
 * as the file itself.
 */
export async function resolveExisting(folder: string, path: string): Promise<Result<string>> {
  const inside = resolveInside(folder, path);
  if (!inside.ok) return inside;
  try {
    const real = await realpath(inside.value);
    return real.startsWith(folder + sep)
      ? ok(real)
      : fail('outside-archive', `${path} leads out of the archive.`, { path });
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, path) };
  }
}

/**
 * As `resolveInside`, for a file that need not exist: the folders above it that do must lie inside.
 * `folder` must be a real path.
 */
export async function resolveNew(folder: string, path: string): Promise<Result<string>> {
  const inside = resolveInside(folder, path);
  if (!inside.ok) return inside;
  try {
    const real = await realpathOfNearest(inside.value);
    return real === folder || real.startsWith(folder + sep)
      ? inside
      : fail('outside-archive', `${path} leads out of the archive.`, { path });
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, path) };
  }
}

/** The real path of the nearest folder above that exists. */
async function realpathOfNearest(absolute: string): Promise<string> {
  const parent = dirname(absolute);
  try {
    return await realpathOf(parent);
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'ENOENT' || dirname(parent) === parent) throw error;
    return realpathOfNearest(parent);
  }
}

/** By folder: the look that is under way. Files that are written side by side go to few folders. */
const looking = new Map<string, Promise<string>>();

function realpathOf(folder: string): Promise<string> {
  const begun = looking.get(folder);
  if (begun !== undefined) return begun;
  const look = realpath(folder).finally(() => looking.delete(folder));
  looking.set(folder, look);
  return look;
}
