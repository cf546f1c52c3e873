import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Article, articlePathSchema } from '../../../../archive/article/article.ts';
import { readArticle } from '../../../../archive/article/read-article.ts';
import { csvReader } from '../../../../archive/formats/table/csv-reader.ts';
import { writeCsv } from '../../../../archive/formats/table/write-csv.ts';
import { roundTripRow } from '../../../conformance/table.ts';
import { arbitraryArticle } from '../../../support/arbitrary-articles.ts';

const context = { timeZone: 'UTC', language: 'en' };

async function csvOf(articles: readonly Article[]): Promise<string> {
  let csv = '';
  for await (const piece of writeCsv(articles, { mark: true })) csv += piece;
  return csv;
}

async function articlesIn(text: string): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const item of csvReader.read({ kind: 'text', text, name: 'export.csv' }, context)) {
    if (item.kind !== 'article') throw new Error(JSON.stringify(item));
    const path = articlePathSchema.parse('2022/01/story.md');
    articles.push(readArticle(item.article.file, { path, timeZone: 'UTC' }));
  }
  return articles;
}

/** Everything that a table has columns for. */
function said({ hash: _, path: __, extra: ___, ...article }: Article): unknown {
  return article;
}

it('writes articles as a table that says the same when it is read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryArticle(), { minLength: 1, maxLength: 4 }), async (all) => {
      const articles = [...new Map(all.map((one) => [one.id, one])).values()];
      const read = await articlesIn(await csvOf(articles));
      expect(read.map(said)).toEqual(articles.map(said));
    }),
    { numRuns: 60 },
  );
  const kept = Object.fromEntries(
    (
      'id headline standfirst byline published updates section place tags subjects language status embargo source ' +
      'images links notes body'
    )
      .split(' ')
      .map((field) => [field, 'kept'] as const),
  );
  await roundTripRow('csv', { ...kept, 'unknown keys': 'lost' });
});

it('lets no cell start as a formula does', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryArticle(), async (article) => {
      const csv = await csvOf([article]);
      // Cells by the definition of RFC 4180, apart from the parser that reads them back.
      const cells = csv.matchAll(/(?:^\ufeff?|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g);
      for (const [, quoted, bare] of cells) expect(quoted ?? bare).not.toMatch(/^[=+\-@\t\r]/);
    }),
    { numRuns: 40 },
  );
});
