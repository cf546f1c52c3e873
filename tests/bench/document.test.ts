import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { corpusDocuments, readCorpus } from './corpus.ts';
import { articleOf, documentOf } from './document.ts';
import { articleBatches } from './documents-file.ts';

it('reads documents of many shapes by the names of their keys', () => {
  expect(
    documentOf(
      { _id: 7, Headline: 'Tide', content: ['One', 'Two'], byline: [{ name: 'A. Reporter' }] },
      1,
    ),
  ).toMatchObject({ id: '7', title: 'Tide', body: 'One\n\nTwo', bylines: ['A. Reporter'] });
  expect(
    documentOf({ title: null, maintext: 'Text', date_publish: '2020-02-01 10:00:00' }, 9),
  ).toMatchObject({ id: 'line-9', title: '', body: 'Text', date: '2020-02-01 10:00:00' });
  expect(documentOf({ id: 'x', url: 'y' }, 1)).toBeNull();
  expect(documentOf('text', 1)).toBeNull();
});

it('makes an article that the index takes', () => {
  const document = documentOf(
    { id: 'a', title: 'T', text: 'B', date: '2022-01-10', lang: 'de' },
    1,
  );
  if (!document) throw new Error('it is a document');
  const article = articleOf(document);
  expect(article).toMatchObject({
    id: 'a',
    path: 'a.md',
    headline: 'T',
    language: 'de',
    body: 'B',
  });
  expect(article.published?.epoch).toBe(Date.UTC(2022, 0, 10));
});

it('leaves out lines that are no documents, and the second of one id', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'news.jsonl');
  const lines = ['{"id":"a","title":"One"}', 'no json', '[]', '', '{"id":"a","title":"Two"}'];
  await writeFile(file, `${lines.join('\n')}\n{"title":"Three"}`);
  const found: string[] = [];
  for await (const { id, title } of corpusDocuments(file)) found.push(`${id} ${title}`);
  expect(found).toEqual(['a One', 'line-6 Three']);
});

it('reads a folder of articles', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'articles'));
  await writeFile(
    join(folder, 'articles', 'tide.md'),
    '---\nheadline: High tide\nsection: Sea\n---\n\nIt rose.\n',
  );
  const [article] = await readCorpus(folder);
  expect(article).toMatchObject({ headline: 'High tide', section: 'Sea', body: 'It rose.\n' });
});

it('gives the articles of a prepared file in batches, whole across chunks', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'documents.jsonl');
  const body = 'é'.repeat(700_000);
  const documents = [1, 2, 3].map((number) =>
    documentOf({ id: `d${number}`, title: 'T', body }, 1),
  );
  await writeFile(file, documents.map((document) => `${JSON.stringify(document)}\n`).join(''));
  const batches = [...articleBatches(file, 2)];
  expect(batches.map((batch) => batch.map(({ id }) => id))).toEqual([['d1', 'd2'], ['d3']]);
  expect(batches.flat().every((article) => article.body === body)).toBe(true);
});
