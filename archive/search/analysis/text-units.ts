/**
 * Texts as UTF-16 units, and what each unit is to the tokenizer.
 */

/** As `lunr.tokenizer.separator`: white space, hyphens and dashes, and marks that join words. */
export const tokenSeparators =
  /[\s\-\u2010-\u2015\u2026\u00b7/\\|:;()[\]{}<>"\u201c-\u201f\u00ab\u00bb\u061b\u060c]+/;

/** Scripts written without spaces between words; cut into words by Intl.Segmenter. */
export const unspaced =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\u{20000}-\u{3ffff}]/u;

/** What the trimmer keeps at the borders of a word. */
export const wordCharacter = /[\p{L}\p{N}\p{M}_]/u;

/** It separates words, and is nothing else. */
export const separatorUnit = 1;
/** One that `unspaced` may hold: a unit of such a script, or the first half of a pair. */
export const unspacedUnit = 2;
/** A `wordCharacter`. */
export const wordUnit = 4;
/** Half of a pair, which may be a `wordCharacter`. */
export const halfUnit = 8;

let kinds: Uint8Array | null = null;

/** What each UTF-16 unit is, as bits. Made when a text is first read: not every start reads one. */
export function unitKinds(): Uint8Array {
  kinds ??= Uint8Array.from({ length: 0x10000 }, (_, unit) => kindOf(unit));
  return kinds;
}

function kindOf(unit: number): number {
  const text = String.fromCharCode(unit);
  if (tokenSeparators.test(text)) return separatorUnit;
  const mayBeUnspaced = unspaced.test(text) || (unit >= 0xd840 && unit < 0xd8c0);
  const isHalf = unit >= 0xd800 && unit < 0xe000;
  return (
    (mayBeUnspaced ? unspacedUnit : 0) |
    (wordCharacter.test(text) ? wordUnit : 0) |
    (isHalf ? halfUnit : 0)
  );
}

const space = 0x20;
let units = new Uint16Array(65_536);

/**
 * The units of a text and a separator behind it, until the next text is asked for: reading them
 * from the text is far slower.
 */
export function unitsOf(text: string): Uint16Array {
  if (text.length >= units.length) units = new Uint16Array(text.length * 2);
  Buffer.from(units.buffer).write(text, 'utf16le');
  units[text.length] = space;
  return units;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Cuts text of a script written without spaces, in a language. */
export function segmenterFor(code: string): Intl.Segmenter {
  let segmenter = segmenters.get(code);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(code, { granularity: 'word' });
    segmenters.set(code, segmenter);
  }
  return segmenter;
}
