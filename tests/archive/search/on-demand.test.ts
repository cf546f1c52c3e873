import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentStore } from '../../../archive/search/index/document-store.ts';
import { find, idsOf, makeArticle, makeIndex } from './make-article.ts';

const words = ['storm', 'ferry', 'harbour', 'mole', 'ميناء', 'running', 'runs', 'the', 'quay'];
const story = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  headline: fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((each) => each.join(' ')),
  body: fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((each) => each.join(' ')),
  section: fc.constantFrom('News', 'Sport', null),
});
const text = fc.constantFrom(
  '',
  'storm',
  'ferry -mole',
  '"harbour mole"',
  'headline:run*',
  'ميناء',
);

describe('an index on demand', () => {
  it('finds and counts what an index built ahead does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(story, { maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('a', 'b', 'c'),
        text,
        async (puts, removed, wanted) => {
          const ahead = makeIndex();
          const onDemand = makeIndex({ onDemand: true });
          for (const stories of puts) {
            const articles = stories.map(({ id, ...given }) => makeArticle(id, given));
            for (const index of [ahead, onDemand]) {
              await index.put(articles);
              find(index, wanted);
            }
          }
          const gone = makeArticle(removed).id;
          for (const index of [ahead, onDemand]) index.remove([gone]);
          const expected = find(ahead, wanted);
          const found = find(onDemand, wanted);
          expect(idsOf(onDemand, wanted)).toEqual(idsOf(ahead, wanted));
          expect(found.total).toBe(expected.total);
          expect(found.facets).toEqual(expected.facets);
          const hits = (results: typeof found) => results.results.map((each) => each.hits).sort();
          expect(hits(found)).toEqual(hits(expected));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('gives the scores of one index over all articles', async () => {
    const articles = ['storm storm ferry', 'ferry', 'storm', 'mole'].map((body, at) =>
      makeArticle(`s${at}`, { body }),
    );
    const ahead = makeIndex();
    await ahead.put(articles);
    const onDemand = makeIndex({ onDemand: true });
    for (const article of articles) await onDemand.put([article]);
    const scoresOf = (index: typeof ahead) =>
      find(index, 'storm OR ferry').results.map(({ article, score }) => [article.id, score]);
    expect(scoresOf(onDemand)).toEqual(scoresOf(ahead));
  });

  it('analyses nothing until text is asked for', async () => {
    const store = new DocumentStore({
      timeZone: 'UTC',
      language: 'en',
      compareHeadlines: (a, b) => (a < b ? -1 : 1),
      findings: () => [],
      onDemand: true,
    });
    await store.put([makeArticle('a', { body: 'storm' })]);
    const [part] = store.corpus().parts;
    const bodies = () => part?.segment.columns.lengths.map((lengths) => lengths[0]);
    expect(store.corpus().count).toBe(1);
    expect(bodies()?.every((length) => length === 0)).toBe(true);
    expect(part?.segment.terms.find('storm')).not.toBeNull();
    expect(bodies()?.filter((length) => length === 1)).toHaveLength(1);
  });
});
