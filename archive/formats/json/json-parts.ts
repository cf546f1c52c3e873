import {
  backslash,
  closeBrace,
  closeBracket,
  colon,
  openBrace,
  openBracket,
  quote,
} from './json-signs.ts';

/** Where a value stands: keys from the root, null for a place in a list. */
export type JsonPath = readonly (string | null)[];

/** Objects and lists that pass one at a time, those that nobody needs, and what is held: the rest. */
export type JsonPart = 'story' | 'left-out' | 'rest';

export type PartAt = (path: JsonPath) => JsonPart;

export interface JsonLimits {
  /** UTF-16 code units of one story; of a larger one comes its beginning, which cannot be parsed. */
  readonly largestStory: number;
  /** UTF-16 code units of the rest. */
  readonly largestRest: number;
}

/**
 * Takes the stories out of a JSON document that comes in pieces (RFC 8259). Memory is that of one
 * story and of the rest, in which `null` stands for what was taken out.
 *
 * It looks at quotes, braces and brackets only: that the stories and the rest are JSON is for
 * whoever parses them to find.
 */
export class JsonParts {
  readonly #partAt: PartAt;
  readonly #limits: JsonLimits;
  /** What is open around the place at hand: the key or place of each, and whether it is a list. */
  readonly #path: (string | null)[] = [];
  readonly #isList: boolean[] = [];
  #rest: string[] = [];
  #restSize = 0;
  /** The text of the string that was read last, without its quotes: a key when a colon comes. */
  #text = '';
  #key = '';
  #isInText = false;
  #isEscaped = false;
  /** What is being taken out, and how many braces and brackets are open in it. */
  #taken: Exclude<JsonPart, 'rest'> | null = null;
  #depth = 0;
  #story = '';

  constructor(partAt: PartAt, limits: JsonLimits) {
    this.#partAt = partAt;
    this.#limits = limits;
  }

  /** Whether the rest is larger than it may be: then it is not whole. */
  get isTooLarge(): boolean {
    return this.#restSize > this.#limits.largestRest;
  }

  get rest(): string {
    return this.#rest.join('');
  }

  *take(piece: string): Generator<string> {
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const sign = piece.charCodeAt(at);
      if (this.#isInText) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (sign === backslash) this.#isEscaped = true;
        else if (sign === quote) {
          this.#isInText = false;
          if (this.#taken === null) this.#text += piece.slice(from, at);
          if (this.#taken === null) from = this.#keep(piece, from, at);
        }
      } else if (sign === quote) {
        this.#isInText = true;
        if (this.#taken === null) from = this.#keep(piece, from, at + 1);
        this.#text = '';
      } else if (this.#taken !== null) {
        if (sign === openBrace || sign === openBracket) this.#depth += 1;
        else if (sign === closeBrace || sign === closeBracket) {
          this.#depth -= 1;
          if (this.#depth > 0) continue;
          this.#take(piece.slice(from, at + 1));
          from = at + 1;
          if (this.#taken === 'story') yield this.#story;
          this.#story = '';
          this.#taken = null;
        }
      } else if (sign === colon) this.#key = this.#text;
      else if (sign === openBrace || sign === openBracket) {
        this.#path.push(this.#isList.at(-1) === false ? keyOf(this.#key) : null);
        const part = this.#partAt(this.#path.slice(1));
        if (part === 'rest') {
          this.#isList.push(sign === openBracket);
          continue;
        }
        this.#path.pop();
        this.#keep(piece, from, at);
        this.#add('null');
        from = at;
        this.#taken = part;
        this.#depth = 1;
      } else if (sign === closeBrace || sign === closeBracket) {
        this.#path.pop();
        this.#isList.pop();
      }
    }
    if (this.#taken !== null) this.#take(piece.slice(from));
    else {
      if (this.#isInText) this.#text += piece.slice(from);
      this.#keep(piece, from, piece.length);
    }
  }

  #take(text: string): void {
    const room = this.#limits.largestStory + 1 - this.#story.length;
    if (this.#taken === 'story' && room > 0) this.#story += text.slice(0, room);
  }

  /** Returns where what is not kept yet begins. */
  #keep(piece: string, from: number, to: number): number {
    this.#add(piece.slice(from, to));
    return to;
  }

  #add(text: string): void {
    this.#restSize += text.length;
    if (this.isTooLarge) this.#rest = [];
    else if (text !== '') this.#rest.push(text);
  }
}

/** A key that is no text of JSON leads nowhere; the rest cannot be parsed then. */
function keyOf(written: string): string {
  try {
    return String(JSON.parse(`"${written}"`));
  } catch (error) {
    if (error instanceof SyntaxError) return written;
    throw error;
  }
}
