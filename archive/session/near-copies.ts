import { type ArticleId, articleIdSchema } from '../article/article.ts';
import { runNow, type Steps } from '../search/index/steps.ts';
import { type CacheTable, memoryTable } from '../store/cache-table.ts';
import { type CopyVerdict, type JudgedPair, pairKey } from '../store/judged-copies.ts';
import { HashChains } from './hash-chains.ts';
import { bins, empty, signatureOf, similarity } from './min-hash.ts';

/**
 * Finds articles that share most of their text: the same wire story under two headlines.
 *
 * Two articles are compared when any band of bins of their signatures agrees, and are near-copies
 * when their similarity is at least `threshold`, unless a person has said that they are different
 * stories. Signatures are on disk; in memory are only the verdicts, and the hashes of their bands,
 * which are taken up from the signatures in the steps of `restoring`. Who has to know before then
 * takes them up at once.
 */
const band = 4;
const bands = bins / band;
const threshold = 0.5;

export class NearCopies {
  readonly #signatures: CacheTable<Uint8Array>;
  readonly #numbers = new Map<ArticleId, number>();
  readonly #ids: (ArticleId | null)[] = [];
  readonly #free: number[] = [];
  readonly #chains = new HashChains(bands);
  /** The pairs by which findings were judged last: another program may write others meanwhile. */
  readonly #judged: CacheTable<JudgedPair>;
  readonly #verdicts = new Map<ArticleId, Map<ArticleId, CopyVerdict>>();
  /** Numbers of articles that are known to have a near-copy of which nobody has decided. */
  readonly #paired = new Set<number>();
  /** Done when what the table had is known. */
  readonly restoring: Steps<void>;
  #isRestored = false;

  constructor(
    signatures: CacheTable<Uint8Array> = memoryTable(),
    judged: CacheTable<JudgedPair> = memoryTable(),
  ) {
    this.#signatures = signatures;
    this.#judged = judged;
    this.restoring = this.#restore();
    for (const { value } of judged.entries()) this.#setVerdict(value.articles, value.verdict);
  }

  /** Takes these verdicts for all there are. Returns the articles of which that is news. */
  takeVerdicts(pairs: readonly JudgedPair[]): readonly ArticleId[] {
    const before = new Map([...this.#judged.entries()].map(({ value }) => [keyOf(value), value]));
    const after = new Map(pairs.map((pair) => [keyOf(pair), pair]));
    const news = new Set<ArticleId>();
    for (const [key, { articles, verdict }] of after) {
      if (before.get(key)?.verdict === verdict) continue;
      this.#judged.put(key, { articles, verdict });
      this.#setVerdict(articles, verdict);
      for (const id of articles) news.add(id);
    }
    for (const [key, { articles }] of before) {
      if (after.has(key)) continue;
      this.#judged.remove(key);
      this.#setVerdict(articles, null);
      for (const id of articles) news.add(id);
    }
    return [...news];
  }

  /** null: nobody has judged these two. */
  verdict(one: ArticleId, other: ArticleId): CopyVerdict | null {
    return this.#verdicts.get(one)?.get(other) ?? null;
  }

  put(id: ArticleId, body: string): void {
    this.remove(id);
    const signature = signatureOf(body);
    if (signature === null) return;
    this.#signatures.put(id, recordOf(id, signature));
    this.#know(id, signature);
  }

  remove(id: ArticleId): void {
    this.#complete();
    const number = this.#numbers.get(id);
    const signature = this.#signature(id);
    if (number === undefined || signature === null) return;
    eachBand(signature, (place, hash) => {
      this.#chains.remove(number, place, hash);
      for (const other of this.#chains.numbersWith(hash)) this.#paired.delete(other);
    });
    this.#paired.delete(number);
    this.#numbers.delete(id);
    this.#ids[number] = null;
    this.#free.push(number);
    this.#signatures.remove(id);
  }

  /** Articles that are near-copies of this one, without itself and what is said to be different. */
  of(id: ArticleId): readonly ArticleId[] {
    return [...this.alike(id)].filter((other) => this.verdict(id, other) !== 'different');
  }

  /**
   * Those that had no near-copy of which nobody has decided, as far as was known, before this one
   * came. Of thousands that are alike each is told once.
   */
  *newlyPaired(id: ArticleId): Generator<ArticleId> {
    this.#complete();
    const number = this.#numbers.get(id);
    const signature = this.#signature(id);
    if (number === undefined || signature === null) return;
    for (const other of this.#withLike(signature, id, this.#paired)) {
      if (this.verdict(id, other) !== null) continue;
      this.#paired.add(number);
      this.#paired.add(this.#numbers.get(other) ?? number);
      yield other;
    }
  }

  /** Those of which nobody has decided yet, looked for as they are asked for. */
  *unjudged(id: ArticleId): Generator<ArticleId> {
    for (const other of this.alike(id)) if (this.verdict(id, other) === null) yield other;
  }

  /**
   * How many of these there are, as far as `most`: what is printed daily in one form is a copy of
   * thousands. null while not all are known.
   */
  count(id: ArticleId, most: number): number | null {
    if (!this.#isRestored) return null;
    let count = 0;
    for (const _ of this.unjudged(id)) {
      count += 1;
      if (count === most) break;
    }
    return count;
  }

  *#restore(): Steps<void> {
    this.#chains.reserve(this.#signatures.count());
    for (const page of this.#signatures.pages()) {
      for (const { value } of page) this.#know(idOf(value), signatureIn(value));
      yield;
    }
    this.#isRestored = true;
  }

  #complete(): void {
    if (!this.#isRestored) runNow(this.restoring);
  }

  /** Articles with nearly the same text, whatever was decided of them. */
  alike(id: ArticleId): Iterable<ArticleId> {
    this.#complete();
    const signature = this.#numbers.has(id) ? this.#signature(id) : null;
    return signature === null ? [] : this.#withLike(signature, id);
  }

  /** Articles whose text is nearly this one. */
  *likeText(body: string): Generator<ArticleId> {
    this.#complete();
    const signature = signatureOf(body);
    if (signature !== null) yield* this.#withLike(signature, null);
  }

  /** One by one: of what is printed daily in one form, few want to know all. */
  *#withLike(
    signature: Uint32Array,
    id: ArticleId | null,
    without: ReadonlySet<number> = new Set(),
  ): Generator<ArticleId> {
    const seen = new Set<number>();
    for (const hash of bandHashes(signature)) {
      for (const number of this.#chains.numbersWith(hash)) {
        if (seen.has(number) || without.has(number)) continue;
        seen.add(number);
        const other = this.#ids[number];
        const theirs = other == null || other === id ? null : this.#signature(other);
        if (other != null && theirs !== null && similarity(signature, theirs) >= threshold)
          yield other;
      }
    }
  }

  #setVerdict([one, other]: JudgedPair['articles'], verdict: CopyVerdict | null): void {
    for (const [left, right] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = this.#verdicts.get(left) ?? new Map<ArticleId, CopyVerdict>();
      if (verdict === null) known.delete(right);
      else known.set(right, verdict);
      if (known.size === 0) this.#verdicts.delete(left);
      else this.#verdicts.set(left, known);
      this.#paired.delete(this.#numbers.get(left) ?? -1);
    }
  }

  #know(id: ArticleId, signature: Uint32Array): void {
    const number = this.#free.pop() ?? this.#ids.length;
    this.#numbers.set(id, number);
    this.#ids[number] = id;
    eachBand(signature, (place, hash) => this.#chains.add(number, place, hash));
  }

  #signature(id: ArticleId): Uint32Array | null {
    const stored = this.#signatures.get(id);
    return stored === undefined ? null : signatureIn(stored);
  }
}

/** Near-copies that a report or a finding names of one article: there may be thousands. */
export const fewCopies = 5;

/** The first ones that are wanted. */
export function fewOf(
  copies: Iterable<ArticleId>,
  isWanted: (id: ArticleId) => boolean = () => true,
): readonly ArticleId[] {
  const found: ArticleId[] = [];
  for (const id of copies) {
    if (isWanted(id)) found.push(id);
    if (found.length === fewCopies) break;
  }
  return found;
}

function keyOf({ articles }: JudgedPair): string {
  return pairKey(articles);
}

/**
 * The bytes of the signature, then those of the id, which the key of a table does not always tell. In
 * memory of its own: a part of Node's pool keeps all that lay beside it, such as a whole article.
 */
function recordOf(id: ArticleId, signature: Uint32Array): Uint8Array {
  const name = Buffer.from(id);
  const record = new Uint8Array(signature.byteLength + name.length);
  record.set(new Uint8Array(signature.buffer));
  record.set(name, signature.byteLength);
  return record;
}

function idOf(record: Uint8Array): ArticleId {
  return articleIdSchema.parse(Buffer.from(record.subarray(bins * 4)).toString());
}

function signatureIn(record: Uint8Array): Uint32Array {
  // A copy begins where numbers of 32 bits may begin.
  return new Uint32Array(new Uint8Array(record.subarray(0, bins * 4)).buffer);
}

function bandHashes(signature: Uint32Array): readonly number[] {
  const hashes: number[] = [];
  eachBand(signature, (_, hash) => hashes.push(hash));
  return hashes;
}

/** Gives of each band that is filled its place and a hash of it (FNV-1a). */
function eachBand(signature: Uint32Array, take: (place: number, hash: number) => void): void {
  for (let place = 0; place < bands; place += 1) {
    let hash = 0x811c9dc5 ^ place;
    let isFilled = true;
    for (let at = place * band; at < (place + 1) * band; at += 1) {
      const bin = signature[at] ?? empty;
      if (bin === empty) isFilled = false;
      hash = Math.imul(hash ^ (bin & 0xffff), 0x01000193);
      hash = Math.imul(hash ^ (bin >>> 16), 0x01000193);
    }
    if (isFilled) take(place, hash >>> 0);
  }
}
