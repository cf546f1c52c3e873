import { fieldNames, type SearchField, searchFields } from './fields.ts';
import type { IndexedDocument, IndexedField } from './index-document.ts';
import { type InvertedIndex, type LunrIndex, lunrCore, type TokenSet } from './lunr-core.ts';
import { TermPostings } from './term-postings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A stock `lunr.Index` over some documents, with what it was made from at hand. */
export interface Segment {
  readonly index: LunrIndex;
  readonly postings: ReadonlyMap<string, TermPostings>;
  /** Every term, in the order of UTF-16 units. */
  readonly terms: readonly string[];
  readonly tokenSet: TokenSet;
  /** Slots of the documents, whose decimal digits are the references in the index. */
  readonly slots: ReadonlySet<number>;
}

/**
 * Builds what `lunr.Builder` would, from documents that are analysed already.
 *
 * Same weights (BM25 with k1 = 1.2 and b = 0.75, field boosts, rounded to a thousandth), but in
 * steps, so that a caller can let other work run, and without the builder's insertion into sorted
 * arrays. Yields after each small piece of work.
 */
export function* segmentSteps(
  documents: readonly IndexedDocument[],
  vocabulary: Vocabulary,
): Generator<undefined, Segment> {
  const byId = new Map<number, TermPostings>();
  const lengths = new Map<SearchField, number>();
  for (const document of documents) {
    addPostings(document, byId, lengths);
    yield;
  }
  const weigh = weigher(byId, lengths, documents.length);
  const fieldVectors: Record<string, object> = Object.create(null);
  for (const document of documents) {
    for (const { name, boost } of searchFields) {
      const field = document.fields.get(name);
      if (field) fieldVectors[`${name}/${document.slot}`] = weigh(field, name, boost);
    }
    yield;
  }
  const postings = new Map<string, TermPostings>();
  const invertedIndex: InvertedIndex = Object.create(null);
  for (const [id, posting] of byId) {
    const term = vocabulary.termOf(id);
    postings.set(term, posting);
    invertedIndex[term] = posting;
  }
  yield;
  const terms = [...postings.keys()].sort();
  const tokenSet = yield* tokenSetSteps(terms);
  const index = new lunrCore.Index({
    invertedIndex,
    fieldVectors,
    tokenSet,
    fields: fieldNames,
    pipeline: new lunrCore.Pipeline(),
  });
  const slots = new Set(documents.map((document) => document.slot));
  return { index, postings, terms, tokenSet, slots };
}

/** Slots of the documents of a segment that have a term in a field. */
export function slotsWith(segment: Segment, term: string, field: SearchField): readonly number[] {
  return segment.postings.get(term)?.slots.get(field) ?? none;
}

const k1 = 1.2;
const b = 0.75;
const none: readonly number[] = [];

function addPostings(
  document: IndexedDocument,
  postings: Map<number, TermPostings>,
  lengths: Map<SearchField, number>,
): void {
  for (const [name, field] of document.fields) {
    lengths.set(name, (lengths.get(name) ?? 0) + field.length);
    for (const id of field.terms) {
      const posting = postings.get(id) ?? new TermPostings(id);
      if (posting.total === 0) postings.set(id, posting);
      posting.add(name, document.slot);
    }
  }
}

/** As `lunr.Builder.createFieldVectors` and `lunr.idf`, which counts a document once per field. */
function weigher(
  postings: ReadonlyMap<number, TermPostings>,
  lengths: ReadonlyMap<SearchField, number>,
  documentCount: number,
): (field: IndexedField, name: SearchField, boost: number) => object {
  const rarities = new Map<number, number>();
  for (const [id, { total }] of postings) {
    rarities.set(id, Math.log(1 + Math.abs((documentCount - total + 0.5) / (total + 0.5))));
  }
  return (field, name, boost) => {
    const average = (lengths.get(name) ?? 0) / documentCount;
    const norm = k1 * (1 - b + b * (field.length / average));
    const elements: number[] = [];
    field.terms.forEach((id, at) => {
      const frequency = field.counts[at] ?? 0;
      const weight = ((rarities.get(id) ?? 0) * ((k1 + 1) * frequency)) / (norm + frequency);
      elements.push(id, Math.round(weight * boost * 1000) / 1000);
    });
    return new lunrCore.Vector(elements);
  };
}

function* tokenSetSteps(terms: readonly string[]): Generator<undefined, TokenSet> {
  const builder = new lunrCore.TokenSet.Builder();
  let inserted = 0;
  for (const term of terms) {
    builder.insert(term);
    inserted += 1;
    if (inserted % 200 === 0) yield;
  }
  builder.finish();
  return builder.root;
}
