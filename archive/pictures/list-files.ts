import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isArticlePath, isIgnoredName, toArchivePath } from '../store/paths.ts';
import { isSidecar } from './sidecar-path.ts';

/** Every file below the folder that may be a picture: not hidden, no article, no sidecar. Closed folders are passed over. */
export async function listFiles(folder: string, signal?: AbortSignal): Promise<readonly string[]> {
  const paths: string[] = [];
  const pending = [folder];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    signal?.throwIfAborted();
    const entries: readonly Dirent[] = await readdir(at, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (isIgnoredName(entry.name)) continue;
      const absolute = join(at, entry.name);
      if (entry.isDirectory()) pending.push(absolute);
      else if (entry.isFile() && !isArticlePath(entry.name) && !isSidecar(entry.name))
        paths.push(toArchivePath(folder, absolute));
    }
  }
  return paths.sort();
}
