import { isList, isMap, type Plain } from '../article/plain.ts';
import { yamlBlock, yamlScalar } from '../article/yaml-text.ts';
import type { YamlShape } from './yaml-shape.ts';

export interface BlockLayout {
  /** Spaces before the key or dash to which the value belongs. */
  readonly indent: number;
  readonly newline: string;
}

/**
 * A value in block style, one value a line: what stands behind `key:` or `-`, from the space or the
 * line break on, without a line break at its end.
 */
export function blockOf(value: Plain, shape: YamlShape, { indent, newline }: BlockLayout): string {
  const inner = { indent: indent + 2, newline };
  const padding = newline + ' '.repeat(inner.indent);
  if (isList(value)) {
    if (value.length === 0) return ' []';
    const entry = shape.kind === 'list' ? shape.entry : { kind: 'value' as const };
    const gap = shape.kind === 'list' && shape.isSpaced ? newline : '';
    return value
      .map((each, at) => `${at > 0 ? gap : ''}${padding}-${entryOf(each, entry, inner)}`)
      .join('');
  }
  if (isMap(value)) {
    const entries = Object.entries(value);
    if (entries.length === 0) return ' {}';
    return entries.map(([key, each]) => padding + pairOf(key, each, shape, inner)).join('');
  }
  return yamlBlock(value, { indent, newline });
}

/** What stands behind a dash: the first key of a map beside it, the others below. */
export function entryOf(value: Plain, shape: YamlShape, layout: BlockLayout): string {
  if (!isMap(value) || Object.keys(value).length === 0) return blockOf(value, shape, layout);
  return ` ${blockOf(value, shape, layout).trimStart()}`;
}

/** `key: value`, its first line without indentation. */
export function pairOf(key: string, value: Plain, shape: YamlShape, layout: BlockLayout): string {
  return `${yamlScalar(key)}:${blockOf(value, shapeOfKey(shape, key), layout)}`;
}

export function shapeOfKey(shape: YamlShape, key: string): YamlShape {
  const known =
    shape.kind === 'map' && Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
  return known ?? { kind: 'value' };
}
