import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../archive/article/article.ts';
import {
  type DateExpression,
  resolveDateExpression,
} from '../../../archive/search/query/date-expression.ts';
import { formatQuery } from '../../../archive/search/query/format-query.ts';
import type { QueryNode } from '../../../archive/search/query/query-node.ts';
import {
  idsOf,
  makeArticle,
  makeImage,
  makeIndex,
  noon,
  storyDate,
  textQuery,
} from './make-article.ts';
import { randomDate, randomTree } from './random-query.ts';

/** Words that are their own stems. */
const words = ['sea', 'wall', 'tide', 'quay', 'north'];
const text = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((list) => list.join(' '));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2 });

/** Around the moment of the search, and at the edges of days, months and years in Dubai. */
const date = fc.constantFrom(
  '2022-01-10T11:59:59+04:00',
  '2022-01-10T00:00:00+04:00',
  '2022-01-09T23:59:59+04:00',
  '2021-12-31T23:00:00+04:00',
  '2021-12-31T21:00:00Z',
  '2021-12-03T00:00:00+04:00',
  '2022-01-11T08:00:00+04:00',
  '2022-03-01T08:00:00+04:00',
  '2019-06-01T08:00:00+04:00',
);
const story = fc.record({
  headline: maybe(text),
  body: text,
  tags: fc.array(text, { maxLength: 2 }),
  section: maybe(fc.constantFrom('Sea', 'North wall')),
  language: fc.constantFrom('en', 'en-GB'),
  status: maybe(fc.constantFrom('withheld' as const, 'canceled' as const)),
  published: maybe(date.map((iso) => storyDate(iso))),
  embargo: maybe(date.map((iso) => storyDate(iso))),
  updates: fc.array(
    fc.record({
      at: maybe(date.map((iso) => storyDate(iso))),
      kind: fc.constantFrom('update' as const, 'correction' as const),
      note: fc.constant(null),
    }),
    { maxLength: 2 },
  ),
  images: fc.array(
    fc
      .record({ credit: maybe(text), expires: maybe(date.map((iso) => storyDate(iso))) })
      .map(makeImage),
    { maxLength: 2 },
  ),
});

const field = fc.option(
  fc.constantFrom('headline' as const, 'body' as const, 'tag' as const, 'section' as const),
);
const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
  { weight: 3, arbitrary: randomDate },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('word' as const),
      text: fc.constantFrom(...words),
      field,
      distance: fc.constant(0),
      boost: fc.constant(1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('phrase' as const),
      text: fc.constantFrom('sea wall', 'north wall', 'tide sea'),
      field,
      slop: fc.constant(0),
      boost: fc.constant(1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<QueryNode>(
      { kind: 'value', field: 'language', value: 'en' },
      { kind: 'value', field: 'language', value: 'EN-gb' },
      { kind: 'value', field: 'status', value: 'usable' },
      { kind: 'value', field: 'id', value: 'A1' },
      { kind: 'has', field: 'headline' },
      { kind: 'has', field: 'credit' },
      { kind: 'has', field: 'update' },
      { kind: 'has', field: 'correction' },
      { kind: 'has', field: 'published' },
      { kind: 'is', state: { by: 'status', status: 'canceled' } },
      { kind: 'is', state: { by: 'update', update: 'correction' } },
      { kind: 'is', state: { by: 'update', update: 'any' } },
      { kind: 'in', name: 'Say "wall"' },
      { kind: 'in', name: 'Empty' },
    ),
  },
);

describe('what a query of any kind finds', () => {
  it('is what a look at every article finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(story, { minLength: 1, maxLength: 8 }),
        fc.array(randomTree(leaf), { minLength: 1, maxLength: 8 }),
        async (stories, nodes) => {
          const articles = stories.map((given, at) => makeArticle(`a${at}`, given));
          const index = makeIndex({
            savedSearch: (name) => (name === 'Say "wall"' ? textQuery('wall') : null),
            collection: (name) => (name === 'Empty' ? [] : null),
          });
          await index.put(articles);
          for (const node of nodes) {
            const query = formatQuery(node);
            const expected = articles.filter((article) => holds(node, article));
            expect(idsOf(index, query, { spelling: false, someWords: false }), query).toEqual(
              expected.map(({ id }) => id),
            );
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('knows a collection with nothing in it, and notes a name that nothing has', async () => {
    const index = makeIndex({ collection: (name) => (name === 'Empty' ? [] : null) });
    await index.put([makeArticle('a', { body: 'empty' })]);
    const found = (query: string) => index.search({ query: textQuery(query), offset: 0, limit: 5 });
    expect(found('in:"Empty"')).toMatchObject({ total: 0, notes: [] });
    expect(found('in:"Nowhere"').notes).toEqual([{ code: 'unknown-value', part: 'in:"Nowhere"' }]);
  });
});

/** Whether an article answers a query, told from its plain values. */
function holds(node: QueryNode, article: Article): boolean {
  switch (node.kind) {
    case 'and':
      return node.children.every((child) => holds(child, article));
    case 'or':
      return node.children.some((child) => holds(child, article));
    case 'not':
      return !holds(node.child, article);
    case 'word':
    case 'phrase':
      return textsOf(article, node.field).some((value) =>
        ` ${value.toLowerCase()} `.includes(` ${node.text} `),
      );
    case 'date':
      return datesOf(article, node.field).some((epoch) => isWithin(epoch, node.when, node.field));
    case 'value': {
      const wanted = node.value.toLowerCase();
      if (node.field === 'id') return article.id === wanted;
      if (node.field === 'status') return (article.status ?? 'usable') === wanted;
      return [wanted, `${wanted}-`].some((start) =>
        start === wanted
          ? article.language?.toLowerCase() === wanted
          : article.language?.toLowerCase().startsWith(start),
      );
    }
    case 'has':
      return hasField(article, node.field);
    case 'is':
      if (node.state.by === 'status') return (article.status ?? 'usable') === node.state.status;
      return article.updates.some(
        ({ kind }) =>
          node.state.by === 'update' && (node.state.update === 'any' || node.state.update === kind),
      );
    case 'in':
      return node.name !== 'Empty' && textsOf(article, null).join(' | ').includes('wall');
  }
}

function textsOf(article: Article, name: string | null): string[] {
  const { headline, body, tags, section, images } = article;
  const texts: Record<string, (string | null)[]> = {
    headline: [headline],
    body: [body],
    tag: [...tags],
    section: [section],
    credit: images.map(({ credit }) => credit),
  };
  const chosen = name === null ? Object.values(texts).flat() : (texts[name] ?? []);
  return chosen.flatMap((each) => each ?? []);
}

function datesOf(article: Article, name: string): number[] {
  const { published, embargo, updates, images } = article;
  const dates = {
    published: [published],
    embargo: [embargo],
    updated: updates.map(({ at }) => at),
    corrected: updates.filter(({ kind }) => kind === 'correction').map(({ at }) => at),
    expires: images.map(({ expires }) => expires),
  };
  const chosen = Object.entries(dates).find(([key]) => key === name)?.[1] ?? [];
  return chosen.flatMap((each) => each?.epoch ?? []);
}

function isWithin(epoch: number, when: DateExpression, name: string): boolean {
  const ahead = name === 'embargo' || name === 'expires';
  const context = { timeZone: 'Asia/Dubai', now: noon };
  const { from, to } = resolveDateExpression(when, context, ahead);
  return epoch >= from && epoch < to;
}

function hasField({ headline, images, updates, published }: Article, name: string): boolean {
  if (name === 'headline') return headline !== null && headline !== '';
  if (name === 'credit') return images.some(({ credit }) => credit !== null && credit !== '');
  if (name === 'published') return published !== null;
  return updates.some(({ kind }) => name === 'update' || kind === 'correction');
}
