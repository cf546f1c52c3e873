import { searchFields } from '../analysis/fields.ts';
import type { BitSet } from '../index/bit-set.ts';
import type { Corpus } from '../index/corpus.ts';
import { countPostings, everyField, PostingsReader, readList } from '../index/postings.ts';
import type { ResolvedLeaf } from '../match/leaf-search.ts';
import { isAnything } from '../query/query-leaf.ts';

/** Scores by slot. */
export interface Scores {
  readonly of: Float64Array;
  /** Whether any document has a term that was ranked by. */
  readonly any: boolean;
}

/** A term of the query with its postings in each segment that has it. */
interface RankedTerm {
  /** The sum of the boosts that the query gives it, by field. */
  readonly boosts: number[];
  readonly postings: { readonly part: number; readonly list: Uint8Array }[];
}

/**
 * Scores as a stock `lunr.Index` over all live documents gives them, with every word that the
 * query asks for as an optional term: BM25 with k1 = 1.2 and b = 0.75, weights rounded to a
 * thousandth, each field's sum divided by the length of the query's vector in that field. Which
 * documents count is decided elsewhere. `boosts`: by slot, Lunr's boost of each document; null where
 * all are 1. `among`: only these slots get a score; null: all.
 */
export function scoresOf(
  leaves: readonly ResolvedLeaf[],
  corpus: Corpus,
  boosts: Float64Array | null = null,
  among: BitSet | null = null,
): Scores {
  const of = new Float64Array(corpus.size);
  if (leaves.length === 0) return { of, any: false };
  const terms = rankedTerms(leaves, corpus);
  const counts = terms.map((term) => liveCount(term, corpus));
  const ranked = terms.filter((_, at) => (counts[at] ?? 0) > 0);
  const magnitudes = magnitudesOf(ranked);
  const averages = averageLengths(corpus);
  terms.forEach((term, at) => {
    const count = counts[at] ?? 0;
    if (count === 0) return;
    const weight = rarity(count, corpus.count);
    addScores(term, { weight, magnitudes, averages, boosts, among }, corpus, of);
  });
  return { of, any: ranked.length > 0 };
}

/**
 * Whether a pattern stands for so much (`a*`) that ranking by each of its terms would take longer
 * than a keystroke; what it finds is exact, but it weighs nothing.
 */
export function isTooBroad(leaf: ResolvedLeaf): boolean {
  if (isAnything(leaf)) return true;
  if (!leaf.words.some(({ kind }) => kind === 'pattern')) return false;
  let postings = 0;
  return leaf.found.some((words) =>
    words.some(({ terms }) =>
      terms.some((entry) => {
        postings += countPostings(entry.postings, leaf.mask);
        return postings > mostPostings;
      }),
    ),
  );
}

const mostPostings = 500_000;
const k1 = 1.2;
const b = 0.75;

function rankedTerms(leaves: readonly ResolvedLeaf[], corpus: Corpus): RankedTerm[] {
  const terms = new Map<string, RankedTerm>();
  for (const leaf of leaves) {
    leaf.words.forEach((_, at) => {
      const asked = new Set<RankedTerm>();
      corpus.parts.forEach((_, part) => {
        for (const { term, postings } of leaf.found[part]?.[at]?.terms ?? []) {
          const ranked = terms.get(term) ?? { boosts: searchFields.map(() => 0), postings: [] };
          terms.set(term, ranked);
          asked.add(ranked);
          if (!ranked.postings.some((each) => each.part === part)) {
            ranked.postings.push({ part, list: postings });
          }
        }
      });
      for (const term of asked) addBoosts(term, leaf.mask, leaf.boost);
    });
  }
  return [...terms.values()];
}

function addBoosts(term: RankedTerm, mask: number, boost: number): void {
  term.boosts.forEach((sum, field) => {
    if (mask & (1 << field)) term.boosts[field] = sum + boost;
  });
}

/** Live documents in all fields together, one counted once per field, as `lunr.idf` counts them. */
export function liveCount({ postings }: Pick<RankedTerm, 'postings'>, { parts }: Corpus): number {
  let count = 0;
  for (const { part, list } of postings) {
    const segment = parts[part]?.segment;
    if (!segment) continue;
    if (segment.live === segment.size) count += countPostings(list, everyField);
    else {
      const { dead } = segment;
      const reader = new PostingsReader(list);
      while (reader.next(everyField)) {
        const { count: documents, documents: numbers } = readList(reader);
        count += documents;
        for (let at = 0; at < documents; at += 1) if (dead.has(numbers[at] ?? 0)) count -= 1;
      }
    }
  }
  return count;
}

function magnitudesOf(terms: readonly RankedTerm[]): number[] {
  return searchFields.map((_, field) =>
    Math.sqrt(terms.reduce((sum, { boosts }) => sum + (boosts[field] ?? 0) ** 2, 0)),
  );
}

/** Terms of a live article in each field, on average. */
export function averageLengths({ parts, count }: Corpus): number[] {
  return searchFields.map(
    (_, field) =>
      parts.reduce((sum, { segment }) => sum + (segment.lengths[field] ?? 0), 0) / count,
  );
}

/** As `lunr.idf`: of a term in so many documents out of all. */
export function rarity(count: number, documents: number): number {
  return Math.log(1 + Math.abs((documents - count + 0.5) / (count + 0.5)));
}

interface Weights {
  /** Of the term. */
  readonly weight: number;
  /** By field, of the query. */
  readonly magnitudes: readonly number[];
  /** By field, terms on average. */
  readonly averages: readonly number[];
  /** By slot. */
  readonly boosts: Float64Array | null;
  readonly among: BitSet | null;
}

function addScores(
  { boosts, postings }: RankedTerm,
  { weight, magnitudes, averages, boosts: documentBoosts, among }: Weights,
  { parts }: Corpus,
  scores: Float64Array,
): void {
  let mask = 0;
  boosts.forEach((boost, field) => {
    if (boost > 0) mask |= 1 << field;
  });
  for (const { part, list } of postings) {
    const { segment, base } = parts[part] ?? {};
    if (!segment || base === undefined) continue;
    if (among !== null && !among.hasAny(base, base + segment.size)) continue;
    const reader = new PostingsReader(list);
    while (reader.next(mask)) {
      const { field } = reader;
      const { count, documents, frequencies } = readList(reader);
      const lengths = segment.columns.lengths[field] ?? noLengths;
      const average = averages[field] ?? 1;
      const fieldBoost = fieldBoosts[field] ?? 1;
      const boost = boosts[field] ?? 0;
      const magnitude = magnitudes[field] ?? 1;
      for (let at = 0; at < count; at += 1) {
        const document = documents[at] ?? 0;
        const slot = base + document;
        if (among !== null && !among.has(slot)) continue;
        const frequency = frequencies[at] ?? 0;
        const norm = k1 * (1 - b + b * ((lengths[document] ?? 0) / average));
        const part = (weight * ((k1 + 1) * frequency)) / (norm + frequency);
        const boosted = part * fieldBoost * (documentBoosts?.[slot] ?? 1);
        const rounded = Math.round(boosted * 1000) / 1000;
        // A boost without bounds makes NaN, which Lunr takes for 0.
        scores[slot] = (scores[slot] ?? 0) + ((boost * rounded) / magnitude || 0);
      }
    }
  }
}

const noLengths = new Uint16Array(0);
const fieldBoosts: readonly number[] = searchFields.map(({ boost }) => boost);
