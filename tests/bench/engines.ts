import lunr from 'lunr';
import type { Article } from '../../archive/article/article.ts';
import { fieldTexts, searchFields } from '../../archive/search/fields.ts';
import { createLunrIndex } from '../../archive/search/lunr-index.ts';
import type { BenchQuery } from './query-log.ts';

/** How many articles a query found; whatever a first page needs has been made. */
export type Ask = (query: BenchQuery) => number;

/** Builds an index over the articles and gives the way to ask it. */
export type Engine = (articles: readonly Article[]) => Promise<Ask>;

/** Ours answers with what the app shows: top 50 with snippets and marks, total, facets. */
const ours: Engine = async (articles) => {
  const index = createLunrIndex({
    timeZone: 'UTC',
    now: Date.now,
    findings: () => [],
    savedSearch: () => null,
    collection: () => [],
  });
  await index.put(articles);
  return ({ box }) =>
    index.search({
      query: { text: box, filters: [], sort: { by: 'relevance', direction: 'descending' } },
      offset: 0,
      limit: 50,
    }).total;
};

/** Lunr as it comes: the same fields and boosts, English analysis, references and scores only. */
const stock: Engine = async (articles) => {
  const builder = new lunr.Builder();
  builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  builder.ref('id');
  for (const { name, boost } of searchFields) builder.field(name, { boost });
  for (const article of articles) {
    const texts = Object.entries(fieldTexts(article));
    builder.add({
      id: article.id,
      ...Object.fromEntries(texts.map(([name, values]) => [name, values.join(' ')])),
    });
  }
  const index = builder.build();
  return (query) => index.search(query.lunr).length;
};

export const engines: Readonly<Record<string, Engine>> = { 'stock lunr': stock, ours };
