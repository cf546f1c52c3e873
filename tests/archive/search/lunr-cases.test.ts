import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../archive/article/article.ts';
import { fieldNames } from '../../../archive/search/analysis/fields.ts';
import { type LunrClause, lunrPresence } from '../../../archive/search/analysis/lunr-core.ts';
import type { LunrIndexContext } from '../../../archive/search/lunr-index.ts';
import { parseLunrQuery } from '../../../archive/search/query/parse-lunr-query.ts';
import { makeArticle, makeIndex } from './make-article.ts';
import { stockIndex } from './stock-index.ts';

/**
 * What the tests of lunr 2.3.9 (its query lexer, query parser and search) say of its queries, as
 * facts: held by Lunr as it is found here, and by our index. Their `title` is our `headline`.
 */

type Lexeme = readonly [type: string, text: string, start: number, end: number];

const lexed: Readonly<Record<string, readonly Lexeme[]>> = {
  foo: [['TERM', 'foo', 0, 3]],
  'foo-bar': [
    ['TERM', 'foo', 0, 3],
    ['TERM', 'bar', 4, 7],
  ],
  'foo\\:bar': [['TERM', 'foo:bar', 0, 8]],
  'foo bar': [
    ['TERM', 'foo', 0, 3],
    ['TERM', 'bar', 4, 7],
  ],
  'foo    bar': [
    ['TERM', 'foo', 0, 3],
    ['TERM', 'bar', 7, 10],
  ],
  '+foo +bar': [
    ['PRESENCE', '+', 0, 1],
    ['TERM', 'foo', 1, 4],
    ['PRESENCE', '+', 5, 6],
    ['TERM', 'bar', 6, 9],
  ],
  '+foo~1 +bar': [
    ['PRESENCE', '+', 0, 1],
    ['TERM', 'foo', 1, 4],
    ['EDIT_DISTANCE', '1', 5, 6],
    ['PRESENCE', '+', 7, 8],
    ['TERM', 'bar', 8, 11],
  ],
  'title:foo': [
    ['FIELD', 'title', 0, 5],
    ['TERM', 'foo', 6, 9],
  ],
  'ti\\:tle:foo': [
    ['FIELD', 'ti:tle', 0, 7],
    ['TERM', 'foo', 8, 11],
  ],
  '+foo': [
    ['PRESENCE', '+', 0, 1],
    ['TERM', 'foo', 1, 4],
  ],
  '+title:foo': [
    ['PRESENCE', '+', 0, 1],
    ['FIELD', 'title', 1, 6],
    ['TERM', 'foo', 7, 10],
  ],
  '-foo': [
    ['PRESENCE', '-', 0, 1],
    ['TERM', 'foo', 1, 4],
  ],
  'foo~2': [
    ['TERM', 'foo', 0, 3],
    ['EDIT_DISTANCE', '2', 4, 5],
  ],
  'foo^10': [
    ['TERM', 'foo', 0, 3],
    ['BOOST', '10', 4, 6],
  ],
  'title:foo^10~5': [
    ['FIELD', 'title', 0, 5],
    ['TERM', 'foo', 6, 9],
    ['BOOST', '10', 10, 12],
    ['EDIT_DISTANCE', '5', 13, 14],
  ],
};

const { QueryLexer } = Object(lunr);

describe('the lexer of Lunr, with the separators of our tokenizer', () => {
  it.each(Object.entries(lexed))('cuts %j as its tests say', (text, lexemes) => {
    const lexer = new QueryLexer(text);
    lexer.run();
    expect(lexer.lexemes).toEqual(
      lexemes.map(([type, str, start, end]) => ({ type, str, start, end })),
    );
  });
});

const { optional, required, prohibited } = lunrPresence;
const plain = { fields: [...fieldNames], boost: 1, presence: optional, usePipeline: true };

const parsed: Readonly<Record<string, readonly Partial<LunrClause>[]>> = {
  foo: [{ term: 'foo' }],
  FOO: [{ term: 'foo' }],
  'fo*': [{ term: 'fo*', usePipeline: false }],
  'foo bar': [{ term: 'foo' }, { term: 'bar' }],
  '+foo +bar': [
    { term: 'foo', presence: required },
    { term: 'bar', presence: required },
  ],
  'foo~10 +bar': [
    { term: 'foo', editDistance: 10 },
    { term: 'bar', presence: required },
  ],
  'foo^10 +bar': [
    { term: 'foo', boost: 10 },
    { term: 'bar', presence: required },
  ],
  'headline:foo': [{ term: 'foo', fields: ['headline'] }],
  'headline:FOO': [{ term: 'foo', fields: ['headline'] }],
  'headline:foo body:bar': [
    { term: 'foo', fields: ['headline'] },
    { term: 'bar', fields: ['body'] },
  ],
  'foo~2': [{ term: 'foo', editDistance: 2 }],
  'foo~2 bar~3': [
    { term: 'foo', editDistance: 2 },
    { term: 'bar', editDistance: 3 },
  ],
  'headline:foo~2': [{ term: 'foo', fields: ['headline'], editDistance: 2 }],
  'foo^2': [{ term: 'foo', boost: 2 }],
  'foo^2 bar^3': [
    { term: 'foo', boost: 2 },
    { term: 'bar', boost: 3 },
  ],
  'headline:foo^2': [{ term: 'foo', fields: ['headline'], boost: 2 }],
  '-foo': [{ term: 'foo', presence: prohibited }],
  '+headline:foo': [{ term: 'foo', fields: ['headline'], presence: required }],
  '-headline:foo': [{ term: 'foo', fields: ['headline'], presence: prohibited }],
  'foo^2~3': [{ term: 'foo', boost: 2, editDistance: 3 }],
};

describe('a query in Lunr’s syntax', () => {
  it.each(Object.entries(parsed))('%j has the clauses that Lunr’s tests say', (text, clauses) => {
    const answer = parseLunrQuery(text);
    expect(answer.ok && answer.value).toMatchObject(clauses.map((each) => ({ ...plain, ...each })));
    expect(answer.ok && answer.value.map((each) => each.editDistance)).toEqual(
      clauses.map((each) => each.editDistance),
    );
  });

  it.each([
    ['headline:', 0, 8],
    ['unknown:foo', 0, 7],
    ['foo~a', 4, 4],
    ['~2', 1, 2],
    ['foo^a', 4, 4],
    ['^2', 1, 2],
    ['+', 0, 1],
  ])('%j is refused, with the place', (text, start, end) => {
    expect(parseLunrQuery(text)).toMatchObject({
      ok: false,
      error: { code: 'invalid-query', details: { start, end } },
    });
  });
});

const stories = [
  {
    id: 'a',
    title: 'Mr. Green kills Colonel Mustard',
    body: 'Mr. Green killed Colonel Mustard in the study with the candlestick. Mr. Green is not a very nice fellow.',
  },
  {
    id: 'b',
    title: 'Plumb waters plant',
    body: 'Professor Plumb has a green plant in his study',
  },
  {
    id: 'c',
    title: 'Scarlett helps Professor',
    body: 'Miss Scarlett watered Professor Plumbs green plant while he was away from his office last week.',
  },
];

/** Queries, and what is found without boosts, best first; equals by their letters. */
const searched: readonly (readonly [string, string])[] = [
  ['scarlett', 'c'],
  ['foo', ''],
  ['plant', 'bc'],
  ['study', 'ba'],
  ['professor', 'cb'],
  ['fellow candlestick', 'a'],
  ['week foo', 'c'],
  ['fellow candlestick foo bar green plant fellow', 'abc'],
  ['candlestick green', 'abc'],
  ['foo bar', ''],
  ['water', 'bc'],
  ['title:plant', 'b'],
  ['title:candlestick', ''],
  ['fo*', ''],
  ['candle*', 'a'],
  ['pl*', 'bc'],
  ['*oo', ''],
  ['*ant', 'bc'],
  ['f*o', ''],
  ['pl*nt', 'bc'],
  ['foo~1', ''],
  ['plont~1', 'bc'],
  ['foo^10', ''],
  ['scarlett candlestick^5', 'ac'],
  ['xyz^100 xyz*^10 xyz~1', ''],
  ['pl^100 pl*^10 pl~1', 'bc'],
  ['-candlestick green', 'bc'],
  ['-green', ''],
  ['-qwertyuiop', 'abc'],
  ['-plant', 'a'],
  ['-title:plant plumb', 'c'],
  ['+candlestick green', 'a'],
  ['+mustard +plant', ''],
  ['+qwertyuiop green', ''],
  ['+title:plant green', 'b'],
  ['+title:plant +green', 'b'],
  ['+title:plant +body:study', 'b'],
  ['+title:plant +body:qwertyuiop', ''],
  ['+plant green -office', 'b'],
  ['', 'abc'],
];

const articles = stories.map(({ id, title, body }) => makeArticle(id, { headline: title, body }));
const letters = (found: readonly { readonly id: string; readonly score: number }[]) =>
  found
    .toSorted((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .map(({ id }) => id)
    .join('');

async function ours(text: string, given: Partial<LunrIndexContext> = {}) {
  const index = makeIndex(given);
  await index.put(articles);
  const answer = await index.searchLunr({ text, offset: 0, limit: 10 });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.results.map(({ article, score }) => ({ id: article.id, score }));
}

describe('a search', () => {
  const asItIs = lunr(function () {
    this.field('title');
    this.field('body');
    for (const story of stories) this.add(story);
  });
  const stock = stockIndex(articles);

  it.each(searched)('for %j finds %j, as Lunr’s tests say', async (text, expected) => {
    const found = asItIs.search(text).map(({ ref, score }) => ({ id: ref, score }));
    expect(letters(found)).toBe(expected);
    const renamed = text.replaceAll('title:', 'headline:');
    const answer = await ours(renamed);
    expect(answer.map(({ id }) => id).sort()).toEqual([...expected].sort());
    for (const { ref, score } of stock.search(renamed)) {
      expect(answer.find(({ id }) => id === ref)?.score).toBeCloseTo(score, 6);
    }
    if (text.startsWith('-') && !text.includes(' ')) {
      expect(answer.every(({ score }) => score === 0)).toBe(true);
    }
  });

  it.each(['’~3', '’', 'e\udca5~1', 'e\ud83d~1', '％~2', '💥~1', '\\-~3'])(
    'for %j finds and scores what Lunr does, though little or nothing of it is a word',
    async (text) => {
      const odd = ["O'Na sailed", 'At&T 5%', 'e and l’e', 'é·e x_1 d’un', '½ C++'].map((body, at) =>
        makeArticle(`odd${at}`, { body, language: at % 2 === 0 ? 'en' : 'fr' }),
      );
      const index = makeIndex();
      await index.put(odd);
      const answer = await index.searchLunr({ text, offset: 0, limit: 10 });
      const found = answer.ok ? answer.value.results : [];
      const expected = stockIndex(odd).search(text);
      expect(found.map(({ article }) => article.id).sort()).toEqual(
        expected.map(({ ref }) => ref).sort(),
      );
      for (const { article, score } of found) {
        const same = expected.find(({ ref }) => ref === article.id);
        expect(score).toBeCloseTo(same?.score ?? Number.NaN, 6);
      }
    },
  );

  it('ranks by the boosts of documents', async () => {
    const boostOf = (id: ArticleId) => (id === 'c' ? 10 : 1);
    expect((await ours('plumb')).map(({ id }) => id)).toEqual(['b', 'c']);
    expect((await ours('plumb', { boostOf })).map(({ id }) => id)).toEqual(['c', 'b']);
    const expected = stockIndex(articles, { boostOf }).search('green study^10');
    for (const { id, score } of await ours('green study^10', { boostOf })) {
      expect(score).toBeCloseTo(expected.find(({ ref }) => ref === id)?.score ?? Number.NaN, 6);
    }
  });

  it('is refused for a field that there is not', async () => {
    const index = makeIndex();
    expect(
      await index.searchLunr({ text: 'unknown-field:plant', offset: 0, limit: 10 }),
    ).toMatchObject({ ok: false, error: { code: 'invalid-query' } });
  });
});
