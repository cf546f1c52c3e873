import lunr from 'lunr';
import { fieldTexts, searchFields } from '../../../archive/search/analysis/fields.ts';
import type { BenchQuery } from '../query-log.ts';
import type { Engine } from './engine.ts';
import { plainWords } from './plain-words.ts';

/** Lunr as it comes: our fields and boosts, English analysis; references and scores only. */
export async function openStockLunr(): Promise<Engine> {
  const builder = new lunr.Builder();
  builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  builder.ref('id');
  for (const { name, boost } of searchFields) builder.field(name, { boost });
  let index: lunr.Index | null = null;
  const search = (text: string): lunr.Index.Result[] => index?.search(text) ?? [];
  return {
    add: async (articles) => {
      for (const article of articles) {
        const texts = Object.entries(fieldTexts(article));
        const fields = texts.map(([name, values]) => [name, values.join(' ')]);
        builder.add({ id: article.id, ...Object.fromEntries(fields) });
      }
    },
    finish: async () => {
      index = builder.build();
    },
    ask: (query) => {
      const text = lunrText(query);
      return text === null ? null : search(text).length;
    },
    complete: null,
    ways: {
      'stock lunr': (text, limit) =>
        search(plainWords(text))
          .slice(0, limit)
          .map(({ ref }) => ref),
    },
    edit: null,
    bytes: () => 0,
    close: async () => undefined,
  };
}

/** A query in Lunr's own syntax; null for what it has not. */
export function lunrText({ kind, words, without }: BenchQuery): string | null {
  if (kind === 'phrase' || kind === 'date range' || kind === 'facets') return null;
  const [first = ''] = words;
  if (kind === 'field') return `+headline:${first}`;
  if (kind === 'prefix') return `+${first}*`;
  if (kind === 'fuzzy') return `+${first}~1`;
  const wanted = words.map((word) => `+${word}`).join(' ');
  return without === null ? wanted : `${wanted} -${without}`;
}
