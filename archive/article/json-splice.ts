import { applyEdits, findNodeAtLocation, type JSONPath, modify, parseTree } from 'jsonc-parser';
import { isNewList, isNewMap, type NewValue, type Operation, WrittenDate } from './operations.ts';

/** Carries out one operation on JSON, touching only the characters of that value. */
export function spliceJson(raw: string, operation: Operation, newline: string): string {
  const path: JSONPath = [...operation.path];
  const value = operation.kind === 'remove' ? undefined : jsonOf(operation.value);
  const after = operation.kind === 'set' ? operation.after : [];
  const tree = parseTree(raw);
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
