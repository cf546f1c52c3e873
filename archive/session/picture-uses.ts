import type { ArticleId, ArticleSummary } from '../article/article.ts';
import { picturePath } from '../pictures/picture-path.ts';
import type { CacheTable } from '../store/cache-table.ts';

/** The images of one article, as far as they are pictures of their own. */
export interface ImagesOfArticle {
  readonly id: ArticleId;
  /** Of files in the folder. */
  readonly paths: readonly string[];
  /** Addresses, and paths that lead nowhere. */
  readonly elsewhere: readonly string[];
  /** Images without a file. */
  readonly bare: number;
}

/** Which articles use which pictures of the folder. Read from the cache when it is first asked. */
export class PictureUses {
  readonly #table: CacheTable<ImagesOfArticle>;
  readonly #images = new Map<ArticleId, ImagesOfArticle>();
  readonly #articles = new Map<string, Set<ArticleId>>();
  #isRead = false;

  constructor(table: CacheTable<ImagesOfArticle>) {
    this.#table = table;
  }

  /** Takes an article as it is by now. Returns the paths that no article used before. */
  put({ id, images }: Pick<ArticleSummary, 'id' | 'images'>): readonly string[] {
    this.#read();
    const paths = [...new Set(images.flatMap(({ file }) => picturePath(file) ?? []))];
    const news = paths.filter((path) => !this.#articles.has(path));
    this.remove(id);
    if (images.length === 0) return [];
    const elsewhere = images.flatMap(({ file }) =>
      file !== null && picturePath(file) === null ? [file] : [],
    );
    const bare = images.filter(({ file }) => file === null).length;
    const known = { id, paths, elsewhere, bare };
    this.#table.put(id, known);
    this.#know(known);
    return news;
  }

  remove(id: ArticleId): void {
    this.#read();
    const known = this.#images.get(id);
    if (known === undefined) return;
    for (const path of known.paths) {
      const ids = this.#articles.get(path);
      ids?.delete(id);
      if (ids?.size === 0) this.#articles.delete(path);
    }
    this.#images.delete(id);
    this.#table.remove(id);
  }

  has(path: string): boolean {
    this.#read();
    return this.#articles.has(path);
  }

  /** Of the pictures that some article uses. */
  paths(): IterableIterator<string> {
    this.#read();
    return this.#articles.keys();
  }

  /** Every article with an image. */
  articles(): IterableIterator<ArticleId> {
    this.#read();
    return this.#images.keys();
  }

  articlesWith(path: string): readonly ArticleId[] {
    this.#read();
    return [...(this.#articles.get(path) ?? [])];
  }

  /** Of pictures that are no files of the folder: each address once, each image without any. */
  countElsewhere(): number {
    this.#read();
    const addresses = new Set<string>();
    let bare = 0;
    for (const images of this.#images.values()) {
      for (const address of images.elsewhere) addresses.add(address);
      bare += images.bare;
    }
    return addresses.size + bare;
  }

  #read(): void {
    if (this.#isRead) return;
    this.#isRead = true;
    for (const { value } of this.#table.entries()) this.#know(value);
  }

  #know(images: ImagesOfArticle): void {
    this.#images.set(images.id, images);
    for (const path of images.paths) {
      const ids = this.#articles.get(path);
      if (ids === undefined) this.#articles.set(path, new Set([images.id]));
      else ids.add(images.id);
    }
  }
}
