import type { Corpus } from '../index/corpus.ts';
import { anyOf } from '../query/join-nodes.ts';
import { leafOf } from '../query/query-leaf.ts';
import type { QueryNode, WordNode } from '../query/query-node.ts';
import { type CloseWord, closeWords, frequencyOf } from './close-words.ts';

/** Words of a query with words of the archive that were perhaps meant, the likeliest first. */
export type Respellings = ReadonlyMap<WordNode, readonly WordNode[]>;

/**
 * For each plain word that the archive does not know, or knows far less than a close one, the close
 * words. Words in fields, phrases, patterns, fuzzy and denied words are meant as they are.
 */
export function respellingsOf(
  node: QueryNode,
  corpus: Corpus,
  languages: readonly string[],
): Respellings {
  const found = new Map<WordNode, readonly WordNode[]>();
  for (const word of plainWords(node)) {
    const close = closeTo(word, corpus, languages);
    if (close.length > 0) {
      found.set(
        word,
        close.map((each): WordNode => ({ ...word, text: each.word, closeTo: word.text })),
      );
    }
  }
  return found;
}

/** The same with the words that were perhaps meant beside each word. */
export function respelled(node: QueryNode, respellings: Respellings): QueryNode {
  switch (node.kind) {
    case 'word':
      return anyOf([node, ...(respellings.get(node) ?? [])]) ?? node;
    case 'and':
      return { ...node, children: node.children.map((child) => respelled(child, respellings)) };
    case 'or':
      return anyOf(node.children.map((child) => respelled(child, respellings))) ?? node;
    default:
      return node;
  }
}

/** A word in more articles than this is known. */
const mostOfRare = 3;
/** How many times as many articles a close word must have as a rare word. */
const farMore = 50;

function plainWords(node: QueryNode): readonly WordNode[] {
  if (node.kind === 'and' || node.kind === 'or') return node.children.flatMap(plainWords);
  if (node.kind !== 'word') return [];
  return node.field === null && node.distance === 0 && !node.text.includes('*') ? [node] : [];
}

function closeTo(
  node: WordNode,
  corpus: Corpus,
  languages: readonly string[],
): readonly CloseWord[] {
  const [word, second] = leafOf(node, languages).words;
  if (word?.kind !== 'terms' || second || word.stopIn.size > 0) return [];
  const known = remembered.get(corpus) ?? new Map<string, readonly CloseWord[]>();
  remembered.set(corpus, known);
  let close = known.get(word.form);
  if (!close) {
    const own = frequencyOf(word.terms, corpus);
    close = own > mostOfRare ? [] : closeWords(word.form, corpus, languages, own * farMore);
    known.set(word.form, close);
  }
  return close;
}

/** While the archive stays as it is, a word is looked up once, however often the search is refined. */
const remembered = new WeakMap<Corpus, Map<string, readonly CloseWord[]>>();
