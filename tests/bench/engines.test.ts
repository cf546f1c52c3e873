import { expect, it } from 'vitest';
import type { Article } from '../../archive/article/article.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { articleOf, documentOf } from './document.ts';
import type { Engine } from './engines/engine.ts';
import { engines } from './engines/engines.ts';
import { keystrokesOf } from './keystrokes.ts';
import { type BenchQuery, type QueryKind, QueryLog, queryKinds } from './query-log.ts';
import { Scan } from './scan.ts';

const articles = [
  {
    id: 'a',
    title: 'Ferry strike',
    text: 'The harbour ferry stopped in Januar.',
    date: '2020-03-01',
  },
  { id: 'b', title: 'Harbour wall', text: 'A wall fell; ferries waited.', date: '2021-05-01' },
  { id: 'c', title: 'Council votes', text: 'On the harbour wall, again.', date: '2020-12-31' },
  { id: 'd', title: 'Ferrying', text: 'Nothing else happened here.', date: '' },
].map(made);

function made(document: object): Article {
  const read = documentOf(document, 1);
  if (!read) throw new Error('it is a document');
  return articleOf(read);
}

const nothing = { without: null, published: null };

/** What each engine finds; null where it has no such query. MiniSearch does not stem. */
const cases: [BenchQuery, Record<string, number | null>][] = [
  [
    { ...nothing, kind: 'common word', words: ['harbour'] },
    { ours: 3, 'stock lunr': 3, minisearch: 3, fts5: 3 },
  ],
  [
    { ...nothing, kind: 'rare word', words: ['ferry'] },
    { ours: 3, 'stock lunr': 3, minisearch: 1, fts5: 3 },
  ],
  [
    { ...nothing, kind: 'two words', words: ['harbour', 'wall'] },
    { ours: 2, 'stock lunr': 2, minisearch: 2, fts5: 2 },
  ],
  [
    { ...nothing, kind: 'phrase', words: ['harbour', 'wall'] },
    { ours: 2, 'stock lunr': null, minisearch: null, fts5: 2 },
  ],
  [
    { ...nothing, kind: 'field', words: ['harbour'] },
    { ours: 1, 'stock lunr': 1, minisearch: 1, fts5: 1 },
  ],
  [
    { ...nothing, kind: 'prefix', words: ['harb'] },
    { ours: 3, 'stock lunr': 3, minisearch: 3, fts5: 3 },
  ],
  [
    { ...nothing, kind: 'fuzzy', words: ['council'] },
    { ours: 1, 'stock lunr': 1, minisearch: 1, fts5: null },
  ],
  [
    { ...nothing, kind: 'negation', words: ['harbour'], without: 'wall' },
    { ours: 1, 'stock lunr': 1, minisearch: 1, fts5: 1 },
  ],
  [
    {
      ...{ kind: 'date range', words: ['harbour'], without: null },
      published: { from: '2020-03-01', to: '2020-12-31' },
    },
    { ours: 2, 'stock lunr': null, minisearch: 2, fts5: 2 },
  ],
  [
    { ...nothing, kind: 'facets', words: ['wall'] },
    { ours: 2, 'stock lunr': null, minisearch: 2, fts5: 2 },
  ],
];

async function filled(name: string, folder: string): Promise<Engine> {
  const open = await engines[name]?.load();
  if (!open) throw new Error(`No engine ${name}`);
  const engine = await open(folder);
  await engine.add(articles.slice(0, 2));
  await engine.add(articles.slice(2));
  await engine.finish();
  return engine;
}

it.each(Object.keys(engines))('%s finds what each kind of query asks for', async (name) => {
  const engine = await filled(name, await temporaryFolder());
  const found = cases.map(([query]) => [query.kind, engine.ask(query)]);
  expect(found).toEqual(cases.map(([query, expected]) => [query.kind, expected[name]]));
  await engine.close();
});

it.each(Object.keys(engines))('%s ranks the article with most of the words first', async (name) => {
  const engine = await filled(name, await temporaryFolder());
  for (const [way, rank] of Object.entries(engine.ways)) {
    const found = await rank('council votes', 10);
    expect(found[0], way).toBe('c');
    expect(found.length, way).toBeLessThan(articles.length);
  }
  await engine.close();
});

it.each(['ours', 'minisearch', 'fts5'])('%s completes what is typed', async (name) => {
  const engine = await filled(name, await temporaryFolder());
  expect(engine.complete?.('counc')).toBeGreaterThan(0);
  expect(engine.complete?.('harbour wa')).toBeGreaterThan(0);
  expect(engine.complete?.('zzzz')).toBe(0);
  await engine.close();
});

it('types the words of a log key by key', () => {
  const queries: BenchQuery[] = [
    { ...nothing, kind: 'two words', words: ['sea', 'wall'] },
    { ...nothing, kind: 'fuzzy', words: ['sea'] },
  ];
  expect(keystrokesOf(queries).join('|')).toBe('s|se|sea|sea |sea w|sea wa|sea wal|sea wall');
});

it.each(['ours', 'minisearch', 'fts5'])('%s finds an edited article, once', async (name) => {
  const engine = await filled(name, await temporaryFolder());
  await engine.edit?.(made({ id: 'b', title: 'Quay', text: 'Lighthouse', date: '2021-05-01' }));
  const total = (word: string) => engine.ask({ ...nothing, kind: 'rare word', words: [word] });
  expect([total('lighthouse'), total('wall'), total('harbour')]).toEqual([1, 1, 2]);
  await engine.close();
});

it.each(['ours', 'fts5'])('%s answers the same when its index is opened again', async (name) => {
  const folder = await temporaryFolder();
  const first = await filled(name, folder);
  const expected = cases.map(([query]) => first.ask(query));
  await first.close();
  const open = await engines[name]?.load();
  const again = await open?.(folder);
  expect(cases.map(([query]) => again?.ask(query))).toEqual(expected);
  expect(again?.bytes()).toBeGreaterThan(1000);
  await again?.close();
});

it('a scan counts by the analysis alone, and leaves out what it cannot count', () => {
  const queries = cases.map(([query]) => query);
  for (const [name, analysis] of [
    ['ours', 'ours'],
    ['stock lunr', 'stock'],
    ['minisearch', 'minisearch'],
    ['fts5', 'fts5'],
  ] as const) {
    const scan = new Scan(analysis, queries);
    for (const article of articles) scan.add(article);
    const expected = cases.map(([{ kind }, totals]) => (scannable(kind) ? totals[name] : null));
    if (name === 'stock lunr') expected[9] = 2;
    expect(scan.totals, name).toEqual(expected);
  }
});

function scannable(kind: QueryKind): boolean {
  return !['phrase', 'prefix', 'fuzzy', 'date range'].includes(kind);
}

it('makes the same log of all kinds for the same corpus, of words that are in it', () => {
  const logs = [1, 2].map(() => {
    const log = new QueryLog();
    for (let round = 0; round < 3; round += 1) {
      for (const { id, headline, body } of articles) {
        const text = `${body} ${round}`;
        const document = documentOf({ id: `${id}${round}`, title: headline, text }, 1);
        if (document) log.add(document);
      }
    }
    return log.queries(60);
  });
  expect(logs[0]).toEqual(logs[1]);
  expect(new Set(logs[0]?.map(({ kind }) => kind))).toEqual(new Set(queryKinds));
  const all = articles.map(({ headline, body }) => `${headline} ${body}`.toLowerCase()).join(' ');
  for (const { words } of logs[0] ?? []) for (const word of words) expect(all).toContain(word);
});
