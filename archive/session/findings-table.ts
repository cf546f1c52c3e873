import type { ArticleId } from '../article/article.ts';
import type { FindingCode } from '../article/finding.ts';
import type { Cache } from '../store/cache.ts';
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

/** When time alone may change what was found of an article; the key begins with the moment. */
interface Flip {
  readonly id: ArticleId;
  readonly flip: number;
}

/**
 * What needs attention, by article: only the codes. They are judged when the article, a picture of
 * it or the time changes; the index has them as well, for searches.
 */
export class FindingsTable {
  readonly #judgements: CacheTable<StoredJudgement>;
  readonly #flips: CacheTable<Flip>;

  constructor(cache: Pick<Cache, 'table'>) {
    this.#judgements = cache.table('findings');
    this.#flips = cache.table('flips');
  }

  of(id: ArticleId): readonly FindingCode[] {
    return this.#judgements.get(id)?.codes ?? none;
  }

  /** Some hundreds at a time, while the table may change. */
  *pages(): Generator<readonly (readonly [ArticleId, readonly FindingCode[]])[]> {
    for (const page of this.#judgements.pages())
      yield page.map(({ value }) => [value.id, value.codes] as const);
  }

  /** Returns whether the codes are news. */
  set(id: ArticleId, { codes: given, flip }: Judgement): boolean {
    const codes = [...new Set(given)];
    const before = this.#judgements.get(id);
    const isNews = (before?.codes ?? none).join() !== codes.join();
    if (before !== undefined && !isNews && before.flip === flip) return false;
    this.#forgetFlip(before);
    this.#judgements.put(id, { id, codes, flip });
    if (flip !== null) this.#flips.put(flipKey(flip, id), { id, flip });
    return isNews;
  }

  remove(id: ArticleId): void {
    const before = this.#judgements.get(id);
    if (before === undefined) return;
    this.#forgetFlip(before);
    this.#judgements.remove(id);
  }

  /** Articles whose findings time has changed by `now`, or may have. */
  due(now: number): readonly ArticleId[] {
    const due = [...this.#flips.entries({ from: momentKey(0), before: momentKey(now + 1) })];
    // Ids that are too long for a key come whatever the moment.
    return due.flatMap(({ value }) => (value.flip <= now ? [value.id] : []));
  }

  #forgetFlip(judgement: StoredJudgement | undefined): void {
    if (judgement === undefined || judgement.flip === null) return;
    this.#flips.remove(flipKey(judgement.flip, judgement.id));
  }
}

function flipKey(flip: number, id: ArticleId): string {
  return `${momentKey(flip)} ${id}`;
}

/** In the order of the moments, which are after 1970. */
function momentKey(moment: number): string {
  return String(Math.trunc(moment)).padStart(16, '0');
}

const none: readonly FindingCode[] = [];
