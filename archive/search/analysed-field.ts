import { type AnalysedWord, visitWords } from './analysis.ts';

/** A field of an article, analysed, to look for phrases and places to mark. */
export interface AnalysedField {
  readonly texts: readonly string[];
  /** In reading order, stop words included; null stands between two values. */
  readonly words: readonly (AnalysedWord | null)[];
  /** For each word, its UTF-16 offset in its value. */
  readonly starts: readonly number[];
  /** For each value, where its words begin in `words`. */
  readonly firsts: readonly number[];
}

export function analyseField(texts: readonly string[], language: string): AnalysedField {
  const words: (AnalysedWord | null)[] = [];
  const starts: number[] = [];
  const firsts: number[] = [];
  for (const text of texts) {
    if (firsts.length > 0) {
      words.push(null);
      starts.push(0);
    }
    firsts.push(words.length);
    visitWords(text, language, (word, start) => {
      words.push(word);
      starts.push(start);
    });
  }
  return { texts, words, starts, firsts };
}
