import { type Corpus, placeOf } from './corpus.ts';
import { hitsIn } from './field-hits.ts';
import { fieldNames, searchFields } from './fields.ts';
import { foldText } from './fold.ts';
import type { ResolvedLeaf } from './leaf-search.ts';
import { countPostings, everyField } from './postings.ts';
import type { LeafWord } from './query-leaf.ts';
import { averageLengths, rarity } from './rank.ts';
import { WantedWords, type WordTest, wordTest } from './word-test.ts';

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
): Uint32Array {
  const words = weighedWords(leaves, corpus);
  if (words === null || words.length === 0 || slots.length < 2) return slots;
  const wanted = new WantedWords(words.map(({ word }) => word));
  const averages = averageLengths(corpus);
  const scores = new Map<number, number>();
  for (const slot of slots) scores.set(slot, scoreOf(slot, words, wanted, averages, corpus));
  return slots.slice().sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
}

interface WeighedWord {
  readonly word: LeafWord;
  readonly test: WordTest;
  /** Folded, as typed. */
  readonly form: string;
  /** Its fields as bits. */
  readonly mask: number;
  readonly weight: number;
}

function weighedWords(leaves: readonly ResolvedLeaf[], corpus: Corpus): WeighedWord[] | null {
  const words: WeighedWord[] = [];
  for (const { words: own, found, mask, boost } of leaves) {
    for (const [at, word] of own.entries()) {
      if (word.kind !== 'terms') return null;
      const count = mostArticles(found.map((part) => part[at]?.terms ?? []));
      if (count === 0) continue;
      const weight = boost * rarity(count, corpus.count);
      words.push({ word, test: wordTest(word), form: word.form, mask, weight });
    }
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
  asked: WantedWords,
  averages: readonly number[],
  corpus: Corpus,
): number {
  const { segment, document } = placeOf(slot, corpus);
  const texts = segment.textsOf(document);
  const language = segment.columns.language(document);
  const stems = words.map(() => 0);
  const forms = words.map(() => 0);
  for (const [field, name] of fieldNames.entries()) {
    const values = texts[name];
    if (values.length === 0) continue;
    const length = segment.columns.lengths[field]?.[document] ?? 0;
    const norm = 1 - b + b * (length / (averages[field] || 1));
    const share = (searchFields[field]?.boost ?? 1) / norm;
    for (const { word, value, start } of hitsIn(values, language, asked)) {
      const form = foldText((values[value] ?? '').slice(start, start + word.length));
      for (const [at, wanted] of words.entries()) {
        if ((wanted.mask & (1 << field)) === 0 || !wanted.test(word)) continue;
        stems[at] = (stems[at] ?? 0) + share;
        if (form === wanted.form) forms[at] = (forms[at] ?? 0) + share;
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
