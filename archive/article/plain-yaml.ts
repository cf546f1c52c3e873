import type { Plain } from './plain.ts';
import { readFlow, readScalar, type Written } from './plain-yaml-values.ts';

/**
 * Reads the front matter that most files have: a key and a value on each line, lists with a dash,
 * one level of maps below. Null for everything else, which is the YAML parser's: this reads several
 * times as fast and must say exactly what the parser says, or nothing.
 */
export function readPlainYaml(raw: string): Entries | null {
  // Of these YAML has rules of its own.
  if (/[\t\ufeff]|\r(?!\n)/.test(raw)) return null;
  const lines = raw
    .split(/\r?\n/)
    .filter((line) => !/^ *$/.test(line) && !line.startsWith('#'))
    .map((line) => ({ indent: indentOf(line), text: line.replace(/ +$/, '') }));
  return readMap(lines, 0, lines.length, 0);
}

export interface Entries {
  readonly typed: Readonly<Record<string, Plain>>;
  readonly texts: Readonly<Record<string, Plain>>;
}

interface Line {
  /** Spaces in front. */
  readonly indent: number;
  /** With the spaces in front, without those behind. */
  readonly text: string;
}

function indentOf(line: string): number {
  let at = 0;
  while (line[at] === ' ') at += 1;
  return at;
}

const pair = /^([A-Za-z_][\w-]{0,99}):(?: +(.*))?$/;
/** Keys that YAML takes for something other than text, or JavaScript for something other than a key. */
const otherKeys = /^(?:null|true|false|__proto__)$/i;

/** The lines from `from` to `to` as a map whose keys stand in the column `indent`. */
function readMap(lines: readonly Line[], from: number, to: number, indent: number): Entries | null {
  const typed: Record<string, Plain> = {};
  const texts: Record<string, Plain> = {};
  for (let at = from; at < to; ) {
    const line = lines[at];
    const [, key, value = ''] = pair.exec(line?.text.slice(indent) ?? '') ?? [];
    if (line?.indent !== indent || key === undefined) return null;
    if (otherKeys.test(key) || Object.hasOwn(typed, key)) return null;
    let end = at + 1;
    while (end < to && isWithin(lines[end], indent)) end += 1;
    const isBelow = end > at + 1;
    // A value that goes on over lines, or one in a line and another below.
    if (isBelow && value !== '') return null;
    const read = isBelow ? readBelow(lines, at + 1, end, indent) : readValue(value);
    if (read === null) return null;
    typed[key] = read.typed;
    texts[key] = read.text;
    at = end;
  }
  return { typed, texts };
}

/** A list may have its dashes in the column of its key. */
function isWithin(line: Line | undefined, indent: number): boolean {
  if (line === undefined) return false;
  return line.indent > indent || (line.indent === indent && isDash(line));
}

function isDash({ indent, text }: Line): boolean {
  return text[indent] === '-' && (text.length === indent + 1 || text[indent + 1] === ' ');
}

function readBelow(
  lines: readonly Line[],
  from: number,
  to: number,
  parent: number,
): Written | null {
  const first = lines[from];
  if (first === undefined) return null;
  if (isDash(first)) return readList(lines, from, to, first.indent);
  // Maps in maps in maps are the parser's.
  if (parent > 0) return null;
  const map = readMap(lines, from, to, first.indent);
  return map === null ? null : { typed: map.typed, text: map.texts };
}

function readList(
  lines: readonly Line[],
  from: number,
  to: number,
  indent: number,
): Written | null {
  const typed: Plain[] = [];
  const text: Plain[] = [];
  for (let at = from; at < to; ) {
    const line = lines[at];
    if (line === undefined || line.indent !== indent || !isDash(line)) return null;
    let end = at + 1;
    while (end < to && (lines[end]?.indent ?? 0) > indent) end += 1;
    const item = readItem(lines, at, end, line);
    if (item === null) return null;
    typed.push(item.typed);
    text.push(item.text);
    at = end;
  }
  return { typed, text };
}

/** `- value`, or `- key: value` with further keys below the first. */
function readItem(lines: readonly Line[], at: number, end: number, line: Line): Written | null {
  const column = indentOf(line.text.slice(line.indent + 1)) + line.indent + 1;
  const value = line.text.slice(column);
  if (!pair.test(value)) return end === at + 1 ? readValue(value) : null;
  const item: Line = { indent: column, text: ' '.repeat(column) + value };
  const map = readMap([item, ...lines.slice(at + 1, end)], 0, end - at, column);
  return map === null ? null : { typed: map.typed, text: map.texts };
}

function readValue(value: string): Written | null {
  return value.startsWith('[') || value.startsWith('{') ? readFlow(value) : readScalar(value);
}
