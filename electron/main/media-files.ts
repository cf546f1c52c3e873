import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { relativePath } from './app-files.ts';

/** Wherever an SVG is shown it is a document of this type; see the policy that goes with it. */
export const svg = 'image/svg+xml';

const types: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.jfif': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.bmp': 'image/bmp',
  '.ico': 'image/x-icon',
  '.svg': svg,
};

export interface MediaFile {
  /** Absolute, with no symbolic link left in it. */
  readonly path: string;
  /** null: a kind of file that is not shown. */
  readonly type: string | null;
  readonly bytes: number;
  /** SHA-256 in hex of what tells this content from others without reading it. */
  readonly version: string;
}

/**
 * The file that `media://archive/…` names; null: none in the archive. Links that lead out of the
 * folder do not count, and the app's own folder is no part of it.
 */
export async function findMediaFile(address: string, folder: string): Promise<MediaFile | null> {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'media:' || url.host !== 'archive') return null;
  const relative = relativePath(url.pathname);
  if (relative === null || relative.split('/')[0] === '.newsroom') return null;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, relative));
    if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
    const found = await stat(path, { bigint: true });
    if (!found.isFile()) return null;
    // The type follows the real file: a link named like a picture may lead to anything.
    const type = types[extname(path).toLowerCase()] ?? null;
    const { size, mtimeNs, ino } = found;
    return { path, type, bytes: Number(size), version: versionOf([path, size, mtimeNs, ino]) };
  } catch {
    return null;
  }
}

function versionOf(facts: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify(facts.map(String)))
    .digest('hex');
}
