import lunr from 'lunr';

/**
 * The parts of lunr 2.3.9 that the index is built from, with their true types: the published
 * typings declare the statics of `TokenSet` as instance methods and leave out its edges.
 */
export interface LunrCore {
  readonly TokenSet: {
    fromFuzzyString(text: string, distance: number): TokenSet;
  };
  readonly Token: new (text: string) => LunrToken;
  readonly stemmer: TokenFunction;
  readonly stopWordFilter: TokenFunction;
  readonly generateStopWordFilter: (words: string[]) => TokenFunction;
  readonly Query: new (fields: readonly string[]) => LunrQuery;
  readonly QueryParser: new (text: string, query: LunrQuery) => { parse(): LunrQuery };
  readonly QueryParseError: new (message: string, start: number, end: number) => LunrParseError;
  /** What ends a term in a query: to be the same as what ends a token of a text. */
  readonly QueryLexer: { termSeparator: RegExp };
}

export interface LunrQuery {
  readonly clauses: readonly LunrClause[];
}

/** A term of a query in Lunr's syntax. */
export interface LunrClause {
  /** In lower case; `*` stands for any letters. */
  readonly term: string;
  readonly fields: readonly string[];
  /** A whole number from 0 on. */
  readonly boost: number;
  /** A whole number from 0 on. */
  readonly editDistance?: number;
  readonly presence: (typeof lunrPresence)[keyof typeof lunrPresence];
  /** false for a term with a wildcard. */
  readonly usePipeline: boolean;
}

/** As `lunr.Query.presence`. */
export const lunrPresence = { optional: 1, required: 2, prohibited: 3 } as const;

/** UTF-16 offsets in the text of the query. */
export interface LunrParseError extends Error {
  readonly start: number;
  readonly end: number;
}

export interface LunrToken {
  toString(): string;
  update(change: (text: string) => string): LunrToken;
}

/** A pipeline function on one token; nothing when the token is dropped. */
export type TokenFunction = (token: LunrToken) => LunrToken | undefined;

/** A state of an automaton over UTF-16 units; the edge `*` takes any unit. */
export interface TokenSet {
  readonly final: boolean;
  readonly edges: Readonly<Record<string, TokenSet>>;
}

export const lunrCore: LunrCore = checked(lunr);

function checked(value: unknown): LunrCore {
  if (!isLunrCore(value)) throw new Error('lunr 2.3.9 has not the expected parts');
  return value;
}

function isLunrCore(value: unknown): value is LunrCore {
  if (typeof value !== 'function') return false;
  const names = [
    'TokenSet',
    'Token',
    'stemmer',
    'stopWordFilter',
    'generateStopWordFilter',
    'Query',
    'QueryParser',
    'QueryParseError',
    'QueryLexer',
  ];
  return names.every((name) => typeof Reflect.get(value, name) === 'function');
}
