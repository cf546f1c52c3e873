import { fieldNames, searchFields } from '../analysis/fields.ts';
import { foldText } from '../analysis/fold.ts';
import { type Corpus, placeOf } from '../index/corpus.ts';
import { countPostings, everyField } from '../index/postings.ts';
import type { ResolvedLeaf } from '../match/leaf-search.ts';
import type { PageHits } from '../match/page-hits.ts';
import { queryWords } from '../query/query-words.ts';
import { averageLengths, rarity } from './rank.ts';

/** Results that are looked at: a page of them. */
export const lookedAt = 50;

/**
 * The slots, best first: the best results of a search by relevance, ordered again by their texts.
 *
 * Lunr adds up a BM25 for each field, so a word in two fields counts nearly twice, and it knows
 * stems only. Here the fields are weighed first and give one BM25 for each word (BM25F, Robertson,
 * Zaragoza and Taylor 2004, with the boosts of fields.ts), and the word as it is typed counts once
 * more than its other forms. Patterns and fuzzy words have no one form: with one, the slots stay as
 * they are given.
 */
export function closerLook(
  slots: Uint32Array,
  leaves: readonly ResolvedLeaf[],
  corpus: Corpus,
  hits: PageHits,
): Uint32Array {
  const words = weighedWords(leaves, corpus);
  if (words === null || words.length === 0 || slots.length < 2) return slots;
  hits.read(slots);
  const averages = averageLengths(corpus);
  const scores = new Map<number, number>();
  for (const slot of slots) scores.set(slot, scoreOf(slot, words, hits, averages, corpus));
  return slots.slice().sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}

interface WeighedWord {
  /** As in query-words.ts. */
  readonly number: number;
  /** Folded, as typed. */
  readonly form: string;
  /** Its fields as bits. */
  readonly mask: number;
  readonly weight: number;
}

function weighedWords(leaves: readonly ResolvedLeaf[], corpus: Corpus): WeighedWord[] | null {
  const words: WeighedWord[] = [];
  for (const { leaf, at, word, number } of queryWords(leaves)) {
    if (word.kind !== 'terms') return null;
    const count = mostArticles(leaf.found.map((part) => part[at]?.terms ?? []));
    if (count === 0) continue;
    const weight = leaf.boost * rarity(count, corpus.count);
    words.push({ number, form: word.form, mask: leaf.mask, weight });
  }
  return words;
}

/** Articles with the commonest of a word's terms, one counted once per field. */
function mostArticles(
  parts: readonly (readonly { term: string; postings: Uint8Array }[])[],
): number {
  const counts = new Map<string, number>();
  for (const { term, postings } of parts.flat()) {
    counts.set(term, (counts.get(term) ?? 0) + countPostings(postings, everyField));
  }
  return Math.max(0, ...counts.values());
}

function scoreOf(
  slot: number,
  words: readonly WeighedWord[],
  hits: PageHits,
  averages: readonly number[],
  corpus: Corpus,
): number {
  const { segment, document } = placeOf(slot, corpus);
  const stems = words.map(() => 0);
  const forms = words.map(() => 0);
  for (const [field, name] of fieldNames.entries()) {
    const found = hits.in(slot, field);
    if (found.length === 0) continue;
    const values = hits.textsOf(slot)[name];
    const length = segment.columns.lengths[field]?.[document] ?? 0;
    const norm = 1 - b + b * (length / (averages[field] || 1));
    const share = (searchFields[field]?.boost ?? 1) / norm;
    for (const { asked, value, start, length: units } of found) {
      const form = foldText((values[value] ?? '').slice(start, start + units));
      for (const [at, word] of words.entries()) {
        if ((word.mask & (1 << field)) === 0 || !asked.includes(word.number)) continue;
        stems[at] = (stems[at] ?? 0) + share;
        if (form === word.form) forms[at] = (forms[at] ?? 0) + share;
      }
    }
  }
  return words.reduce(
    (sum, { weight }, at) => sum + weight * (saturated(stems[at] ?? 0) + saturated(forms[at] ?? 0)),
    0,
  );
}

function saturated(frequency: number): number {
  return ((k1 + 1) * frequency) / (k1 + frequency);
}

/** Above Lunr's 1.2, since a frequency is weighed by the boost of its field before it saturates. */
const k1 = 2;
const b = 0.75;
