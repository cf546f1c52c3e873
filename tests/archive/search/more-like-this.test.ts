import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, ArticleId } from '../../../archive/article/article.ts';
import { fieldTexts } from '../../../archive/search/analysis/fields.ts';
import { likeQuery, type Query } from '../../../archive/search/query.ts';
import type { SearchIndex } from '../../../archive/search/search-index.ts';
import { makeArticle, makeIndex } from './make-article.ts';
import { stockIndex } from './stock-index.ts';

/** Words that are their own stems in every language, and stop words in none. */
const words = Array.from({ length: 14 }, (_, at) => `x${at + 1}`);
const text = (most: number) =>
  fc.array(fc.constantFrom(...words), { maxLength: most }).map((list) => list.join(' '));
const story = fc.record({
  headline: text(4),
  body: fc.oneof(text(12), text(12), text(160)),
  tags: fc.array(text(2), { maxLength: 2 }),
  byline: fc.array(text(2), { maxLength: 1 }),
  place: fc.option(text(1)),
  language: fc.constantFrom('en', 'en', 'en-GB', 'fr'),
});
type Act =
  | { readonly kind: 'put'; readonly number: number; readonly story: Partial<Article> }
  | { readonly kind: 'remove'; readonly number: number };
const number = fc.integer({ min: 0, max: 8 });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('put' as const), number, story }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), number }) },
);

describe('what is like an article', () => {
  it('is what a look at every article and a stock Lunr index find, whatever was edited before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 4, maxLength: 24 }),
        fc.array(fc.tuple(number, number), { maxLength: 2 }),
        async (acts, copies) => {
          const articles = new Map<ArticleId, Article>();
          const copiesOf = (id: ArticleId) =>
            copies.flatMap(([left, right]) =>
              id === `a${left}` ? [makeArticle(`a${right}`).id] : [],
            );
          const index = indexOver(articles, copiesOf);
          for (const each of acts) {
            const article = makeArticle(`a${each.number}`, each.kind === 'put' ? each.story : {});
            if (each.kind === 'put') {
              await index.put([article]);
              articles.set(article.id, article);
            } else {
              index.remove([article.id]);
              articles.delete(article.id);
            }
          }
          for (const article of articles.values()) {
            const expected = likeByScan(article, [...articles.values()], copiesOf(article.id));
            const { results } = index.search({
              query: likeQuery(article.id),
              offset: 0,
              limit: 1000,
            });
            expect(wordsOf(index, article.id)).toEqual(expected.terms);
            expect(results.map(({ article: { id } }) => id).sort()).toEqual(
              [...expected.scores.keys()].sort(),
            );
            for (const { article: found, score } of results)
              expect(score).toBeCloseTo(expected.scores.get(found.id) ?? Number.NaN, 2);
            const scores = results.map(({ score }) => score);
            expect(scores).toEqual(scores.toSorted((a, b) => b - a));
          }
          await index.close();
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is told by words that the article has often and few others have, as it writes them', async () => {
    const index = indexOver();
    const filler = Array.from({ length: 60 }, (_, at) =>
      makeArticle(`f${at}`, { headline: 'Council meets', body: `The council met on day${at}.` }),
    );
    const wall = makeArticle('wall', {
      headline: 'Council delays the Sea Wall',
      body: `${'The wall was to protect Saltmarket. '.repeat(3)}${'Other words of once only stand here: '}${numbered(100)}`,
    });
    const quay = makeArticle('quay', { body: 'A sea wall for Saltmarket at last' });
    await index.put([...filler, wall, quay]);
    // "Council" is in nearly all, "delays" in no other, "here" stands there once.
    expect(wordsOf(index, wall.id)).toEqual(['wall', 'Saltmarket', 'Sea']);
    expect(idsLike(index, wall.id)).toEqual(['quay']);
    await index.close();
  });

  it('is in the language of the article: the same letters mean other things in another', async () => {
    const index = indexOver();
    await index.put([
      makeArticle('seed', { headline: 'Gift tag', language: 'en' }),
      makeArticle('same', { headline: 'Gift tag', language: 'en-GB' }),
      makeArticle('other', { headline: 'Gift tag', language: 'de' }),
    ]);
    expect(idsLike(index, 'seed')).toEqual(['same']);
    await index.close();
  });

  it('leaves near-copies out, which have a filter of their own and are counted on each row', async () => {
    const [seed, copy, like] = ['seed', 'copy', 'like'].map((id) =>
      makeArticle(id, { headline: 'Ferry strike', body: 'The ferry strike goes on' }),
    );
    if (!seed || !copy || !like) throw new Error('three articles');
    const pair = [seed.id, copy.id];
    const copiesOf = (id: ArticleId) =>
      pair.includes(id) ? pair.filter((other) => other !== id) : [];
    const index = indexOver(new Map(), copiesOf, () => ['near-copy']);
    await index.put([seed, copy, like]);
    expect(idsLike(index, 'seed')).toEqual(['like']);
    const group: Query = {
      ...likeQuery('copy'),
      filters: [{ field: 'copies', values: ['copy'], exclude: false }],
    };
    const { results } = index.search({ query: group, offset: 0, limit: 9 });
    expect(results.map(({ article, copies }) => [article.id, copies])).toEqual([
      ['copy', 1],
      ['seed', 1],
    ]);
    expect(index.explain(group).parts[0]?.said).toEqual({
      kind: 'copies',
      exclude: false,
      articles: [{ name: 'copy', headline: 'Ferry strike', copies: 1 }],
    });
    await index.close();
  });

  it('goes with words and other filters, and can be turned round', async () => {
    const index = indexOver();
    await index.put([
      makeArticle('seed', { headline: 'Ferry strike', section: 'Port' }),
      makeArticle('a', { headline: 'Ferry strike ends', section: 'Port' }),
      makeArticle('b', { headline: 'Ferry strike: the reasons', section: 'Opinion' }),
      makeArticle('c', { headline: 'Sardines', section: 'Port' }),
    ]);
    const like = likeQuery('seed');
    const find = (query: Query) => [...index.ids(query)].sort();
    expect(find(like)).toEqual(['a', 'b']);
    expect(find({ ...like, text: 'ends' })).toEqual(['a']);
    const [filter] = like.filters;
    if (!filter) throw new Error('a filter');
    const port = { field: 'section' as const, values: ['Port'], exclude: false };
    expect(find({ ...like, filters: [filter, port] })).toEqual(['a']);
    expect(find({ ...like, filters: [{ ...filter, exclude: true }] })).toEqual(['c', 'seed']);
    expect(index.search({ query: like, offset: 0, limit: 0 }).facets.section).toEqual([
      { value: 'Opinion', count: 1 },
      { value: 'Port', count: 1 },
    ]);
    await index.close();
  });

  it('is nothing where there is no such article, or it has no word that others have', async () => {
    const index = indexOver();
    await index.put([makeArticle('alone', { headline: 'Unique' }), makeArticle('other', {})]);
    expect(idsLike(index, 'alone')).toEqual([]);
    expect(idsLike(index, 'gone')).toEqual([]);
    expect(index.explain(likeQuery('gone')).parts[0]?.said).toMatchObject({
      articles: [{ name: 'gone', headline: null, words: [] }],
    });
    await index.close();
  });
});

function indexOver(
  articles: ReadonlyMap<ArticleId, Article> = new Map(),
  copiesOf: (id: ArticleId) => readonly ArticleId[] = () => [],
  findings: () => readonly 'near-copy'[] = () => [],
): SearchIndex {
  const index: SearchIndex = makeIndex({
    mergeAt: 3,
    copiesOf,
    countCopies: (id) => copiesOf(id).length,
    findings,
    find: (id) => articles.get(id as ArticleId)?.id ?? findIn(index, id),
  });
  return index;
}

function findIn(index: SearchIndex, name: string): ArticleId | null {
  for (const [id] of index.indexed()) if (id === name) return id;
  return null;
}

function wordsOf(index: SearchIndex, id: string): readonly string[] {
  const said = index.explain(likeQuery(id)).parts[0]?.said;
  return said?.kind === 'like' ? (said.articles[0]?.words ?? []) : [];
}

function idsLike(index: SearchIndex, id: string): readonly string[] {
  return index.ids(likeQuery(id));
}

function numbered(count: number): string {
  return Array.from({ length: count }, (_, at) => `n${at}`).join(' ');
}

const about = ['headline', 'standfirst', 'body', 'place', 'tag', 'subject', 'caption'] as const;

/** Told from the plain words of every article; the scores are those of a stock index. */
function likeByScan(
  seed: Article,
  articles: readonly Article[],
  copies: readonly ArticleId[],
): { readonly terms: readonly string[]; readonly scores: ReadonlyMap<ArticleId, number> } {
  const fieldsWith = (term: string, article: Article): number =>
    Object.values(fieldTexts(article)).filter((texts) => has(texts, term)).length;
  const texts = fieldTexts(seed);
  const all = about.flatMap((field) =>
    splitAll(texts[field]).map((word) => ({ word, times: weights[field] ?? 1 })),
  );
  const frequencies = new Map<string, number>();
  for (const { word, times } of all) frequencies.set(word, (frequencies.get(word) ?? 0) + times);
  const others = articles.filter(({ id }) => id !== seed.id && !copies.includes(id));
  const weighted = [...frequencies].flatMap(([term, frequency]) => {
    const count = articles.reduce((sum, article) => sum + fieldsWith(term, article), 0);
    if (frequency < (all.length < 100 ? 1 : 2) || !others.some((each) => fieldsWith(term, each)))
      return [];
    if (count > Math.max(50, articles.length / 10)) return [];
    const idf = Math.log(1 + Math.abs((articles.length - count + 0.5) / (count + 0.5)));
    return [{ term, weight: frequency * idf }];
  });
  weighted.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  const chosen = weighted.slice(0, 25);
  const needed = Math.max(Math.min(2, chosen.length), Math.floor(chosen.length * 0.3));
  const matching = others.filter((article) => {
    const own = fieldTexts(article);
    const shared = chosen.filter(({ term }) => about.some((field) => has(own[field], term)));
    return languageOf(article) === languageOf(seed) && chosen.length > 0 && shared.length >= needed;
  });
  const ids = new Set<string>(matching.map(({ id }) => id));
  const scored = stockIndex(articles).query((query) => {
    for (const { term, weight } of chosen)
      query.term(term, {
        fields: [...about],
        boost: weight / (chosen[0]?.weight ?? 1),
        usePipeline: false,
      });
  });
  return {
    terms: chosen.map(({ term }) => term),
    scores: new Map(
      scored
        .filter(({ ref }) => ids.has(ref))
        .map(({ ref, score }) => [makeArticle(ref).id, score]),
    ),
  };
}

const weights: Partial<Record<(typeof about)[number], number>> = { headline: 2, tag: 2 };

function splitAll(texts: readonly string[]): readonly string[] {
  return texts.flatMap((each) => each.split(' ')).filter((word) => word !== '');
}

function has(texts: readonly string[], term: string): boolean {
  return splitAll(texts).includes(term);
}

function languageOf({ language }: Article): string {
  return language?.slice(0, 2) ?? 'en';
}
