import { foldValue } from './fold.ts';

/**
 * What a dictionary holds besides the indexed terms, under keys that no term begins like: stop
 * words, which count for nothing in the ranking, and whole values of the short fields.
 */
export function stopKey(term: string): string {
  return `\u0001${term}`;
}

/** Longer values are known by their first 200 UTF-16 units. */
export function valueKey(value: string): string {
  return `\0${foldValue(value).slice(0, 200)}`;
}

/** Indexed terms begin here: each starts with a letter, a digit, a mark or a low line. */
export const firstTerm = '\u0002';

/** Whether a key is an indexed term. */
export function isTerm(key: string): boolean {
  return key >= firstTerm;
}
