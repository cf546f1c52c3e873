import {
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { SpliceError } from './operations.ts';

/** Where parsed YAML lies in its text. Offsets are in UTF-16 units. */

export type YamlMap = YAMLMap.Parsed;
export type YamlSeq = YAMLSeq.Parsed;
export type YamlPair = Pair<ParsedNode, ParsedNode | null>;

export function startOf(node: ParsedNode): number {
  return node.range[0];
}

/** Behind the last character of a value; behind its last line break for a block scalar. */
export function endOf(node: ParsedNode): number {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1);
    return last === undefined ? node.range[1] : endOfPair(last);
  }
  if (isSeq(node) && node.flow !== true) {
    const last = node.items.at(-1);
    return last === undefined
      ? node.range[1]
      : Math.max(endOf(last), dashOf(node, node.items.length - 1) + 1);
  }
  return node.range[1];
}

/** A value that is not written at all. */
export function isEmpty(node: ParsedNode): boolean {
  return isScalar(node) && node.range[0] === node.range[1];
}

export function endOfColon(pair: YamlPair): number | null {
  const token = pair.srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  return token === undefined ? null : token.offset + 1;
}

export function dashOf(list: YamlSeq, index: number): number {
  const token = list.srcToken?.type === 'block-seq' ? list.srcToken.items[index] : undefined;
  const dash = token?.start.find(({ type }) => type === 'seq-item-ind');
  if (dash === undefined) throw new SpliceError('a list entry without a dash');
  return dash.offset;
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset of the line break, or of the text's end. */
export function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  if (found < 0) return text.length;
  return text[found - 1] === '\r' ? found - 1 : found;
}

/** Behind the line on which an entry ends, its comment included. A block scalar ends behind its own line break. */
export function entryEnd(text: string, end: number): number {
  if (text[end - 1] === '\n') return end;
  const found = text.indexOf('\n', end);
  return found < 0 ? text.length : found + 1;
}

/** At the key, or at the `?` of a key that is marked so (YAML 1.2, 8.2.2). */
export function startOfPair(pair: YamlPair): number {
  const mark = pair.srcToken?.start.find(({ type }) => type === 'explicit-key-ind');
  return mark?.offset ?? startOf(pair.key);
}

export function endOfPair(pair: YamlPair): number {
  const colon = endOfColon(pair);
  return Math.max(pair.value === null ? 0 : endOf(pair.value), colon ?? 0, endOf(pair.key));
}

export function keyText(pair: YamlPair): string {
  return isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : '';
}

/** Replaces the characters from `start` to `end` by `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface YamlSource {
  readonly text: string;
  readonly newline: string;
}
