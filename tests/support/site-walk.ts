import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

export interface SiteWalk {
  /** Files that were reached, relative to the site's folder. */
  readonly reached: ReadonlySet<string>;
  /** `page → address` of what leads nowhere. */
  readonly broken: readonly string[];
}

/** Follows every address of every page of a site on disk, from its first page on. */
export async function walkSite(folder: string): Promise<SiteWalk> {
  const reached = new Set<string>(['index.html']);
  const broken: string[] = [];
  for (const page of reached) {
    if (!page.endsWith('.html')) continue;
    const html = await readFile(join(folder, page), 'utf8');
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, address = ''] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (/^(https?|mailto):/.test(address)) continue;
      if (address.startsWith('#')) {
        if (!ids.has(decodeURIComponent(address.slice(1)))) broken.push(`${page} → ${address}`);
        continue;
      }
      const path = decodeURIComponent(address.replace(/#.*$/, ''));
      const file = resolve(folder, dirname(page), path);
      const isThere = await stat(file).then(
        (found) => found.isFile(),
        () => false,
      );
      if (!isThere || !file.startsWith(folder)) broken.push(`${page} → ${address}`);
      else reached.add(file.slice(folder.length + 1));
    }
  }
  return { reached, broken };
}
