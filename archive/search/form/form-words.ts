import { parseQuery } from '../query/parse-query.ts';
import { named, type TextField, textFieldNames } from '../query/query-fields.ts';
import type { QueryNode, WordNode } from '../query/query-node.ts';
import type { FormField } from './search-form.ts';

/** `null`: all fields. */
export function textFieldOf(field: FormField): TextField | null {
  return named(textFieldNames, field) ?? null;
}

/** Words that a person typed beside each other; what the query language would take for more than a word stays one. */
export function nodesOfWords(text: string, field: TextField | null): QueryNode[] {
  return text
    .split(/[\s()"“”„«»]+/)
    .filter((word) => word !== '')
    .map((word) => nodeOfWord(word, field));
}

function nodeOfWord(text: string, field: TextField | null): QueryNode {
  const { node } = parseQuery(text);
  return node?.kind === 'word' && node.text === text
    ? { ...node, field }
    : { kind: 'phrase', text, field, slop: 0, boost: 1 };
}

/** All of them as they are typed in one row; null when one is not a plain word, or of another field. */
export function wordsOf(
  nodes: readonly QueryNode[],
): { readonly text: string; readonly field: TextField | null } | null {
  const plain = nodes.filter(isPlainWord);
  const [first] = plain;
  if (!first || plain.length < nodes.length) return null;
  if (plain.some(({ field }) => field !== first.field)) return null;
  return { text: plain.map(({ text }) => text).join(' '), field: first.field };
}

function isPlainWord(node: QueryNode): node is WordNode {
  if (node.kind !== 'word' || node.distance !== 0 || node.boost !== 1) return false;
  const [typed, more] = nodesOfWords(node.text, node.field);
  return more === undefined && typed?.kind === 'word' && typed.text === node.text;
}
