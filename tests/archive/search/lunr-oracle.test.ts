import fc from 'fast-check';
import type lunr from 'lunr';
import { expect, it } from 'vitest';
import type { Article, ArticleId } from '../../../archive/article/article.ts';
import { fieldNames } from '../../../archive/search/analysis/fields.ts';
import { lunrCore } from '../../../archive/search/analysis/lunr-core.ts';
import type { SearchIndex } from '../../../archive/search/search-index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { livingIndex } from './living-index.ts';
import { makeArticle, makeImage } from './make-article.ts';
import { realWords } from './real-words.ts';
import { stockIndex } from './stock-index.ts';

/** Histories of an archive, each asked several queries at several moments. */
const histories = Number(process.env.NEWSROOM_ORACLE_RUNS ?? 200);

/** A place in the words of the history, so that its articles and queries share some. */
const word = fc.nat(1000);
const separator = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  '-',
  '" ',
  '\n',
  '/',
  '’s ',
  ' — ',
  '',
);
const text = fc.array(fc.tuple(word, separator), { maxLength: 14 });
const ids = Array.from({ length: 9 }, (_, at) => makeArticle(`a${at}`).id);
const story = fc.record({
  id: fc.constantFrom(...ids),
  language: fc.constantFrom(
    null,
    'en',
    'en-GB',
    'fr',
    'de',
    'es',
    'ar',
    'ru',
    'el',
    'tr',
    'ja',
    'qaa',
    'no language',
  ),
  headline: text,
  standfirst: text,
  body: text,
  tags: fc.array(text, { maxLength: 3 }),
  section: text,
  credit: text,
  notes: fc.array(text, { maxLength: 2 }),
});

const mangled = fc.oneof(
  { weight: 4, arbitrary: fc.constant((given: string) => given) },
  { weight: 1, arbitrary: fc.constant((given: string) => given.toUpperCase()) },
  {
    weight: 1,
    arbitrary: fc.constant((given: string) => given.normalize('NFD').replace(/\p{M}/gu, '')),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.tuple(fc.nat(8), fc.nat(3)), { minLength: 1, maxLength: 3 })
      .map(
        (stars) => (given: string) =>
          stars.reduce((each, [at, cut]) => `${each.slice(0, at)}*${each.slice(at + cut)}`, given),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.nat(6), fc.constantFrom('', 'x', 'e', 'ا', '*'), fc.integer({ min: 0, max: 3 }))
      .map(
        ([at, letter, distance]) =>
          (given: string) =>
            `${given.slice(0, at)}${letter}${given.slice(at + 1, 9)}~${distance}`,
      ),
  },
  { weight: 2, arbitrary: fc.constant((given: string) => given.replace(/[:~^+\-\s\\/]/g, '\\$&')) },
);
const clause = fc
  .tuple(
    fc.constantFrom('', '', '', '+', '-'),
    fc.oneof(fc.constant(null), fc.constant(null), fc.constantFrom(...fieldNames)),
    word,
    mangled,
    fc.option(fc.integer({ min: 0, max: 12 }), { freq: 2 }),
  )
  .map(([sign, field, at, mangle, boost]) => (words: readonly string[]) => {
    const boosted = boost === null ? '' : `^${boost}`;
    return `${sign}${field === null ? '' : `${field}:`}${mangle(words[at % words.length] ?? '')}${boosted}`;
  });
const scraps = fc.constantFrom(
  '',
  '*',
  '+',
  '-the',
  '^2',
  '~1',
  ':',
  'desk:sea',
  'e\udc00~1',
  '\ud83dm~1',
  '№~1',
  '‥',
  '\\',
  '"',
  '(',
  'a*b*c',
);
const query = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .array(clause, { minLength: 1, maxLength: 4 })
      .map((clauses) => (words: readonly string[]) => clauses.map((each) => each(words)).join(' ')),
  },
  { weight: 1, arbitrary: fc.array(scraps, { maxLength: 4 }).map((some) => () => some.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }).map((odd) => () => odd) },
);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ put: fc.array(story, { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ remove: fc.subarray(ids, { maxLength: 3 }) }) },
  { weight: 4, arbitrary: fc.record({ ask: fc.array(query, { minLength: 1, maxLength: 5 }) }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('settle' as const, 'open again' as const, 'crash' as const),
  },
);
const anyWord = fc.oneof(...realWords.map((family) => fc.constantFrom(...family)));
const history = fc.record({
  language: fc.constantFrom('en', 'en', 'en-GB', 'fr', 'de', 'es', 'ar'),
  words: fc.array(anyWord, { minLength: 2, maxLength: 24 }),
  boosts: fc.constantFrom([1], [1], [0.5, 1, 7.25]),
  mergeAt: fc.integer({ min: 2, max: 4 }),
  first: fc.array(story, { minLength: 2, maxLength: 6 }),
  steps: fc.array(step, { maxLength: 12 }),
  last: fc.array(query, { minLength: 3, maxLength: 6 }),
});

it('answers every query as a stock lunr.Index built from scratch, whatever became of the articles', async () => {
  const folder = await temporaryFolder();
  const tally = { queries: 0, refused: 0, empty: 0 };
  await fc.assert(
    fc.asyncProperty(history, async ({ first, steps, last, words, boosts, language, mergeAt }) => {
      const boostOf = (id: ArticleId) => boosts[ids.indexOf(id) % boosts.length] ?? 1;
      const living = await livingIndex(folder, { language, boostOf, mergeAt });
      try {
        for (const each of [{ put: first }, ...steps, { ask: last }]) {
          if (each === 'settle') await living.settle();
          else if (each === 'open again') await living.openAgain();
          else if (each === 'crash') await living.crash();
          else if ('put' in each)
            await living.put(each.put.map((given) => articleOf(given, words)));
          else if ('remove' in each) living.remove(each.remove);
          else {
            const stock = stockIndex(living.articles.values(), { language, boostOf });
            for (const ask of each.ask) await expectSame(living.index, stock, ask(words), tally);
          }
        }
      } finally {
        await living.close();
      }
    }),
    // Shrinking a history can take an hour; its seed is printed, to be shrunk by hand.
    { numRuns: histories, endOnFailure: true },
  );
  // The queries must be worth asking.
  expect(tally.queries).toBeGreaterThan(histories * 6);
  expect(tally.empty).toBeLessThan(tally.queries / 2);
  expect(tally.refused).toBeGreaterThan(0);
}, 1_800_000);

interface Tally {
  queries: number;
  refused: number;
  empty: number;
}

async function expectSame(
  index: SearchIndex,
  stock: lunr.Index,
  text: string,
  tally: Tally,
): Promise<void> {
  tally.queries += 1;
  const answer = await index.searchLunr({ text, offset: 0, limit: 100 });
  const expected = searchStock(stock, text);
  if (!Array.isArray(expected)) {
    tally.refused += 1;
    expect(answer, text).toMatchObject({
      ok: false,
      error: { code: 'invalid-query', details: expected },
    });
    return;
  }
  if (!answer.ok) throw new Error(`${text}: ${answer.error.message}`);
  const { total, results } = answer.value;
  if (total === 0) tally.empty += 1;
  expect(total, text).toBe(expected.length);
  const scores = new Map(expected.map(({ ref, score }) => [ref, score]));
  for (const { article, score } of results) {
    expect(score, `${text} in ${article.id}`).toBeCloseTo(scores.get(article.id) ?? Number.NaN, 6);
  }
  expect(new Set(results.map(({ article }) => article.id)).size, text).toBe(expected.length);
  const order = results.map(({ score }) => score);
  expect(order, text).toEqual([...order].sort((a, b) => b - a));
}

function searchStock(
  stock: lunr.Index,
  text: string,
): lunr.Index.Result[] | { start: number; end: number } {
  try {
    return stock.search(text);
  } catch (error) {
    if (!(error instanceof lunrCore.QueryParseError)) throw error;
    return { start: error.start, end: error.end };
  }
}

type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;
type Text = typeof text extends fc.Arbitrary<infer Value> ? Value : never;

function articleOf(given: Story, words: readonly string[]): Article {
  const written = (pairs: Text) =>
    pairs.map(([at, after]) => `${words[at % words.length]}${after}`).join('');
  return makeArticle(given.id, {
    language: given.language,
    headline: written(given.headline),
    standfirst: written(given.standfirst),
    body: written(given.body),
    tags: given.tags.map(written),
    section: written(given.section),
    images: [makeImage({ credit: written(given.credit) })],
    notes: given.notes.map(written),
  });
}
