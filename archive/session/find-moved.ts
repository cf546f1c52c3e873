import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentHash } from '../article/article.ts';
import { listFiles } from '../pictures/list-files.ts';
import { type PictureRecord, recordOf } from '../pictures/picture-record.ts';
import type { CacheTable } from '../store/cache-table.ts';

interface Wanted {
  readonly hash: ContentHash;
  /** null where only the hash is known. */
  readonly bytes: number | null;
}

/**
 * Looks for pictures that are not where articles name them, among the files that no article uses:
 * by size, then by hash. Answers with the path of each that was found.
 */
export async function findMoved(
  folder: string,
  wanted: ReadonlyMap<string, Wanted>,
  among: {
    readonly records: CacheTable<PictureRecord>;
    readonly isUsed: (path: string) => boolean;
    readonly signal: AbortSignal;
  },
): Promise<ReadonlyMap<string, string>> {
  const { records, isUsed, signal } = among;
  const sizes = new Set([...wanted.values()].map(({ bytes }) => bytes));
  const places = new Map<ContentHash, string>();
  for (const path of await listFiles(folder, signal)) {
    signal.throwIfAborted();
    if (isUsed(path)) continue;
    const size = (await stat(join(folder, path)).catch(() => null))?.size ?? null;
    if (size === null || !(sizes.has(size) || sizes.has(null))) continue;
    const known = records.get(path);
    const read = await recordOf(folder, path, known, signal);
    if (!read.ok) continue;
    if (read.value !== known) records.put(path, read.value);
    if (!places.has(read.value.hash)) places.set(read.value.hash, path);
  }
  return new Map(
    [...wanted].flatMap(([path, { hash }]) => {
      const to = places.get(hash);
      return to === undefined ? [] : [[path, to] as const];
    }),
  );
}
