import { type ArticleId, articleIdSchema } from '../article/article.ts';
import { runNow, type Steps } from '../search/index/steps.ts';
import { type CacheTable, memoryTable } from '../store/cache-table.ts';
import { HashChains } from './hash-chains.ts';
import { bins, empty, signatureOf, similarity } from './min-hash.ts';

/**
 * Finds articles that share most of their text: the same wire story under two headlines.
 *
 * Two articles are compared when any band of bins of their signatures agrees, and are near-copies
 * when their similarity is at least `threshold`. Signatures are on disk; in memory are only the
 * hashes of their bands, which are taken up from the signatures in the steps of `restoring`. Who has
 * to know before then takes them up at once.
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
  /** Done when what the table had is known. */
  readonly restoring: Steps<void>;
  #isRestored = false;

  constructor(signatures: CacheTable<Uint8Array> = memoryTable()) {
    this.#signatures = signatures;
    this.restoring = this.#restore();
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
    eachBand(signature, (place, hash) => this.#chains.remove(number, place, hash));
    this.#numbers.delete(id);
    this.#ids[number] = null;
    this.#free.push(number);
    this.#signatures.remove(id);
  }

  /** Articles that are near-copies of this one, without itself. */
  of(id: ArticleId): readonly ArticleId[] {
    return [...this.#of(id)];
  }

  /**
   * How many there are, as far as `most`: what is printed daily in one form is a copy of thousands.
   * null while not all are known.
   */
  count(id: ArticleId, most: number): number | null {
    if (!this.#isRestored) return null;
    let count = 0;
    for (const _ of this.#of(id)) {
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

  *#of(id: ArticleId): Generator<ArticleId> {
    this.#complete();
    const signature = this.#numbers.has(id) ? this.#signature(id) : null;
    if (signature === null) return;
    const candidates = new Set<ArticleId>();
    eachBand(signature, (_, hash) => {
      for (const number of this.#chains.numbersWith(hash)) {
        const other = this.#ids[number];
        if (other != null && other !== id) candidates.add(other);
      }
    });
    for (const other of candidates) {
      const theirs = this.#signature(other);
      if (theirs !== null && similarity(signature, theirs) >= threshold) yield other;
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

/** The bytes of the signature, then those of the id, which the key of a table does not always tell. */
function recordOf(id: ArticleId, signature: Uint32Array): Uint8Array {
  return Buffer.concat([new Uint8Array(signature.buffer), Buffer.from(id)]);
}

function idOf(record: Uint8Array): ArticleId {
  return articleIdSchema.parse(Buffer.from(record.subarray(bins * 4)).toString());
}

function signatureIn(record: Uint8Array): Uint32Array {
  // A copy begins where numbers of 32 bits may begin.
  return new Uint32Array(new Uint8Array(record.subarray(0, bins * 4)).buffer);
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
