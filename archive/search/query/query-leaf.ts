import { analyseText, foldTerm } from '../analysis/analysis.ts';
import { fieldNames, type SearchField } from '../analysis/fields.ts';
import { foldText, foldValue } from '../analysis/fold.ts';
import { tokenSeparators, unspaced } from '../analysis/text-units.ts';
import type { PhraseNode, WordNode } from './query-node.ts';

/** A word or phrase of a query, analysed in the languages of the archive. */
export interface Leaf {
  /** One for a word; several for a phrase, and for a word such as `post-soviet`. */
  readonly words: readonly LeafWord[];
  readonly slop: number;
  readonly boost: number;
  readonly fields: readonly SearchField[];
  /** Set when the query names a field: a short value that is just this text is found as well. */
  readonly value: string | null;
  /**
   * Languages in which it asks for nothing that narrows: a stop word or mere signs, in no field
   * and not quoted. Beside other words, articles in these need not have it.
   */
  readonly idleIn: ReadonlySet<string>;
}

export type LeafWord =
  /**
   * `form`: folded, as typed. `stopIn`: languages in which it is a stop word, found in the text and
   * not in the index; `stops`: as which stop words it is found there. A word that has a stop word for
   * a stem does not find it: `being` is not `be`.
   */
  | {
      readonly kind: 'terms';
      readonly form: string;
      readonly terms: ReadonlySet<string>;
      readonly stops: ReadonlySet<string>;
      readonly stopIn: ReadonlySet<string>;
    }
  | { readonly kind: 'fuzzy'; readonly terms: ReadonlySet<string>; readonly distance: number }
  | { readonly kind: 'pattern'; readonly pattern: string };

/** An indexed term, asked for as it is. */
export function indexedTerm(term: string): LeafWord {
  const none = new Set<string>();
  return { kind: 'terms', form: term, terms: new Set([term]), stops: none, stopIn: none };
}

/** `languages`: codes of the languages that the archive has articles in; at least one. */
export function leafOf(node: WordNode | PhraseNode, languages: readonly string[]): Leaf {
  const words = node.kind === 'word' ? wordsOf(node, languages) : exactWords(node.text, languages);
  const plain = node.kind === 'word' && node.field === null;
  return {
    words,
    slop: node.kind === 'phrase' ? node.slop : 0,
    boost: isClose(node) ? node.boost * closeBoost : node.boost,
    fields: node.field === null ? fieldNames : [node.field],
    value: node.field === null ? null : foldValue(node.text),
    idleIn: new Set(
      plain ? languages.filter((code) => words.every((word) => isStop(word, code))) : [],
    ),
  };
}

/** A lone `*` asks for any word. */
export function isAnything({ words }: Leaf): boolean {
  return words.length === 1 && words[0]?.kind === 'pattern' && words[0].pattern === '*';
}

/** What a hit of a close word weighs beside one of the word itself. */
const closeBoost = 0.7;

function isClose(node: WordNode | PhraseNode): boolean {
  return node.kind === 'word' && node.closeTo !== undefined;
}

function isStop(word: LeafWord, language: string): boolean {
  return word.kind === 'terms' && word.stopIn.has(language);
}

function wordsOf(node: WordNode, languages: readonly string[]): LeafWord[] {
  if (node.text.includes('*')) return patternWords(node.text, languages);
  const words = exactWords(node.text, languages);
  if (node.distance === 0) return words;
  return words.map((word) =>
    word.kind === 'terms' ? { kind: 'fuzzy', terms: word.terms, distance: node.distance } : word,
  );
}

function patternWords(text: string, languages: readonly string[]): LeafWord[] {
  const pieces = text.split(tokenSeparators).filter((piece) => piece !== '');
  return pieces.flatMap((piece): LeafWord[] =>
    piece.includes('*')
      ? [{ kind: 'pattern', pattern: foldTerm(piece.replace(/\*+/g, '*')) }]
      : exactWords(piece, languages),
  );
}

/** Languages that cut the text into another number of words than the first are left out. */
function exactWords(text: string, languages: readonly string[]): LeafWord[] {
  const readings = languages.map((language) => ({ language, tokens: analyseText(text, language) }));
  const count = readings[0]?.tokens.length ?? 0;
  const alike = readings.filter(({ tokens }) => tokens.length === count);
  return Array.from({ length: count }, (_, at) => {
    const words = alike.map(({ language, tokens }) => ({ language, word: tokens[at]?.word }));
    const stops = words.filter(({ word }) => word?.stop);
    const { start, end } = alike[0]?.tokens[at] ?? { start: 0, end: 0 };
    const form = foldText(text.slice(start, end));
    const pattern = patternFor(form);
    if (pattern !== null && stops.length === 0) return { kind: 'pattern', pattern };
    return {
      kind: 'terms',
      form,
      terms: new Set(words.flatMap(({ word }) => word?.terms ?? [])),
      stops: new Set(stops.flatMap(({ word }) => word?.terms ?? [])),
      stopIn: new Set(stops.map(({ language }) => language)),
    };
  });
}

/**
 * Where words run into one another, where one ends is a guess that differs from text to text, and
 * Korean puts endings onto words: there a word is found within longer ones, or at their beginning.
 */
function patternFor(form: string): string | null {
  if (unspaced.test(form)) return `*${form}*`;
  return hangul.test(form) ? `${form}*` : null;
}

const hangul = /^[\uac00-\ud7a3]{2,}$/;
