import type { Plain } from './plain.ts';

/** A value with its type by the YAML 1.2 core schema, and with scalars as written. */
export interface Written {
  readonly typed: Plain;
  readonly text: Plain;
}

/** A scalar on one line in block context; null when the YAML parser is needed for it. */
export function readScalar(value: string): Written | null {
  const quoted = readQuoted(value);
  if (quoted !== null) return quoted.length === value.length ? quoted.value : null;
  return isPlain(value) ? typedOf(value) : null;
}

/** Quoted text at the start of `text`, without escapes. `length` is in UTF-16 units. */
function readQuoted(text: string): { value: Written; length: number } | null {
  const match = /^(?:"([^"\\]*)"|'((?:[^']|'')*)')/.exec(text);
  if (match === null) return null;
  const content = match[1] ?? match[2]?.replaceAll("''", "'") ?? '';
  return { value: { typed: content, text: content }, length: match[0].length };
}

function isPlain(value: string): boolean {
  return !/^[-?:,[\]{}#&*!|>'"%@`]|: | #|:$/.test(value);
}

function typedOf(text: string): Written | null {
  if (/^(?:|~|null|Null|NULL)$/.test(text)) return { typed: null, text: null };
  if (/^(?:true|True|TRUE)$/.test(text)) return { typed: true, text };
  if (/^(?:false|False|FALSE)$/.test(text)) return { typed: false, text };
  if (/^\d{1,15}$/.test(text)) return { typed: Number(text), text };
  // Other numbers have many spellings; dates and times are text.
  if (/^(?:[-+.]|\d[\dxoa-fA-F_.eE+]*(?:[eE]-\d+)?$)/.test(text)) return null;
  return { typed: text, text };
}

/** `[a, "b"]`, `{ a: b }` and one in the other, on one line. */
export function readFlow(value: string): Written | null {
  const reader = { text: value, at: 0 };
  const read = readNode(reader, 0);
  return read !== null && reader.at === value.length ? read : null;
}

interface FlowReader {
  readonly text: string;
  at: number;
}

function readNode(reader: FlowReader, depth: number): Written | null {
  const sign = reader.text[reader.at];
  if (sign === '[' || sign === '{') return depth < 3 ? readCollection(reader, sign, depth) : null;
  const quoted = readQuoted(reader.text.slice(reader.at));
  if (quoted !== null) {
    reader.at += quoted.length;
    return quoted.value;
  }
  const plain = /[^,[\]{}]*/y;
  plain.lastIndex = reader.at;
  const found = plain.exec(reader.text)?.[0] ?? '';
  const text = found.replace(/ +$/, '');
  if (text === '' || !isPlain(text)) return null;
  reader.at += found.length;
  return typedOf(text);
}

function readCollection(reader: FlowReader, sign: '[' | '{', depth: number): Written | null {
  const typed: [string, Plain][] = [];
  const text: [string, Plain][] = [];
  const close = sign === '[' ? ']' : '}';
  const names = new Set<string>();
  reader.at += 1;
  skipSpaces(reader);
  while (reader.text[reader.at] !== close) {
    const name = sign === '[' ? String(typed.length) : readName(reader);
    if (name === null || names.has(name)) return null;
    names.add(name);
    const value = readNode(reader, depth + 1);
    if (value === null) return null;
    typed.push([name, value.typed]);
    text.push([name, value.text]);
    skipSpaces(reader);
    const next = reader.text[reader.at];
    if (next !== ',' && next !== close) return null;
    if (next === ',') reader.at += 1;
    skipSpaces(reader);
  }
  reader.at += 1;
  const joined = (entries: readonly [string, Plain][]): Plain =>
    sign === '[' ? entries.map(([, item]) => item) : Object.fromEntries(entries);
  return { typed: joined(typed), text: joined(text) };
}

function readName(reader: FlowReader): string | null {
  const form = /([A-Za-z_][\w-]{0,99}): +/y;
  form.lastIndex = reader.at;
  const match = form.exec(reader.text);
  if (match === null || /^(?:null|true|false|__proto__)$/i.test(match[1] ?? '')) return null;
  reader.at = form.lastIndex;
  return match[1] ?? null;
}

function skipSpaces(reader: FlowReader): void {
  while (reader.text[reader.at] === ' ') reader.at += 1;
}
