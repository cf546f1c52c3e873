import { searchFields } from './fields.ts';
import type { IndexedDocument, IndexedField } from './index-document.ts';
import {
  type FieldPosting,
  type InvertedIndex,
  type LunrIndex,
  lunrCore,
  type Posting,
  type TokenSet,
} from './lunr-core.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A stock `lunr.Index` over some documents, with what it was made from at hand. */
export interface Segment {
  readonly index: LunrIndex;
  readonly invertedIndex: InvertedIndex;
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
  const postings = new Map<number, Posting>();
  const lengths = new Map<string, number>();
  for (const document of documents) {
    addPostings(document, postings, lengths);
    yield;
  }
  const weigh = weigher(postings, lengths, documents.length);
  const fieldVectors: Record<string, object> = Object.create(null);
  for (const document of documents) {
    for (const { name, boost } of searchFields) {
      const field = document.fields.get(name);
      if (field) fieldVectors[`${name}/${document.slot}`] = weigh(field, name, boost);
    }
    yield;
  }
  const invertedIndex: InvertedIndex = Object.create(null);
  for (const [id, posting] of postings) invertedIndex[vocabulary.termOf(id)] = posting;
  const terms = Object.keys(invertedIndex).sort();
  yield;
  const tokenSet = yield* tokenSetSteps(terms);
  const index = new lunrCore.Index({
    invertedIndex,
    fieldVectors,
    tokenSet,
    fields: searchFields.map((field) => field.name),
    pipeline: new lunrCore.Pipeline(),
  });
  const slots = new Set(documents.map((document) => document.slot));
  return { index, invertedIndex, terms, tokenSet, slots };
}

/** Slots of the documents of a segment that have a term in a field. */
export function slotsWith(segment: Segment, term: string, field: string): readonly number[] {
  const posting = segment.invertedIndex[term]?.[field];
  return typeof posting === 'object' ? Object.keys(posting).map(Number) : [];
}

const k1 = 1.2;
const b = 0.75;

// Lunr only reads these; one object of each kind serves every posting.
const noDocuments: FieldPosting = Object.freeze(Object.create(null));
const noMetadata: object = Object.freeze(Object.create(null));

function addPostings(
  document: IndexedDocument,
  postings: Map<number, Posting>,
  lengths: Map<string, number>,
): void {
  const reference = String(document.slot);
  for (const [name, field] of document.fields) {
    lengths.set(name, (lengths.get(name) ?? 0) + field.length);
    for (const id of field.terms) {
      const posting = postings.get(id) ?? emptyPosting(id);
      postings.set(id, posting);
      let documents = posting[name];
      if (typeof documents !== 'object' || documents === noDocuments) {
        documents = emptyFieldPosting();
        posting[name] = documents;
      }
      documents[reference] = noMetadata;
    }
  }
}

function emptyFieldPosting(): FieldPosting {
  return Object.create(null);
}

function emptyPosting(id: number): Posting {
  const posting: Posting = Object.create(null);
  posting._index = id;
  for (const { name } of searchFields) posting[name] = noDocuments;
  return posting;
}

/** As `lunr.Builder.createFieldVectors` and `lunr.idf`, which counts a document once per field. */
function weigher(
  postings: ReadonlyMap<number, Posting>,
  lengths: ReadonlyMap<string, number>,
  documentCount: number,
): (field: IndexedField, name: string, boost: number) => object {
  const rarities = new Map<number, number>();
  for (const [id, posting] of postings) {
    let found = 0;
    for (const { name } of searchFields) found += Object.keys(posting[name] ?? noDocuments).length;
    const ratio = (documentCount - found + 0.5) / (found + 0.5);
    rarities.set(id, Math.log(1 + Math.abs(ratio)));
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
