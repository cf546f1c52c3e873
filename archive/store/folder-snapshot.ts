import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isSystemError } from '../result.ts';
import { isIgnoredName, toArchivePath } from './paths.ts';

/** Files looked at side by side. */
const filesAtOnce = 32;

/** Path in the folder → what is known of the file without reading it. */
export type FolderSnapshot = ReadonlyMap<string, string>;

/**
 * Every file below the folder with its size, times and number; hidden ones and `node_modules` left
 * out, links not followed. Of a folder that cannot be read, now or for good, what was known before
 * stays. Throws the system's error when that is the folder itself.
 */
export async function takeSnapshot(
  folder: string,
  before: FolderSnapshot = new Map(),
): Promise<FolderSnapshot> {
  const snapshot = new Map<string, string>();
  const pending = [folder];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const files: string[] = [];
    try {
      for (const entry of await readdir(at, { withFileTypes: true })) {
        if (isIgnoredName(entry.name)) continue;
        if (entry.isDirectory()) pending.push(join(at, entry.name));
        else files.push(join(at, entry.name));
      }
    } catch (error) {
      if (at === folder || !isSystemError(error)) throw error;
      if (error.code !== 'ENOENT') keepBelow(toArchivePath(folder, at), before, snapshot);
    }
    for (let start = 0; start < files.length; start += filesAtOnce) {
      await Promise.all(
        files.slice(start, start + filesAtOnce).map(async (file) => {
          const state = await stateOf(file);
          if (state !== null) snapshot.set(toArchivePath(folder, file), state);
        }),
      );
    }
  }
  return snapshot;
}

export interface SnapshotChanges {
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export function compareSnapshots(before: FolderSnapshot, after: FolderSnapshot): SnapshotChanges {
  return {
    changed: [...after].filter(([path, state]) => before.get(path) !== state).map(([path]) => path),
    removed: [...before.keys()].filter((path) => !after.has(path)),
  };
}

function keepBelow(path: string, before: FolderSnapshot, into: Map<string, string>): void {
  for (const [known, state] of before) if (known.startsWith(`${path}/`)) into.set(known, state);
}

async function stateOf(file: string): Promise<string | null> {
  const known = await lstat(file).catch(() => null);
  return known === null
    ? null
    : `${known.ino} ${known.size} ${known.mtimeMs} ${known.ctimeMs} ${known.mode}`;
}
