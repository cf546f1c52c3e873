import { analyseText } from '../analysis/analysis.ts';
import { fieldMask, type SearchField } from '../analysis/fields.ts';
import type { BitSet } from '../index/bit-set.ts';
import type { Corpus, Place } from '../index/corpus.ts';
import { everyField, PostingsReader, readList } from '../index/postings.ts';
import { indexedTerm } from '../query/query-leaf.ts';
import { liveCount, rarity } from '../rank/rank.ts';
import type { ResolvedLeaf } from './leaf-search.ts';

/**
 * The words that tell what an article is about, as in Lucene's MoreLikeThis: of the terms that it
 * has often and that few others have, those with the highest frequency × rarity.
 */
export interface LikeTerm {
  readonly term: string;
  /** As the article writes it most often. */
  readonly word: string;
  /** Articles that have it, one counted once per field. */
  readonly articles: number;
  /** The term as an optional part of a query, weighted 0 to 1. */
  readonly leaf: ResolvedLeaf;
}

/** The fields that say what an article is about, not who made it. */
export const aboutFields: readonly SearchField[] = [
  'headline',
  'standfirst',
  'body',
  'place',
  'tag',
  'subject',
  'caption',
];

/** A word of these counts for two. */
const countingTwice: ReadonlySet<SearchField> = new Set(['headline', 'tag']);
/** Words, stop words left out, from which an article is long: there a term must be found twice. */
const manyWords = 100;
/** Terms that are looked up: the most frequent ones. */
const mostLookedUp = 200;
/** Terms that are searched by. */
export const mostTerms = 25;
/** A term of more than this share of the articles tells nothing, unless these are few. */
const commonShare = 0.1;
const fewArticles = 50;

/** Best first. `group`: the article and its near-copies; a term must be known to another article. */
export function likeTermsOf(place: Place, group: BitSet, corpus: Corpus): readonly LikeTerm[] {
  const counted = countTerms(place);
  const mask = fieldMask(aboutFields);
  const common = Math.max(fewArticles, corpus.count * commonShare);
  const weighted = counted.flatMap(({ term, word, frequency }) => {
    const found = corpus.parts.map((part) => {
      const postings = part.segment.terms.find(term);
      return postings ? [{ term, postings }] : [];
    });
    const postings = found.flatMap(([entry], part) =>
      entry ? [{ part, list: entry.postings }] : [],
    );
    const articles = liveCount({ postings }, corpus);
    if (articles > common || !isKnownOutside(group, postings, corpus)) return [];
    return [{ term, word, articles, found, weight: frequency * rarity(articles, corpus.count) }];
  });
  weighted.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  const best = weighted[0]?.weight ?? 1;
  return weighted.slice(0, mostTerms).map(({ term, word, articles, found, weight }) => ({
    term,
    word,
    articles,
    leaf: {
      words: [indexedTerm(term)],
      slop: 0,
      boost: weight / best,
      fields: aboutFields,
      value: null,
      idleIn: new Set(),
      mask,
      found: found.map((terms) => [{ terms, stops: [] }]),
    },
  }));
}

/** Whether a live document that is not of the group has the term. */
function isKnownOutside(
  group: BitSet,
  postings: readonly { readonly part: number; readonly list: Uint8Array }[],
  { parts, live }: Corpus,
): boolean {
  return postings.some(({ part, list }) => {
    const base = parts[part]?.base ?? 0;
    const reader = new PostingsReader(list);
    while (reader.next(everyField)) {
      const { count, documents } = readList(reader);
      for (let at = 0; at < count; at += 1) {
        const slot = base + (documents[at] ?? 0);
        if (live.has(slot) && !group.has(slot)) return true;
      }
    }
    return false;
  });
}

interface CountedTerm {
  readonly term: string;
  readonly word: string;
  readonly frequency: number;
}

interface Count {
  frequency: number;
  readonly forms: Map<string, number>;
}

/** The terms that an article has often, most frequent first. */
function countTerms({ segment, document }: Place): readonly CountedTerm[] {
  const texts = segment.textsOf(document);
  const language = segment.columns.language(document);
  const counts = new Map<string, Count>();
  let words = 0;
  for (const field of aboutFields) {
    for (const text of texts[field]) {
      for (const { word, start, end } of analyseText(text, language)) {
        const [term] = word.terms;
        if (word.stop || term === undefined) continue;
        words += 1;
        const count = counts.get(term) ?? { frequency: 0, forms: new Map() };
        counts.set(term, count);
        count.frequency += countingTwice.has(field) ? 2 : 1;
        const form = text.slice(start, end);
        count.forms.set(form, (count.forms.get(form) ?? 0) + 1);
      }
    }
  }
  const fewest = words < manyWords ? 1 : 2;
  return [...counts]
    .filter(([, { frequency }]) => frequency >= fewest)
    .sort(([a, left], [b, right]) => right.frequency - left.frequency || (a < b ? -1 : 1))
    .slice(0, mostLookedUp)
    .map(([term, { frequency, forms }]) => ({ term, word: usualForm(forms), frequency }));
}

/** The first of those that stand there most often. */
function usualForm(forms: ReadonlyMap<string, number>): string {
  const most = Math.max(...forms.values());
  return [...forms].find(([, times]) => times === most)?.[0] ?? '';
}
