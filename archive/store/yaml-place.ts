import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { SpliceError } from '../article/operations.ts';
import type { Plain } from '../article/plain.ts';
import { keyText } from '../article/yaml-offsets.ts';

export interface YamlText {
  readonly text: string;
  readonly newline: string;
}

/** Where a value stands: behind the colon or dash that ends at `sign`, of a key or dash in column `indent`. */
export interface ValuePlace {
  readonly node: ParsedNode | null;
  readonly sign: number;
  readonly indent: number;
  /** Behind a dash: the first key of a map stands beside it. */
  readonly isEntry: boolean;
}

/** Throws `SpliceError` for a value that an alias shares. */
export function plainOf(node: ParsedNode | null): Plain {
  if (node === null) return null;
  if (isScalar(node)) return isScalarValue(node.value) ? node.value : String(node.value);
  if (isSeq(node)) return node.items.map(plainOf);
  if (isMap(node))
    return Object.fromEntries(node.items.map((pair) => [keyText(pair), plainOf(pair.value)]));
  throw new SpliceError('a value shared by an alias');
}

export function isScalarValue(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
