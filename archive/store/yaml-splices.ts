import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq } from 'yaml';
import { SpliceError } from '../article/operations.ts';
import { isList, isMap as isPlainMap, type Plain, type PlainMap } from '../article/plain.ts';
import {
  columnOf,
  endOf,
  endOfColon,
  endOfPair,
  entryEnd,
  isEmpty,
  keyText,
  lineEnd,
  lineStart,
  type Splice,
  startOf,
  type YamlMap,
  type YamlPair,
} from '../article/yaml-offsets.ts';
import { replacePairValue } from '../article/yaml-replace.ts';
import { removePair } from '../article/yaml-splice.ts';
import { blockOf, entryOf, pairOf, shapeOfKey } from './yaml-block.ts';
import { emptyList, listSplices } from './yaml-list-splices.ts';
import { isScalarValue, plainOf, type ValuePlace, type YamlText } from './yaml-place.ts';
import { withForeign, type YamlShape } from './yaml-shape.ts';

/** Gives a key of a map this value, changing as few lines as can be. */
export function pairSplices(
  source: YamlText,
  map: YamlMap,
  key: string,
  value: Plain,
  shape: YamlShape,
): readonly Splice[] {
  const pair = map.items.find((each) => keyText(each) === key);
  if (pair === undefined) return [addPair(source, map, key, value, shape)];
  const sign = endOfColon(pair);
  if (sign === null) throw new SpliceError(`${key} has no value`);
  if (isScalarValue(value) && (pair.value === null || isScalar(pair.value)))
    return isDeepStrictEqual(plainOf(pair.value), value)
      ? []
      : [replacePairValue(source, map, pair, value)];
  const indent = columnOf(source.text, startOf(pair.key));
  return valueSplices(
    source,
    { node: pair.value, sign, indent, isEntry: false },
    value,
    shapeOfKey(shape, key),
  );
}

/** As `pairSplices`, for a value that cannot be changed in part. */
export function rewritePair(
  source: YamlText,
  map: YamlMap,
  key: string,
  value: Plain,
  shape: YamlShape,
): readonly Splice[] {
  const pair = map.items.find((each) => keyText(each) === key);
  const sign = pair === undefined ? null : endOfColon(pair);
  if (pair === undefined || sign === null) return pairSplices(source, map, key, value, shape);
  const indent = columnOf(source.text, startOf(pair.key));
  return rewrite(
    source,
    { node: pair.value, sign, indent, isEntry: false },
    value,
    shapeOfKey(shape, key),
  );
}

function valueSplices(
  source: YamlText,
  place: ValuePlace,
  value: Plain,
  shape: YamlShape,
): readonly Splice[] {
  const { node } = place;
  const raw = plainOf(node);
  if (isDeepStrictEqual(raw, withForeign(raw, value, shape))) return [];
  if (isMap(node) && node.flow !== true && isPlainMap(value)) {
    if (shape.kind === 'map')
      return mapSplices(source, node, Object.keys(shape.keys), value, shape);
    if (shape.kind === 'record' && Object.keys(value).length > 0) {
      const keys = [...node.items.map(keyText), ...Object.keys(value).toSorted()];
      return mapSplices(source, node, [...new Set(keys)], value, shape);
    }
  }
  if (isSeq(node) && node.flow !== true && isList(value) && shape.kind === 'list') {
    return value.length === 0
      ? emptyList(source, node, place.sign)
      : listSplices(source, node, value, shape, valueSplices);
  }
  return rewrite(source, place, value, shape);
}

function mapSplices(
  source: YamlText,
  map: YamlMap,
  keys: readonly string[],
  wanted: PlainMap,
  shape: YamlShape,
): readonly Splice[] {
  return keys.flatMap((key) => {
    const value = wanted[key];
    if (value !== undefined) return pairSplices(source, map, key, value, shape);
    const pair = map.items.find((each) => keyText(each) === key);
    return pair === undefined ? [] : [removePair(source, map, pair)];
  });
}

function rewrite(
  { text, newline }: YamlText,
  { node, sign, indent, isEntry }: ValuePlace,
  value: Plain,
  shape: YamlShape,
): readonly Splice[] {
  const write = isEntry ? entryOf : blockOf;
  const block = write(withForeign(plainOf(node), value, shape), shape, { indent, newline });
  const end = node === null || isEmpty(node) ? sign : endOf(node);
  if (text[end - 1] === '\n') return [{ start: sign, end, text: block + newline }];
  if (!block.startsWith(newline)) return [{ start: sign, end, text: block }];
  // A comment on the line stays behind the key.
  const at = lineEnd(text, end);
  return [
    { start: sign, end, text: '' },
    { start: at, end: at, text: block },
  ];
}

/** A key behind those that come before it in the order of the shape, or in that of the alphabet. */
function addPair(
  { text, newline }: YamlText,
  map: YamlMap,
  key: string,
  value: Plain,
  shape: YamlShape,
): Splice {
  const first = map.items[0];
  if (first === undefined) throw new SpliceError('an empty map in block style');
  const indent = columnOf(text, startOf(first.key));
  const entry = pairOf(key, value, shape, { indent, newline });
  const previous = pairBefore(map, key, shape);
  if (previous === undefined) {
    const start = startOf(first.key);
    return { start, end: start, text: `${entry}${newline}${' '.repeat(indent)}` };
  }
  const at = entryEnd(text, endOfPair(previous));
  const line = ' '.repeat(indent) + entry;
  const isEnded = lineStart(text, at) === at;
  return { start: at, end: at, text: isEnded ? line + newline : newline + line };
}

function pairBefore(map: YamlMap, key: string, shape: YamlShape): YamlPair | undefined {
  if (shape.kind !== 'map') {
    const next = map.items.findIndex((pair) => keyText(pair) > key);
    return next < 0 ? map.items.at(-1) : map.items[next - 1];
  }
  const order = Object.keys(shape.keys);
  const earlier = new Set(order.slice(0, order.indexOf(key)));
  return map.items.findLast((pair) => earlier.has(keyText(pair)));
}
