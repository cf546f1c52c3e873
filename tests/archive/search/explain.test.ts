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
    const { all, total, parts } = index.explain(
      textQuery('ferry -harbour har*', { someWords: false }),
    );
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

describe('what is said to be searched where the list is wider than the text', () => {
  it('are close words beside the typed one', async () => {
    const index = await someStories();
    const query = textQuery('harvset -sails');
    const { total, parts, notes } = index.explain(query);
    expect(notes).toEqual([{ code: 'also-searched', part: 'harvset', as: 'harvest' }]);
    expect(parts).toMatchObject([
      {
        text: 'harvset OR harvest',
        found: 1,
        removed: 1,
        alternatives: [
          { said: { text: 'harvset', closeTo: null }, found: 0 },
          { said: { text: 'harvest', closeTo: 'harvset' }, found: 1 },
        ],
      },
      { text: '-sails', found: 2, removed: 0 },
    ]);
    expect(total).toBe(find(index, query.text).total);
  });

  it('are any of the words where nothing has all', async () => {
    const index = await someStories();
    const { total, parts, notes } = index.explain(textQuery('delayed the opened has:section'));
    expect(notes).toEqual([{ code: 'some-words', part: 'delayed the opened has:section' }]);
    expect(parts.map(({ text, found, removed }) => ({ text, found, removed }))).toEqual([
      { text: 'has:section', found: 3, removed: 0 },
      { text: 'delayed OR opened', found: 2, removed: 1 },
    ]);
    expect(total).toBe(2);
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
  const misspelt = fc.constantFrom(
    'harbuor',
    'ferrymne^2',
    'delyaed',
    'harvset OR opned',
    '-clsoed',
    'body:rset',
    'zzzzz',
    'fery~1',
  );
  const widths = fc.record({ spelling: fc.boolean(), someWords: fc.boolean() });
  const filter = fc.record({
    field: fc.constant('section' as const),
    values: fc.constantFrom('News', '', 'Nowhere').map((value) => [value, 'Sport']),
    exclude: fc.boolean(),
  });

  it('find what the counts say, and all together what the list has', async () => {
    const index = await someStories();
    const widened = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(part, misspelt), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        widths,
        fc.array(filter, { maxLength: 2 }),
        async (texts, grouped, width, filters) => {
          const text = texts.map((each) => (grouped ? `(${each})` : each)).join(' ');
          const query = textQuery(text, { ...width, filters });
          const { total, parts, notes } = index.explain(query);
          const found = find(index, text, query);
          expect(total, text).toBe(found.total);
          expect(notes, text).toEqual(found.notes);
          for (const { code } of notes) widened.add(code);
          const isWidened = notes.length > 0;
          const count = (other: Query) => index.ids(other).length;
          const asTyped = { spelling: false, someWords: false };
          for (const { without, turned, removed, text: own, found: alone } of parts) {
            // Whatever is offered of a query that is as typed may itself be widened.
            const exact = isWidened || own === null ? {} : asTyped;
            expect(count({ ...without, ...exact }), `${text} without ${own}`).toBe(total + removed);
            if (own === null) continue;
            expect(count(textQuery(own, asTyped)), own).toBe(alone);
            // A stop word narrows only while it is alone: then the opposite is no complement.
            if (texts.includes('the')) continue;
            expect(count({ ...turned, ...exact }), `${text} turned ${own}`).toBe(removed);
          }
        },
      ),
      { numRuns: 500 },
    );
    expect([...widened].sort()).toEqual(['also-searched', 'some-words']);
  });
});
