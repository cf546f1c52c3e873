import { detached } from '../../article/text.ts';
import { foldText } from './fold.ts';
import { forgetIfMany, keyNumber, knownWord, learnWord, tableFor } from './known-words.ts';
import { type Language, languageForScript, languageOf } from './languages.ts';
import { scriptOf } from './scripts.ts';
import { stopKey } from './term-keys.ts';
import {
  segmenterFor,
  separatorUnit,
  unitKinds,
  unitsOf,
  unspaced,
  unspacedUnit,
} from './text-units.ts';
import { trimPiece } from './trim-word.ts';
import { addUnit, emptyPiece, unknownPiece, type WordTable } from './word-table.ts';

/**
 * From text to the terms that are indexed and searched: Lunr's pipeline (tokenizer, trimmer,
 * stop words, stemmer) in the language of the article, or of the word's own script.
 *
 * The tokenizer is Lunr's with the separators of text-units.ts, the trimmer is in trim-word.ts.
 * Folding follows the stemmer. A word with accents gives two terms where they differ: its stem,
 * folded, and the stem of its folded form, so that `informacion` finds `información` and that finds
 * `informaciones`.
 */
export interface AnalysedWord {
  /** Units cut from the start of the piece of text by the trimmer. */
  readonly lead: number;
  /** Units left after trimming. */
  readonly length: number;
  /** What the word is indexed under, the usual form first; a stop word's own folded form. */
  readonly terms: readonly string[];
  /** Numbers of the keys under which a dictionary has it: see `keyNumber`. */
  readonly keys: readonly number[];
  /** A stop word keeps its place in phrases, but is not indexed. */
  readonly stop: boolean;
}

export interface Token {
  readonly word: AnalysedWord;
  /** UTF-16 offsets of the trimmed word in the text. */
  readonly start: number;
  readonly end: number;
}

/** Longer words (encoded data, hostile text) are known by their first 100 UTF-16 units. */
export const longestTerm = 100;

export function analyseText(text: string, articleLanguage: string): Token[] {
  const { count, numbers, starts } = readWords(text, articleLanguage);
  return Array.from({ length: count }, (_, at) => {
    const word = knownWord(numbers[at] ?? 0);
    const start = (starts[at] ?? 0) + word.lead;
    return { word, start, end: start + word.length };
  });
}

/** The words of a text in reading order; overwritten when the next text is read. */
export interface ReadWords {
  count: number;
  /** Their numbers: see `knownWord`. They hold as long as `knownGeneration` stays. */
  numbers: Int32Array;
  /** UTF-16 offsets in the text of the pieces that they were trimmed from. */
  starts: Uint32Array;
}

export function readWords(text: string, articleLanguage: string): ReadWords {
  forgetIfMany();
  const language = languageOf(articleLanguage);
  const table = tableFor(language.code);
  const { length } = text;
  const units = unitsOf(text);
  const kinds = unitKinds();
  const reading: Reading = { text, units, language, table };
  const { numbers, starts } = roomFor(length);
  read.count = 0;
  for (let at = 0; ; ) {
    while (at < length && kinds[units[at] ?? 0] === separatorUnit) at += 1;
    if (at >= length) return read;
    const start = at;
    let hash = 0;
    let mayBeUnspaced = 0;
    // A separator stands behind the text.
    for (;;) {
      const unit = units[at] ?? 0;
      const kind = kinds[unit] ?? 0;
      if (kind === separatorUnit) break;
      mayBeUnspaced |= kind;
      hash = addUnit(hash, unit);
      at += 1;
    }
    if ((mayBeUnspaced & unspacedUnit) !== 0 && unspaced.test(text.slice(start, at))) {
      readSegments(reading, start, at);
      continue;
    }
    let number = table.find(units, start, at, hash);
    if (number === unknownPiece) number = learnPiece(reading, start, at, hash);
    if (number === emptyPiece) continue;
    const count = read.count++;
    numbers[count] = number;
    starts[count] = start;
  }
}

/** The terms of a folded word in one language, not remembered; none for a stop word. */
export function stemmedTerms(word: string, language: string): readonly string[] {
  const { terms, stop } = termsOf(word, languageForScript(scriptOf(word), languageOf(language)));
  return stop ? [] : terms;
}

/** A text that is being read. */
interface Reading {
  readonly text: string;
  readonly units: Uint16Array;
  readonly language: Language;
  readonly table: WordTable;
}

/** Returns the number of the word that the piece is. */
function learnPiece(
  { text, units, language, table }: Reading,
  start: number,
  end: number,
  hash: number,
): number {
  const word = analyseWord(detached(text.slice(start, end)), language);
  const number = word ? learnWord(word) : emptyPiece;
  if (end - start <= longestPiece) table.add(units, start, end, hash, number);
  return number;
}

/** What a wildcard term is compared with: folded only, as Lunr leaves such terms unstemmed. */
export function foldTerm(text: string): string {
  return foldText(text).slice(0, longestTerm);
}

/**
 * What the search pipeline of a stock index makes of a term: what it is indexed under, the usual
 * form of each word only, stop words and terms without words stemmed like others.
 */
export function searchTerms(term: string, articleLanguage: string): readonly string[] {
  const language = languageOf(articleLanguage);
  const usualForm = (word: string): readonly string[] =>
    stemsOf(word, languageForScript(scriptOf(word), language)).slice(0, 1);
  const terms = analyseText(term, articleLanguage).flatMap(({ word, start, end }) =>
    word.stop ? usualForm(inLowerCase(term.slice(start, end), language)) : word.terms.slice(0, 1),
  );
  return terms.length > 0 ? terms : usualForm(inLowerCase(term, language));
}

/** UTF-16 units of the pieces of text whose words are remembered. */
const longestPiece = 200;

const read: ReadWords = {
  count: 0,
  numbers: new Int32Array(16_384),
  starts: new Uint32Array(16_384),
};

/** A text has no more words than units. */
function roomFor(length: number): ReadWords {
  if (length > read.numbers.length) {
    read.numbers = new Int32Array(length * 2);
    read.starts = new Uint32Array(length * 2);
  }
  return read;
}

function readSegments(reading: Reading, start: number, end: number): void {
  const { text, units, language, table } = reading;
  const segments = segmenterFor(language.code).segment(text.slice(start, end));
  for (const { segment, index, isWordLike } of segments) {
    if (!isWordLike) continue;
    const from = start + index;
    const to = from + segment.length;
    let hash = 0;
    for (let at = from; at < to; at += 1) hash = addUnit(hash, units[at] ?? 0);
    let number = table.find(units, from, to, hash);
    if (number === unknownPiece) number = learnPiece(reading, from, to, hash);
    if (number === emptyPiece) continue;
    const count = read.count++;
    read.numbers[count] = number;
    read.starts[count] = from;
  }
}

function analyseWord(chunk: string, articleLanguage: Language): AnalysedWord | null {
  const { lead, length } = trimPiece(chunk);
  if (length === 0) return null;
  const trimmed = chunk.slice(lead, lead + length);
  const language = languageForScript(scriptOf(trimmed), articleLanguage);
  const { terms, stop } = termsOf(inLowerCase(trimmed, language), language);
  const keys = terms.map((term) => keyNumber(stop ? stopKey(term) : term));
  return { lead, length, keys, terms, stop };
}

function inLowerCase(word: string, { code }: Language): string {
  const cased = code === 'tr' || code === 'az' ? word.replace(/I/g, 'ı').replace(/İ/g, 'i') : word;
  return cased
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .slice(0, longestTerm);
}

function termsOf(word: string, language: Language): Pick<AnalysedWord, 'terms' | 'stop'> {
  const folded = foldText(word);
  const stop =
    language.isStopWord(word) ||
    (language.script === 'arabic' && isArabicStopWord(folded, word, language));
  return { terms: stop ? [folded === '' ? word : folded] : stemsOf(word, language), stop };
}

function stemsOf(word: string, language: Language): readonly string[] {
  const folded = foldText(word);
  // Arabic letter forms vary so much in print that only the folded form is stemmed.
  const forms =
    language.script === 'arabic' ? [folded, ...joinedParts(word)] : new Set([word, folded]);
  const terms = new Set<string>();
  for (const form of forms) {
    const stem = foldText(language.stem(withoutClitics(form, language.code)));
    if (stem !== '') terms.add(stem);
  }
  if (terms.size === 0) terms.add(folded === '' ? word : folded);
  return [...terms];
}

/** Persian joins endings to a word by a zero-width non-joiner: the word without them is found too. */
function joinedParts(word: string): readonly string[] {
  if (!word.includes('\u200c')) return [];
  return word
    .split('\u200c')
    .map(foldText)
    .filter((part) => part.length > 2);
}

/** The list of lunr-languages has plain alefs, and alef maksura as printed. */
function isArabicStopWord(folded: string, word: string, language: Language): boolean {
  return language.isStopWord(folded) || language.isStopWord(word.replace(/[أإآٱ]/gu, 'ا'));
}

/** `minister's` is about a minister and `l'eau` about water. */
function withoutClitics(word: string, code: string): string {
  if (!word.includes("'")) return word;
  if (code === 'en') return word.replace(/'s?$/, '');
  if (code === 'fr' || code === 'it') return word.replace(/^[a-z]{1,7}'(?=.{2})/u, '');
  return word;
}
