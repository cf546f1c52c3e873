import fc from 'fast-check';
import lunr from 'lunr';
import { expect, it } from 'vitest';
import type { Article } from '../../../archive/article/article.ts';
import { searchFields } from '../../../archive/search/analysis/fields.ts';
import { find, makeArticle, makeImage, makeIndex } from './make-article.ts';

const words = [
  'harbour',
  'harbours',
  'harbourmaster',
  'ferry',
  'ferries',
  'council',
  'counsel',
  'arrested',
  'arresting',
  'arrests',
  'protest',
  'protests',
  'tide',
  'tides',
  'tidal',
  'sea',
  'wall',
  'walls',
  'the',
  'of',
  'said',
  'nationality',
  'nations',
  'fishing',
  'fished',
  'fish',
  'constructor',
];
const searched = words.filter((word) => !['the', 'of', 'said'].includes(word));
const fieldNames = ['headline', 'standfirst', 'body', 'tag', 'section', 'credit'] as const;

const word = fc.constantFrom(...words);
// A mark that stands alone is a token of no letters to stock Lunr, and none to us: there are none.
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ', ', '. ', '-', '" ', '\n')), { maxLength: 12 })
  .map((pairs) => pairs.flat().join(''));
const story = fc.record({
  headline: text,
  standfirst: text,
  body: text,
  tags: fc.array(word, { maxLength: 3 }),
  section: fc.option(word),
  credit: fc.option(word),
});

const term = fc.oneof(
  fc.constantFrom(...searched),
  fc.constantFrom('har*', '*ing', 'ti*l', 'fish*', 's*', '*sh*', 'nation*', 'zebra', 'x*'),
  fc.tuple(fc.constantFrom(...searched), fc.constantFrom(1, 2)).map(([w, n]) => `${w}~${n}`),
);
const clause = fc
  .tuple(fc.option(fc.constantFrom(...fieldNames)), term, fc.option(fc.constantFrom(2, 3, 10)))
  .map(([field, each, boost]) => `${field ? `${field}:` : ''}${each}${boost ? `^${boost}` : ''}`);

it('gives plain English the scores of Lunr as its guide builds it, in the box and in Lunr’s syntax', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(story, { maxLength: 12 }),
      fc.array(clause, { minLength: 1, maxLength: 3 }),
      fc.array(clause, { maxLength: 2 }),
      fc.constantFrom('all' as const, 'any' as const),
      async (stories, wanted, denied, mode) => {
        const articles = stories.map(({ tags, section, credit, ...texts }, at) =>
          makeArticle(`a${at}`, { ...texts, tags, section, images: [makeImage({ credit })] }),
        );
        const index = makeIndex();
        await index.put(articles);
        const stock = stockIndex(articles);
        const minus = denied.map((each) => `-${each}`).join(' ');
        const sign = mode === 'all' ? '+' : '';
        const lunrText = `${wanted.map((each) => sign + each).join(' ')} ${minus}`;
        const expected = stock.search(lunrText);
        const answer = await index.searchLunr({ text: lunrText, offset: 0, limit: 1000 });
        expect(
          answer.ok &&
            scores(answer.value.results.map(({ article, score }) => [article.id, score])),
        ).toEqual(scores(expected.map(({ ref, score }) => [ref, score])));
        const joined = wanted.join(mode === 'all' ? ' ' : ' OR ');
        const { results, notes } = find(index, `(${joined}) ${minus}`, {
          spelling: false,
          someWords: false,
        });
        expect(notes).toEqual([]);
        expect(scores(results.map(({ article, score }) => [article.id, score]))).toEqual(
          scores(expected.map(({ ref, score }) => [ref, score])),
        );
      },
    ),
    { numRuns: 400 },
  );
});

/** Lunr as its own guide builds it: no pipeline, tokenizer or weight of ours. */
function stockIndex(articles: readonly Article[]): lunr.Index {
  return lunr(function () {
    for (const { name, boost } of searchFields) this.field(name, { boost });
    for (const article of articles) {
      this.add({
        id: article.id,
        headline: article.headline,
        standfirst: article.standfirst,
        body: article.body,
        tag: article.tags.join(' '),
        section: article.section,
        credit: article.images[0]?.credit,
      });
    }
  });
}

/** Sums of the same weights in another order differ in the last digits. */
function scores(pairs: readonly (readonly [string, number])[]): Record<string, number> {
  return Object.fromEntries(pairs.map(([id, score]) => [id, Math.round(score * 1e6) / 1e6]));
}
