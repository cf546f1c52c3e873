import { foldValue } from '../analysis/fold.ts';
import { unspaced, wordCharacter } from '../analysis/text-units.ts';

/**
 * Tests folded values for a text: its words stand side by side in the value, ignoring case and accents, and
 * none of them is a part of a longer word. A `*` stands for any signs, none or more. Where words run
 * into one another any place will do.
 */
export function holdsTest(text: string): (value: string) => boolean {
  const pieces = foldValue(text)
    .split(/\*+/)
    .map((piece) => piece.trim());
  const [first = '', ...others] = pieces;
  const last = others.pop();
  if (last === undefined && first === '') return () => false;
  return (value) => {
    if (last === undefined) return placeOf(first, value, 0, true, true) >= 0;
    let at = placeOf(first, value, 0, true, false);
    for (const piece of others) {
      if (at < 0) return false;
      at = placeOf(piece, value, at, false, false);
    }
    return at >= 0 && placeOf(last, value, at, false, true) >= 0;
  };
}

/** Where the first such place of a piece ends; -1: there is none. Either end of a value is an edge. */
function placeOf(
  piece: string,
  value: string,
  from: number,
  startsWord: boolean,
  endsWord: boolean,
): number {
  for (let at = value.indexOf(piece, from); at >= 0; at = value.indexOf(piece, at + 1)) {
    const end = at + piece.length;
    const isStart = !startsWord || isEdge(value, at);
    if (isStart && (!endsWord || isEdge(value, end))) return end;
  }
  return -1;
}

/** Whether no word goes on over this place. */
function isEdge(value: string, at: number): boolean {
  const before = value.charAt(at - 1);
  const after = value.charAt(at);
  if (!isLetter(before) || !isLetter(after)) return true;
  return unspaced.test(before) || unspaced.test(after);
}

/** A low line is none: names of files have it for a space. */
function isLetter(unit: string): boolean {
  return unit !== '_' && wordCharacter.test(unit);
}
