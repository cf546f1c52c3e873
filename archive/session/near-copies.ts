import type { ArticleId } from '../article/article.ts';
import { bins, empty, signatureOf, similarity } from './min-hash.ts';

/**
 * Finds articles that share most of their text: the same wire story under two headlines.
 *
 * Two articles are compared when any band of bins of their signatures agrees, and are near-copies
 * when their similarity is at least `threshold`.
 */
const band = 4;
const threshold = 0.5;

export class NearCopies {
  readonly #signatures = new Map<ArticleId, Uint32Array>();
  readonly #buckets = new Map<string, Set<ArticleId>>();

  put(id: ArticleId, body: string): void {
    this.remove(id);
    const signature = signatureOf(body);
    if (signature === null) return;
    this.#signatures.set(id, signature);
    for (const key of bandKeys(signature)) {
      this.#buckets.set(key, (this.#buckets.get(key) ?? new Set()).add(id));
    }
  }

  remove(id: ArticleId): void {
    const signature = this.#signatures.get(id);
    if (signature === undefined) return;
    this.#signatures.delete(id);
    for (const key of bandKeys(signature)) {
      const bucket = this.#buckets.get(key);
      bucket?.delete(id);
      if (bucket?.size === 0) this.#buckets.delete(key);
    }
  }

  /** Articles that are near-copies of this one, without itself. */
  of(id: ArticleId): readonly ArticleId[] {
    const signature = this.#signatures.get(id);
    if (signature === undefined) return [];
    const candidates = new Set<ArticleId>();
    for (const key of bandKeys(signature)) {
      for (const other of this.#buckets.get(key) ?? []) candidates.add(other);
    }
    candidates.delete(id);
    return [...candidates].filter((other) => {
      const theirs = this.#signatures.get(other);
      return theirs !== undefined && similarity(signature, theirs) >= threshold;
    });
  }
}

function* bandKeys(signature: Uint32Array): Generator<string> {
  for (let start = 0; start < bins; start += band) {
    const part = signature.subarray(start, start + band);
    if (!part.includes(empty)) yield `${start}:${part.join(',')}`;
  }
}
