import { readWords } from '../analysis/analysis.ts';
import { type FieldTexts, fieldNames, valueFields } from '../analysis/fields.ts';
import {
  keyNumber,
  keyOf,
  keysOfWords,
  knownGeneration,
  knownKeys,
  knownWord,
  severalKeys,
  sortedKeys,
} from '../analysis/known-words.ts';
import { isTerm, valueKey } from '../analysis/term-keys.ts';
import { valueGap } from './postings.ts';
import { PostingsEncoder } from './postings-encoder.ts';
import type { Steps } from './steps.ts';
import { TermDictionaryWriter } from './term-dictionary.ts';

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
/** Set in an occurrence that has the same position as the one before. */
const beside = 1 << 31;
const runSize = 3;
/** A word has at most so many keys. */
const mostKeys = 2;

/**
 * Makes the postings of a segment. It keeps every occurrence of every key in the order of
 * documents, fields and positions, and sorts them by key at the end.
 */
export class PostingsBuilder {
  #documents = 0;
  /** The keys of this segment, by their numbers within it, and whether each counts as a term. */
  readonly #keys: string[] = [];
  #isTerm = new Uint8Array(4096);
  /** 1 + the number in this segment, by the number in known-words.ts; 0 for those not met. */
  #ofKey = new Int32Array(0);
  #generation = knownGeneration();
  /** Numbers of keys, perhaps with `beside`. */
  #occurrences = new Int32Array(65_536);
  #used = 0;
  /**
   * Beside each other, for occurrences at one position after the other: where they start, their
   * `document << 4 | field`, the first position. A run ends where the next one starts.
   */
  #runs = new Uint32Array(4096);
  #runsUsed = 0;

  /** Analyses the next document. Returns the number of terms in each field. */
  *add({ language, texts }: DocumentTexts): Steps<ArrayLike<number>> {
    const document = this.#documents++;
    const lengths = new Uint32Array(fieldNames.length);
    for (const [field, name] of fieldNames.entries()) {
      let position = 0;
      const place = (document << fieldBits) | field;
      for (const [at, text] of texts[name].entries()) {
        for (const slice of slices(text)) {
          const start = this.#used;
          this.#startRun(place, position);
          position += this.#addWords(slice, language);
          lengths[field] = (lengths[field] ?? 0) + this.#termsFrom(start);
          if (text.length > sliceLength) yield;
        }
        // No phrase reaches from one value into the next.
        position += valueGap;
        if (valueFields.has(name)) {
          this.#startRun(place, at);
          this.#occurrences = atLeast(this.#occurrences, this.#used + 1);
          this.#followKnown();
          this.#occurrences[this.#used++] = this.#numberOf(keyNumber(valueKey(text)));
        }
      }
    }
    yield;
    return lengths;
  }

  *finish(): Steps<BuiltPostings> {
    const rows = new Map<string, Uint8Array>();
    const starts = this.#startsOfKeys();
    const sorted = this.#sortByKey(starts);
    yield;
    const dictionary = new TermDictionaryWriter((name, row) => rows.set(name, row));
    const encoder = new PostingsEncoder(dictionary.postings);
    let left = 5000;
    for (const key of this.#inOrder()) {
      const number = (this.#ofKey[key] ?? 0) - 1;
      const start = starts[number] ?? 0;
      const end = starts[number + 1] ?? 0;
      encoder.addSorted(sorted, start, end);
      encoder.end();
      dictionary.add(this.#keys[number] ?? '');
      left -= 10 + end - start;
      if (left < 0) {
        left = 5000;
        yield;
      }
    }
    dictionary.end();
    return { firsts: dictionary.firsts, rows };
  }

  /** Returns the number of words. */
  #addWords(text: string, language: string): number {
    const { count, numbers } = readWords(text, language);
    this.#followKnown();
    this.#ofKey = atLeast(this.#ofKey, knownKeys());
    this.#occurrences = atLeast(this.#occurrences, this.#used + count * mostKeys);
    const ofKey = this.#ofKey;
    const keys = keysOfWords();
    const occurrences = this.#occurrences;
    let used = this.#used;
    for (let at = 0; at < count; at += 1) {
      const word = numbers[at] ?? 0;
      const key = keys[word] ?? severalKeys;
      if (key !== severalKeys) {
        const known = ofKey[key] ?? 0;
        occurrences[used++] = known > 0 ? known - 1 : this.#numberOf(key);
      } else {
        const [first, ...others] = knownWord(word).keys.map((each) => this.#numberOf(each));
        if (first !== undefined) occurrences[used++] = first;
        for (const other of others) occurrences[used++] = other | beside;
      }
    }
    this.#used = used;
    return count;
  }

  /** Occurrences from `start` on that count in a field's length. */
  #termsFrom(start: number): number {
    let terms = 0;
    for (let at = start; at < this.#used; at += 1) {
      terms += this.#isTerm[(this.#occurrences[at] ?? 0) & ~beside] ?? 0;
    }
    return terms;
  }

  #startRun(place: number, position: number): void {
    this.#runs = atLeast(this.#runs, this.#runsUsed + runSize);
    this.#runs[this.#runsUsed++] = this.#used;
    this.#runs[this.#runsUsed++] = place;
    this.#runs[this.#runsUsed++] = position;
  }

  /** The number in this segment of a key of known-words.ts. */
  #numberOf(key: number): number {
    const known = this.#ofKey[key];
    if (known === undefined) this.#ofKey = atLeast(this.#ofKey, knownKeys());
    else if (known > 0) return known - 1;
    const text = keyOf(key);
    const number = this.#keys.push(text) - 1;
    this.#ofKey[key] = number + 1;
    this.#isTerm = atLeast(this.#isTerm, number + 1);
    this.#isTerm[number] = isTerm(text) ? 1 : 0;
    return number;
  }

  /** known-words.ts may have given out its numbers again. */
  #followKnown(): void {
    if (this.#generation === knownGeneration()) return;
    this.#generation = knownGeneration();
    this.#ofKey.fill(0);
    for (const [number, text] of this.#keys.entries()) {
      const key = keyNumber(text);
      this.#ofKey = atLeast(this.#ofKey, knownKeys());
      this.#ofKey[key] = number + 1;
    }
  }

  /** The keys of this segment by their numbers in known-words.ts, ascending by key. */
  #inOrder(): Uint32Array {
    this.#followKnown();
    return sortedKeys().filter((key) => (this.#ofKey[key] ?? 0) > 0);
  }

  /** Where the occurrences of each key start once they are sorted, and at last where they end. */
  #startsOfKeys(): Uint32Array {
    const starts = new Uint32Array(this.#keys.length + 1);
    for (let at = 0; at < this.#used; at += 1) {
      const next = ((this.#occurrences[at] ?? 0) & ~beside) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let key = 1; key < starts.length; key += 1) {
      starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
    }
    return starts;
  }

  /** Places and positions beside each other, key after key. */
  #sortByKey(starts: Uint32Array): Uint32Array {
    const next = starts.slice();
    const sorted = new Uint32Array(this.#used * 2);
    const occurrences = this.#occurrences;
    const runs = this.#runs;
    for (let run = 0; run < this.#runsUsed; run += runSize) {
      const isLast = run + runSize >= this.#runsUsed;
      const end = isLast ? this.#used : (runs[run + runSize] ?? 0);
      const place = runs[run + 1] ?? 0;
      let position = (runs[run + 2] ?? 0) - 1;
      for (let at = runs[run] ?? 0; at < end; at += 1) {
        const occurrence = occurrences[at] ?? 0;
        if (occurrence >= 0) position += 1;
        const key = occurrence & ~beside;
        const to = next[key] ?? 0;
        next[key] = to + 1;
        sorted[to * 2] = place;
        sorted[to * 2 + 1] = position;
      }
    }
    return sorted;
  }
}

/** An array of at least this length that begins with the same numbers. */
function atLeast<Numbers extends Int32Array | Uint32Array | Uint8Array>(
  numbers: Numbers,
  length: number,
): Numbers;
function atLeast(
  numbers: Int32Array | Uint32Array | Uint8Array,
  length: number,
): Int32Array | Uint32Array | Uint8Array {
  if (length <= numbers.length) return numbers;
  const room = Math.max(length, numbers.length * 2);
  if (numbers instanceof Int32Array) return grown(numbers, new Int32Array(room));
  if (numbers instanceof Uint32Array) return grown(numbers, new Uint32Array(room));
  return grown(numbers, new Uint8Array(room));
}

function grown<Numbers extends Int32Array | Uint32Array | Uint8Array>(
  numbers: Numbers,
  larger: Numbers,
): Numbers {
  larger.set(numbers);
  return larger;
}

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
