import { fieldMask, valueFields } from '../analysis/fields.ts';
import { firstTerm, stopKey, valueKey } from '../analysis/term-keys.ts';
import { unspaced } from '../analysis/text-units.ts';
import { BitSet } from '../index/bit-set.ts';
import type { Corpus } from '../index/corpus.ts';
import { PostingsReader, readList, valueGap } from '../index/postings.ts';
import type { Segment } from '../index/segment.ts';
import type { TermDictionary, TermEntry } from '../index/term-dictionary.ts';
import { isAnything, type Leaf, type LeafWord } from '../query/query-leaf.ts';
import { hitsIn } from './field-hits.ts';
import { nearTest } from './match-fuzzy.ts';
import { findMatches } from './match-phrase.ts';
import { patternTest, prefixOf } from './match-wildcard.ts';
import { nearDocuments, phraseDocuments } from './phrase-search.ts';
import { WantedWords } from './word-test.ts';

/** A leaf with the postings of its words. */
export interface ResolvedLeaf extends Leaf {
  /** Its fields as bits. */
  readonly mask: number;
  /** For each segment of the corpus, what it has for each word. */
  readonly found: readonly (readonly WordPostings[])[];
}

export interface WordPostings {
  /** Indexed terms that count as the word. */
  readonly terms: readonly TermEntry[];
  /** Postings of the word where it is a stop word. */
  readonly stops: readonly Uint8Array[];
}

export function resolveLeaf(leaf: Leaf, corpus: Corpus): ResolvedLeaf {
  return {
    ...leaf,
    mask: fieldMask(leaf.fields),
    found: isAnything(leaf)
      ? []
      : corpus.parts.map(({ segment }) => leaf.words.map((word) => lookUp(word, segment))),
  };
}

/** Slots of the documents that hold the leaf. */
export function slotsOfLeaf(leaf: ResolvedLeaf, corpus: Corpus): BitSet {
  const slots = new BitSet(corpus.size);
  corpus.parts.forEach(({ segment, base }, at) => {
    slots.addShifted(documentsOf(leaf, leaf.found[at] ?? [], segment), base);
  });
  return slots.keep(corpus.live);
}

function documentsOf(leaf: ResolvedLeaf, found: readonly WordPostings[], segment: Segment): BitSet {
  const documents = documentsByText(leaf, found, segment);
  const value = valuePostings(leaf, segment);
  if (value) addDocuments(value, leaf.mask, documents);
  return documents;
}

/** Postings narrow the search to documents that have every word; then the places count. */
function documentsByText(
  leaf: ResolvedLeaf,
  found: readonly WordPostings[],
  segment: Segment,
): BitSet {
  if (isAnything(leaf)) return documentsWithText(leaf.mask, segment);
  const [first, ...others] = found.map((word) => documentsWith(word, leaf.mask, segment));
  if (!first) return new BitSet(segment.size);
  if (others.length === 0) return first;
  for (const other of others) first.keep(other);
  first.deleteAll(segment.dead);
  if (leaf.slop === 0) return phraseDocuments(found, leaf.mask, first);
  return leaf.slop + found.length < valueGap
    ? nearDocuments(found, leaf.slop, leaf.mask, first)
    : nearInTexts(leaf, segment, first);
}

function documentsWithText(mask: number, segment: Segment): BitSet {
  const documents = new BitSet(segment.size);
  void segment.content;
  segment.columns.lengths.forEach((lengths, field) => {
    if ((mask & (1 << field)) === 0) return;
    lengths.forEach((length, document) => {
      if (length > 0) documents.add(document);
    });
  });
  return documents;
}

function documentsWith({ terms, stops }: WordPostings, mask: number, segment: Segment): BitSet {
  const documents = new BitSet(segment.size);
  for (const { postings } of terms) addDocuments(postings, mask, documents);
  for (const postings of stops) addDocuments(postings, mask, documents);
  return documents;
}

function addDocuments(postings: Uint8Array, mask: number, { words }: BitSet): void {
  const reader = new PostingsReader(postings);
  while (reader.next(mask)) {
    const { count, documents } = readList(reader);
    for (let at = 0; at < count; at += 1) {
      const document = documents[at] ?? 0;
      words[document >>> 5] = (words[document >>> 5] ?? 0) | (1 << (document & 31));
    }
  }
}

/** Words so far apart that their positions do not tell whether one value has them all. */
function nearInTexts(leaf: ResolvedLeaf, segment: Segment, candidates: BitSet): BitSet {
  const words = leaf.words.map((_, at) => at);
  const wanted = new WantedWords(leaf.words);
  const near = new BitSet(segment.size);
  candidates.forEach((document) => {
    const texts = segment.textsOf(document);
    const language = segment.columns.language(document);
    const holds = leaf.fields.some((name) => {
      const hits = hitsIn(texts[name], language, wanted);
      return findMatches(hits, words, leaf.slop).length > 0;
    });
    if (holds) near.add(document);
  });
  return near;
}

/** `tag:C++` finds the tag that is just that, though its signs are no word. */
function valuePostings({ value, fields }: Leaf, segment: Segment): Uint8Array | null {
  const [field] = fields;
  if (value === null || value === '' || !field || !valueFields.has(field)) return null;
  return segment.terms.find(valueKey(value));
}

function lookUp(word: LeafWord, segment: Segment): WordPostings {
  return {
    terms: termsIn(segment, word),
    stops: word.kind === 'terms' ? stopsIn(segment, word.stops) : [],
  };
}

/** The indexed terms of a segment that count as the word. */
export function termsIn({ terms }: Segment, word: LeafWord): readonly TermEntry[] {
  switch (word.kind) {
    case 'terms':
      return [...word.terms].flatMap((term) => {
        const postings = term < firstTerm ? null : terms.find(term);
        return postings ? [{ term, postings }] : [];
      });
    case 'pattern':
      return [...matchingTerms(word.pattern, terms)];
    case 'fuzzy':
      return [...nearTerms(word.terms, word.distance, terms)];
  }
}

function stopsIn({ terms }: Segment, words: ReadonlySet<string>): readonly Uint8Array[] {
  return [...words].flatMap((term) => terms.find(stopKey(term)) ?? []);
}

/** The first letter, in the order of terms, of a script written without spaces: Thai. */
const firstUnspaced = '\u0e00';

function matchingTerms(pattern: string, terms: TermDictionary): Iterable<TermEntry> {
  const prefix = prefixOf(pattern);
  const matches = patternTest(pattern);
  // A word within longer ones: terms that begin in a script with spaces are passed over.
  const isWithin = /^\*[^*]/.test(pattern) && unspaced.test(pattern);
  return terms.scan(prefix < firstTerm ? firstTerm : prefix, (term) => {
    if (matches(term)) return 'yes';
    if (isWithin && term < firstUnspaced) return { after: term.slice(0, 1) };
    return term.startsWith(prefix) ? 'no' : 'end';
  });
}

function nearTerms(
  wanted: ReadonlySet<string>,
  distance: number,
  terms: TermDictionary,
): Iterable<TermEntry> {
  return terms.scan(firstTerm, nearTest(wanted, distance));
}
