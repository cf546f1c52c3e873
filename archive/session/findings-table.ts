import type { ArticleId } from '../article/article.ts';
import type { FindingCode } from '../article/finding.ts';
import type { CacheTable } from '../store/cache-table.ts';

/**
 * What needs attention, by article: only the codes. They are judged when the article, a picture of
 * it or the time changes, and looked up by every search.
 */
export class FindingsTable {
  readonly #table: CacheTable<readonly FindingCode[]>;
  readonly #codes = new Map<ArticleId, readonly FindingCode[]>();
  /** Most articles share their few codes with thousands of others. */
  readonly #shared = new Map<string, readonly FindingCode[]>();

  constructor(table: CacheTable<readonly FindingCode[]>) {
    this.#table = table;
    for (const { key, value } of table.entries())
      this.#codes.set(key as ArticleId, this.#share(value));
  }

  of(id: ArticleId): readonly FindingCode[] {
    return this.#codes.get(id) ?? none;
  }

  entries(): Iterable<readonly [ArticleId, readonly FindingCode[]]> {
    return this.#codes;
  }

  /** Returns whether that is news. */
  set(id: ArticleId, codes: readonly FindingCode[]): boolean {
    const shared = this.#share([...new Set(codes)]);
    if (this.#codes.get(id) === shared) return false;
    this.#codes.set(id, shared);
    this.#table.put(id, shared);
    return true;
  }

  remove(id: ArticleId): void {
    if (this.#codes.delete(id)) this.#table.remove(id);
  }

  #share(codes: readonly FindingCode[]): readonly FindingCode[] {
    const key = codes.join();
    const known = this.#shared.get(key);
    if (known !== undefined) return known;
    this.#shared.set(key, codes);
    return codes;
  }
}

const none: readonly FindingCode[] = [];
