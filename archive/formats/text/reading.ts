import type { Line } from './lines.ts';
import type { Piece } from './pieces.ts';

/** A text while it is read: every line, and what it has turned out to be so far. */
export interface Reading {
  readonly lines: readonly Line[];
  /** null: prose that no rule has read yet. One entry for each line. */
  readonly pieces: (readonly Piece[] | null)[];
  readonly timeZone: string;
}

/** The index of the first line from `start` on that no rule has read. */
export function nextProse(reading: Reading, start: number): number | null {
  for (let index = start; index < reading.lines.length; index += 1) {
    if (reading.pieces[index] === null) return index;
  }
  return null;
}

export function textAt(reading: Reading, index: number | null): string {
  return index === null ? '' : (reading.lines[index]?.text ?? '');
}
