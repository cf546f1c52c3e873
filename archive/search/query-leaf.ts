import { analyseText, foldTerm, type Token, tokenSeparators } from './analysis.ts';
import { fieldNames, type SearchField } from './fields.ts';
import { foldValue } from './fold.ts';
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
  /** Asks for nothing that narrows: only stop words or signs, in no field and not quoted. */
  readonly ignorable: boolean;
}

export type LeafWord =
  /** `stop`: a stop word in every language; it is looked for in the text, not in the index. */
  | { readonly kind: 'terms'; readonly terms: ReadonlySet<string>; readonly stop: boolean }
  | { readonly kind: 'fuzzy'; readonly terms: ReadonlySet<string>; readonly distance: number }
  | { readonly kind: 'pattern'; readonly pattern: string };

/** `languages`: codes of the languages that the archive has articles in; at least one. */
export function leafOf(node: WordNode | PhraseNode, languages: readonly string[]): Leaf {
  const words = node.kind === 'word' ? wordsOf(node, languages) : exactWords(node.text, languages);
  const isStop = words.every((word) => word.kind === 'terms' && word.stop);
  return {
    words,
    slop: node.kind === 'phrase' ? node.slop : 0,
    boost: node.boost,
    fields: node.field === null ? fieldNames : [node.field],
    value: node.field === null ? null : foldValue(node.text),
    ignorable: node.kind === 'word' && node.field === null && isStop,
  };
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
  const readings = languages.map((language) => analyseText(text, language));
  const count = readings[0]?.length ?? 0;
  const alike = readings.filter((reading) => reading.length === count);
  return Array.from({ length: count }, (_, at) =>
    exactWord(
      alike.map((reading) => reading[at]).filter((token) => token !== undefined),
      count > 1,
    ),
  );
}

/** In a phrase a stop word of one language keeps its terms, since it keeps its place in the text. */
function exactWord(tokens: readonly Token[], inPhrase: boolean): LeafWord {
  const stop = tokens.every(({ word }) => word.stop);
  const counted = stop || inPhrase ? tokens : tokens.filter(({ word }) => !word.stop);
  return { kind: 'terms', terms: new Set(counted.flatMap(({ word }) => word.terms)), stop };
}
