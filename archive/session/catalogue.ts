import type { Article, ArticleId, ArticlePath, ArticleSummary } from '../article/article.ts';
import type { Cache } from '../store/cache.ts';
import type { CacheTable } from '../store/cache-table.ts';
import type { FileStamp } from '../store/file-stamp.ts';

/** What is kept of each file beside its summary. */
export interface FileRecord {
  readonly path: ArticlePath;
  /** Under which the article is known. */
  readonly id: ArticleId;
  /** Which the file gives itself; others may claim the same. */
  readonly claim: ArticleId;
  readonly hash: ArticleSummary['hash'];
  /** null: it must be read again before it is trusted. */
  readonly stamp: FileStamp | null;
}

/** An article with the stamp of the file that it was read from, where that can be relied upon. */
export type StampedArticle = Article & { readonly stamp?: FileStamp | null };

/**
 * Every article of the open archive, without bodies: names in memory, the rest on disk.
 *
 * Invariant: one article for each path, and ids are unique. Where several files claim one id, the
 * first to come keeps it and the others are known by their paths until somebody decides.
 */
export class Catalogue {
  readonly #files: CacheTable<FileRecord>;
  readonly #summaries: CacheTable<ArticleSummary>;
  readonly #pathById = new Map<ArticleId, ArticlePath>();
  readonly #idByPath = new Map<ArticlePath, ArticleId>();
  /** Of ids that more than one file claims, or has claimed. */
  readonly #rivals = new Map<ArticleId, Set<ArticlePath>>();

  constructor(cache: Cache) {
    this.#files = cache.table('files');
    this.#summaries = cache.table('summaries');
    this.#restore();
  }

  get size(): number {
    return this.#pathById.size;
  }

  get(id: ArticleId): ArticleSummary | null {
    const path = this.#pathById.get(id);
    const summary = path === undefined ? undefined : this.#summaries.get(path);
    return summary === undefined ? null : { ...summary, id };
  }

  has(id: ArticleId): boolean {
    return this.#pathById.has(id);
  }

  byPath(path: ArticlePath): ArticleSummary | null {
    const id = this.#idByPath.get(path);
    return id === undefined ? null : this.get(id);
  }

  idOf(path: ArticlePath): ArticleId | null {
    return this.#idByPath.get(path) ?? null;
  }

  pathOf(id: ArticleId): ArticlePath | null {
    return this.#pathById.get(id) ?? null;
  }

  fileOf(path: ArticlePath): FileRecord | null {
    return this.#idByPath.has(path) ? (this.#files.get(path) ?? null) : null;
  }

  *all(): Generator<ArticleSummary> {
    for (const id of this.#pathById.keys()) {
      const summary = this.get(id);
      if (summary !== null) yield summary;
    }
  }

  ids(): IterableIterator<ArticleId> {
    return this.#pathById.keys();
  }

  paths(): IterableIterator<ArticlePath> {
    return this.#idByPath.keys();
  }

  /** Other files that claim the same id. */
  rivals(path: ArticlePath): readonly ArticlePath[] {
    const claim = this.fileOf(path)?.claim;
    const paths = claim === undefined ? undefined : this.#rivals.get(claim);
    return paths === undefined ? [] : [...paths].filter((other) => other !== path);
  }

  /** Puts an article in, in place of what its path held. Returns it under the id that it got. */
  set<Kind extends StampedArticle>(article: Kind): Kind {
    const { path, id: claim, hash } = article;
    this.#forget(path);
    const holder = this.#pathById.get(claim);
    if (holder !== undefined) this.#addRivals(claim, holder, path);
    else this.#rivals.get(claim)?.add(path);
    const id = holder === undefined ? claim : pathAsId(path);
    this.#know(path, id);
    this.#files.put(path, { path, id, claim, hash, stamp: article.stamp ?? null });
    this.#summaries.put(path, summaryOf(article));
    return id === claim ? article : { ...article, id };
  }

  /** The file was looked at again and is what was read before. */
  confirm(path: ArticlePath, stamp: FileStamp | null): void {
    const known = this.fileOf(path);
    if (known !== null) this.#files.put(path, { ...known, stamp });
  }

  /** Returns the id under which the file was known, or null. */
  remove(path: ArticlePath): ArticleId | null {
    const id = this.#forget(path);
    if (id === null) return null;
    this.#files.remove(path);
    this.#summaries.remove(path);
    return id;
  }

  #restore(): void {
    const waiting: FileRecord[] = [];
    for (const { value } of this.#files.entries()) {
      if (value.id !== value.claim || this.#pathById.has(value.id)) waiting.push(value);
      else this.#know(value.path, value.id);
    }
    // The file that held the id may be gone: the next one gets it.
    for (const file of waiting) {
      const holder = this.#pathById.get(file.claim);
      if (holder !== undefined) this.#addRivals(file.claim, holder, file.path);
      const id = holder === undefined ? file.claim : pathAsId(file.path);
      this.#know(file.path, id);
      if (id !== file.id) this.#files.put(file.path, { ...file, id });
    }
  }

  #know(path: ArticlePath, id: ArticleId): void {
    this.#pathById.set(id, path);
    this.#idByPath.set(path, id);
  }

  #forget(path: ArticlePath): ArticleId | null {
    const id = this.#idByPath.get(path);
    if (id === undefined) return null;
    const claim = this.#files.get(path)?.claim ?? id;
    this.#idByPath.delete(path);
    this.#pathById.delete(id);
    const rivals = this.#rivals.get(claim);
    rivals?.delete(path);
    if (rivals?.size === 0) this.#rivals.delete(claim);
    return id;
  }

  #addRivals(claim: ArticleId, ...paths: readonly ArticlePath[]): void {
    const known = this.#rivals.get(claim) ?? new Set();
    for (const path of paths) known.add(path);
    this.#rivals.set(claim, known);
  }
}

function summaryOf(article: StampedArticle): ArticleSummary {
  const { body: _body, extra: _extra, stamp: _stamp, ...summary } = article;
  return summary;
}

/** Before an article has an id of its own, its path serves. */
export function pathAsId(path: ArticlePath): ArticleId {
  return path as string as ArticleId;
}
