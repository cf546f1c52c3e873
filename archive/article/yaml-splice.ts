import { isAlias, isMap, isSeq, type ParsedNode } from 'yaml';
import { isNewMap, type NewValue, type Operation, SpliceError } from './operations.ts';
import { parseYaml } from './yaml-document.ts';
import {
  columnOf,
  dashOf,
  endOf,
  endOfPair,
  entryEnd,
  keyText,
  lineStart,
  type Splice,
  startOf,
  startOfPair,
  type YamlMap,
  type YamlPair,
  type YamlSeq,
  type YamlSource,
} from './yaml-offsets.ts';
import { replaceItem, replacePairValue } from './yaml-replace.ts';
import { yamlBlock, yamlInline, yamlScalar } from './yaml-text.ts';

/**
 * Carries out one operation on YAML by replacing the characters of that value and no others.
 * Throws `SpliceError` where the file shares the value with others by an alias, or is no YAML map.
 */
export function spliceYaml(raw: string, operation: Operation, newline: string): string {
  const parsed = parseYaml(raw, 'with-tokens');
  if (!parsed.ok) throw new SpliceError(parsed.error.message);
  const { map, text, toRaw } = parsed.value;
  const splices =
    map === null
      ? startMap(text, operation, newline)
      : splicesFor({ text, newline }, map, operation);
  return splices
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, text: added }) =>
        result.slice(0, toRaw(start)) + added + result.slice(toRaw(end)),
      raw,
    );
}

/** The first key of front matter that holds nothing or only comments. */
function startMap(text: string, operation: Operation, newline: string): Splice[] {
  const [key, ...rest] = operation.path;
  if (operation.kind !== 'set' || typeof key !== 'string' || rest.length > 0)
    throw missing(operation);
  // An explicit null or an unclosed line must not be joined with the key.
  if (text !== '' && !text.endsWith('\n')) throw new SpliceError('front matter ends within a line');
  const line = `${yamlScalar(key)}:${yamlBlock(operation.value, { indent: 0, newline })}${newline}`;
  return [{ start: text.length, end: text.length, text: line }];
}

function splicesFor(source: YamlSource, root: YamlMap, operation: Operation): Splice[] {
  const container = containerOf(root, operation);
  const last = operation.path.at(-1);
  if (isMap(container) && typeof last === 'string')
    return spliceMap(source, container, last, operation);
  if (isSeq(container) && typeof last === 'number')
    return spliceList(source, container, last, operation);
  throw missing(operation);
}

function containerOf(root: YamlMap, operation: Operation): ParsedNode {
  let node: ParsedNode | null = root;
  for (const part of operation.path.slice(0, -1)) {
    if (isMap(node) && typeof part === 'string') node = pairOf(node, part)?.value ?? null;
    else if (isSeq(node) && typeof part === 'number') node = node.items[part] ?? null;
    else node = null;
    if (isAlias(node))
      throw new SpliceError(`${operation.path.join('.')} is shared with other keys by an alias`);
  }
  if (node === null) throw missing(operation);
  return node;
}

function missing({ path }: Operation): SpliceError {
  return new SpliceError(`there is no place for ${path.join('.')}`);
}

/** Of duplicate keys the last one counts. */
function pairOf(map: YamlMap, key: string): YamlPair | undefined {
  return map.items.findLast((pair) => keyText(pair) === key);
}

function spliceMap(source: YamlSource, map: YamlMap, key: string, operation: Operation): Splice[] {
  switch (operation.kind) {
    case 'set': {
      const pair = pairOf(map, key);
      if (pair === undefined) return [addPair(source, map, key, operation.value, operation.after)];
      return [replacePairValue(source, map, pair, operation.value)];
    }
    case 'remove':
      return map.items
        .filter((pair) => keyText(pair) === key)
        .map((pair) => removePair(source, map, pair));
    case 'insert':
      throw missing(operation);
  }
}

function spliceList(
  source: YamlSource,
  list: YamlSeq,
  index: number,
  operation: Operation,
): Splice[] {
  const item = list.items[index];
  if (operation.kind === 'insert') return [insertItem(source, list, index, operation.value)];
  if (item === undefined) throw missing(operation);
  if (operation.kind === 'remove') return [removeItem(source, list, index)];
  return [replaceItem(source, list, index, item, operation.value)];
}

function addPair(
  { text, newline }: YamlSource,
  map: YamlMap,
  key: string,
  value: NewValue,
  after: readonly string[],
): Splice {
  const previous = map.items.findLast((pair) => after.includes(keyText(pair)));
  if (map.flow === true) {
    const entry = `${yamlScalar(key)}: ${yamlInline(value)}`;
    return addToFlow(text, map, previous === undefined ? null : endOfPair(previous), entry);
  }
  const first = map.items[0];
  if (first === undefined) throw new SpliceError('an empty map in block style');
  const indent = columnOf(text, startOfPair(first));
  const entry = `${yamlScalar(key)}:${yamlBlock(value, { indent, newline })}`;
  if (previous !== undefined)
    return lineAfter(text, endOfPair(previous), ' '.repeat(indent) + entry, newline);
  const isRoot =
    map.range[0] === startOfPair(first) &&
    text
      .slice(0, startOfPair(first))
      .split('\n')
      .every((line) => /^\s*(?:#|$)/.test(line));
  // At the top a key goes above the comments of the key that was first.
  if (isRoot && indent === 0) return { start: 0, end: 0, text: entry + newline };
  const start = startOfPair(first);
  return { start, end: start, text: `${entry}${newline}${' '.repeat(indent)}` };
}

export function removePair({ text }: YamlSource, map: YamlMap, pair: YamlPair): Splice {
  const at = map.items.indexOf(pair);
  const next = map.items[at + 1];
  const previous = map.items[at - 1];
  const start = startOfPair(pair);
  if (map.flow === true) {
    return removeFromFlow(
      map,
      start,
      endOfPair(pair),
      next && startOfPair(next),
      previous && endOfPair(previous),
    );
  }
  // Without its only key a map would be nothing instead of a map.
  if (next === undefined && previous === undefined)
    return { start, end: endOfPair(pair), text: '{}' };
  const from = lineStart(text, start);
  const end = entryEnd(text, endOfPair(pair));
  if (text.slice(from, start).trim() === '') return { start: from, end, text: '' };
  // The first key of a list's entry stands behind the dash: the next key takes its place there.
  if (next !== undefined) return { start, end: startOfPair(next), text: '' };
  return { start, end: endOfPair(pair), text: '{}' };
}

function insertItem(
  { text, newline }: YamlSource,
  list: YamlSeq,
  index: number,
  value: NewValue,
): Splice {
  const previous = index > 0 ? list.items[index - 1] : undefined;
  if (list.flow === true)
    return addToFlow(
      text,
      list,
      previous === undefined ? null : endOf(previous),
      yamlInline(value),
    );
  const indent = columnOf(text, dashOf(list, 0));
  const entry = blockEntry(list, value, indent, newline);
  if (previous !== undefined) {
    return lineAfter(
      text,
      Math.max(endOf(previous), dashOf(list, index - 1) + 1),
      ' '.repeat(indent) + entry,
      newline,
    );
  }
  const dash = dashOf(list, 0);
  return { start: dash, end: dash, text: `${entry}${newline}${' '.repeat(indent)}` };
}

/** Entries look like their neighbours: keys on lines of their own where the others have them. */
function blockEntry(list: YamlSeq, value: NewValue, indent: number, newline: string): string {
  const inBlock = list.items.some((item) => isMap(item) && item.flow !== true);
  if (!isNewMap(value) || !inBlock) return `- ${yamlInline(value)}`;
  const pairs = Object.entries(value).map(
    ([key, item]) => `${yamlScalar(key)}:${yamlBlock(item, { indent: indent + 2, newline })}`,
  );
  return `- ${pairs.join(newline + ' '.repeat(indent + 2))}`;
}

function removeItem({ text }: YamlSource, list: YamlSeq, index: number): Splice {
  const item = list.items[index];
  const next = list.items[index + 1];
  const previous = list.items[index - 1];
  if (item === undefined) throw new SpliceError('no such entry');
  if (list.flow === true) {
    return removeFromFlow(
      list,
      startOf(item),
      endOf(item),
      next && startOf(next),
      previous && endOf(previous),
    );
  }
  const dash = dashOf(list, index);
  const from = lineStart(text, dash);
  if (text.slice(from, dash).trim() !== '') throw new SpliceError('a list within a line of a list');
  return { start: from, end: entryEnd(text, Math.max(endOf(item), dash + 1)), text: '' };
}

function lineAfter(text: string, end: number, line: string, newline: string): Splice {
  const at = entryEnd(text, end);
  const isEnded = at > 0 && text[at - 1] === '\n';
  return { start: at, end: at, text: isEnded ? line + newline : newline + line };
}

/** `after` is the end of the entry before the new one; null puts it first. */
function addToFlow(
  text: string,
  collection: YamlMap | YamlSeq,
  after: number | null,
  entry: string,
): Splice {
  if (after !== null) return { start: after, end: after, text: `, ${entry}` };
  const open = collection.range[0] + 1;
  if (collection.items.length > 0) {
    const start = open + (/^\s*/.exec(text.slice(open, collection.range[1]))?.[0].length ?? 0);
    return { start, end: start, text: `${entry}, ` };
  }
  return {
    start: open,
    end: collection.range[1] - 1,
    text: isMap(collection) ? ` ${entry} ` : entry,
  };
}

function removeFromFlow(
  collection: YamlMap | YamlSeq,
  start: number,
  end: number,
  next: number | undefined,
  previousEnd: number | undefined,
): Splice {
  if (next !== undefined) return { start, end: next, text: '' };
  if (previousEnd !== undefined) return { start: previousEnd, end, text: '' };
  return { start: collection.range[0] + 1, end: collection.range[1] - 1, text: '' };
}
