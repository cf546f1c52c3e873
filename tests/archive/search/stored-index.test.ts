import fc from 'fast-check';
import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import {
  type Article,
  type ArticleId,
  type ContentHash,
  contentHashSchema,
} from '../../../archive/article/article.ts';
import { searchFields } from '../../../archive/search/analysis/fields.ts';
import { type IndexStorage, memoryStorage } from '../../../archive/search/index/index-storage.ts';
import { type LunrIndexContext, openLunrIndex } from '../../../archive/search/lunr-index.ts';
import type { SearchIndex } from '../../../archive/search/search-index.ts';
import { contextOf, find, idsOf, makeArticle, storyDate, textQuery } from './make-article.ts';

const words = ['harbour', 'harbours', 'ferry', 'ferries', 'tide', 'tidal', 'sea', 'wall', 'fish'];
const text = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((list) => list.join(' '));
const ids = Array.from({ length: 12 }, (_, at) => `a${at}`);
const story = fc.record({
  id: fc.constantFrom(...ids),
  headline: text,
  body: text,
  tags: fc.array(fc.constantFrom('sea', 'wall'), { maxLength: 2 }),
});
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ put: fc.array(story, { minLength: 1, maxLength: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ remove: fc.constantFrom(...ids) }) },
  { weight: 1, arbitrary: fc.constant('settle' as const) },
  { weight: 2, arbitrary: fc.constant('open again' as const) },
);
const query = fc.constantFrom(
  'ferry',
  'har*',
  'tide~1 sea',
  'headline:sea^3 wall',
  'fish tag:wall',
);

/** Hashes tell versions apart; here they are numbers. */
function hashNumber(number: number): ContentHash {
  return contentHashSchema.parse(number.toString(16).padStart(64, '0'));
}

function open(
  storage: IndexStorage,
  articles: ReadonlyMap<ArticleId, Article>,
  given: Partial<LunrIndexContext> = {},
): Promise<SearchIndex> {
  return openLunrIndex({ ...contextOf(articles), mergeAt: 2, ...given, storage });
}

describe('an index in a storage', () => {
  it('scores as stock Lunr over the articles that are left, after any edits, merges and restarts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), query, async (steps, wanted) => {
        const storage = memoryStorage();
        const articles = new Map<ArticleId, Article>();
        let index = await open(storage, articles);
        let version = 0;
        for (const each of steps) {
          if (each === 'settle') await index.settle();
          else if (each === 'open again') {
            await index.close();
            index = await open(storage, articles);
          } else if ('remove' in each) {
            const { id } = makeArticle(each.remove);
            articles.delete(id);
            index.remove([id]);
          } else {
            const put = each.put.map(({ id, ...given }) => {
              version += 1;
              return makeArticle(id, { ...given, hash: hashNumber(version) });
            });
            for (const article of put) articles.set(article.id, article);
            await index.put(put);
          }
        }
        const expected = stockScores([...articles.values()], wanted);
        const found = find(index, wanted.replaceAll(' ', ' OR ')).results;
        expect(rounded(found.map(({ article, score }) => [article.id, score]))).toEqual(expected);
        expect(new Map(index.indexed())).toEqual(
          new Map([...articles].map(([id, { hash }]) => [id, hash])),
        );
        expect(idsOf(index, '')).toEqual([...articles.keys()].sort());
      }),
      { numRuns: 300 },
    );
  });

  it('holds what is edited and removed while segments are merged', async () => {
    const storage = memoryStorage();
    const articles = new Map<ArticleId, Article>();
    const index = await open(storage, articles, { mergeAt: 4 });
    const put = async (numbers: readonly number[], word: string) => {
      const some = numbers.map((number) =>
        makeArticle(`m${number}`, {
          headline: word,
          // Many terms, for a merge that lasts.
          body: Array.from({ length: 80 }, (_, at) => `${word} harbour n${number}x${at}`).join(' '),
        }),
      );
      for (const article of some) articles.set(article.id, article);
      await index.put(some);
    };
    for (let batch = 0; batch < 4; batch += 1) {
      await put(
        Array.from({ length: 100 }, (_, at) => batch * 100 + at),
        'first',
      );
    }
    // The fourth batch has begun a merge.
    const settled = index.settle().then(() => 'settled' as const);
    const edited: number[] = [];
    const removed: number[] = [];
    // As many turns as there are articles for, however long the merge lasts.
    for (let turn = 0; turn < 33; turn += 1) {
      const ended = await Promise.race([settled, new Promise((done) => setImmediate(done))]);
      if (ended === 'settled') break;
      const numbers = Array.from({ length: 6 }, (_, at) => turn * 12 + at * 2);
      await put(numbers, 'second');
      edited.push(...numbers);
      for (const number of numbers) {
        const { id } = makeArticle(`m${number + 1}`);
        index.remove([id]);
        articles.delete(id);
        removed.push(number + 1);
      }
      // Searches answer while the merge goes on.
      expect(find(index, 'harbour').total).toBe(400 - removed.length);
      expect(find(index, 'second').total).toBe(edited.length);
    }
    expect(edited.length).toBeGreaterThan(0);
    expect(find(index, 'second').total).toBe(edited.length);
    await index.close();
    for (const each of [index, await open(storage, articles)]) {
      expect(idsOf(each, 'second')).toEqual(edited.map((number) => `m${number}`).sort());
      expect(idsOf(each, 'first')).toHaveLength(400 - edited.length - removed.length);
      expect(idsOf(each, removed.map((number) => `n${number}`).join(' OR '))).toEqual([]);
      expect(find(each, 'harbour').results.every(({ hits }) => hits === 80)).toBe(true);
    }
  }, 120_000);

  it('is opened with its words, values, dates, findings, order, and snippets', async () => {
    const storage = memoryStorage();
    const article = makeArticle('a', {
      headline: 'Ferry \ud83d strikes 東京',
      body: 'The ferry — «bateau» — sails. '.repeat(3),
      tags: ['C++', 'Sea'],
      language: 'fr',
      published: storyDate('2022-01-01T00:00:00Z'),
      updates: ['2022-02-01T00:00:00Z', '2022-03-01T00:00:00Z'].map((iso) => ({
        at: storyDate(iso),
        kind: 'correction' as const,
        note: null,
      })),
    });
    const later = makeArticle('b', {
      headline: 'Bateaux',
      published: storyDate('2023-01-01T00:00:00Z'),
    });
    const articles = new Map([article, later].map((each) => [each.id, each]));
    const first = await open(storage, articles, { findings: () => ['untagged'] });
    await first.put([article, later]);
    first.setFindings([[later.id, ['no-byline', 'no-section']]]);
    const asked = ['ferry', 'bateau', '"the ferry"', 'tag:c++', 'lang:fr', 'is:corrected', 'the'];
    asked.push('updated:2022-03', 'has:correction', 'path:articles', 'is:untagged', '東京', 'x*');
    const answers = (index: SearchIndex) => [
      ...asked.map((each) => ({ ...find(index, each), took: 0 })),
      index.ids(textQuery('', { sort: { by: 'headline', direction: 'ascending' } })),
      index.values('tag', '', 10),
    ];
    const before = answers(first);
    await first.close();
    const again = await open(storage, articles);
    expect(answers(again)).toEqual(before);
    expect(idsOf(again, 'is:untagged')).toEqual(['a']);
    expect(idsOf(again, 'updated:2022-03')).toEqual(['a']);
    expect(again.hashOf(later.id)).toBe(later.hash);
  });

  it('keeps nothing of what was removed', async () => {
    const storage = memoryStorage();
    const articles = ids.map((id) => makeArticle(id, { body: `ferry ${id}` }));
    const index = await open(storage, new Map());
    for (const article of articles) await index.put([article]);
    index.remove(articles.map(({ id }) => id));
    await index.settle();
    await index.close();
    expect([...storage.keys('', '\x7f')]).toEqual(['index']);
  });

  it('is none when it is of another zone or language, or torn', async () => {
    const article = makeArticle('a', { body: 'ferry' });
    const articles = new Map([[article.id, article]]);
    const spoil: ((storage: IndexStorage) => Promise<Partial<LunrIndexContext>>)[] = [
      async () => ({ timeZone: 'Europe/Berlin' }),
      async () => ({ language: 'de' }),
      async (storage) => {
        await storage.write([{ key: 'index', value: Buffer.from('{') }]);
        return {};
      },
      async (storage) => {
        await storage.write([{ key: 's/1/columns', value: Buffer.from([1, 2, 3]) }]);
        return {};
      },
      async (storage) => {
        await storage.write([{ key: 's/1/state', value: null }]);
        return {};
      },
    ];
    for (const each of spoil) {
      const storage = memoryStorage();
      const index = await open(storage, articles);
      await index.put([article]);
      await index.close();
      const again = await open(storage, articles, await each(storage));
      expect([...again.indexed()]).toEqual([]);
      expect(idsOf(again, 'ferry')).toEqual([]);
      await again.put([article]);
      expect(idsOf(again, 'ferry')).toEqual(['a']);
      await again.close();
    }
  });

  it('goes on in memory when the disk refuses', async () => {
    const kept = memoryStorage();
    let writes = 0;
    const storage: IndexStorage = {
      ...kept,
      write: async (changes) => {
        writes += 1;
        if (writes > 2) throw new Error('ENOSPC');
        await kept.write(changes);
      },
    };
    const articles = new Map<ArticleId, Article>();
    const index = await open(storage, articles);
    for (const id of ids) {
      const article = makeArticle(id, { body: 'ferry' });
      articles.set(article.id, article);
      await index.put([article]);
      await index.settle();
    }
    expect(idsOf(index, 'ferry')).toEqual([...ids].sort());
    expect(find(index, 'ferry').results.map(({ hits }) => hits)).toEqual(ids.map(() => 1));
    await index.close();
    const again = await open(kept, articles);
    for (const id of again.ids(textQuery('ferry'))) expect(articles.has(id)).toBe(true);
  });
});

function stockScores(articles: readonly Article[], wanted: string): Record<string, number> {
  const index = lunr(function () {
    for (const { name, boost } of searchFields) this.field(name, { boost });
    for (const { id, headline, body, tags } of articles) {
      this.add({ id, headline, body, tag: tags.join(' ') });
    }
  });
  return rounded(index.search(wanted).map(({ ref, score }) => [ref, score]));
}

/** Sums of the same weights in another order differ in the last digits. */
function rounded(pairs: readonly (readonly [string, number])[]): Record<string, number> {
  return Object.fromEntries(pairs.map(([id, score]) => [id, Math.round(score * 1e6) / 1e6]));
}
