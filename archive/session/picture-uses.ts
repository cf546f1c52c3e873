import type { ArticleId, ArticleSummary } from '../article/article.ts';
import { picturePath } from '../pictures/picture-path.ts';

/** Which articles use which pictures of the folder. */
export class PictureUses {
  readonly #articles = new Map<string, Set<ArticleId>>();
  readonly #paths = new Map<ArticleId, readonly string[]>();

  /** Takes an article as it is by now. Returns the paths that no article used before. */
  put({ id, images }: Pick<ArticleSummary, 'id' | 'images'>): readonly string[] {
    const paths = new Set(images.flatMap(({ file }) => picturePath(file) ?? []));
    const news = [...paths].filter((path) => !this.#articles.has(path));
    this.remove(id);
    if (images.length === 0) return [];
    this.#paths.set(id, [...paths]);
    for (const path of paths) {
      const ids = this.#articles.get(path) ?? new Set();
      this.#articles.set(path, ids.add(id));
    }
    return news;
  }

  remove(id: ArticleId): void {
    for (const path of this.#paths.get(id) ?? []) {
      const ids = this.#articles.get(path);
      ids?.delete(id);
      if (ids?.size === 0) this.#articles.delete(path);
    }
    this.#paths.delete(id);
  }

  has(path: string): boolean {
    return this.#articles.has(path);
  }

  /** Of the pictures that some article uses. */
  paths(): IterableIterator<string> {
    return this.#articles.keys();
  }

  /** Every article with an image. */
  articles(): IterableIterator<ArticleId> {
    return this.#paths.keys();
  }

  articlesWith(path: string): readonly ArticleId[] {
    return [...(this.#articles.get(path) ?? [])];
  }
}
