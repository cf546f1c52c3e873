import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import {
  type ArticleId,
  articleIdSchema,
  articlePathSchema,
  type ContentHash,
} from '../article/article.ts';
import { failureOfSystemError, isSystemError, ok, type Result } from '../result.ts';
import { writeAtomically } from './atomic-write.ts';
import { ownNameOf } from './own-names.ts';
import { ownFolder, resolveInside } from './paths.ts';
import { readArticleFile } from './read-article-file.ts';
import { renamePatiently } from './rename-patiently.ts';
import { isUnchanged } from './save-article.ts';
import { removedEnding, type Staging, whyEnded } from './staging.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * What was removed, until somebody empties it:
 *
 *   .newsroom/trash/<article>/about.json  where it lay and when it was removed
 *   .newsroom/trash/<article>/article.md  its bytes
 */
const aboutSchema = z.object({
  id: articleIdSchema,
  path: articlePathSchema,
  headline: z.string().nullable(),
  trashedAt: z.string(),
});
export type TrashEntry = z.infer<typeof aboutSchema>;

/** Fails as `saveArticle` does; the article is then where it was. */
export async function moveToTrash(
  folder: string,
  entry: TrashEntry,
  base: ContentHash,
  staging: Staging | null = null,
): Promise<Result<null>> {
  const from = resolveInside(folder, entry.path);
  if (!from.ok) return from;
  const unchanged = await isUnchanged(folder, entry.path, base);
  if (!unchanged.ok) return unchanged;
  const place = placeOf(folder, entry.id);
  const about = await writeAtomically(
    join(place, 'about.json'),
    `${JSON.stringify(entry, null, 2)}\n`,
    { staging },
  );
  if (!about.ok) return about;
  try {
    if ((await lstat(from.value)).isSymbolicLink()) return await moveCopy(folder, entry, staging);
    await moveFile(from.value, place, staging);
    await syncFolder(place);
    await syncFolder(dirname(from.value));
    return ok(null);
  } catch (error) {
    if (isSystemError(error) && error.code === 'EXDEV') return moveCopy(folder, entry, staging);
    const ended = staging === null ? null : await whyEnded(staging);
    return ended ?? { ok: false, error: failureOfSystemError(error, entry.path) };
  }
}

/**
 * Out of its place into the staging folder, from there into the trash: the first step fails when
 * another has taken the archive over, and whoever does so after it takes the second.
 */
async function moveFile(from: string, place: string, staging: Staging | null): Promise<void> {
  const to = join(place, 'article.md');
  if (staging === null) return renamePatiently(from, to);
  const between = join(staging.folder, `${basename(place)}${removedEnding}`);
  await renamePatiently(from, between);
  try {
    await renamePatiently(between, to);
  } catch (error) {
    if ((await whyEnded(staging)) !== null) return;
    if ((await lstat(from).catch(() => null)) === null) await renamePatiently(between, from);
    throw error;
  }
}

/**
 * A link would lead to nowhere from the trash, and a file on another drive cannot be renamed to
 * it: the bytes go there, and what stood in the article's place is removed.
 */
async function moveCopy(
  folder: string,
  { id, path }: TrashEntry,
  staging: Staging | null,
): Promise<Result<null>> {
  const file = await readArticleFile(folder, path);
  if (!file.ok) return file;
  const copy = join(placeOf(folder, id), 'article.md');
  const written = await writeAtomically(copy, file.value.bytes, { staging });
  if (!written.ok) return written;
  try {
    const held = await remove(join(folder, path), staging);
    if (!held.ok) return held;
    await syncFolder(dirname(join(folder, path)));
    return ok(null);
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, path) };
  }
}

/**
 * Removes a file or folder for good, by way of the staging folder where it can be had that way.
 * Throws the system's error.
 */
async function remove(file: string, staging: Staging | null): Promise<Result<null>> {
  return removeAll([file], staging);
}

/**
 * All places are given up, durably, before anything in them goes: after a power cut nothing lies
 * half removed where it lay.
 */
async function removeAll(files: readonly string[], staging: Staging | null): Promise<Result<null>> {
  const taken: string[] = [];
  try {
    for (const file of files) {
      const at = await takeAway(file, staging);
      if (!at.ok) return at;
      if (at.value !== null) taken.push(at.value);
    }
  } finally {
    await removeTaken(taken, files, staging);
  }
  return ok(null);
}

async function removeTaken(
  taken: readonly string[],
  files: readonly string[],
  staging: Staging | null,
): Promise<void> {
  if (taken.length === 0 || (staging !== null && (await whyEnded(staging)) !== null)) return;
  if (staging !== null) {
    const folders = [staging.folder, ...new Set(files.map((file) => dirname(file)))];
    for (const folder of folders) await syncFolder(folder);
  }
  for (const at of taken) await rm(at, { recursive: true, force: true });
}

/** Returns where it is then; null when it is nowhere. Throws the system's error. */
async function takeAway(file: string, staging: Staging | null): Promise<Result<string | null>> {
  if (staging === null) return ok(file);
  try {
    const at = join(staging.folder, randomUUID());
    await renamePatiently(file, at);
    return ok(at);
  } catch (error) {
    const ended = await whyEnded(staging);
    if (ended !== null) return ended;
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT') return ok(null);
    if (error.code !== 'EXDEV') throw error;
    const held = await staging.check();
    return held.ok ? ok(file) : held;
  }
}

/** Newest first. Entries that cannot be read are left out; their files stay. */
export async function listTrash(folder: string): Promise<readonly TrashEntry[]> {
  const root = join(folder, ownFolder, 'trash');
  const names = await readdir(root).catch(() => []);
  const entries = await Promise.all(names.map((name) => readEntry(join(root, name))));
  return entries
    .flatMap((entry) => entry ?? [])
    .sort((left, right) => (left.trashedAt < right.trashedAt ? 1 : -1));
}

async function readEntry(place: string): Promise<TrashEntry | null> {
  const names: readonly string[] = await readdir(place).catch(() => []);
  return names.includes('article.md') ? readAbout(place) : null;
}

/** What is said of the article in a folder of the trash; null when that cannot be understood. */
export async function readAbout(place: string): Promise<TrashEntry | null> {
  try {
    // A pipe would keep whoever opens it waiting for its other end.
    if (!(await lstat(join(place, 'about.json'))).isFile()) return null;
    const parsed = aboutSchema.safeParse(
      JSON.parse(await readFile(join(place, 'about.json'), 'utf8')),
    );
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (isSystemError(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

export async function readTrashed(folder: string, id: ArticleId): Promise<Result<Uint8Array>> {
  const file = join(placeOf(folder, id), 'article.md');
  try {
    return ok(await readFile(file));
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, file) };
  }
}

/** Names of the entries, as `ownNameOf` makes them; null where the trash cannot be looked into. */
export async function namesInTrash(folder: string): Promise<ReadonlySet<string> | null> {
  try {
    return new Set(await readdir(join(folder, ownFolder, 'trash')));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return error.code === 'ENOENT' ? new Set() : null;
  }
}

/** Forgets an entry, for an article that is back in its place. Throws the system's error. */
export async function discardTrashed(
  folder: string,
  id: ArticleId,
  staging: Staging | null = null,
): Promise<Result<null>> {
  return remove(placeOf(folder, id), staging);
}

/** Removes what lies in the trash for good. The versions in the history stay. */
export async function emptyTrash(
  folder: string,
  staging: Staging | null = null,
): Promise<Result<{ readonly removed: number }>> {
  const entries = await listTrash(folder);
  const root = join(folder, ownFolder, 'trash');
  try {
    await mkdir(root, { recursive: true });
    const discarded = await removeAll(
      entries.map(({ id }) => placeOf(folder, id)),
      staging,
    );
    if (!discarded.ok) return discarded;
    await syncFolder(root);
    return ok({ removed: entries.length });
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, root) };
  }
}

function placeOf(folder: string, id: ArticleId): string {
  return join(folder, ownFolder, 'trash', ownNameOf(id));
}
