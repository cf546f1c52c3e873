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
  const names = ['TokenSet', 'Token', 'stemmer', 'stopWordFilter', 'generateStopWordFilter'];
  return names.every((name) => typeof Reflect.get(value, name) === 'function');
}
