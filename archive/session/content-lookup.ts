import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentHash } from '../article/article.ts';
import { hashFile } from '../pictures/hash-file.ts';
import { readPictureManifest } from '../pictures/picture-manifest.ts';
import { resolveExisting } from '../store/paths.ts';
import type { Session } from './session.ts';

export interface PictureContent {
  readonly hash: ContentHash;
  readonly bytes: number;
}

/** The path of a picture in the archive with this content; null when there is none. */
export type ContentLookup = (content: PictureContent) => Promise<string | null>;

/**
 * Finds pictures by content, among those that articles use or the manifest lists. An answer has
 * been read from disk: what was known of a file may be out of date.
 */
export async function contentLookup(session: Session): Promise<ContentLookup> {
  const paths = new Set(session.pictures.uses.paths());
  const manifest = await readPictureManifest(session.folder);
  if (manifest.ok) for (const path of manifest.value.hashes.keys()) paths.add(path);
  const bySize = new Map<number, string[]>();
  for (const path of paths) {
    const known = await stat(join(session.folder, path)).catch(() => null);
    if (known?.isFile() === true) bySize.set(known.size, [...(bySize.get(known.size) ?? []), path]);
  }
  return async ({ hash, bytes }) => {
    for (const path of bySize.get(bytes)?.toSorted() ?? []) {
      const file = await resolveExisting(session.folder, path);
      const found = file.ok ? await hashFile(file.value, path) : file;
      if (found.ok && found.value === hash) return path;
    }
    return null;
  };
}
