import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { Article } from '../../../archive/article/article.ts';
import { fieldNames, fieldTexts, searchFields } from '../../../archive/search/analysis/fields.ts';
import type { BenchQuery } from '../query-log.ts';
import { type Engine, pageSize } from './engine.ts';

/**
 * MiniSearch with its own analysis, our fields and boosts, and what headlines and facets need in
 * stored fields. It has neither phrases nor snippets; the texts are not kept.
 */
export async function openMiniSearch(): Promise<Engine> {
  const index = new MiniSearch<Record<string, unknown>>({
    fields: [...fieldNames],
    storeFields: ['title', 'day', 'facets'],
    searchOptions: {
      boost: Object.fromEntries(searchFields.map(({ name, boost }) => [name, boost])),
    },
  });
  return {
    add: async (articles) => index.addAll(articles.map(recordOf)),
    finish: async () => undefined,
    ask: (query) => {
      const options = optionsOf(query);
      if (options === null) return null;
      const { words, without } = query;
      const text = words.join(' ');
      const results = index.search(
        without === null ? text : { combineWith: 'AND_NOT', queries: [text, without] },
        options,
      );
      if (query.kind === 'facets') countFacets(results);
      return results.slice(0, pageSize).length === 0 ? 0 : results.length;
    },
    complete: (text) => index.autoSuggest(text).length,
    ways: {
      minisearch: (text, limit) =>
        index
          .search(text)
          .slice(0, limit)
          .map(({ id }) => String(id)),
    },
    edit: async (article) => index.replace(recordOf(article)),
    bytes: () => 0,
    close: async () => undefined,
  };
}

function optionsOf({ kind, published }: BenchQuery): SearchOptions | null {
  if (kind === 'phrase') return null;
  return {
    combineWith: 'AND',
    ...(kind === 'field' && { fields: ['headline'] }),
    ...(kind === 'prefix' && { prefix: true }),
    ...(kind === 'fuzzy' && { fuzzy: 1 }),
    ...(published && {
      filter: ({ day }) => typeof day === 'string' && day >= published.from && day <= published.to,
    }),
  };
}

function recordOf(article: Article): Record<string, unknown> {
  const texts = Object.entries(fieldTexts(article)).filter(([, values]) => values.length > 0);
  const day = article.published?.text.slice(0, 10) ?? '';
  return {
    id: article.id,
    ...Object.fromEntries(texts.map(([name, values]) => [name, values.join(' ')])),
    title: article.headline,
    day,
    facets: [
      `section ${article.section}`,
      `year ${day.slice(0, 4)}`,
      `month ${day.slice(0, 7)}`,
      `language ${article.language}`,
      `place ${article.place}`,
      ...article.byline.map((name) => `byline ${name}`),
      ...article.tags.map((name) => `tag ${name}`),
    ],
  };
}

function countFacets(results: readonly SearchResult[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { facets } of results) {
    for (const value of Array.isArray(facets) ? facets : []) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}
