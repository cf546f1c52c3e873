import { type FieldTexts, fieldNames } from '../analysis/fields.ts';
import { BitSet } from '../index/bit-set.ts';
import { type Corpus, type CorpusPart, placeOf } from '../index/corpus.ts';
import { visitPositions } from '../index/postings.ts';
import { type QueryWord, queryWords } from '../query/query-words.ts';
import { type Hit, hitsIn } from './field-hits.ts';
import type { ResolvedLeaf } from './leaf-search.ts';
import { locateWords } from './locate-words.ts';
import { WantedWords } from './word-test.ts';

/** How the hits are found: `fast` takes the way that is sure to be short. */
export type HitReading = 'fast' | 'positions' | 'texts';

/**
 * Where the words of a query stand in the documents of a page, each read once.
 *
 * Their positions are in the postings, and a text is only walked for the offsets. Where the postings
 * are longer than the texts of a page (a pattern that stands for thousands of words, a word that a
 * million articles have) the texts are analysed instead.
 */
export class PageHits {
  readonly #corpus: Corpus;
  readonly #words: readonly QueryWord<ResolvedLeaf>[];
  readonly #byPositions: boolean;
  readonly #wanted: WantedWords;
  readonly #documents = new Map<number, DocumentHits>();

  constructor(leaves: readonly ResolvedLeaf[], corpus: Corpus, reading: HitReading = 'fast') {
    this.#corpus = corpus;
    this.#words = queryWords(leaves);
    this.#wanted = new WantedWords(this.#words.map(({ word }) => word));
    this.#byPositions =
      reading === 'positions' || (reading === 'fast' && postingsOf(leaves) <= mostBytes);
  }

  /** Reads those that were not read before; must come before they are asked for. */
  read(slots: Uint32Array): void {
    const added = [...slots].filter((slot) => !this.#documents.has(slot)).sort((a, b) => a - b);
    for (const slot of added) this.#documents.set(slot, new DocumentHits(slot, this.#corpus));
    if (!this.#byPositions) return;
    let at = 0;
    this.#corpus.parts.forEach((part, number) => {
      const end = part.base + part.segment.size;
      const first = at;
      const documents = new BitSet(part.segment.size);
      for (; (added[at] ?? Infinity) < end; at += 1) documents.add((added[at] ?? 0) - part.base);
      if (at > first) this.#readPositions(part, number, documents);
    });
  }

  /** In reading order. */
  in(slot: number, field: number): readonly Hit[] {
    const document = this.#document(slot);
    return this.#byPositions ? document.located(field) : document.analysed(field, this.#wanted);
  }

  textsOf(slot: number): FieldTexts {
    return this.#document(slot).texts;
  }

  #document(slot: number): DocumentHits {
    const document = this.#documents.get(slot);
    if (!document) throw new RangeError('This slot was not read');
    return document;
  }

  #readPositions({ base }: CorpusPart, part: number, documents: BitSet): void {
    for (const { leaf, at, number } of this.#words) {
      const found = leaf.found[part]?.[at];
      if (!found) continue;
      const lists = [...found.terms.map(({ postings }) => postings), ...found.stops];
      for (const list of lists) {
        visitPositions(list, leaf.mask, documents, (document, field, position) =>
          this.#document(base + document).add(field, position, number),
        );
      }
    }
  }
}

/** What is known of one document. */
class DocumentHits {
  readonly #slot: number;
  readonly #corpus: Corpus;
  #texts: FieldTexts | null = null;
  /** By field: at each position, which words of the query stand there. */
  readonly #found = new Map<number, Map<number, number[]>>();
  readonly #hits = new Map<number, readonly Hit[]>();

  constructor(slot: number, corpus: Corpus) {
    this.#slot = slot;
    this.#corpus = corpus;
  }

  get texts(): FieldTexts {
    if (!this.#texts) {
      const { segment, document } = placeOf(this.#slot, this.#corpus);
      this.#texts = segment.textsOf(document);
    }
    return this.#texts;
  }

  add(field: number, position: number, word: number): void {
    let places = this.#found.get(field);
    if (!places) {
      places = new Map();
      this.#found.set(field, places);
    }
    const words = places.get(position);
    if (!words) places.set(position, [word]);
    else if (!words.includes(word)) words.push(word);
  }

  located(field: number): readonly Hit[] {
    const places = this.#found.get(field);
    return places ? this.#once(field, (texts, code) => hitsAt(places, texts, code)) : noHits;
  }

  analysed(field: number, wanted: WantedWords): readonly Hit[] {
    return this.#once(field, (texts, code) => hitsIn(texts, code, wanted));
  }

  #once(
    field: number,
    find: (texts: readonly string[], language: string) => readonly Hit[],
  ): readonly Hit[] {
    let hits = this.#hits.get(field);
    if (!hits) {
      const { segment, document } = placeOf(this.#slot, this.#corpus);
      const name = fieldNames[field];
      hits = name ? find(this.texts[name], segment.columns.language(document)) : noHits;
      this.#hits.set(field, hits);
    }
    return hits;
  }
}

function hitsAt(
  places: ReadonlyMap<number, readonly number[]>,
  texts: readonly string[],
  language: string,
): Hit[] {
  const positions = [...places.keys()].sort((a, b) => a - b);
  return locateWords(texts, language, positions).map((place, at) => ({
    ...place,
    asked: places.get(positions[at] ?? 0) ?? [],
  }));
}

function postingsOf(leaves: readonly ResolvedLeaf[]): number {
  let bytes = 0;
  for (const { found } of leaves) {
    for (const { terms, stops } of found.flat()) {
      for (const { postings } of terms) bytes += postings.byteLength;
      for (const postings of stops) bytes += postings.byteLength;
    }
  }
  return bytes;
}

/** Bytes of postings that are read about as fast as the texts of a page are analysed. */
const mostBytes = 2_000_000;
const noHits: readonly Hit[] = [];
