import type { Article } from '../article/article.ts';
import { fieldNames, fieldTexts } from './fields.ts';
import { languageCode, loadedLanguages } from './languages.ts';
import { markingOf, markTexts, matchField } from './marks.ts';
import { parseQuery } from './parse-query.ts';
import type { Query } from './query.ts';
import { leafOf } from './query-leaf.ts';
import type { PhraseNode, QueryNode, WordNode } from './query-node.ts';

/**
 * The words of an article that a query's text asks for, lower-cased as they stand in it, each once.
 * Of a phrase, its words where they stand together. The article's language must have been loaded
 * by putting it into an index.
 */
export function matchedWords(article: Article, query: Query): string[] {
  const { node } = parseQuery(query.text);
  if (!node) return [];
  const language = languageCode(article.language, 'en');
  const languages = [language, ...loadedLanguages().filter((code) => code !== language)];
  const marking = markingOf(wantedLeaves(node).map((leaf) => leafOf(leaf, languages)));
  const texts = fieldTexts(article);
  const words = new Set<string>();
  for (const name of fieldNames) {
    const field = matchField(name, texts[name], language, marking);
    for (const { text, marks } of markTexts(field)) {
      for (const mark of marks) addWords(words, text.slice(mark.start, mark.end));
    }
  }
  return [...words];
}

/** The words and phrases that are asked for, not those that are denied. */
function wantedLeaves(node: QueryNode): readonly (WordNode | PhraseNode)[] {
  if (node.kind === 'word' || node.kind === 'phrase') return [node];
  return node.kind === 'and' || node.kind === 'or' ? node.children.flatMap(wantedLeaves) : [];
}

function addWords(words: Set<string>, text: string): void {
  for (const word of text
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'\u2019.,]*[\p{L}\p{N}\p{M}]|[\p{L}\p{N}]/gu) ?? []) {
    words.add(word);
  }
}
