import {
  backslash,
  closeBrace,
  closeBracket,
  openBrace,
  openBracket,
  quote,
} from './json-signs.ts';

/**
 * Cuts a text that comes in pieces into the JSON values that stand in it: the items of one array, or
 * values one after another, as in JSON Lines. Memory is that of one value.
 *
 * A value that is too large, or that the text ends within, comes as its beginning; parsing it fails.
 */
export class JsonSplitter {
  readonly #largest: number;
  #value = '';
  #depth = 0;
  #isInText = false;
  #isEscaped = false;
  #isArray: boolean | null = null;
  #isSkipping = false;

  /** @param largest UTF-16 code units of one value. */
  constructor(largest: number) {
    this.#largest = largest;
  }

  *take(piece: string): Generator<string> {
    let from = this.#depth > 0 ? 0 : -1;
    for (let at = 0; at < piece.length; at += 1) {
      const sign = piece.charCodeAt(at);
      if (this.#isInText) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (sign === backslash) this.#isEscaped = true;
        else if (sign === quote) this.#isInText = false;
        continue;
      }
      if (sign === quote && this.#depth > 0) this.#isInText = true;
      else if (sign === openBrace || sign === openBracket) {
        if (this.#depth === 0 && this.#isArray === null) {
          this.#isArray = sign === openBracket;
          if (this.#isArray) continue;
        }
        if (this.#depth === 0) from = at;
        this.#depth += 1;
      } else if ((sign === closeBrace || sign === closeBracket) && this.#depth > 0) {
        this.#depth -= 1;
        if (this.#depth > 0) continue;
        this.#keep(piece.slice(from, at + 1));
        yield* this.#done();
        from = -1;
      }
    }
    if (this.#depth > 0 && from >= 0) this.#keep(piece.slice(from));
  }

  /** The beginning of a value that the text ends within. */
  *end(): Generator<string> {
    if (this.#depth > 0) yield* this.#done();
  }

  #keep(text: string): void {
    if (this.#isSkipping) return;
    this.#value += text;
    this.#isSkipping = this.#value.length > this.#largest;
  }

  *#done(): Generator<string> {
    const value = this.#value;
    this.#value = '';
    this.#isSkipping = false;
    yield value;
  }
}
