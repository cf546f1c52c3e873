import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { clashKey } from './portability.ts';

/**
 * Tells which names are taken in a folder, as the least discerning file system would: a name is
 * taken by one that differs only in case or normalization, also here, where the two would be two.
 * A folder that is copied to such a system keeps all of its files then.
 *
 * Each folder is read once; what comes after that is not seen.
 */
export class FolderNames {
  readonly #root: string;
  readonly #folders = new Map<string, Promise<ReadonlyMap<string, readonly string[]>>>();

  /** @param root Absolute path. */
  constructor(root: string) {
    this.#root = root;
  }

  /** @param path Relative to the root, with forward slashes. */
  async isTaken(path: string): Promise<boolean> {
    let candidates = [''];
    for (const name of path.split('/')) {
      const next: string[] = [];
      for (const folder of candidates) {
        const names = (await this.#namesIn(folder)).get(clashKey(name)) ?? [];
        next.push(...names.map((found) => (folder === '' ? found : `${folder}/${found}`)));
      }
      if (next.length === 0) return false;
      candidates = next;
    }
    return true;
  }

  #namesIn(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const known = this.#folders.get(folder) ?? readNames(join(this.#root, folder));
    this.#folders.set(folder, known);
    return known;
  }
}

/** What cannot be looked into has no names: writing there says what is the matter. */
async function readNames(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, string[]>();
  for (const name of await readdir(folder).catch(() => [])) {
    const key = clashKey(name);
    names.set(key, [...(names.get(key) ?? []), name]);
  }
  return names;
}
