import type { Reading } from './reading.ts';
import { wordsOf } from './wording.ts';

/** Lines from the top among which the story is signed. */
const longestHead = 60;

/** `Jane Doe is a reporter in Cairo`, where Jane Doe signs the story. */
export function isBiography(reading: Reading, text: string): boolean {
  if (wordsOf(text).length > 60) return false;
  const name = namesOf(reading).find((signed) => text.startsWith(signed));
  if (name === undefined) return false;
  const rest = text.slice(text.lastIndexOf(name) + name.length);
  return /^,?\s(?:is|was|does not work|works|covers|reports|reported from|writes|joined|can be reached|has (?:been|covered|written|reported))\b/u.test(
    rest,
  );
}

/** Those who sign the story, as its first lines tell. */
export function namesOf(reading: Reading): string[] {
  return reading.pieces
    .slice(0, longestHead)
    .flatMap((pieces) =>
      (pieces ?? []).flatMap((piece) => (piece.kind === 'byline' ? piece.names : [])),
    );
}
