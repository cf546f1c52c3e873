import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../archive/article/article.ts';
import { isCounted } from '../../../archive/search/match/document-filter.ts';
import { type Filter, type FilterField, filterFields } from '../../../archive/search/query.ts';
import { find, makeArticle, makeImage, makeIndex, storyDate, textQuery } from './make-article.ts';

const facetFields = filterFields.filter(isCounted);
const name = fc.constantFrom('a', 'b', 'c');
const names = fc.uniqueArray(name, { maxLength: 3 });
const story = fc.record({
  section: fc.option(name),
  tags: names,
  subjects: names,
  byline: names,
  place: fc.option(name),
  language: fc.option(fc.constantFrom('en', 'de')),
  status: fc.constantFrom('usable' as const, 'withheld' as const, null),
  credit: fc.option(name),
  creator: fc.option(name),
  copyright: fc.option(name),
  terms: fc.option(name),
  source: fc.option(name),
  published: fc.option(fc.constantFrom('2021-12-31T21:00:00Z', '2022-06-01T00:00:00Z')),
  word: fc.constantFrom('sea', 'wall'),
  finding: fc.uniqueArray(fc.constantFrom('untagged' as const, 'no-byline' as const)),
});
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

const filter = fc.oneof(
  fc.record({
    field: fc.constantFrom<FilterField>(
      ...(['section', 'tag', 'subject', 'byline', 'place', 'credit'] as const),
      ...(['creator', 'copyright', 'terms', 'source'] as const),
    ),
    values: fc.uniqueArray(fc.constantFrom('a', 'b', ''), { minLength: 1, maxLength: 2 }),
    exclude: fc.boolean(),
  }),
  fc.record({
    field: fc.constantFrom<FilterField>('year', 'status', 'language', 'finding'),
    values: fc.uniqueArray(fc.constantFrom('2022', 'usable', 'en', 'untagged', ''), {
      minLength: 1,
      maxLength: 2,
    }),
    exclude: fc.boolean(),
  }),
);

/** An article's values, told from the story as it was made. */
function valuesOf(each: Story, field: FilterField): readonly string[] {
  const list = (value: string | null) => (value === null ? [] : [value]);
  switch (field) {
    case 'tag':
      return each.tags;
    case 'subject':
      return each.subjects;
    case 'byline':
      return each.byline;
    case 'finding':
      return each.finding;
    case 'status':
      return [each.status ?? 'usable'];
    // The last evening of 2021 in UTC is the first night of 2022 in Dubai.
    case 'year':
      return each.published === null ? [] : ['2022'];
    case 'month':
      return each.published === null
        ? []
        : [each.published.startsWith('2021') ? '2022-01' : '2022-06'];
    case 'section':
    case 'place':
    case 'language':
    case 'credit':
    case 'creator':
    case 'copyright':
    case 'terms':
    case 'source':
      return list(each[field]);
    default:
      throw new Error(`No such facet: ${field}`);
  }
}

function passes(each: Story, { field, values, exclude }: Filter): boolean {
  const own = valuesOf(each, field);
  const included =
    own.length === 0 ? values.includes('') : own.some((value) => values.includes(value));
  return included !== exclude;
}

function articleOf(each: Story, at: number): Article {
  const { word, credit, creator, copyright, terms, source, published, ...rest } = each;
  const { finding: _finding, ...fields } = rest;
  const picture = makeImage({ credit, creator, copyright, usageTerms: terms });
  return makeArticle(`a${at}`, {
    ...fields,
    body: word,
    images: [picture],
    source: source === null ? null : { name: source, uri: null, guid: null },
    published: published === null ? null : storyDate(published),
  });
}

describe('filters and facets', () => {
  it('agree with a count by hand, each facet leaving out its own including filter', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(story, { maxLength: 15 }),
        fc.array(filter, { maxLength: 3 }),
        async (stories, filters) => {
          const index = makeIndex({
            findings: (id) => stories[Number(id.slice(1))]?.finding ?? [],
          });
          await index.put(stories.map(articleOf));
          const query = textQuery('sea', { filters });
          const asked = { query, offset: 0, limit: 1000, facets: facetFields };
          const { total, facets } = index.search(asked);
          const found = stories.filter(({ word }) => word === 'sea');
          expect(total).toBe(found.filter((each) => filters.every((f) => passes(each, f))).length);
          for (const field of facetFields) {
            const others = filters.filter((each) => each.exclude || each.field !== field);
            const counts: Record<string, number> = {};
            for (const each of found.filter((one) => others.every((f) => passes(one, f)))) {
              const own = valuesOf(each, field);
              const shown = own.length === 0 && field !== 'finding' ? [''] : own;
              for (const value of shown) counts[value] = (counts[value] ?? 0) + 1;
            }
            const given = (facets[field] ?? []).map(({ value, count }) => [value, count]);
            expect(Object.fromEntries(given), field).toEqual(counts);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('come most frequent first, months newest first, and none last', async () => {
    const index = makeIndex();
    await index.put([
      makeArticle('1', { tags: ['b'], published: storyDate('2021-05-01T00:00:00Z') }),
      makeArticle('2', { tags: ['b', 'a'], published: storyDate('2022-01-01T00:00:00Z') }),
      makeArticle('3', { tags: ['c'], published: storyDate('2021-05-09T00:00:00Z') }),
      makeArticle('4'),
      makeArticle('5'),
      makeArticle('6'),
    ]);
    const { facets } = find(index, '');
    expect(facets.tag?.map(({ value }) => value)).toEqual(['b', 'a', 'c', '']);
    expect(facets.month).toEqual([
      { value: '2022-01', count: 1 },
      { value: '2021-05', count: 2 },
      { value: '', count: 3 },
    ]);
  });

  it('are counted for the fields that are wanted alone', async () => {
    const index = makeIndex();
    await index.put([makeArticle('1', { tags: ['b'], section: 'News' }), makeArticle('2')]);
    const asked = { query: textQuery(''), offset: 0, limit: 1 };
    const all = index.search(asked);
    const some = index.search({ ...asked, facets: ['tag', 'section'] });
    expect(some.facets).toEqual({ tag: all.facets.tag, section: all.facets.section });
    const none = index.search({ ...asked, facets: [] });
    expect([none.total, none.facets]).toEqual([2, {}]);
  });

  it('narrow to a collection or to one import', async () => {
    const articles = [makeArticle('1'), makeArticle('2'), makeArticle('3')];
    const ids = articles.map(({ id }) => id);
    const index = makeIndex({
      collection: (title) => (title === 'Storm' ? ids.slice(0, 2) : []),
      collected: () => ids.slice(0, 2),
      imported: (change) => (change === 'C1' ? ids.slice(1) : []),
    });
    await index.put(articles);
    const only = (field: FilterField, value: string, exclude = false) =>
      [...index.ids(textQuery('', { filters: [{ field, values: [value], exclude }] }))].sort();
    expect(only('collection', 'Storm')).toEqual(['1', '2']);
    expect(only('collection', 'Storm', true)).toEqual(['3']);
    expect(only('collection', '')).toEqual(['3']);
    expect(only('collection', '', true)).toEqual(['1', '2']);
    expect(only('import', 'C1')).toEqual(['2', '3']);
    expect(only('import', 'C2')).toEqual([]);
  });
});

describe('completion', () => {
  it('offers the values whose words start so, whatever their case and accents, most used first', async () => {
    const index = makeIndex();
    await index.put([
      makeArticle('1', { tags: ['Sea defences', 'Élections'] }),
      makeArticle('2', { tags: ['Harbour sea wall', 'Undersea'] }),
      makeArticle('3', { tags: ['Harbour sea wall'] }),
    ]);
    const offered = (prefix: string, limit = 10) =>
      index.values('tag', prefix, limit).map(({ value, count }) => `${value} ${count}`);
    expect(offered('SEA')).toEqual(['Harbour sea wall 2', 'Sea defences 1']);
    expect(offered('elec')).toEqual(['Élections 1']);
    expect(offered('', 2)).toEqual(['Harbour sea wall 2', 'Sea defences 1']);
    expect(offered('zebra')).toEqual([]);
  });
});
