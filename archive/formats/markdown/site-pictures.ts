import { posix } from 'node:path';
import { listFiles } from '../../pictures/list-files.ts';

/** Folders whose files a generator serves as if they lay at the root of the site: Hugo, Eleventy, Hexo. */
export const servedFolders: readonly string[] = ['static', 'public', 'assets', 'source'];

/**
 * Pictures that Obsidian embeds: `![[quay.png]]`, `![[media/quay.png|300]]`. As written, without what
 * follows a bar or a hash.
 */
export function embeddedPictures(body: string): readonly string[] {
  const embeds = body.matchAll(
    /!\[\[([^[\]|#\n]{1,500}\.(?:png|jpe?g|gif|webp|avif|tiff?))\s*(?:[|#][^[\]\n]{0,200})?\]\]/gi,
  );
  return [...new Set([...embeds].map(([, name = '']) => name.trim()))];
}

/** The path of a file in a folder by its name alone, as Obsidian finds it; null for none. */
export type NameFinder = (name: string) => Promise<string | null>;

/** Looks through the folder once, and only when somebody asks. */
export function createNameFinder(root: string, signal?: AbortSignal): NameFinder {
  let listed: Promise<ReadonlyMap<string, string>> | null = null;
  const list = async () => {
    const names = new Map<string, string>();
    for (const path of await listFiles(root, signal)) {
      const key = posix.basename(path).toLowerCase();
      const known = names.get(key);
      if (known === undefined || path.length < known.length) names.set(key, path);
    }
    return names;
  };
  return async (name) => {
    listed ??= list();
    return (await listed).get(posix.basename(name).toLowerCase()) ?? null;
  };
}
