import { type AnalysedWord, visitWords } from './analysis.ts';
import { type FieldTexts, fieldNames, valueFields } from './fields.ts';
import { PostingsEncoder, valueGap } from './postings.ts';
import type { Steps } from './steps.ts';
import { TermDictionaryWriter } from './term-dictionary.ts';
import { stopKey, valueKey } from './term-keys.ts';

export interface DocumentTexts {
  /** The code of the language under which it is analysed; it must have been loaded. */
  readonly language: string;
  readonly texts: FieldTexts;
}

/** The postings of a segment as rows of its dictionary. */
export interface BuiltPostings {
  readonly firsts: readonly string[];
  readonly rows: ReadonlyMap<string, Uint8Array>;
}

/** UTF-16 units of text analysed at a time. */
const sliceLength = 50_000;
const fieldBits = 4;
const firstWords = 16_384;

/**
 * Makes the postings of a segment. It keeps every occurrence of every term in the order of
 * documents, fields and positions, and sorts them by term at the end.
 */
export class PostingsBuilder {
  #documents = 0;
  readonly #terms: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** By the number of a word: 1 + the number of its only term, -1 - its place in `#several`, or 0. */
  #ofWord = new Int32Array(firstWords);
  readonly #several: (readonly number[])[] = [];
  /** Occurrences of each term so far. */
  readonly #counts: number[] = [];
  /** Beside each other: the term, `document << 4 | field`, the position. */
  #occurrences = new Uint32Array(3 * 4096);
  #used = 0;

  /** Analyses the next document. Returns the number of terms in each field. */
  *add({ language, texts }: DocumentTexts): Steps<ArrayLike<number>> {
    const document = this.#documents++;
    const lengths = new Uint32Array(fieldNames.length);
    for (const [field, name] of fieldNames.entries()) {
      let position = 0;
      let length = 0;
      const place = (document << fieldBits) | field;
      for (const [at, text] of texts[name].entries()) {
        for (const slice of slices(text)) {
          visitWords(slice, language, (word) => {
            const known = this.#ofWord[word.number] || this.#learn(word);
            if (known > 0) this.#occur(known - 1, place, position);
            else {
              for (const number of this.#several[-1 - known] ?? []) {
                this.#occur(number, place, position);
              }
            }
            if (!word.stop) length += word.terms.length;
            position += 1;
          });
          yield;
        }
        // No phrase reaches from one value into the next.
        position += valueGap;
        if (valueFields.has(name)) this.#occur(this.#numberOf(valueKey(text)), place, at);
      }
      lengths[field] = length;
    }
    return lengths;
  }

  *finish(): Steps<BuiltPostings> {
    const rows = new Map<string, Uint8Array>();
    const starts = new Uint32Array(this.#terms.length + 1);
    this.#counts.forEach((count, number) => {
      starts[number + 1] = (starts[number] ?? 0) + count;
    });
    const sorted = this.#sortByTerm(starts);
    yield;
    const order = this.#terms.slice().sort();
    const dictionary = new TermDictionaryWriter((name, row) => rows.set(name, row));
    const encoder = new PostingsEncoder(dictionary.postings);
    for (const [at, term] of order.entries()) {
      const number = this.#numbers.get(term) ?? 0;
      encode(sorted, starts[number] ?? 0, starts[number + 1] ?? 0, encoder);
      dictionary.add(term);
      if (at % 100 === 99) yield;
    }
    dictionary.end();
    return { firsts: dictionary.firsts, rows };
  }

  /** Places and positions, term after term. */
  #sortByTerm(starts: Uint32Array): Uint32Array {
    const next = starts.slice();
    const sorted = new Uint32Array((this.#used / 3) * 2);
    const occurrences = this.#occurrences;
    for (let at = 0; at < this.#used; at += 3) {
      const number = occurrences[at] ?? 0;
      const to = next[number] ?? 0;
      next[number] = to + 1;
      sorted[to * 2] = occurrences[at + 1] ?? 0;
      sorted[to * 2 + 1] = occurrences[at + 2] ?? 0;
    }
    return sorted;
  }

  #occur(number: number, place: number, position: number): void {
    if (this.#used + 3 > this.#occurrences.length) {
      const larger = new Uint32Array(this.#occurrences.length * 2);
      larger.set(this.#occurrences);
      this.#occurrences = larger;
    }
    this.#occurrences[this.#used] = number;
    this.#occurrences[this.#used + 1] = place;
    this.#occurrences[this.#used + 2] = position;
    this.#used += 3;
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
  }

  #learn(word: AnalysedWord): number {
    const numbers = word.terms.map((term) => this.#numberOf(word.stop ? stopKey(term) : term));
    const [only = 0, second] = numbers;
    const known = second === undefined ? 1 + only : -1 - this.#several.length;
    if (second !== undefined) this.#several.push(numbers);
    if (word.number >= this.#ofWord.length) {
      const larger = new Int32Array(Math.max(this.#ofWord.length * 2, word.number + 1));
      larger.set(this.#ofWord);
      this.#ofWord = larger;
    }
    this.#ofWord[word.number] = known;
    return known;
  }

  #numberOf(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#terms.length;
      this.#terms.push(term);
      this.#counts.push(0);
      this.#numbers.set(term, number);
    }
    return number;
  }
}

/** Occurrences are by document; the encoder wants them by field. */
function encode(sorted: Uint32Array, start: number, end: number, encoder: PostingsEncoder): void {
  let mask = 0;
  for (let at = start; at < end; at += 1) mask |= 1 << ((sorted[at * 2] ?? 0) & fieldMaskBits);
  for (let field = 0; mask >>> field > 0; field += 1) {
    if ((mask & (1 << field)) === 0) continue;
    for (let at = start; at < end; at += 1) {
      const place = sorted[at * 2] ?? 0;
      if ((place & fieldMaskBits) === field) {
        encoder.add(field, place >>> fieldBits, sorted[at * 2 + 1] ?? 0);
      }
    }
  }
  encoder.end();
}

const fieldMaskBits = (1 << fieldBits) - 1;

/** Cuts a long text at white space, where no word is cut. */
function* slices(text: string): Generator<string> {
  let start = 0;
  while (text.length - start > sliceLength) {
    const cut = text.slice(start + sliceLength).search(/\s/);
    if (cut < 0) break;
    const end = start + sliceLength + cut;
    yield text.slice(start, end);
    start = end;
  }
  yield start === 0 ? text : text.slice(start);
}
