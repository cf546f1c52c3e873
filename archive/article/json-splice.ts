import {
  applyEdits,
  findNodeAtLocation,
  type JSONPath,
  modify,
  type Node,
  parseTree,
} from 'jsonc-parser';
import { isNewList, isNewMap, type NewValue, type Operation, WrittenDate } from './operations.ts';

/** Carries out one operation on JSON, touching only the characters of that value. */
export function spliceJson(raw: string, operation: Operation, newline: string): string {
  const path: JSONPath = [...operation.path];
  const value = operation.kind === 'remove' ? undefined : jsonOf(operation.value);
  const after = operation.kind === 'set' ? operation.after : [];
  const tree = parseTree(raw);
  const last = operation.kind === 'remove' && tree !== undefined ? lastEntry(tree, path) : null;
  if (last !== null) return raw.slice(0, last.start) + raw.slice(last.end);
  const isNewKey =
    operation.kind === 'set' && tree !== undefined && findNodeAtLocation(tree, path) === undefined;
  const edits = modify(raw, path, value, {
    isArrayInsertion: operation.kind === 'insert',
    getInsertionIndex: (keys) => keys.findLastIndex((key) => after.includes(key)) + 1,
    // A key of its own deserves a line of its own; a changed value leaves its neighbours' lines alone.
    ...(isNewKey ? { formattingOptions: { ...indentation(raw), eol: newline } } : {}),
  });
  return applyEdits(raw, edits);
}

/**
 * The characters of the last entry of a list that has others, with the comma before it: `modify`
 * takes the closing bracket for one that stands behind a blank.
 */
function lastEntry(
  tree: Node,
  path: JSONPath,
): { readonly start: number; readonly end: number } | null {
  const siblings = findNodeAtLocation(tree, path.slice(0, -1));
  if (siblings?.type !== 'array') return null;
  const [before, last] = siblings.children?.slice(-2) ?? [];
  if (before === undefined || last === undefined || last !== findNodeAtLocation(tree, path))
    return null;
  return { start: before.offset + before.length, end: last.offset + last.length };
}

function indentation(raw: string): { insertSpaces: boolean; tabSize: number } {
  const first = /\n([ \t]+)\S/.exec(raw)?.[1] ?? '  ';
  return { insertSpaces: !first.startsWith('\t'), tabSize: first.length };
}

function jsonOf(value: NewValue): unknown {
  if (value instanceof WrittenDate) return value.text;
  if (isNewList(value)) return value.map(jsonOf);
  if (isNewMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, jsonOf(item)]));
  return value;
}
