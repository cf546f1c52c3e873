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

/** Of an id that more than one file claims, or has claimed. */
interface RivalFiles {
  readonly claim: ArticleId;
  readonly paths: readonly ArticlePath[];
}

/** Under which path an id is known. The key of a table does not tell a long id. */
interface IdRecord {
  readonly id: ArticleId;
  readonly path: ArticlePath;
}

/**
 * Every article of the open archive, without bodies: on disk, so that opening reads none of them.
 *
 * Invariant: one article for each path, and ids are unique. Where several files claim one id, the
 * first to come keeps it and the others are known by their paths until somebody decides.
 */
export class Catalogue {
  readonly #cache: Cache;
  readonly #files: CacheTable<FileRecord>;
  readonly #ids: CacheTable<IdRecord>;
  readonly #summaries: CacheTable<ArticleSummary>;
  readonly #rivals: CacheTable<RivalFiles>;
  readonly #totals: CacheTable<number>;

  constructor(cache: Cache) {
    this.#cache = cache;
    this.#files = cache.table('files');
    this.#ids = cache.table('ids');
    this.#summaries = cache.table('summaries');
    this.#rivals = cache.table('rivals');
    this.#totals = cache.table('totals');
    this.#giveFreeIds();
  }

  get size(): number {
    return this.#totals.get('files') ?? 0;
  }

  get(id: ArticleId): ArticleSummary | null {
    const path = this.pathOf(id);
    const summary = path === null ? undefined : this.#summaries.get(path);
    return summary === undefined ? null : { ...summary, id };
  }

  has(id: ArticleId): boolean {
    return this.#ids.get(id) !== undefined;
  }

  byPath(path: ArticlePath): ArticleSummary | null {
    const id = this.idOf(path);
    const summary = id === null ? undefined : this.#summaries.get(path);
    return id === null || summary === undefined ? null : { ...summary, id };
  }

  idOf(path: ArticlePath): ArticleId | null {
    return this.fileOf(path)?.id ?? null;
  }

  pathOf(id: ArticleId): ArticlePath | null {
    return this.#ids.get(id)?.path ?? null;
  }

  fileOf(path: ArticlePath): FileRecord | null {
    return this.#files.get(path) ?? null;
  }

  *all(): Generator<ArticleSummary> {
    for (const { path, id } of this.files()) {
      const summary = this.#summaries.get(path);
      if (summary !== undefined) yield { ...summary, id };
    }
  }

  *files(): Generator<FileRecord> {
    for (const { value } of this.#files.entries()) yield value;
  }

  /** The files in a folder, by its path in the archive, and in those inside it. */
  *filesIn(folder: string): Generator<FileRecord> {
    // '0' comes after '/'.
    for (const { value } of this.#files.entries({ from: `${folder}/`, before: `${folder}0` }))
      if (value.path.startsWith(`${folder}/`)) yield value;
  }

  /** The same as `files`, some hundreds at a time, while the catalogue may change. */
  *pages(): Generator<readonly FileRecord[]> {
    for (const page of this.#files.pages()) yield page.map(({ value }) => value);
  }

  /** Other files that claim the same id. */
  rivals(path: ArticlePath): readonly ArticlePath[] {
    const claim = this.fileOf(path)?.claim;
    return claim === undefined ? [] : this.#rivalsFor(claim).filter((other) => other !== path);
  }

  /** Puts an article in, in place of what its path held. Returns it under the id that it got. */
  set<Kind extends StampedArticle>(article: Kind): Kind {
    const { path, id: claim, hash } = article;
    return this.#cache.write(() => {
      this.#forget(path);
      const holder = this.pathOf(claim);
      const known = this.#rivalsFor(claim);
      if (holder !== null) this.#putRivals(claim, [...known, holder, path]);
      else if (known.length > 0) this.#putRivals(claim, [...known, path]);
      const id = holder === null ? claim : pathAsId(path);
      this.#know({ path, id, claim, hash, stamp: article.stamp ?? null });
      this.#summaries.put(path, summaryOf(article));
      return id === claim ? article : { ...article, id };
    });
  }

  /** The file was looked at again and is what was read before. */
  confirm(path: ArticlePath, stamp: FileStamp | null): void {
    const known = this.fileOf(path);
    if (known !== null) this.#files.put(path, { ...known, stamp });
  }

  /** Returns the id under which the file was known, or null. */
  remove(path: ArticlePath): ArticleId | null {
    return this.#cache.write(() => {
      const id = this.#forget(path);
      if (id !== null) this.#summaries.remove(path);
      return id;
    });
  }

  /** The file that held an id may be gone: another one that claims it gets it. */
  #giveFreeIds(): void {
    for (const { value } of [...this.#rivals.entries()]) {
      const { claim, paths } = value;
      const [first] = paths;
      const file = first === undefined || this.has(claim) ? null : this.fileOf(first);
      if (file === null) continue;
      this.#cache.write(() => {
        this.#ids.remove(file.id);
        this.#files.put(file.path, { ...file, id: claim });
        this.#ids.put(claim, { id: claim, path: file.path });
      });
    }
  }

  #know(file: FileRecord): void {
    this.#files.put(file.path, file);
    this.#ids.put(file.id, { id: file.id, path: file.path });
    this.#totals.put('files', this.size + 1);
  }

  #forget(path: ArticlePath): ArticleId | null {
    const file = this.fileOf(path);
    if (file === null) return null;
    this.#files.remove(path);
    this.#ids.remove(file.id);
    this.#totals.put('files', this.size - 1);
    const rivals = this.#rivalsFor(file.claim);
    if (rivals.length > 0)
      this.#putRivals(
        file.claim,
        rivals.filter((other) => other !== path),
      );
    return file.id;
  }

  #rivalsFor(claim: ArticleId): readonly ArticlePath[] {
    return this.#rivals.get(claim)?.paths ?? [];
  }

  #putRivals(claim: ArticleId, paths: readonly ArticlePath[]): void {
    if (paths.length === 0) this.#rivals.remove(claim);
    else this.#rivals.put(claim, { claim, paths: [...new Set(paths)] });
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
