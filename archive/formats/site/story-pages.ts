import { posix } from 'node:path';
import type { ArticlePath } from '../../article/article.ts';
import { resolveInBag } from '../../bundle/bag-path.ts';
import type { TreeNames } from '../../export/tree-names.ts';
import { withExtension } from '../../export/write-tree.ts';

/** Where the page of each story lies in a site, and what links from one story to another mean. */
export class StoryPages {
  readonly #pages: ReadonlyMap<string, string>;

  constructor(paths: readonly ArticlePath[], names: TreeNames) {
    this.#pages = new Map(
      paths.map((path) => {
        const place = path.replace(/^articles\//, '');
        return [path, names.take(withExtension(`articles/${place}`, 'html'))];
      }),
    );
  }

  of(path: ArticlePath): string {
    const page = this.#pages.get(path);
    if (page === undefined) throw new Error(`${path} has no page.`);
    return page;
  }

  /** The page that a link in an article leads to; null when that is no story of the site. */
  linked(from: ArticlePath, written: string): string | null {
    const path = decoded(written.replace(/[?#].*$/s, ''));
    const folder = path.startsWith('/') ? '' : posix.dirname(from);
    const place = resolveInBag(`./${folder}/${path}`);
    return place === null ? null : (this.#pages.get(place) ?? null);
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
