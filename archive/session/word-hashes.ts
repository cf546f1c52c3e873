import { fold } from '../article/text.ts';

/**
 * A hash of 32 bits (FNV-1a) for each word of a text, in order. Words are runs of letters and
 * digits, folded as `fold` does, so that case and accents make no other word. One pass without a
 * string for each word: an archive hashes every word that it has when it is opened.
 */
export function wordHashes(text: string): Uint32Array {
  const hashes = new Uint32Array(Math.ceil(text.length / 2));
  let words = 0;
  let hash = start;
  let isInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const folded = foldedUnit(text.charCodeAt(at));
    if (folded === between) {
      if (isInWord) hashes[words++] = hash;
      hash = start;
      isInWord = false;
      continue;
    }
    for (let part = 0; part < folded.length; part += 1) {
      hash = Math.imul(hash ^ folded.charCodeAt(part), 0x01000193);
      isInWord = true;
    }
  }
  if (isInWord) hashes[words++] = hash;
  return hashes.subarray(0, words);
}

const start = 0x811c9dc5;
const between = ' ';

/** By UTF-16 unit: what stands for it in a word, '' for a mark, ' ' between words. Filled as units occur. */
const foldedUnits: (string | undefined)[] = new Array(0x10000);

function foldedUnit(code: number): string {
  const known = foldedUnits[code];
  if (known !== undefined) return known;
  const folded = foldUnit(String.fromCharCode(code));
  foldedUnits[code] = folded;
  return folded;
}

function foldUnit(unit: string): string {
  if (/[\p{L}\p{N}]/u.test(unit)) return fold(unit);
  // Half of a character beyond the first 65,536: whole scripts lie there.
  if (/[\ud800-\udfff]/.test(unit)) return unit;
  return /[\p{M}\u200c-\u200f]/u.test(unit) ? '' : between;
}
