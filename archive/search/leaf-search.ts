import { valueFields } from './fields.ts';
import { foldValue } from './fold.ts';
import type { IndexedDocument } from './index-document.ts';
import { lunrCore } from './lunr-core.ts';
import { type Segment, slotsWith } from './lunr-segment.ts';
import { hasMatch } from './match-phrase.ts';
import { termsMatching } from './match-wildcard.ts';
import type { Leaf, LeafWord } from './query-leaf.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What leaves are looked up in. */
export interface Corpus {
  readonly documents: ReadonlyMap<number, IndexedDocument>;
  readonly segments: readonly Segment[];
  readonly vocabulary: Vocabulary;
}

/** A leaf with its words expanded to the terms that the corpus has. */
export interface ResolvedLeaf extends Leaf {
  /** For each word, the term numbers that count as it in the text of a document. */
  readonly ids: readonly ReadonlySet<number>[];
  /** For each segment, its terms for each word. */
  readonly terms: readonly (readonly (readonly string[])[])[];
}

export function resolveLeaf(leaf: Leaf, corpus: Corpus): ResolvedLeaf {
  const terms = corpus.segments.map((segment) =>
    leaf.words.map((word) => termsInSegment(word, segment)),
  );
  const ids = leaf.words.map((word, at) => {
    const known = word.kind === 'terms' ? [...word.terms] : terms.flatMap((each) => each[at] ?? []);
    return new Set(known.map((term) => corpus.vocabulary.find(term) ?? -1));
  });
  return { ...leaf, ids, terms };
}

/** Slots of the documents that hold the leaf. */
export function slotsOfLeaf(leaf: ResolvedLeaf, corpus: Corpus): Set<number> {
  const found = leaf.words.length > 0 ? slotsByText(leaf, corpus) : new Set<number>();
  for (const slot of slotsByValue(leaf, corpus)) found.add(slot);
  return found;
}

/** Postings narrow the search where they can; the rest is read in the text. */
function slotsByText(leaf: ResolvedLeaf, corpus: Corpus): Set<number> {
  const [first, second] = leaf.words;
  if (first && !second) return slotsOfOneWord(leaf, first, corpus);
  const candidates = leaf.words
    .map((word, at) => (stopIn(word).size === 0 ? slotsOfWord(leaf, at, corpus) : null))
    .filter((slots) => slots !== null)
    .sort((a, b) => a.size - b.size);
  const [fewest, ...others] = candidates;
  const found = new Set<number>();
  for (const slot of fewest ?? corpus.documents.keys()) {
    const document = corpus.documents.get(slot);
    if (document && others.every((slots) => slots.has(slot)) && holds(document, leaf)) {
      found.add(slot);
    }
  }
  return found;
}

/** In the languages in which it is a stop word, only the text tells. */
function slotsOfOneWord(leaf: ResolvedLeaf, word: LeafWord, corpus: Corpus): Set<number> {
  const found = slotsOfWord(leaf, 0, corpus);
  const languages = stopIn(word);
  if (languages.size === 0) return found;
  for (const [slot, document] of corpus.documents) {
    if (languages.has(document.language) && holds(document, leaf)) found.add(slot);
  }
  return found;
}

function stopIn(word: LeafWord): ReadonlySet<string> {
  return word.kind === 'terms' ? word.stopIn : nowhere;
}

const nowhere: ReadonlySet<string> = new Set();

function slotsOfWord(leaf: ResolvedLeaf, at: number, corpus: Corpus): Set<number> {
  const found = new Set<number>();
  corpus.segments.forEach((segment, index) => {
    for (const term of leaf.terms[index]?.[at] ?? []) {
      for (const field of leaf.fields) {
        for (const slot of slotsWith(segment, term, field)) {
          if (corpus.documents.has(slot)) found.add(slot);
        }
      }
    }
  });
  return found;
}

function holds(document: IndexedDocument, leaf: ResolvedLeaf): boolean {
  return leaf.fields.some((field) => {
    const indexed = document.fields.get(field);
    return indexed !== undefined && hasMatch(indexed.sequence, leaf.ids, leaf.slop);
  });
}

/** `tag:C++` finds the tag that is just that, though its signs are in no index. */
function* slotsByValue(leaf: ResolvedLeaf, corpus: Corpus): Generator<number> {
  const { value } = leaf;
  const [field] = leaf.fields;
  if (value === null || value === '' || !field || !valueFields.has(field)) return;
  for (const [slot, document] of corpus.documents) {
    const texts = document.fields.get(field)?.texts ?? [];
    if (texts.some((text) => foldValue(text) === value)) yield slot;
  }
}

function termsInSegment(word: LeafWord, segment: Segment): readonly string[] {
  switch (word.kind) {
    case 'terms':
      return [...word.terms].filter((term) => segment.postings.has(term));
    case 'pattern':
      return termsMatching(word.pattern, segment.terms);
    case 'fuzzy':
      return [
        ...new Set([...word.terms].flatMap((term) => termsNear(term, word.distance, segment))),
      ];
  }
}

function termsNear(term: string, distance: number, segment: Segment): readonly string[] {
  const near = lunrCore.TokenSet.fromFuzzyString(term, distance);
  return segment.tokenSet.intersect(near).toArray();
}
