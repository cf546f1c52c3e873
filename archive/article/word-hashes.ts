import { fold } from './text.ts';

/**
 * A hash of 32 bits (FNV-1a) for each word of a text, in order. Words are runs of letters and
 * digits, folded as `fold` does, so that case and accents make no other word. One pass without a
 * string for each word: an archive hashes every word that it has when it is opened.
 */
export function wordHashes(text: string): Uint32Array {
  const most = Math.ceil(text.length / 2);
  if (most > room.length) room = new Int32Array(2 * most);
  const hashes = room;
  const { length } = text;
  let words = 0;
  let hash = start;
  let isInWord = false;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    const folded = foldedCodes[code] || learn(code);
    if (folded > 0) {
      hash = Math.imul(hash ^ folded, prime);
      isInWord = true;
    } else if (folded === between) {
      if (isInWord) hashes[words++] = hash;
      hash = start;
      isInWord = false;
    } else {
      const units = foldedUnits.get(code) ?? [];
      hash = withUnits(hash, units);
      isInWord ||= units.length > 0;
    }
  }
  if (isInWord) hashes[words++] = hash;
  return new Uint32Array(hashes.subarray(0, words));
}

/** Where hashes are put first: how many there will be is not known. Signed, as they are computed. */
let room = new Int32Array(4096);

function withUnits(hash: number, units: readonly number[]): number {
  return units.reduce((sum, unit) => Math.imul(sum ^ unit, prime), hash);
}

/** As a signed number: all hashes are then of the kind that is fastest. */
const start = 0x811c9dc5 | 0;
const prime = 0x01000193;
const between = -1;
/** None, for a mark, or more than one. */
const others = -2;

/** By UTF-16 unit: the unit that stands for it in a word, or how it is otherwise. Filled as units occur. */
const foldedCodes = new Int32Array(0x10000);
const foldedUnits = new Map<number, readonly number[]>();

function learn(code: number): number {
  const folded = foldUnit(String.fromCharCode(code));
  const units = Array.from({ length: folded.length }, (_, at) => folded.charCodeAt(at));
  foldedUnits.set(code, units);
  const [only] = units;
  const learnt = folded === ' ' ? between : units.length === 1 && only ? only : others;
  foldedCodes[code] = learnt;
  return learnt;
}

/** What stands for a unit in a word; '' for a mark, ' ' between words. */
function foldUnit(unit: string): string {
  if (/[\p{L}\p{N}]/u.test(unit)) return fold(unit);
  // Half of a character beyond the first 65,536: whole scripts lie there.
  if (/[\ud800-\udfff]/.test(unit)) return unit;
  return /[\p{M}\u200c-\u200f]/u.test(unit) ? '' : ' ';
}
