import type { ArticleId } from '../article/article.ts';
import type { FindingCode } from '../article/finding.ts';
import type { CacheTable } from '../store/cache-table.ts';

/** What was found when an article was judged, and until when that holds by itself. */
export interface Judgement {
  readonly codes: readonly FindingCode[];
  /** When time alone may change the findings: milliseconds since 1970 UTC; null: never. */
  readonly flip: number | null;
}

/** The key of a table does not tell a long id. */
export interface StoredJudgement extends Judgement {
  readonly id: ArticleId;
}

/**
 * What needs attention, by article: only the codes. They are judged when the article, a picture of
 * it or the time changes, and looked up by every search.
 */
export class FindingsTable {
  readonly #table: CacheTable<StoredJudgement>;
  readonly #codes = new Map<ArticleId, readonly FindingCode[]>();
  /** Only of articles that have one: few licences and embargoes are under way at a time. */
  readonly #flips = new Map<ArticleId, number>();
  /** Most articles share their few codes with thousands of others. */
  readonly #shared = new Map<string, readonly FindingCode[]>();

  constructor(table: CacheTable<StoredJudgement>) {
    this.#table = table;
    for (const { value } of table.entries()) this.#know(value.id, value);
  }

  of(id: ArticleId): readonly FindingCode[] {
    return this.#codes.get(id) ?? none;
  }

  entries(): Iterable<readonly [ArticleId, readonly FindingCode[]]> {
    return this.#codes;
  }

  /** Returns whether the codes are news. */
  set(id: ArticleId, { codes, flip }: Judgement): boolean {
    const before = this.#codes.get(id);
    const flipBefore = this.#flips.get(id) ?? null;
    const known = this.#know(id, { codes: [...new Set(codes)], flip });
    if (before === known && flipBefore === flip) return false;
    this.#table.put(id, { id, codes: known, flip });
    return before !== known;
  }

  remove(id: ArticleId): void {
    this.#flips.delete(id);
    if (this.#codes.delete(id)) this.#table.remove(id);
  }

  /** Articles whose findings time has changed by `now`, or may have. */
  due(now: number): readonly ArticleId[] {
    return [...this.#flips].flatMap(([id, flip]) => (flip <= now ? [id] : []));
  }

  #know(id: ArticleId, { codes, flip }: Judgement): readonly FindingCode[] {
    const shared = this.#share(codes);
    this.#codes.set(id, shared);
    if (flip === null) this.#flips.delete(id);
    else this.#flips.set(id, flip);
    return shared;
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
