import { wordHashes } from '../article/word-hashes.ts';

/**
 * MinHash by one permutation (Li, Owen, Zhang: "One Permutation Hashing", NIPS 2012): each run of
 * `shingle` words is hashed once and falls into one of `bins`; each bin keeps its smallest hash.
 */
export const bins = 64;
const shingle = 4;
/** Shorter texts say too little: a two-line note is not a copy of another. */
const fewestWords = 40;
/** What a bin holds into which no run fell. */
export const empty = 0xffffffff;

/** Makes the hash of a run depend on the order of its words. Odd, so that no bit is lost. */
const base = 0x9e3779b1;
const leaving = Math.imul(Math.imul(base, base), Math.imul(base, base));

/** The smallest hash of each bin; null for a text that is too short. */
export function signatureOf(text: string): Uint32Array | null {
  const words = wordHashes(text);
  if (words.length < fewestWords) return null;
  const signature = new Uint32Array(bins).fill(empty);
  let run = 0;
  for (let at = 0; at < words.length; at += 1) {
    run = Math.imul(run, base) + (words[at] ?? 0);
    if (at >= shingle) run -= Math.imul(words[at - shingle] ?? 0, leaving);
    if (at < shingle - 1) continue;
    const hash = mix(run);
    const bin = hash % bins;
    const smallest = Math.floor(hash / bins);
    if (smallest < (signature[bin] ?? empty)) signature[bin] = smallest;
  }
  return signature;
}

/** Estimates the Jaccard index of two texts' runs, 0 to 1: the share of bins that agree of those that both fill. */
export function similarity(left: Uint32Array, right: Uint32Array): number {
  let filled = 0;
  let equal = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    if (left[bin] === empty || right[bin] === empty) continue;
    filled += 1;
    if (left[bin] === right[bin]) equal += 1;
  }
  return filled === 0 ? 0 : equal / filled;
}

/** Spreads a sum over all bits (MurmurHash3's finaliser), so that `hash % bins` is even. */
function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
