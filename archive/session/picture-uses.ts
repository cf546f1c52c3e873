import type { ArticleId, ArticleSummary } from '../article/article.ts';
import { picturePath } from '../pictures/picture-path.ts';
import { runNow, type Steps } from '../search/index/steps.ts';
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

/**
 * Which articles use which pictures of the folder. Taken up from the cache in the steps of
 * `restoring`; who has to know before then takes it up at once.
 */
export class PictureUses {
  readonly #table: CacheTable<ImagesOfArticle>;
  readonly #images = new Map<ArticleId, ImagesOfArticle>();
  readonly #articles = new Map<string, Set<ArticleId>>();
  /** Done when what the table had is known. */
  readonly restoring: Steps<void>;
  #isRestored = false;

  constructor(table: CacheTable<ImagesOfArticle>) {
    this.#table = table;
    this.restoring = this.#restore();
  }

  get isRestored(): boolean {
    return this.#isRestored;
  }

  /** Takes an article as it is by now. Returns the paths that no article used before. */
  put({ id, images }: Pick<ArticleSummary, 'id' | 'images'>): readonly string[] {
    this.#complete();
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
    this.#complete();
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
    this.#complete();
    return this.#articles.has(path);
  }

  /** Of the pictures that some article uses. */
  paths(): IterableIterator<string> {
    this.#complete();
    return this.#articles.keys();
  }

  /** Every article with an image. */
  articles(): IterableIterator<ArticleId> {
    this.#complete();
    return this.#images.keys();
  }

  articlesWith(path: string): readonly ArticleId[] {
    this.#complete();
    return [...(this.#articles.get(path) ?? [])];
  }

  /** Of pictures that are no files of the folder: each address once, each image without any. */
  countElsewhere(): number {
    this.#complete();
    const addresses = new Set<string>();
    let bare = 0;
    for (const images of this.#images.values()) {
      for (const address of images.elsewhere) addresses.add(address);
      bare += images.bare;
    }
    return addresses.size + bare;
  }

  *#restore(): Steps<void> {
    for (const page of this.#table.pages()) {
      for (const { value } of page) this.#know(value);
      yield;
    }
    this.#isRestored = true;
  }

  #complete(): void {
    if (!this.#isRestored) runNow(this.restoring);
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
