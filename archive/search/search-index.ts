import type { Article, ArticleId, ArticleSummary, ContentHash } from '../article/article.ts';
import type { FindingCode } from '../article/finding.ts';
import type { JobOptions } from '../job.ts';
import type { Result } from '../result.ts';
import type { Completion, CompletionRequest } from './help/completion.ts';
import type { Explanation } from './help/explanation.ts';
import type { FilterField, Query } from './query.ts';
import type { ArticleMatches } from './results/article-matches.ts';

export interface PutOptions extends JobOptions {
  /** The process has other work: where there are threads, they do all of this. */
  readonly isBusy?: boolean;
}

/** The interface that stays, whatever index stands behind it. */
export interface SearchIndex {
  /** How many articles are in it. */
  readonly size: number;
  /** Puts articles in, or in place of those with the same id. Found by the next search. */
  put(articles: readonly Article[], job?: PutOptions): Promise<void>;
  remove(ids: readonly ArticleId[]): void;
  /** What needs attention in articles of the index, where that has changed. */
  setFindings(findings: Iterable<readonly [ArticleId, readonly FindingCode[]]>): void;
  /** The hash of the version of an article that is indexed; null when none is. */
  hashOf(id: ArticleId): ContentHash | null;
  /** Every article that is indexed, with the hash of its version. */
  indexed(): Iterable<readonly [ArticleId, ContentHash]>;
  search(request: SearchRequest): SearchResults;
  /**
   * What a stock `lunr.Index` over the same articles finds (archive/search/README.md says how to
   * build it), best first. A text that Lunr's parser refuses is `invalid-query`.
   */
  searchLunr(request: LunrRequest): Promise<Result<LunrResults>>;
  /** Every id that the query finds, in the query's order. */
  ids(query: Query): readonly ArticleId[];
  /** What is searched, part by part, and how many results each part takes away. */
  explain(query: Query): Explanation;
  /** Where the words and phrases that a query's text asks for stand in an article. */
  matches(article: Article, query: Query): ArticleMatches;
  /** What may follow what is typed in the search box. */
  complete(request: CompletionRequest): readonly Completion[];
  /** Values of a field, most used first, that contain `prefix` at the start of a word. */
  values(field: FilterField, prefix: string, limit: number): readonly FacetValue[];
  /** How a name is written in articles, in whatever case and accents, most used first. */
  spellings(field: FilterField, name: string): readonly string[];
  /** Resolves once everything that was put is in the storage and no merge is under way. */
  settle(): Promise<void>;
  /** Stops merging and puts what is left into the storage. Nothing may be put after it. */
  close(): Promise<void>;
}

export interface SearchRequest {
  readonly query: Query;
  /** First result wanted, from 0. */
  readonly offset: number;
  /** Results wanted, 0 to 1,000. */
  readonly limit: number;
  /** Fields whose facets are wanted; without it the usual ones are counted, all but rights and source. */
  readonly facets?: readonly FilterField[] | undefined;
}

export interface LunrRequest {
  /** In Lunr's own syntax. */
  readonly text: string;
  /** BCP 47: the language of the words of the query. The archive's own unless given. */
  readonly language?: string;
  /** First result wanted, from 0. */
  readonly offset: number;
  readonly limit: number;
}

export interface LunrResults {
  readonly total: number;
  /** Equal scores go by publication, newest first, then by id. */
  readonly results: readonly { readonly article: ArticleSummary; readonly score: number }[];
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export interface TextMark {
  /** UTF-16 offsets into the text beside it. */
  readonly start: number;
  readonly end: number;
}

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly TextMark[];
}

export interface SearchResult {
  readonly article: ArticleSummary;
  /**
   * BM25 as Lunr computes it; 0 where nothing is ranked. Results by relevance do not just descend by
   * it: see best-first.ts.
   */
  readonly score: number;
  readonly headline: MarkedText;
  /** Up to two lines out of the body or, failing that, the field that matched. */
  readonly snippet: MarkedText;
  /** Hits in the whole article, all fields. */
  readonly hits: number;
  /** Words of the body. */
  readonly words: number;
  /** Codes of what needs attention in this article. */
  readonly findings: readonly string[];
  /**
   * Other articles that have nearly its text, counted up to `mostCopies`; null: not known yet, since
   * the archive was opened a moment ago.
   */
  readonly copies: number | null;
}

export const mostCopies = 100;

export interface SearchResults {
  readonly total: number;
  readonly results: readonly SearchResult[];
  /**
   * Counts over the whole result, most frequent first (years and months newest first), at most
   * 1,000 values each. The empty value counts articles that have none. A facet with an including
   * filter of its own is counted without it, so that its other values can be added.
   */
  readonly facets: Readonly<Partial<Record<FilterField, readonly FacetValue[]>>>;
  /** Where what was searched is not quite what was typed, and what was too broad to rank by. */
  readonly notes: readonly QueryNote[];
  /** Milliseconds of work. */
  readonly took: number;
}

export type QueryNote = PlainNote | AlsoSearchedNote;

/** A word was also searched as a close one that the archive knows, or knows far better. */
export interface AlsoSearchedNote {
  readonly code: 'also-searched';
  /** The word as typed. */
  readonly part: string;
  /** The close word, in lower case. */
  readonly as: string;
}

export interface PlainNote {
  readonly code: /** Nothing has all words; what has some of them is found. */
    | 'some-words'
    | 'unknown-field'
    | 'unbalanced-quote'
    | 'unbalanced-parenthesis'
    | 'bad-date'
    | 'unknown-value'
    | 'missing-operand'
    /** More letters were to differ than can: as many as can do. */
    | 'distance-lowered'
    /** Found and counted, but not ranked by. */
    | 'too-broad';
  /** The part of the text that it is about. */
  readonly part: string;
}
