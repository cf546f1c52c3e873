import type { ArticleId } from '../../article/article.ts';
import { BitSet } from '../index/bit-set.ts';
import { type Corpus, placeOf } from '../index/corpus.ts';
import { PostingsReader, readList } from '../index/postings.ts';
import type { Filter } from '../query.ts';
import { type Scores, scoresOf } from '../rank/rank.ts';
import type { FilterContext, SlotsOfIds } from './document-filter.ts';
import type { ResolvedLeaf } from './leaf-search.ts';
import { likeTermsOf } from './like-terms.ts';

/** What is about the same as one article. */
export interface Likeness {
  readonly id: ArticleId;
  /** The words that it is told by, best first, with the articles that have each, counted as `lunr.idf` does. */
  readonly words: readonly { readonly word: string; readonly articles: number }[];
  /** How many of the words an article has at least. */
  readonly needed: number;
  /** The documents that do, itself and its near-copies among them. */
  readonly slots: BitSet;
  readonly scores: Scores;
}

/** Share of the words that an article must have, as a usual `minimum_should_match` of Elasticsearch. */
const neededShare = 0.3;

/**
 * The articles in the language of one that have enough of the words that tell what it is about
 * (like-terms.ts), with the scores that Lunr gives a query of just these words. null when there is
 * no such article.
 */
export function likenessOf(
  idOrPath: string,
  corpus: Corpus,
  context: FilterContext,
  slotsOfIds: SlotsOfIds,
): Likeness | null {
  const id = context.find?.(idOrPath) ?? null;
  const slot = id === null ? undefined : slotsOfIds([id]).toArray()[0];
  if (id === null || slot === undefined) return null;
  const known = lastOf.get(corpus);
  if (known?.id === id) return known;
  const group = slotsOfIds([id, ...(context.copiesOf?.(id) ?? [])]);
  const likeness = measure(id, slot, group, corpus);
  lastOf.set(corpus, likeness);
  return likeness;
}

/** The last one that was asked for: a list is read page by page. */
const lastOf = new WeakMap<Corpus, Likeness>();

function measure(id: ArticleId, slot: number, group: BitSet, corpus: Corpus): Likeness {
  const place = placeOf(slot, corpus);
  const terms = likeTermsOf(place, group, corpus);
  const leaves = terms.map(({ leaf }) => leaf);
  const needed = Math.max(Math.min(2, terms.length), Math.floor(terms.length * neededShare));
  return {
    id,
    words: terms.map(({ word, articles }) => ({ word, articles })),
    needed,
    slots: slotsWithWords(leaves, needed, place.segment.columns.language(place.document), corpus),
    scores: scoresOf(leaves, corpus),
  };
}

/** Live documents in the language that have at least so many of the words. */
function slotsWithWords(
  leaves: readonly ResolvedLeaf[],
  needed: number,
  language: string,
  corpus: Corpus,
): BitSet {
  const slots = new BitSet(corpus.size);
  if (leaves.length === 0) return slots;
  corpus.parts.forEach(({ segment, base }, part) => {
    const counts = countWords(leaves, part, segment.size);
    for (let document = 0; document < segment.size; document += 1) {
      if ((counts[document] ?? 0) < needed || segment.columns.language(document) !== language)
        continue;
      slots.add(base + document);
    }
  });
  return slots.keep(corpus.live);
}

/** How many of the words each document of a part has. */
function countWords(leaves: readonly ResolvedLeaf[], part: number, size: number): Uint8Array {
  const counts = new Uint8Array(size);
  /** 1 + the last word that was counted of each document: one may stand in several fields. */
  const counted = new Uint8Array(size);
  leaves.forEach(({ found, mask }, at) => {
    for (const { postings } of found[part]?.[0]?.terms ?? []) {
      const reader = new PostingsReader(postings);
      while (reader.next(mask)) {
        const { count, documents } = readList(reader);
        for (let next = 0; next < count; next += 1) {
          const document = documents[next] ?? 0;
          if (counted[document] === at + 1) continue;
          counted[document] = at + 1;
          counts[document] = (counts[document] ?? 0) + 1;
        }
      }
    }
  });
  return counts;
}

/** What is like an article: without itself and its near-copies, which have a filter of their own. */
export function slotsLike(
  idOrPath: string,
  corpus: Corpus,
  context: FilterContext,
  slotsOfIds: SlotsOfIds,
): BitSet {
  const likeness = likenessOf(idOrPath, corpus, context, slotsOfIds);
  if (likeness === null) return new BitSet(corpus.size);
  const { id, slots } = likeness;
  return slots.copy().deleteAll(slotsOfIds([id, ...(context.copiesOf?.(id) ?? [])]));
}

/** Scores by likeness, for filters that ask for it; several add up. null when none does. */
export function scoresByLikeness(
  filters: readonly Filter[],
  corpus: Corpus,
  context: FilterContext,
  slotsOfIds: SlotsOfIds,
): Scores | null {
  const asked = filters
    .filter(({ field, exclude }) => field === 'like' && !exclude)
    .flatMap(({ values }) => values)
    .flatMap((value) => likenessOf(value, corpus, context, slotsOfIds) ?? []);
  const [first, ...others] = asked;
  if (!first) return null;
  if (others.length === 0) return first.scores;
  const of = first.scores.of.slice();
  for (const { scores } of others)
    scores.of.forEach((score, slot) => {
      of[slot] = (of[slot] ?? 0) + score;
    });
  return { of, any: asked.some(({ scores }) => scores.any) };
}
