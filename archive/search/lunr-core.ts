import lunr from 'lunr';

/**
 * The parts of lunr 2.3.9 that the index is built from, with their true types: the published
 * typings declare the statics of `TokenSet` as instance methods and leave out its builder.
 */
export interface LunrCore {
  readonly Index: new (attributes: LunrIndexAttributes) => LunrIndex;
  readonly Pipeline: new () => LunrPipeline;
  readonly TokenSet: {
    fromFuzzyString(text: string, distance: number): TokenSet;
    readonly Builder: new () => TokenSetBuilder;
  };
  readonly Token: new (text: string) => LunrToken;
  readonly Vector: new (elements: number[]) => object;
  readonly stemmer: TokenFunction;
  readonly stopWordFilter: TokenFunction;
  readonly generateStopWordFilter: (words: string[]) => TokenFunction;
}

export interface LunrToken {
  toString(): string;
  update(change: (text: string) => string): LunrToken;
}

/** A pipeline function on one token; nothing when the token is dropped. */
export type TokenFunction = (token: LunrToken) => LunrToken | undefined;

export type LunrPipeline = object;

export interface TokenSet {
  intersect(other: TokenSet): TokenSet;
  toArray(): string[];
}

export interface TokenSetBuilder {
  /** Words must come in ascending order of their UTF-16 units. */
  insert(word: string): void;
  finish(): void;
  readonly root: TokenSet;
}

export type InvertedIndex = Record<string, Posting>;
/** Lunr also reads, under each field's name, a `FieldPosting`. */
export interface Posting {
  readonly _index: number;
}
/** Document reference → metadata. */
export type FieldPosting = Record<string, object>;

export interface LunrIndexAttributes {
  readonly invertedIndex: InvertedIndex;
  /** `field/reference` → the field's term weights. */
  readonly fieldVectors: Record<string, object>;
  readonly tokenSet: TokenSet;
  readonly fields: readonly string[];
  readonly pipeline: LunrPipeline;
}

export interface LunrIndex {
  query(build: (query: LunrQuery) => void): LunrResult[];
}

export interface LunrQuery {
  term(term: string, options: LunrTermOptions): unknown;
}

export interface LunrTermOptions {
  readonly fields: readonly string[];
  readonly boost: number;
  readonly usePipeline: boolean;
}

export interface LunrResult {
  readonly ref: string;
  readonly score: number;
}

export const lunrCore: LunrCore = checked(lunr);

function checked(value: unknown): LunrCore {
  if (!isLunrCore(value)) throw new Error('lunr 2.3.9 has not the expected parts');
  return value;
}

function isLunrCore(value: unknown): value is LunrCore {
  if (typeof value !== 'function') return false;
  const names = ['Index', 'Pipeline', 'TokenSet', 'Token', 'Vector', 'stemmer', 'stopWordFilter'];
  return names.every((name) => typeof Reflect.get(value, name) === 'function');
}
