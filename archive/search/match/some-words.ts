import { allOf, anyOf } from '../query/join-nodes.ts';
import { leafOf } from '../query/query-leaf.ts';
import type { QueryNode, WordNode } from '../query/query-node.ts';

/**
 * The query with any of its plain words in place of all of them, where nothing has all, or hardly
 * anything has all of many: four words or more describe something rather than ask for each word.
 * Everything else still must hold: fields, phrases, dates, what is denied.
 *
 * null where that asks for nothing else. `countOf`: how many articles a part of the query finds.
 */
export function withSomeWords(
  node: QueryNode,
  languages: readonly string[],
  countOf: (part: QueryNode) => number,
): QueryNode | null {
  if (node.kind === 'or') {
    const wider = node.children.map((child) => withSomeWords(child, languages, countOf));
    if (wider.every((child) => child === null)) return null;
    return anyOf(node.children.map((child, at) => wider[at] ?? child));
  }
  if (node.kind !== 'and') return null;
  const words = node.children.filter(isPlainWord);
  const telling = words.filter((word) => leafOf(word, languages).idleIn.size === 0);
  const some = telling.length > 1 ? anyOf(telling) : null;
  if (!some || countOf(node) >= (telling.length >= manyWords ? few : 1)) return null;
  return allOf([...node.children.filter((child) => !isPlainWord(child)), some]);
}

const manyWords = 4;
/** Fewer results than this are hardly anything. */
const few = 10;

function isPlainWord(node: QueryNode): node is WordNode {
  return node.kind === 'word' && node.field === null;
}
