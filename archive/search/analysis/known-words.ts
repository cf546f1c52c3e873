import type { AnalysedWord } from './analysis.ts';
import { sortNumbers } from './sort-numbers.ts';
import { WordTable } from './word-table.ts';

/**
 * What analysis remembers, for all indexes of the process: words by number, and the keys of
 * dictionaries by number, both small and from 0, so that things about them can be kept in arrays.
 * When there are too many everything is forgotten, and the numbers are given out again.
 */
let words: AnalysedWord[] = [];
/** By word: its only key, or `severalKeys`. */
let firstKeys = new Int32Array(4096);
let keys: string[] = [];
let keyNumbers = new Map<string, number>();
/** Numbers of the keys that were sorted last, ascending by key. */
let keysInOrder: Uint32Array = new Uint32Array(0);
let generation = 0;
const tables = new Map<string, WordTable>();

/** Words, or keys, that are remembered at most: some 40 MB. */
const most = 200_000;

/** Changes when everything was forgotten. */
export function knownGeneration(): number {
  return generation;
}

/** Called before a text is read, since numbers must hold while it is. */
export function forgetIfMany(): void {
  if (words.length < most && keys.length < most) return;
  words = [];
  keys = [];
  keyNumbers = new Map();
  keysInOrder = new Uint32Array(0);
  tables.clear();
  generation += 1;
}

export function knownWord(number: number): AnalysedWord {
  const word = words[number];
  if (!word) throw new RangeError('No word has this number');
  return word;
}

/** Of a word in `keysOfWords` that has more than one key, or none. */
export const severalKeys = -1;

/** By the number of a word, its only key. Good until another word is learnt. */
export function keysOfWords(): Int32Array {
  return firstKeys;
}

/** Gives a word its number. */
export function learnWord(word: AnalysedWord): number {
  const number = words.push(word) - 1;
  if (number >= firstKeys.length) {
    const larger = new Int32Array(number * 2);
    larger.set(firstKeys);
    firstKeys = larger;
  }
  const [first = severalKeys] = word.keys;
  firstKeys[number] = word.keys.length === 1 ? first : severalKeys;
  return number;
}

/** undefined when nothing that was read has the key. */
export function findKey(key: string): number | undefined {
  return keyNumbers.get(key);
}

export function keyNumber(key: string): number {
  let number = keyNumbers.get(key);
  if (number === undefined) {
    number = keys.push(key) - 1;
    keyNumbers.set(key, number);
  }
  return number;
}

export function keyOf(number: number): string {
  return keys[number] ?? '';
}

/** Below it, `keyNumber` has given out all numbers. */
export function knownKeys(): number {
  return keys.length;
}

/** The numbers of all keys, ascending by key in the order of its UTF-16 units. */
export function sortedKeys(): Uint32Array {
  keysInOrder = sortNumbers(keysInOrder, keys.length, keyOf);
  return keysInOrder;
}

/** Which pieces of text are which words, for articles in a language. */
export function tableFor(language: string): WordTable {
  let table = tables.get(language);
  if (!table) {
    table = new WordTable();
    tables.set(language, table);
  }
  return table;
}
