import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Query } from '../../../archive/search/query.ts';
import { find, makeArticle, makeIndex, noon, storyDate, textQuery } from './make-article.ts';

async function someStories() {
  const index = makeIndex();
  await index.put([
    makeArticle('a', {
      headline: 'Ferries delayed',
      body: 'The harbour closed.',
      section: 'News',
      published: storyDate('2022-01-09T10:00:00+04:00'),
    }),
    makeArticle('b', {
      headline: 'Ferry sails',
      body: 'The harbours opened.',
      section: 'Sport',
      published: storyDate('2019-05-05T10:00:00+04:00'),
    }),
    makeArticle('c', { headline: 'Harvest', body: 'Ferrymen rest.', section: 'News' }),
  ]);
  return index;
}

describe('what a query is said to search', () => {
  it('are its words as the archive has them, each with what it takes away', async () => {
    const index = await someStories();
    const { all, total, parts } = index.explain(textQuery('ferry -harbour har*'));
    expect({ all, total }).toEqual({ all: 3, total: 0 });
    expect(parts.map(({ text, found, removed }) => ({ text, found, removed }))).toEqual([
      { text: 'ferry', found: 2, removed: 1 },
      { text: '-harbour', found: 1, removed: 2 },
      { text: 'har*', found: 3, removed: 0 },
    ]);
    expect(parts.map(({ said }) => said)).toMatchObject([
      { kind: 'word', text: 'ferry', words: [{ terms: ['ferri'], more: 0, stop: false }] },
      { kind: 'not', part: { kind: 'word', text: 'harbour' } },
      { kind: 'word', text: 'har*', words: [{ terms: ['harbour', 'harvest'] }] },
    ]);
  });

  it('are dates as days in the zone of the archive', async () => {
    const index = await someStories();
    const said = (text: string) => index.explain(textQuery(text)).parts[0]?.said;
    expect(noon).toBe(Date.parse('2022-01-10T12:00:00+04:00'));
    expect(said('published:2022-01')).toMatchObject({ first: '2022-01-01', last: '2022-01-31' });
    expect(said('published:<7d')).toMatchObject({
      first: '2022-01-03T12:00',
      last: '2022-01-10T12:00',
    });
    expect(said('before:2020')).toMatchObject({ first: null, last: '2019-12-31' });
    expect(said('updated:yesterday..')).toMatchObject({ first: '2022-01-09', last: null });
  });

  it('are filters and alternatives too, and a stop word narrows nothing beside other words', async () => {
    const index = await someStories();
    const query: Query = textQuery('the (sails OR ferry)', {
      filters: [{ field: 'section', values: ['News'], exclude: false }],
    });
    const { total, parts } = index.explain(query);
    expect(total).toBe(1);
    expect(parts.map(({ removed }) => removed)).toEqual([0, 0, 1]);
    expect(parts[0]?.said).toMatchObject({ words: [{ stop: true }] });
    expect(parts[1]?.alternatives.map(({ found }) => found)).toEqual([1, 2]);
    expect(parts[2]?.said).toEqual({ kind: 'filter', filter: query.filters[0] });
  });

  it('is nothing where nothing is asked', async () => {
    const index = await someStories();
    expect(index.explain(textQuery(''))).toEqual({ all: 3, total: 3, parts: [], notes: [] });
  });
});

describe('the queries that an explanation offers', () => {
  const part = fc.constantFrom(
    'ferry',
    '-harbour',
    '"ferries delayed"',
    'har*',
    'sails OR rest',
    'the',
    'section:news,sport',
    'published:2022',
    'no:published',
    'has:section',
  );
  it('find what the counts say', async () => {
    const index = await someStories();
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (texts, exclude) => {
          const text = texts.map((each) => `(${each})`).join(' ');
          const query = textQuery(text, {
            // An explanation counts words as typed.
            spelling: false,
            someWords: false,
            filters: [{ field: 'section', values: ['News'], exclude }],
          });
          const { total, parts } = index.explain(query);
          expect(find(index, text, query).total, text).toBe(total);
          for (const { without, turned, removed, text: own, found } of parts) {
            const count = (other: Query) => index.ids(other).length;
            expect(count(without), `${text} without ${own}`).toBe(total + removed);
            if (own === null) continue;
            expect(count(textQuery(own, { spelling: false, someWords: false })), own).toBe(found);
            // A stop word narrows only while it is alone: then the opposite is no complement.
            if (texts.includes('the')) continue;
            expect(count(turned), `${text} turned ${own}`).toBe(removed);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
