import { foldName } from './fold-name.ts';

/**
 * How well a name answers what was typed; null: not at all. Each typed word must be in the name,
 * or in what stands `aside`. Best is the beginning of the name, then of a word, then inside one,
 * then letters in their order from the beginning of a word on, as in `edfl` for "Edit Fields".
 */
export function matchName(name: string, typed: string, aside = ''): number | null {
  const folded = foldName(name);
  const foldedAside = foldName(aside);
  let sum = 0;
  const words = foldName(typed).split(' ');
  for (const word of words) {
    const score = matchWord(folded, word) ?? (foldedAside.includes(word) ? 0.5 : null);
    if (score === null) return null;
    sum += score;
  }
  return sum / words.length;
}

/** From this score on the typed words stand in the name as they are. */
export const wholeWords = 2;

function matchWord(name: string, word: string): number | null {
  if (word === '') return 0;
  const share = (0.9 * word.length) / name.length;
  if (name.startsWith(word)) return 4 + share;
  const starts = wordStarts(name);
  if (starts.some((at) => name.startsWith(word, at))) return 3 + share;
  if (name.includes(word)) return wholeWords + share;
  return starts.some((at) => hasInOrder(name.slice(at), word)) ? 1 + share : null;
}

function wordStarts(name: string): number[] {
  return [...name.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => index);
}

function hasInOrder(text: string, letters: string): boolean {
  if (text[0] !== letters[0]) return false;
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
