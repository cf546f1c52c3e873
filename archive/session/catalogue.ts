import type { ArticleId, ArticlePath, ArticleSummary } from '../article/article.ts';

/**
 * Every article of the open archive, without bodies.
 *
 * Invariant: one article for each path, and ids are unique. Where several files claim one id, the
 * first to come keeps it and the others are known by their paths until somebody decides.
 */
export class Catalogue {
  readonly #byId = new Map<ArticleId, ArticleSummary>();
  readonly #idByPath = new Map<ArticlePath, ArticleId>();
  readonly #claimByPath = new Map<ArticlePath, ArticleId>();
  readonly #pathsByClaim = new Map<ArticleId, Set<ArticlePath>>();

  get size(): number {
    return this.#byId.size;
  }

  get(id: ArticleId): ArticleSummary | null {
    return this.#byId.get(id) ?? null;
  }

  byPath(path: ArticlePath): ArticleSummary | null {
    const id = this.#idByPath.get(path);
    return id === undefined ? null : this.get(id);
  }

  all(): IterableIterator<ArticleSummary> {
    return this.#byId.values();
  }

  paths(): IterableIterator<ArticlePath> {
    return this.#idByPath.keys();
  }

  /** Other files that claim the same id. */
  rivals(path: ArticlePath): readonly ArticlePath[] {
    const claim = this.#claimByPath.get(path);
    const paths = claim === undefined ? undefined : this.#pathsByClaim.get(claim);
    return paths === undefined ? [] : [...paths].filter((other) => other !== path);
  }

  /** Puts an article in, in place of what its path held. Returns it under the id that it got. */
  set<Kind extends ArticleSummary>(article: Kind): Kind {
    this.remove(article.path);
    const paths = this.#pathsByClaim.get(article.id) ?? new Set();
    this.#pathsByClaim.set(article.id, paths.add(article.path));
    this.#claimByPath.set(article.path, article.id);
    const known = this.#byId.has(article.id) ? { ...article, id: pathAsId(article.path) } : article;
    this.#byId.set(known.id, known);
    this.#idByPath.set(known.path, known.id);
    return known;
  }

  /** Returns the id under which the file was known, or null. */
  remove(path: ArticlePath): ArticleId | null {
    const id = this.#idByPath.get(path);
    if (id === undefined) return null;
    this.#idByPath.delete(path);
    this.#byId.delete(id);
    this.#dropClaim(path);
    return id;
  }

  #dropClaim(path: ArticlePath): void {
    const claim = this.#claimByPath.get(path);
    if (claim === undefined) return;
    this.#claimByPath.delete(path);
    const paths = this.#pathsByClaim.get(claim);
    paths?.delete(path);
    if (paths?.size === 0) this.#pathsByClaim.delete(claim);
  }
}

/** Before an article has an id of its own, its path serves. */
export function pathAsId(path: ArticlePath): ArticleId {
  return path as string as ArticleId;
}
