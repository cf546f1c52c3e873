import lunr from 'lunr';
import type { Article } from '../../archive/article/article.ts';
import { analyseText } from '../../archive/search/analysis/analysis.ts';
import { type FieldTexts, fieldTexts } from '../../archive/search/analysis/fields.ts';
import { lunrCore } from '../../archive/search/analysis/lunr-core.ts';
import { stopKey } from '../../archive/search/analysis/term-keys.ts';
import type { BenchQuery } from './query-log.ts';

/**
 * Counts what queries of plain words find by looking through every article, with the analysis of
 * an engine and nothing else of it. Phrases, prefixes, edit distance and dates are not counted.
 */
export class Scan {
  readonly #terms: (text: string) => Iterable<string>;
  readonly #asked: ({
    readonly all: string[];
    readonly none: string[];
    readonly headline: boolean;
  } | null)[];
  readonly totals: (number | null)[];

  constructor(analysis: Analysis, queries: readonly BenchQuery[]) {
    const terms = analyses[analysis];
    this.#terms = terms;
    this.#asked = queries.map(({ kind, words, without }) =>
      counted.has(kind)
        ? {
            all: words.flatMap((word) => [...terms(word)]),
            none: without === null ? [] : [...terms(without)],
            headline: kind === 'field',
          }
        : null,
    );
    this.totals = this.#asked.map((query) => (query === null ? null : 0));
  }

  add(article: Article): void {
    const texts = fieldTexts(article);
    const everywhere = new Set(this.#termsOf(Object.values(texts)));
    const headline = new Set(this.#termsOf([texts.headline]));
    for (const [at, query] of this.#asked.entries()) {
      if (query === null) continue;
      const where = query.headline ? headline : everywhere;
      if (
        query.all.every((term) => where.has(term)) &&
        !query.none.some((term) => where.has(term))
      ) {
        this.totals[at] = (this.totals[at] ?? 0) + 1;
      }
    }
  }

  *#termsOf(fields: readonly FieldTexts['body'][]): Generator<string> {
    for (const values of fields) for (const value of values) yield* this.#terms(value);
  }
}

const counted = new Set(['rare word', 'common word', 'two words', 'field', 'negation', 'facets']);

const analyses = { ours, stock, minisearch, fts5 } as const;
export type Analysis = keyof typeof analyses;

/** The analysis of the index, without the index. The query box finds stop words as well. */
function ours(text: string): string[] {
  // A stop word is found as itself only: it is no other word's stem.
  return analyseText(text, 'en').flatMap(({ word }) =>
    word.stop ? word.terms.map(stopKey) : word.terms,
  );
}

const stems = new Map<string, string>();

function stock(text: string): string[] {
  return lunr.tokenizer(text).flatMap((token) => {
    const word = token.toString();
    let stem = stems.get(word);
    if (stem === undefined) {
      const pipeline = new lunr.Pipeline();
      pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
      stem = pipeline.runString(word)[0] ?? '';
      stems.set(word, stem);
    }
    return stem === '' ? [] : [stem];
  });
}

/** What its README says of its tokenizer: cut at white space and punctuation. */
function minisearch(text: string): string[] {
  return text.toLowerCase().split(/[\n\r\p{Z}\p{P}]+/u);
}

const porter = new Map<string, string>();

/** unicode61: letters, digits and private use, without marks; its Porter stemmer is near Lunr's. */
function fts5(text: string): string[] {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{Co}]+/gu);
  return (words ?? []).map((word) => {
    let stem = porter.get(word);
    if (stem === undefined) {
      stem = lunrCore.stemmer(new lunrCore.Token(word))?.toString() ?? '';
      porter.set(word, stem);
    }
    return stem;
  });
}
