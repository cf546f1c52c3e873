import { cp, mkdir, mkdtemp, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fail, failureOfSystemError, ok, type Result } from '../../archive/result.ts';
import { writeArchiveFile } from '../../archive/store/archive-file.ts';
import { readyMadeSearches } from '../../archive/store/ready-made-searches.ts';
import type { Locale } from '../contract/strings/locales.ts';

/** What a folder is, for deciding whether a new archive may be made in it. */
export type FolderKind = 'empty' | 'articles' | 'other';

/** How many entries are looked at before a folder without Markdown is believed to have none. */
const looked = 5000;

export async function folderKind(folder: string): Promise<Result<FolderKind>> {
  try {
    const names = (await readdir(folder)).filter((name) => !ignored.has(name));
    if (names.length === 0) return ok('empty');
    if (names.includes('.newsroom')) return ok('articles');
    return ok((await hasMarkdown(folder)) ? 'articles' : 'other');
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, folder) };
  }
}

/** Left behind by file managers: a folder with only these is empty to a person. */
const ignored = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

async function hasMarkdown(folder: string): Promise<boolean> {
  const waiting = [folder];
  let seen = 0;
  for (let next = waiting.shift(); next !== undefined && seen < looked; next = waiting.shift()) {
    const entries = await readdir(next, { withFileTypes: true }).catch(() => []);
    seen += entries.length;
    for (const entry of entries) {
      if (entry.isFile() && /\.(md|markdown)$/i.test(entry.name)) return true;
      if (entry.isDirectory() && !entry.name.startsWith('.')) waiting.push(join(next, entry.name));
    }
  }
  return false;
}

/** The file that a relative path names in an archive; `outside-archive` when a link leads out. */
export async function insideFolder(folder: string, path: string): Promise<Result<string>> {
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    if (file.startsWith(root.endsWith(sep) ? root : root + sep)) return ok(file);
    return fail('outside-archive', `${path} lies outside the archive.`, { path });
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, path) };
  }
}

/** Does nothing when there is one. */
export async function makeFolder(folder: string): Promise<Result<null>> {
  try {
    await mkdir(folder, { recursive: true });
    return ok(null);
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, folder) };
  }
}

/**
 * The person's own copy of the sample archive, in `documents`. Made when there is none; one that is
 * there is theirs and is never written over. Appears whole or not at all. Its saved searches have
 * the names that a new archive would give them in `locale`.
 */
export async function sampleCopy(
  shipped: string,
  documents: string,
  locale: Locale,
): Promise<Result<string>> {
  const folder = join(documents, 'Newsroom Archive Sample');
  if (await stat(folder).catch(() => null)) return ok(folder);
  let workplace: string | null = null;
  try {
    await mkdir(documents, { recursive: true });
    workplace = await mkdtemp(join(documents, '.newsroom-sample-'));
    const copy = join(workplace, 'copy');
    await cp(shipped, copy, { recursive: true });
    const named = await writeArchiveFile(copy, { savedSearches: readyMadeSearches(locale) });
    if (!named.ok) return named;
    await rename(copy, folder);
    return ok(folder);
  } catch (error) {
    if (await stat(folder).catch(() => null)) return ok(folder);
    return { ok: false, error: failureOfSystemError(error, folder) };
  } finally {
    if (workplace !== null) await rm(workplace, { recursive: true, force: true });
  }
}
