import { type FieldTexts, fieldNames } from '../analysis/fields.ts';
import { BitSet } from './bit-set.ts';
import { ListColumn } from './list-column.ts';
import type { SegmentColumns } from './segment-columns.ts';
import { type ReadRow, TermDictionary } from './term-dictionary.ts';

/** The part of a segment that is read when a search asks for text. */
export interface SegmentContent {
  readonly firsts: readonly string[];
  readonly row: ReadRow;
  /** By the number in the column `texts`. */
  readonly texts: (number: number) => FieldTexts;
}

export interface SegmentParts {
  readonly number: number;
  readonly columns: SegmentColumns;
  readonly content: () => SegmentContent;
  readonly dead?: BitSet;
  readonly findings?: ListColumn;
}

/**
 * Some documents with their columns and postings, which never change. What does change is kept
 * beside them: which documents are dead (edited or removed since), and their findings.
 */
export class Segment {
  readonly number: number;
  readonly columns: SegmentColumns;
  readonly dead: BitSet;
  /** Codes of what needs attention. */
  readonly findings: ListColumn;
  #live: number;
  /** Whether `dead` or `findings` is other than what is stored. */
  changed = true;
  readonly #content: () => SegmentContent;
  #loaded: SegmentContent | null = null;
  #terms: TermDictionary | null = null;
  #lengths: number[] | null = null;

  constructor({ number, columns, content, dead, findings }: SegmentParts) {
    this.number = number;
    this.columns = columns;
    this.#content = content;
    this.dead = dead ?? new BitSet(columns.size);
    this.findings = findings ?? new ListColumn(columns.size);
    this.#live = columns.size - this.dead.count;
  }

  /** Documents, dead ones included. */
  get size(): number {
    return this.columns.size;
  }

  get live(): number {
    return this.#live;
  }

  get terms(): TermDictionary {
    const { firsts, row } = this.content;
    this.#terms ??= new TermDictionary(firsts, row);
    return this.#terms;
  }

  get content(): SegmentContent {
    this.#loaded ??= this.#content();
    return this.#loaded;
  }

  /** Terms in each field of the live documents together. */
  get lengths(): readonly number[] {
    if (!this.#lengths) {
      void this.content;
      this.#lengths = fieldNames.map((_, field) => this.#sum(field));
    }
    return this.#lengths;
  }

  textsOf(document: number): FieldTexts {
    return this.content.texts(this.columns.texts[document] ?? 0);
  }

  kill(document: number): void {
    if (this.dead.has(document)) return;
    this.dead.add(document);
    this.#live -= 1;
    this.#lengths =
      this.#lengths?.map((sum, field) => sum - (this.columns.lengths[field]?.[document] ?? 0)) ??
      null;
    this.changed = true;
  }

  setFindings(document: number, codes: readonly string[]): boolean {
    const isOther = this.findings.set(document, codes);
    if (isOther) this.changed = true;
    return isOther;
  }

  #sum(field: number): number {
    const lengths = this.columns.lengths[field];
    let sum = 0;
    const isWhole = this.live === this.size;
    for (let document = 0; document < this.size; document += 1) {
      if (isWhole || !this.dead.has(document)) sum += lengths?.[document] ?? 0;
    }
    return sum;
  }
}
