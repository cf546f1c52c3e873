import { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';

/**
 * The sorted terms of a segment with their postings, in blocks.
 *
 * Row `t/N` holds the terms of block N, each as the UTF-16 units that it shares with the one
 * before, the rest of its units, and the size of its postings; row `p/N` holds the postings, one
 * after the other. The first term of each block is in memory; of the others, those
 * that were read last.
 */
export interface TermEntry {
  readonly term: string;
  readonly postings: Uint8Array;
}

export type ReadRow = (name: string) => Uint8Array;

interface Block {
  readonly terms: readonly string[];
  /** Units that each term shares with the one before; 0 for the first. */
  readonly shared: Uint8Array;
  /** Where the postings of each start in their row, and at last their end. */
  readonly starts: Uint32Array;
}

const termsInBlock = 64;
/** Bytes of postings after which a block ends. */
const fullBlock = 16_384;
/** Blocks of a dictionary whose terms stay in memory: some 5 MB. */
const mostKept = 2048;

export class TermDictionary {
  readonly #firsts: readonly string[];
  readonly #row: ReadRow;
  readonly #kept = new Map<number, Block>();

  constructor(firsts: readonly string[], row: ReadRow) {
    this.#firsts = firsts;
    this.#row = row;
  }

  find(term: string): Uint8Array | null {
    const number = this.#blockOf(term);
    if (number < 0) return null;
    const block = this.#block(number);
    const at = block.terms.indexOf(term);
    if (at < 0) return null;
    return this.#row(`p/${number}`).subarray(block.starts[at], block.starts[at + 1]);
  }

  /** The terms from `start` on that pass the test, ascending, until the test says that none follow. */
  *scan(start: string, test: TermTest): Generator<TermEntry> {
    for (let number = Math.max(0, this.#blockOf(start)); number < this.#firsts.length; ) {
      const next = this.#afterDead(number, start, test);
      if (next > number) {
        number = next;
        continue;
      }
      const { terms, shared, starts } = this.#block(number);
      let postings: Uint8Array | null = null;
      // Terms that share so many units with the one before are passed over with it.
      let dead = Infinity;
      for (let at = 0; at < terms.length; at += 1) {
        if ((shared[at] ?? 0) >= dead) continue;
        dead = Infinity;
        const term = terms[at] ?? '';
        if (term < start) continue;
        const verdict = test(term);
        if (verdict === 'end') return;
        if (verdict === 'no') continue;
        if (verdict !== 'yes') {
          dead = verdict.after.length;
          continue;
        }
        postings ??= this.#row(`p/${number}`);
        yield { term, postings: postings.subarray(starts[at], starts[at + 1]) };
      }
      number += 1;
    }
  }

  /** The block to go on with when all of this one is passed over for its first term; else itself. */
  #afterDead(number: number, start: string, test: TermTest): number {
    const first = this.#firsts[number] ?? '';
    const following = this.#firsts[number + 1];
    if (first < start || following === undefined) return number;
    const verdict = test(first);
    if (typeof verdict === 'string' || !following.startsWith(verdict.after)) return number;
    return Math.max(number + 1, this.#blockOf(afterAll(verdict.after)));
  }

  /** The terms from `from` on, ascending, with the bytes of their postings, until `visit` says false. */
  visitFrom(from: string, visit: (term: string, bytes: number) => boolean): void {
    for (let number = Math.max(0, this.#blockOf(from)); number < this.#firsts.length; number += 1) {
      const { terms, starts } = this.#block(number);
      for (let at = 0; at < terms.length; at += 1) {
        const term = terms[at] ?? '';
        if (term < from) continue;
        if (!visit(term, (starts[at + 1] ?? 0) - (starts[at] ?? 0))) return;
      }
    }
  }

  #block(number: number): Block {
    let block = this.#kept.get(number);
    if (!block) {
      if (this.#kept.size >= mostKept) this.#kept.clear();
      block = this.#read(number);
      this.#kept.set(number, block);
    }
    return block;
  }

  #read(number: number): Block {
    const reader = new ByteReader(this.#row(`t/${number}`));
    const count = reader.varint();
    const terms: string[] = [];
    const sharedBefore = new Uint8Array(count);
    const starts = new Uint32Array(count + 1);
    let before = '';
    for (let at = 0; at < count; at += 1) {
      const shared = reader.varint();
      sharedBefore[at] = shared;
      before = shared > 0 ? before.slice(0, shared) + reader.text() : reader.text();
      terms.push(before);
      starts[at + 1] = (starts[at] ?? 0) + reader.varint();
    }
    return { terms, shared: sharedBefore, starts };
  }

  /** The last block that starts at the term or before it; -1 when there is none. */
  #blockOf(term: string): number {
    let low = 0;
    let high = this.#firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#firsts[middle] ?? '') <= term) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** `after`: no term that begins like this passes either. */
export type TermTest = (term: string) => 'yes' | 'no' | 'end' | { readonly after: string };

/** Before the first text that does not begin like this one, and after all that do. */
function afterAll(beginning: string): string {
  return `${beginning}\uffff`;
}

/** Terms come in ascending order of their UTF-16 units. */
export class TermDictionaryWriter {
  readonly firsts: string[] = [];
  /** The postings of the term at hand are written to it before `add`. */
  readonly postings = new ByteWriter(fullBlock * 2);
  readonly #emit: (name: string, row: Uint8Array) => void;
  readonly #terms = new ByteWriter(2048);
  #count = 0;
  #before = '';
  #start = 0;

  constructor(emit: (name: string, row: Uint8Array) => void) {
    this.#emit = emit;
  }

  add(term: string): void {
    if (this.#count === 0) this.firsts.push(term);
    const shared = sharedUnits(this.#before, term);
    this.#terms.varint(shared);
    this.#terms.text(term.slice(shared));
    this.#terms.varint(this.postings.length - this.#start);
    this.#start = this.postings.length;
    this.#before = term;
    this.#count += 1;
    if (this.#count >= termsInBlock || this.postings.length >= fullBlock) this.end();
  }

  end(): void {
    if (this.#count === 0) return;
    const number = this.firsts.length - 1;
    const head = new ByteWriter(this.#terms.length + 5);
    head.varint(this.#count);
    head.append(this.#terms);
    this.#emit(`t/${number}`, head.finish());
    this.#emit(`p/${number}`, this.postings.finish());
    this.#terms.clear();
    this.postings.clear();
    this.#count = 0;
    this.#before = '';
    this.#start = 0;
  }
}

function sharedUnits(before: string, term: string): number {
  const most = Math.min(before.length, term.length);
  let shared = 0;
  while (shared < most && before.charCodeAt(shared) === term.charCodeAt(shared)) shared += 1;
  return shared;
}
