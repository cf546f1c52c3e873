import { wordCharacter } from './text-units.ts';

/** Lunr's trimmer made Unicode-aware: `\W` would trim every Arabic word to nothing. */
export interface TrimmedPiece {
  /** Units cut from the start of the piece. */
  readonly lead: number;
  /** Units left; 0 for a piece that is no word. */
  readonly length: number;
}

export function trimPiece(piece: string): TrimmedPiece {
  const lead = leading.exec(piece)?.[0].length ?? 0;
  return { lead, length: lastWordUnit(piece, lead) - lead };
}

const leading = /^[^\p{L}\p{N}\p{M}_]+/u;

/** Where the last letter or digit ends. Walks back by hand: a regular expression would go quadratic. */
function lastWordUnit(piece: string, from: number): number {
  for (let end = piece.length; end > from; end -= 1) {
    const isPair = end - 2 >= from && pair.test(piece.slice(end - 2, end));
    const character = piece.slice(isPair ? end - 2 : end - 1, end);
    if (wordCharacter.test(character)) return end;
  }
  return from;
}

const pair = /^[\ud800-\udbff][\udc00-\udfff]$/;
