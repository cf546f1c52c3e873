import type { ReplaceSample } from '../archive-types.ts';
import type { TextMatch } from '../article/find-text.ts';

type Piece = ReplaceSample['pieces'][number];

/** Letters of the text that are shown before and behind a place. */
const around = 60;
/** Places that are shown of one text. */
const mostPlaces = 3;
/** Letters that are shown of what goes and of what comes. */
const longest = 300;

/** A text around its first places: what stays, and what goes for what. */
export function samplePieces(text: string, matches: readonly TextMatch[]): readonly Piece[] {
  const shown = matches.slice(0, mostPlaces);
  const pieces: Piece[] = [];
  let at = 0;
  for (const [number, { start, end, replacement }] of shown.entries()) {
    const gap = text.slice(at, start);
    same(pieces, number === 0 ? ending(gap) : between(gap));
    pieces.push({
      kind: 'change',
      before: beginning(text.slice(start, end), longest),
      after: beginning(replacement, longest),
    });
    at = end;
  }
  same(pieces, beginning(text.slice(at), around));
  return pieces;
}

function same(pieces: Piece[], text: string): void {
  if (text !== '') pieces.push({ kind: 'same', text });
}

function between(text: string): string {
  return text.length <= around * 2 + 1 ? text : `${beginning(text, around)} ${ending(text)}`;
}

function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;
}

function ending(text: string): string {
  return text.length <= around ? text : `…${text.slice(-around).replace(/^[\udc00-\udfff]/, '')}`;
}
