import { statSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';
import type { ArticleId, ArticleSummary } from '../../../archive/article/article.ts';
import { lmdbStorage } from '../../../archive/search/index/lmdb-storage.ts';
import { openLunrIndex } from '../../../archive/search/lunr-index.ts';
import type { Query } from '../../../archive/search/query.ts';
import { articleOf, documentOf } from '../document.ts';
import type { BenchQuery } from '../query-log.ts';
import { type Engine, pageSize } from './engine.ts';
import { plainWords } from './plain-words.ts';

/**
 * Ours, on disk as in the app. Each query gives what the app shows: total, 50 results with marked
 * headlines and snippets, and every facet.
 */
export async function openOurs(folder: string): Promise<Engine> {
  const file = join(folder, 'index.mdb');
  const root = open<Uint8Array, string>({
    ...{ path: file, noSubdir: true, encoding: 'binary' },
    // As archive/store/cache.ts opens it.
    ...(process.platform === 'win32' ? {} : { mapSize: 2 ** 31 }),
  });
  const index = await openLunrIndex({
    timeZone: 'UTC',
    now: Date.now,
    findings: () => [],
    summary,
    savedSearch: () => null,
    collection: () => null,
    storage: lmdbStorage(root),
  });
  // Without the texts of the results, which a benchmark of relevance does not look at.
  const ids = (text: string, limit: number) => index.ids(queryOf(text)).slice(0, limit);
  return {
    add: (articles) => index.put(articles),
    finish: () => index.settle(),
    ask: (query) =>
      index.search({
        // As typed: the counts of the peers have no close words and no some of the words either.
        query: { ...queryOf(boxText(query)), spelling: false, someWords: false },
        ...{ offset: 0, limit: pageSize },
      }).total,
    complete: (text) => index.complete({ text, cursor: text.length }).length,
    ways: {
      'ours, query box': ids,
      'ours, --syntax lunr': async (text, limit) => {
        const found = await index.searchLunr({ text: plainWords(text), offset: 0, limit });
        if (!found.ok) throw new Error(found.error.message);
        return found.value.results.map(({ article }) => article.id);
      },
    },
    edit: (article) => index.put([article]),
    bytes: () => statSync(file).size,
    close: async () => {
      await index.close();
      await root.close();
    },
  };
}

/** What one types into the search box. */
export function boxText({ kind, words, without, published }: BenchQuery): string {
  const text = words.join(' ');
  if (kind === 'phrase') return `"${text}"`;
  if (kind === 'field') return `headline:${text}`;
  if (kind === 'prefix') return `${text}*`;
  if (kind === 'fuzzy') return `${text}~1`;
  const denied = without === null ? '' : ` -${without}`;
  const dates = published === null ? '' : ` published:${published.from}..${published.to}`;
  return `${text}${denied}${dates}`;
}

function queryOf(text: string): Query {
  return { text, filters: [], sort: { by: 'relevance', direction: 'descending' } };
}

/** In the app it comes from the catalogue, which `npm run bench:archive` measures. */
function summary(id: ArticleId): ArticleSummary | null {
  return { ...empty, id };
}

const empty = emptyArticle();

function emptyArticle(): ArticleSummary {
  const document = documentOf({ id: 'empty', title: 'Empty' }, 0);
  if (!document) throw new Error('a document with a title is one');
  return articleOf(document);
}
