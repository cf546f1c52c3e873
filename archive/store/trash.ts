import { lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
import { isUnchanged } from './save-article.ts';
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

export async function moveToTrash(
  folder: string,
  entry: TrashEntry,
  base: ContentHash,
): Promise<Result<null>> {
  const from = resolveInside(folder, entry.path);
  if (!from.ok) return from;
  const unchanged = await isUnchanged(folder, entry.path, base);
  if (!unchanged.ok) return unchanged;
  const place = placeOf(folder, entry.id);
  const about = await writeAtomically(
    join(place, 'about.json'),
    `${JSON.stringify(entry, null, 2)}\n`,
  );
  if (!about.ok) return about;
  try {
    if ((await lstat(from.value)).isSymbolicLink()) return await moveWhatLinkSays(folder, entry);
    await rename(from.value, join(place, 'article.md'));
    await syncFolder(place);
    await syncFolder(dirname(from.value));
    return ok(null);
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, entry.path) };
  }
}

/** A link would lead to nowhere from the trash: its bytes go there, and the link is removed. */
async function moveWhatLinkSays(folder: string, { id, path }: TrashEntry): Promise<Result<null>> {
  const file = await readArticleFile(folder, path);
  if (!file.ok) return file;
  const written = await writeAtomically(join(placeOf(folder, id), 'article.md'), file.value.bytes);
  if (!written.ok) return written;
  await rm(join(folder, path));
  await syncFolder(dirname(join(folder, path)));
  return ok(null);
}

/** Newest first. Entries that cannot be read are left out; their files stay. */
export async function listTrash(folder: string): Promise<readonly TrashEntry[]> {
  const root = join(folder, ownFolder, 'trash');
  const names = await readdir(root).catch(() => []);
  const entries = await Promise.all(names.map((name) => readAbout(join(root, name))));
  return entries
    .flatMap((entry) => entry ?? [])
    .sort((left, right) => (left.trashedAt < right.trashedAt ? 1 : -1));
}

async function readAbout(place: string): Promise<TrashEntry | null> {
  try {
    const names = await readdir(place);
    if (!names.includes('article.md')) return null;
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

/** Forgets an entry, for an article that is back in its place. Throws the system's error. */
export async function discardTrashed(folder: string, id: ArticleId): Promise<void> {
  await rm(placeOf(folder, id), { recursive: true, force: true });
}

/** Removes what lies in the trash for good. The versions in the history stay. */
export async function emptyTrash(folder: string): Promise<Result<{ readonly removed: number }>> {
  const entries = await listTrash(folder);
  const root = join(folder, ownFolder, 'trash');
  try {
    await mkdir(root, { recursive: true });
    for (const { id } of entries) await discardTrashed(folder, id);
    await syncFolder(root);
    return ok({ removed: entries.length });
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, root) };
  }
}

function placeOf(folder: string, id: ArticleId): string {
  return join(folder, ownFolder, 'trash', ownNameOf(id));
}
