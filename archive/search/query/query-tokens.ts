import { localTable } from './local-names.ts';

/**
 * Cuts the text of the search box into lexemes. Every character but white space belongs to one.
 */
export type Lexeme = Span &
  (
    | { readonly kind: 'open' }
    | { readonly kind: 'close' }
    | { readonly kind: 'operator'; readonly operator: Operator; readonly text: string }
    /** A `+` or `-` right before what it is about. */
    | { readonly kind: 'sign'; readonly sign: '+' | '-' }
    /** A name and colon right before a value; `name` as typed. */
    | { readonly kind: 'field'; readonly name: string }
    | TermLexeme
    /** Between two values of one field, as in `section:sport,culture`. */
    | { readonly kind: 'comma' }
    /** A quote that never ends. */
    | { readonly kind: 'stray-quote' }
  );

type Operator = 'and' | 'or' | 'not';

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

/** A word that, right after `field:`, would be taken for several values. */
export function isValueList(text: string): boolean {
  return listComma.test(text);
}

/** `isField` tells which names before a colon are fields; other colons are text. */
export function queryTokens(text: string, isField: (name: string) => boolean): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let position = skipSpace(text, 0);
  let unclosed = false;
  while (position < text.length) {
    const before = lexemes.at(-1)?.kind;
    const isValue = before === 'field' || before === 'comma';
    const lexeme: Lexeme = isValue
      ? valueLexeme(text, position, unclosed)
      : nextLexeme(text, position, isField, unclosed);
    unclosed ||= lexeme.kind === 'stray-quote' && !guillemets.includes(text.charAt(position));
    lexemes.push(lexeme);
    const { kind, end } = lexeme;
    if (isValue && kind === 'term' && anotherValue.test(text.slice(end, end + 2))) {
      lexemes.push({ kind: 'comma', start: end, end: end + 1 });
      position = end + 1;
    } else position = skipSpace(text, end);
  }
  return lexemes;
}

const quotes = '"\u201c\u201d\u201e\u00ab\u00bb';
const guillemets = '\u00ab\u00bb';
const space = /\s*/y;
const wordPattern = /[^\s()"\u201c\u201d\u201e\u00ab\u00bb]+/y;
/** A quote that is written twice stands for itself, as in CSV. Guillemets point either way, and end by their other one alone. */
const phrasePattern =
  /["\u201c\u201d\u201e]((?:""|\u201c\u201c|\u201d\u201d|[^"\u201c\u201d])*)["\u201c\u201d]|\u00ab([^\u00ab\u00bb]*)\u00bb|\u00bb([^\u00ab\u00bb]*)\u00ab/y;
const doubledQuote = /(["\u201c\u201d])\1/g;
/** Not the comma of `1,000`, nor one at either end. */
const listComma = /(?<=[^,\u060c])[,\u060c](?=[^\s,\u060c()])(?<!\d,(?=\d{3}(?!\d)))/;
const anotherValue = /^[,\u060c][^\s,\u060c()]/;
/** `file://` begins an address. */
const fieldPattern = /^(\p{L}[\p{L}\p{N}_-]{0,40}):(?!\/\/)/u;
const wordModifiers = /(?:~(\d{0,2}))?(?:\^(\d{1,4}(?:\.\d{1,4})?))?$/;
const phraseModifiers = /(?:~(\d{0,3}))?(?:\^(\d{1,4}(?:\.\d{1,4})?))?(?=[\s(),\u060c]|$)/y;

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

/** What comes right after `field:` or a comma, where `-`, `or` and further colons mean nothing. */
function valueLexeme(text: string, start: number, unclosed: boolean): Lexeme {
  const first = text.charAt(start);
  if (first === '(' || quotes.includes(first))
    return nextLexeme(text, start, () => false, unclosed);
  const whole = wordAt(text, start);
  const typed = whole.slice(0, listComma.exec(whole)?.index);
  return { kind: 'term', quoted: false, start, end: start + typed.length, ...withModifiers(typed) };
}

function startsTerm(text: string, at: number): boolean {
  return (
    // `-or` is a word, not a denied operator.
    at < text.length && !/[\s+)-]/.test(text.charAt(at)) && !operatorOf(wordAt(text, at))
  );
}

const operators: ReadonlyMap<string, Operator> = new Map([
  ['and', 'and'],
  ['or', 'or'],
  ['not', 'not'],
  ...Object.entries(localTable('operators')),
]);

/** In either case, but for those that are written in capitals. */
function operatorOf(typed: string): Operator | undefined {
  return operators.get(typed) ?? operators.get(typed.toLowerCase());
}

function phrase(text: string, start: number): TermLexeme | null {
  phrasePattern.lastIndex = start;
  const quoted = phrasePattern.exec(text);
  if (!quoted) return null;
  const close = start + quoted[0].length;
  phraseModifiers.lastIndex = close;
  const modifiers = phraseModifiers.exec(text);
  return {
    kind: 'term',
    text: quoted[1]?.replace(doubledQuote, '$1') ?? (quoted[2] ?? quoted[3] ?? '').trim(),
    quoted: true,
    distance: numberOrNull(modifiers?.[1]),
    boost: boostOrNull(modifiers?.[2]),
    start,
    end: close + (modifiers?.[0].length ?? 0),
  };
}

function word(text: string, start: number, isField: (name: string) => boolean): Lexeme {
  const typed = wordAt(text, start);
  const end = start + typed.length;
  const operator = operatorOf(typed);
  if (operator) {
    return { kind: 'operator', operator, text: typed, start, end };
  }
  const name = fieldPattern.exec(typed)?.[1];
  if (name !== undefined && isField(name)) {
    const colon = start + name.length + 1;
    if (colon < end || /["\u201c\u201d\u201e\u00ab\u00bb(]/.test(text.charAt(end))) {
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
