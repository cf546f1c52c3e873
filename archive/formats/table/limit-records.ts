/**
 * Passes a CSV text on in whole records, without those that are too large: memory is that of one
 * record, and what stands behind a large one is read. Quotes count as the parser counts them: one at
 * the start of a cell opens, and whatever is in quotes, line breaks included, is one record.
 */
export class RecordLimit {
  readonly #largest: number;
  readonly #delimiter: string;
  readonly #newline: string;
  /** Of the record that has begun. */
  #begun: string[] = [];
  #length = 0;
  #isQuoted = false;
  /** Whether the last quote has closed a cell. */
  #hasClosed = false;
  /** The last sign so far, which tells whether a quote opens or is doubled. */
  #last = '\n';
  #records = 0;
  readonly #tooLarge: number[] = [];

  /** @param largest UTF-16 code units of one record. */
  constructor(largest: number, delimiter: string, newline: string) {
    this.#largest = largest;
    this.#delimiter = delimiter;
    this.#newline = newline;
  }

  /** The numbers, from 1, of records that were left out, blank lines not counted. */
  get tooLarge(): readonly number[] {
    return this.#tooLarge;
  }

  take(piece: string): string {
    const whole: string[] = [];
    let from = 0;
    for (let at = this.#nextSign(piece, 0); at !== -1; at = this.#nextSign(piece, at + 1)) {
      if (piece[at] === '"') this.#quote(at === 0 ? this.#last : (piece[at - 1] ?? ''));
      else {
        whole.push(this.#end(piece.slice(from, at + 1)));
        from = at + 1;
      }
    }
    this.#begin(piece.slice(from));
    this.#last = piece.at(-1) ?? this.#last;
    return whole.join('');
  }

  /** The last record, which may lack its line break; empty where a quote in it is never closed. */
  end(): string {
    const record = this.#end('');
    return this.#isQuoted ? '' : record;
  }

  /** Whether the text ends in quotes. */
  get isUnclosed(): boolean {
    return this.#isQuoted;
  }

  #nextSign(piece: string, from: number): number {
    const quote = piece.indexOf('"', from);
    if (this.#isQuoted) return quote;
    const end = piece.indexOf(this.#newline, from);
    return quote !== -1 && (end === -1 || quote < end) ? quote : end;
  }

  #quote(before: string): void {
    const wasQuoted = this.#isQuoted;
    // The second of a doubled quote opens again what the first has closed.
    const reopens = this.#hasClosed && before === '"';
    this.#isQuoted =
      !wasQuoted && (reopens || [this.#delimiter, '\n', '\r', '\ufeff'].includes(before));
    this.#hasClosed = wasQuoted;
  }

  #begin(text: string): void {
    if (this.#length <= this.#largest) this.#begun.push(text);
    this.#length += text.length;
  }

  #end(text: string): string {
    this.#begin(text);
    const isTooLarge = this.#length > this.#largest;
    const record = isTooLarge ? '' : this.#begun.join('');
    if (isTooLarge || !/^\ufeff?\r?\n?$/.test(record)) this.#records += 1;
    if (isTooLarge) this.#tooLarge.push(this.#records);
    this.#begun = [];
    this.#length = 0;
    return record;
  }
}
