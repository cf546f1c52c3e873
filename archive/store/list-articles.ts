import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticlePath } from '../article/article.ts';
import { breathe, type JobOptions } from '../job.ts';
import { type Failure, failureOfSystemError, ok, type Result } from '../result.ts';
import { isLeftover } from './atomic-write.ts';
import { isArticlePath, isIgnoredName, toArchivePath } from './paths.ts';
import { precomposed } from './precomposed.ts';

/** Entries looked at between two breaths, of one folder or of many. */
const entriesAtOnce = 2000;

export interface ClosedFolder extends Failure {
  readonly path: ArticlePath;
}

export interface ArticleListing {
  /** Absolute paths of saves that were cut short; nothing refers to them. */
  readonly leftovers: readonly string[];
  /** In the order of their paths. */
  readonly paths: readonly ArticlePath[];
  /** Folders that could not be looked into, by their paths in the archive. */
  readonly failures: readonly ClosedFolder[];
}

/**
 * Every Markdown file below the folder. Hidden folders, `node_modules` and links to other folders
 * are not entered. A link to a file counts, one that leads out or to nothing too: reading it says
 * what is the matter. Pipes, sockets and devices do not count. Fails only when the folder itself cannot be read.
 */
export async function listArticles(
  folder: string,
  { signal }: JobOptions = {},
  start = folder,
): Promise<Result<ArticleListing>> {
  const paths: ArticlePath[] = [];
  const failures: ClosedFolder[] = [];
  const leftovers: string[] = [];
  // A path is made of that of its folder: working it out anew takes longer than all else.
  const pending = [{ at: start, path: toArchivePath(folder, start) as string }];
  let seen = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    signal?.throwIfAborted();
    const { at, path } = next;
    const entries = await entriesOf(at);
    if (!entries.ok) {
      if (at === start) return entries;
      failures.push({ ...entries.error, path: toArchivePath(folder, at) });
      continue;
    }
    const prefix = path === '' ? '' : `${path}/`;
    for (const entry of entries.value) {
      seen += 1;
      if (seen % entriesAtOnce === 0) {
        signal?.throwIfAborted();
        await breathe();
      }
      const name = await precomposed(at, entry.name);
      if (isLeftover(entry.name) && entry.isFile()) leftovers.push(join(at, name));
      if (isIgnoredName(entry.name)) continue;
      if (entry.isDirectory()) pending.push({ at: join(at, name), path: prefix + name });
      else if (
        isArticlePath(entry.name) &&
        (entry.isFile() || (await isLinkToFile(join(at, name), entry)))
      ) {
        paths.push((prefix + name) as ArticlePath);
      }
    }
  }
  return ok({ paths: paths.sort(), failures, leftovers });
}

async function entriesOf(folder: string): Promise<Result<readonly Dirent[]>> {
  try {
    return ok(await readdir(folder, { withFileTypes: true }));
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, folder) };
  }
}

async function isLinkToFile(absolute: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false;
  const target = await stat(absolute).catch(() => null);
  return target === null || target.isFile();
}
