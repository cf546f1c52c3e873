import type { PlainNote, QueryNote } from '../search-index.ts';
import { allOf, anyOf, deny } from './join-nodes.ts';
import { named, type TextField, textFieldNames } from './query-fields.ts';
import { closedGroups, isListMark } from './query-groups.ts';
import type { QueryNode } from './query-node.ts';
import { type Lexeme, queryTokens, type Span, type TermLexeme } from './query-tokens.ts';
import { isField, readValue } from './query-values.ts';

/**
 * The language of the search box.
 *
 * Words stand side by side for AND, which binds tighter than OR; NOT or `-` denies what follows;
 * and, or, not count in either case. Whatever cannot be understood is searched as plain text and
 * noted: no text is an error, and this never throws.
 */
export interface ParsedQuery {
  /** null when nothing is asked: everything is found. */
  readonly node: QueryNode | null;
  readonly notes: readonly QueryNote[];
  /** In order, not overlapping; white space is in none. */
  readonly parts: readonly QueryPart[];
}

export interface QueryPart extends Span {
  readonly kind: 'word' | 'phrase' | 'field' | 'value' | 'operator' | 'group' | 'unknown';
}

export interface ParseOptions {
  /** Whether `in:"name"` names a saved search or collection; without it every name will do. */
  readonly knows?: (name: string) => boolean;
}

export function parseQuery(text: string, options: ParseOptions = {}): ParsedQuery {
  const parser = new Parser(queryTokens(text, isField), text, options);
  const node = parser.parseAll();
  const parts = parser.parts.sort((a, b) => a.start - b.start);
  return { node, notes: parser.notes, parts };
}

const deepest = 40;
const widestDistance = 2;

class Parser {
  readonly notes: QueryNote[] = [];
  readonly parts: QueryPart[] = [];
  #position = 0;
  #depth = 0;
  readonly #lexemes: readonly Lexeme[];
  readonly #text: string;
  readonly #options: ParseOptions;
  /** The opening parentheses that have a closing one. */
  readonly #closed: ReadonlySet<Lexeme>;

  constructor(lexemes: readonly Lexeme[], text: string, options: ParseOptions) {
    this.#lexemes = lexemes;
    this.#closed = closedGroups(lexemes);
    this.#text = text;
    this.#options = options;
  }

  parseAll(): QueryNode | null {
    const alternatives: QueryNode[] = [];
    while (this.#position < this.#lexemes.length) {
      const node = this.#either(null);
      if (node) alternatives.push(node);
      const stray = this.#lexemes[this.#position];
      if (!stray) break;
      this.#note('unbalanced-parenthesis', stray, 'unknown');
      this.#position += 1;
    }
    return allOf(alternatives);
  }

  #either(field: TextField | null): QueryNode | null {
    const alternatives: QueryNode[] = [];
    let node = this.#all(field);
    while (node) {
      alternatives.push(node);
      const next = this.#lexemes[this.#position];
      if (next?.kind !== 'operator' || next.operator !== 'or' || !this.#operandFollows()) break;
      this.#part(next, 'operator');
      this.#position += 1;
      node = this.#all(field);
    }
    return anyOf(alternatives);
  }

  #all(field: TextField | null): QueryNode | null {
    const children: QueryNode[] = [];
    for (let next = this.#next(); next && next.kind !== 'close'; next = this.#next()) {
      if (next.kind === 'operator' && next.operator === 'or' && children.length > 0) {
        if (this.#operandFollows()) break;
      }
      const isJoin = next.kind === 'operator' && next.operator === 'and' && children.length > 0;
      if (isJoin && this.#operandFollows()) {
        this.#part(next, 'operator');
        this.#position += 1;
        continue;
      }
      const node = this.#denied(field);
      if (node) children.push(node);
    }
    return allOf(children);
  }

  #denied(field: TextField | null): QueryNode | null {
    let denied = false;
    let next = this.#next();
    while (next && this.#isPrefix(next)) {
      this.#part(next, 'operator');
      if (next.kind === 'operator' || (next.kind === 'sign' && next.sign === '-')) denied = !denied;
      this.#position += 1;
      next = this.#next();
    }
    const node = this.#operand(field);
    return node && denied ? deny(node) : node;
  }

  #isPrefix(lexeme: Lexeme): boolean {
    if (lexeme.kind === 'sign') return true;
    return lexeme.kind === 'operator' && lexeme.operator === 'not' && this.#operandFollows();
  }

  #operand(field: TextField | null): QueryNode | null {
    const next = this.#next();
    if (!next || next.kind === 'close') return null;
    this.#position += 1;
    switch (next.kind) {
      case 'open':
        return this.#group(next, field);
      case 'field':
        return this.#fielded(next, field);
      case 'term':
        return this.#term(next, field);
      case 'operator':
        this.#note('missing-operand', next, 'unknown');
        return this.#lexemes.length > 1
          ? null
          : { kind: 'phrase', text: next.text, field, slop: 0, boost: 1 };
      case 'stray-quote':
        this.#note('unbalanced-quote', next, 'unknown');
        return null;
      case 'sign':
      case 'comma':
        return null;
    }
  }

  #group(open: Lexeme, field: TextField | null): QueryNode | null {
    if (this.#depth >= deepest || !this.#closed.has(open)) {
      this.#note('unbalanced-parenthesis', open, 'unknown');
      return null;
    }
    this.#part(open, 'group');
    this.#depth += 1;
    const node = this.#either(field);
    this.#depth -= 1;
    const close = this.#next();
    if (close?.kind === 'close') {
      this.#part(close, 'group');
      this.#position += 1;
    }
    return node;
  }

  #fielded(lexeme: Span & { readonly name: string }, outer: TextField | null): QueryNode | null {
    const value = this.#next();
    const field = named(textFieldNames, lexeme.name);
    if (field && value?.kind === 'open' && this.#depth < deepest) {
      this.#part(lexeme, 'field');
      this.#position += 1;
      return this.#group(value, field);
    }
    if (value?.kind === 'open') {
      const values = this.#valueGroup();
      if (values) return this.#anyValue(lexeme, values, field ?? null, outer);
    }
    if (value?.kind !== 'term' || value.start !== lexeme.end) return this.#plain(lexeme, outer);
    return this.#anyValue(lexeme, this.#valueList(value), field ?? null, outer);
  }

  /** One of several values of a field. */
  #anyValue(
    lexeme: Span & { readonly name: string },
    values: readonly TermLexeme[],
    field: TextField | null,
    outer: TextField | null,
  ): QueryNode | null {
    if (field) {
      this.#part(lexeme, 'field');
      return anyOf(values.flatMap((value) => this.#term(value, field) ?? []));
    }
    const { knows } = this.#options;
    const read = values.map((value) => readValue(lexeme.name, this.#valueText(value), knows));
    const nodes = read.flatMap(({ node }) => node ?? []);
    const bad = read.find(({ node }) => node === null);
    if (bad) return this.#plainTogether(lexeme, values, bad.code, outer);
    this.#part(lexeme, 'field');
    for (const value of values) this.#part(value, 'value');
    return anyOf(nodes);
  }

  /** `sport,culture`: the first value is at hand, commas and values follow. */
  #valueList(first: TermLexeme): readonly TermLexeme[] {
    const values = [first];
    this.#position += 1;
    while (this.#next()?.kind === 'comma') {
      const value = this.#lexemes[this.#position + 1];
      if (value?.kind !== 'term') break;
      this.#part(this.#next() ?? value, 'operator');
      values.push(value);
      this.#position += 2;
    }
    return values;
  }

  /** `(en OR ar)` after a field whose values are no text; null, and nothing read, when it is more than that. */
  #valueGroup(): readonly TermLexeme[] | null {
    const values: TermLexeme[] = [];
    const others: Lexeme[] = [];
    for (let at = this.#position; at < this.#lexemes.length; at += 1) {
      const lexeme = this.#lexemes[at];
      if (!lexeme) return null;
      const place = at - this.#position;
      if (place % 2 === 1 ? lexeme.kind !== 'term' : !isListMark(lexeme, place)) return null;
      if (lexeme.kind === 'term') values.push(lexeme);
      else others.push(lexeme);
      if (lexeme.kind !== 'close') continue;
      for (const other of others) {
        this.#part(other, other.kind === 'operator' ? 'operator' : 'group');
      }
      this.#position = at + 1;
      return values;
    }
    return null;
  }

  /** A value as typed: what looks like a modifier belongs to it. */
  #valueText(value: TermLexeme): string {
    return value.quoted ? value.text : this.#text.slice(value.start, value.end);
  }

  #term(term: TermLexeme, field: TextField | null): QueryNode | null {
    const boost = term.boost ?? 1;
    this.#part(term, field ? 'value' : term.quoted ? 'phrase' : 'word');
    if (term.quoted) {
      if (term.text.trim() === '') return null;
      return { kind: 'phrase', text: term.text, field, slop: term.distance ?? 0, boost };
    }
    this.#noteUnknownField(term);
    const distance = Math.min(term.distance ?? 0, widestDistance);
    if ((term.distance ?? 0) > widestDistance)
      this.notes.push({ code: 'distance-lowered', part: this.#slice(term) });
    return { kind: 'word', text: term.text, field, distance, boost };
  }

  /** `desk:sport` was meant as a field; `https://…`, `12:30` and `urn:a:b` were not. */
  #noteUnknownField(term: TermLexeme): void {
    const colon = /^([\p{L}-]{2,20}):(?!\/\/)([^:]*\p{L}[^:]*)$/u.exec(term.text);
    if (colon) this.notes.push({ code: 'unknown-field', part: `${colon[1]}:` });
  }

  #plain(lexeme: Span, field: TextField | null): QueryNode {
    this.#note('missing-operand', lexeme, 'unknown');
    return { kind: 'phrase', text: this.#slice(lexeme), field, slop: 0, boost: 1 };
  }

  #plainTogether(
    lexeme: Span,
    values: readonly TermLexeme[],
    code: PlainNote['code'],
    field: TextField | null,
  ): QueryNode {
    const whole = { start: lexeme.start, end: values.at(-1)?.end ?? lexeme.end };
    this.#forgetParts(whole);
    this.#note(code, whole, 'unknown');
    return {
      kind: 'phrase',
      text: this.#slice(whole).replace(quoteMarks, ' '),
      field,
      slop: 0,
      boost: 1,
    };
  }

  /** Whether something that an operator can work on comes after the lexeme at hand. */
  #operandFollows(): boolean {
    const kind = this.#lexemes[this.#position + 1]?.kind;
    return kind !== undefined && kind !== 'close' && kind !== 'stray-quote';
  }

  #next(): Lexeme | undefined {
    return this.#lexemes[this.#position];
  }

  #part(span: Span, kind: QueryPart['kind']): void {
    this.parts.push({ start: span.start, end: span.end, kind });
  }

  #note(code: PlainNote['code'], span: Span, kind: QueryPart['kind']): void {
    this.notes.push({ code, part: this.#slice(span) });
    this.#part(span, kind);
  }

  /** What was coloured in a span that turns out to be plain text. */
  #forgetParts({ start, end }: Span): void {
    const kept = this.parts.filter((part) => part.end <= start || part.start >= end);
    this.parts.splice(0, Infinity, ...kept);
  }

  #slice(span: Span): string {
    return this.#text.slice(span.start, span.end);
  }
}

const quoteMarks = /["\u201c\u201d\u201e\u00ab\u00bb]/g;
