import type { ArticleId } from '../article/article.ts';
import { fold } from '../article/text.ts';

/**
 * Finds articles that share most of their text: the same wire story under two headlines.
 *
 * MinHash by one permutation (Li, Owen, Zhang: "One Permutation Hashing", NIPS 2012): each run of
 * `shingle` words is hashed once and falls into one of `bins`; each bin keeps its smallest hash.
 * Two articles are compared when any band of bins agrees, and are near-copies when at least
 * `threshold` of the bins that both fill agree, which estimates the Jaccard index of their runs.
 */
const shingle = 4;
const bins = 64;
const band = 4;
const threshold = 0.5;
/** Shorter texts say too little: a two-line note is not a copy of another. */
const fewestWords = 40;
const empty = 0xffffffff;

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

function signatureOf(body: string): Uint32Array | null {
  const words = fold(body).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < fewestWords) return null;
  const signature = new Uint32Array(bins).fill(empty);
  for (let start = 0; start + shingle <= words.length; start += 1) {
    const hash = fnv1a(words.slice(start, start + shingle).join(' '));
    const bin = hash % bins;
    signature[bin] = Math.min(signature[bin] ?? empty, Math.floor(hash / bins));
  }
  return signature;
}

function* bandKeys(signature: Uint32Array): Generator<string> {
  for (let start = 0; start < bins; start += band) {
    const part = signature.subarray(start, start + band);
    if (!part.includes(empty)) yield `${start}:${part.join(',')}`;
  }
}

function similarity(left: Uint32Array, right: Uint32Array): number {
  let filled = 0;
  let equal = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    if (left[bin] === empty || right[bin] === empty) continue;
    filled += 1;
    if (left[bin] === right[bin]) equal += 1;
  }
  return filled === 0 ? 0 : equal / filled;
}

/** FNV-1a, 32 bits, with a final mix so that `hash % bins` is even. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
