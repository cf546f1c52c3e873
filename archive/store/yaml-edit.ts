import { isDeepStrictEqual } from 'node:util';
import { isMap, type ParsedNode, parseDocument, type YAMLMap } from 'yaml';
import { SpliceError } from '../article/operations.ts';
import { isMap as isPlainMap, type Plain, type PlainMap, toPlain } from '../article/plain.ts';
import type { Splice } from '../article/yaml-offsets.ts';
import { blockOf } from './yaml-block.ts';
import type { YamlText } from './yaml-place.ts';
import { withForeign, type YamlShape } from './yaml-shape.ts';
import { pairSplices, rewritePair } from './yaml-splices.ts';

type MapShape = Extract<YamlShape, { kind: 'map' }>;

/**
 * The text of a YAML map in which these keys have these values. Only the lines of what differs are
 * others; comments, order, foreign keys and the style of the rest stay as they are.
 *
 * Throws `SpliceError` where that cannot be: the text is no map, or values are shared by aliases.
 */
export function editYaml(text: string, wanted: PlainMap, shape: MapShape): string {
  const newline = /\r?\n/.exec(text)?.[0] ?? '\n';
  const raw = valuesOf(text);
  if (raw === null) throw new SpliceError('the file is no list of keys with values');
  const isDone = (result: string) => holds(result, raw, wanted, shape);
  for (const carryOut of [pairSplices, rewritePair]) {
    try {
      const result = splice(text, rootSplices({ text, newline }, wanted, shape, carryOut));
      if (isDone(result)) return result;
    } catch (error) {
      if (!(error instanceof SpliceError)) throw error;
    }
  }
  if (Object.keys(raw).length > 0 && rootOf(text)?.flow !== true)
    throw new SpliceError('the file shares values between keys');
  const whole = blockOf(withForeign(raw, { ...raw, ...wanted }, shape), shape, {
    indent: -2,
    newline,
  }).trimStart();
  const comments = text.replace(/\{.*\}/s, '').trim();
  const result = `${comments === '' ? '' : comments + newline}${whole}${newline}`;
  if (!isDone(result)) throw new SpliceError('the file is no list of keys with values');
  return result;
}

function rootSplices(
  source: YamlText,
  wanted: PlainMap,
  shape: MapShape,
  carryOut: typeof pairSplices,
): readonly Splice[] {
  const root = rootOf(source.text);
  if (root === null || root.flow === true || root.items.length === 0)
    throw new SpliceError('no map in block style');
  const order = Object.keys(shape.keys);
  return Object.entries(wanted)
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .flatMap(([key, value]) => carryOut(source, root, key, value, shape));
}

function rootOf(text: string): YAMLMap.Parsed | null {
  const { contents } = parseDocument<ParsedNode>(text, { keepSourceTokens: true });
  return isMap(contents) ? contents : null;
}

/** Front to back; what is put in at a place comes before what is taken out there. */
function splice(text: string, splices: readonly Splice[]): string {
  const sorted = splices.toSorted((a, b) => a.start - b.start || Math.sign(a.end - b.end));
  let result = '';
  let at = 0;
  for (const { start, end, text: added } of sorted) {
    if (start < at) throw new SpliceError('two changes of the same lines');
    result += text.slice(at, start) + added;
    at = end;
  }
  return result + text.slice(at);
}

/** null for a text that cannot be read, be it for an alias that leads nowhere. */
function valuesOf(text: string): PlainMap | null {
  try {
    const document = parseDocument(text, { logLevel: 'silent' });
    const values = document.errors.length === 0 ? toPlain(document.toJS() ?? {}) : null;
    return isPlainMap(values) ? values : null;
  } catch {
    return null;
  }
}

/** Whether a text says what is wanted, and of everything else what it said before. */
function holds(text: string, raw: PlainMap, wanted: PlainMap, shape: MapShape): boolean {
  const actual = valuesOf(text);
  if (actual === null) return false;
  const keys = new Set([...Object.keys(raw), ...Object.keys(wanted), ...Object.keys(actual)]);
  return [...keys].every((key) => {
    const value: Plain | undefined = wanted[key];
    if (value === undefined) return isDeepStrictEqual(actual[key], raw[key]);
    const keyShape = shape.keys[key] ?? { kind: 'value' as const };
    return isDeepStrictEqual(actual[key], withForeign(raw[key], value, keyShape));
  });
}
