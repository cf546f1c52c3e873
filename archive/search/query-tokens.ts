/**
 * Cuts the text of the search box into lexemes. Every character but white space belongs to one.
 */
export type Lexeme = Span &
  (
    | { readonly kind: 'open' }
    | { readonly kind: 'close' }
    | { readonly kind: 'operator'; readonly operator: 'and' | 'or' | 'not'; readonly text: string }
    /** A `+` or `-` right before what it is about. */
    | { readonly kind: 'sign'; readonly sign: '+' | '-' }
    /** A name and colon right before a value; `name` as typed. */
    | { readonly kind: 'field'; readonly name: string }
    | TermLexeme
    /** A quote that never ends. */
    | { readonly kind: 'stray-quote' }
  );

export interface Span {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

export interface TermLexeme extends Span {
  readonly kind: 'term';
  readonly text: string;
  readonly quoted: boolean;
  /** The number after `~`; null without one. */
  readonly distance: number | null;
  readonly boost: number | null;
}

/** `isField` tells which names before a colon are fields; other colons are text. */
export function queryTokens(text: string, isField: (name: string) => boolean): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let position = skipSpace(text, 0);
  let unclosed = false;
  while (position < text.length) {
    const isValue = lexemes.at(-1)?.kind === 'field';
    const lexeme: Lexeme = isValue
      ? valueLexeme(text, position, unclosed)
      : nextLexeme(text, position, isField, unclosed);
    unclosed ||= lexeme.kind === 'stray-quote';
    lexemes.push(lexeme);
    position = skipSpace(text, lexeme.end);
  }
  return lexemes;
}

const quotes = '"\u201c\u201d\u201e';
const space = /\s*/y;
const wordPattern = /[^\s()"\u201c\u201d\u201e]+/y;
const phraseEnd = /["\u201c\u201d]/g;
const fieldPattern = /^(\p{L}[\p{L}\p{N}_-]{0,40}):/u;
const wordModifiers = /(?:~(\d{0,2}))?(?:\^(\d{1,4}(?:\.\d{1,4})?))?$/;
const phraseModifiers = /(?:~(\d{0,3}))?(?:\^(\d{1,4}(?:\.\d{1,4})?))?(?=[\s()]|$)/y;

function skipSpace(text: string, from: number): number {
  space.lastIndex = from;
  return from + (space.exec(text)?.[0].length ?? 0);
}

function nextLexeme(
  text: string,
  start: number,
  isField: (name: string) => boolean,
  unclosed: boolean,
): Lexeme {
  const first = text.charAt(start);
  if (first === '(') return { kind: 'open', start, end: start + 1 };
  if (first === ')') return { kind: 'close', start, end: start + 1 };
  if (quotes.includes(first)) {
    return (
      (unclosed ? null : phrase(text, start)) ?? { kind: 'stray-quote', start, end: start + 1 }
    );
  }
  if ((first === '-' || first === '+') && startsTerm(text, start + 1)) {
    return { kind: 'sign', sign: first, start, end: start + 1 };
  }
  return word(text, start, isField);
}

/** What comes right after `field:`, where `-`, `or` and further colons mean nothing. */
function valueLexeme(text: string, start: number, unclosed: boolean): Lexeme {
  const first = text.charAt(start);
  if (first === '(' || quotes.includes(first))
    return nextLexeme(text, start, () => false, unclosed);
  const typed = wordAt(text, start);
  return { kind: 'term', quoted: false, start, end: start + typed.length, ...withModifiers(typed) };
}

function startsTerm(text: string, at: number): boolean {
  return (
    at < text.length && !/[\s+)-]/.test(text.charAt(at)) && !fieldOperator.test(text.slice(at))
  );
}

/** `-or` is a word, not a denied operator. */
const fieldOperator = /^(?:and|or|not)(?:[\s()]|$)/i;

function phrase(text: string, start: number): TermLexeme | null {
  phraseEnd.lastIndex = start + 1;
  const close = phraseEnd.exec(text)?.index;
  if (close === undefined) return null;
  phraseModifiers.lastIndex = close + 1;
  const modifiers = phraseModifiers.exec(text);
  return {
    kind: 'term',
    text: text.slice(start + 1, close),
    quoted: true,
    distance: numberOrNull(modifiers?.[1]),
    boost: boostOrNull(modifiers?.[2]),
    start,
    end: close + 1 + (modifiers?.[0].length ?? 0),
  };
}

function word(text: string, start: number, isField: (name: string) => boolean): Lexeme {
  const typed = wordAt(text, start);
  const end = start + typed.length;
  const operator = typed.toLowerCase();
  if (operator === 'and' || operator === 'or' || operator === 'not') {
    return { kind: 'operator', operator, text: typed, start, end };
  }
  const name = fieldPattern.exec(typed)?.[1];
  if (name !== undefined && isField(name)) {
    const colon = start + name.length + 1;
    if (colon < end || /["\u201c\u201d\u201e(]/.test(text.charAt(end))) {
      return { kind: 'field', name, start, end: colon };
    }
  }
  return { kind: 'term', quoted: false, start, end, ...withModifiers(typed) };
}

function wordAt(text: string, start: number): string {
  wordPattern.lastIndex = start;
  return wordPattern.exec(text)?.[0] ?? text.charAt(start);
}

function withModifiers(typed: string): Pick<TermLexeme, 'text' | 'distance' | 'boost'> {
  const modifiers = wordModifiers.exec(typed);
  if (!modifiers || modifiers[0] === '') return { text: typed, distance: null, boost: null };
  const text = typed.slice(0, modifiers.index).replace(/[~^\d.]*[~^][\d.]*$/, '');
  const boost = boostOrNull(modifiers[2]);
  if (text === '' || (modifiers[2] !== undefined && boost === null)) {
    return { text: typed, distance: null, boost: null };
  }
  return { text, distance: numberOrNull(modifiers[1]), boost };
}

/** `~` alone is one letter. */
function numberOrNull(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  return digits === '' ? 1 : Number(digits);
}

function boostOrNull(digits: string | undefined): number | null {
  const boost = Number(digits ?? 0);
  return boost > 0 && boost <= 1000 ? boost : null;
}
