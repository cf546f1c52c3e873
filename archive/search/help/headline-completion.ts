import { foldText } from '../analysis/fold.ts';
import { unspaced } from '../analysis/text-units.ts';
import type { BitSet } from '../index/bit-set.ts';
import type { Corpus } from '../index/corpus.ts';
import type { QueryMatcher } from '../match/query-matcher.ts';
import type { WordNode } from '../query/query-node.ts';

export interface HeadlineSources {
  readonly corpus: Corpus;
  readonly matcher: QueryMatcher;
  /** The headlines of the newest of some articles, at most so many. */
  newest(slots: BitSet, most: number): readonly string[];
}

/** Letters that a beginning needs to be looked up: too many words begin with fewer. */
const fewestLetters = 3;
/** Headlines at most that are looked through for a shorter one. */
const mostLookedThrough = 100;

/**
 * Headlines that have these words, the last one as a beginning, the newest first. One of a letter or
 * two is looked for among the newest that have the words before it.
 */
export function headlinesWith(
  words: readonly string[],
  limit: number,
  { corpus, matcher, newest }: HeadlineSources,
): readonly string[] {
  const before = words.slice(0, -1);
  const beginning = words.at(-1) ?? '';
  const isShort =
    before.length > 0 && beginning.length < fewestLetters && !unspaced.test(beginning);
  const asked = isShort ? before : [...before, `${beginning}*`];
  const slots = matcher
    .setsOf(asked.map(inHeadline))
    .reduce((all, set) => all.keep(set), corpus.live.copy());
  if (!isShort) return newest(slots, limit);
  const start = foldText(beginning);
  return newest(slots, mostLookedThrough)
    .filter((headline) => wordsOf(headline).some((word) => word.startsWith(start)))
    .slice(0, limit);
}

function inHeadline(text: string): WordNode {
  return { kind: 'word', text, field: 'headline', distance: 0, boost: 1 };
}

function wordsOf(headline: string): string[] {
  return foldText(headline).split(/[^\p{L}\p{N}\p{M}]+/u);
}
