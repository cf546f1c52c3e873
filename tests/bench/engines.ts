import { statSync } from 'node:fs';
import { open } from 'lmdb';
import lunr from 'lunr';
import { type Article, articlePathSchema } from '../../archive/article/article.ts';
import { readArticle } from '../../archive/article/read-article.ts';
import { fieldTexts, searchFields } from '../../archive/search/fields.ts';
import { lmdbStorage } from '../../archive/search/lmdb-storage.ts';
import { openLunrIndex } from '../../archive/search/lunr-index.ts';
import type { SearchIndex } from '../../archive/search/search-index.ts';
import type { BenchQuery } from './query-log.ts';

export interface BuiltEngine {
  /** How many articles a query found; whatever a first page needs has been made. */
  ask(query: BenchQuery): number;
  /** Bytes on disk; 0 for what is in memory only. */
  bytes(): number;
  close(): Promise<void>;
}

export interface EngineOptions {
  /** Empty, or as an earlier process of the same engine left it. */
  readonly folder: string;
}

/** Builds an index over the articles and gives the way to ask it. */
export type Engine = (articles: Iterable<Article>, options: EngineOptions) => Promise<BuiltEngine>;

/** Articles put at a time, as when an archive is loaded. */
const batchSize = 1000;

/** Ours, on disk, answers with what the app shows: top 50 with snippets and marks, total, facets. */
const ours: Engine = async (articles, { folder }) => {
  const file = `${folder}/index.mdb`;
  const root = open<Uint8Array, string>({ path: file, noSubdir: true, encoding: 'binary' });
  const index = await openLunrIndex({
    timeZone: 'UTC',
    now: Date.now,
    findings: () => [],
    summary,
    savedSearch: () => null,
    collection: () => [],
    storage: lmdbStorage(root),
  });
  await putAll(index, articles);
  return {
    ask: ({ box }) =>
      index.search({
        query: { text: box, filters: [], sort: { by: 'relevance', direction: 'descending' } },
        offset: 0,
        limit: 50,
      }).total,
    bytes: () => statSync(file).size,
    close: async () => {
      await index.close();
      await root.close();
    },
  };
};

async function putAll(index: SearchIndex, articles: Iterable<Article>): Promise<void> {
  let batch: Article[] = [];
  for (const article of articles) {
    batch.push(article);
    if (batch.length < batchSize) continue;
    await index.put(batch);
    batch = [];
  }
  await index.put(batch);
  await index.settle();
}

/** In the app it comes from the catalogue, which is measured elsewhere. */
function summary(id: Article['id']): Article | null {
  return { ...emptyArticle, id };
}

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
  return {
    ask: (query) => index.search(query.lunr).length,
    bytes: () => 0,
    close: async () => undefined,
  };
};

const emptyArticle = readArticle(Buffer.from(''), {
  path: articlePathSchema.parse('empty.md'),
  timeZone: 'UTC',
});

export const engines: Readonly<Record<string, Engine>> = { 'stock lunr': stock, ours };
