import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Hash by path of every file that is not the app's own. */
export type FolderState = Readonly<Record<string, string>>;

/** Ids that were made meanwhile: all but those of the scenarios. */
const minted = /\b01(?!JTG3X5Z8)[0-9A-HJKMNP-TV-Z]{24}\b/g;

/** Bytes by which two runs of the same work compare. */
export function hashOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1').replace(minted, 'MINTED');
  return createHash('sha256').update(text, 'latin1').digest('hex');
}

export async function folderState(folder: string): Promise<FolderState> {
  const state: Record<string, string> = {};
  for (const path of await filesIn(folder)) {
    if (path.startsWith('.newsroom/') || isPart(path)) continue;
    state[path] = hashOf(await readFile(join(folder, path)));
  }
  return state;
}

/** Every file below a folder, by its path there. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** A save that was cut short, which a writer that opens the archive removes. */
export const isPart = (path: string): boolean => /(^|\/)\.[^/]*newsroom-part$/.test(path);

/** Of a state only the articles. */
export function articlesOf(state: FolderState): FolderState {
  return Object.fromEntries(Object.entries(state).filter(([path]) => path.endsWith('.md')));
}

/** Paths at which two states differ. */
export function differences(one: FolderState, other: FolderState): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((path) => one[path] !== other[path])
    .sort();
}
