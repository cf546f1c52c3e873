import { describe, expect, it } from 'vitest';
import { type Article, articlePathSchema } from '../../../archive/article/article.ts';
import { readArticle } from '../../../archive/article/read-article.ts';
import { newsroomArchive } from '../../support/command-line.ts';
import { stockIndex } from '../search/stock-index.ts';
import { archiveWith, run } from './archive-with.ts';

const files = {
  'storm.md':
    '---\nheadline: Storm over the harbour\ntags: [storm, Café]\npublished: 2024-02-03\n---\nThe harbourmaster’s **ferries** stayed in. A storm, and another.\n',
  'calm.md': '---\nheadline: Calm\nsection: Sport\n---\nAfter the storm, ferries sail.\n',
  'ville.md':
    '---\nheadline: L’élection à la mairie\nlanguage: fr\nbyline: Rosa Núñez\n---\nLes élections et le port.\n',
  'mina.md': '---\nheadline: إغلاق الميناء\nlanguage: ar\n---\nالمِينَاءُ مغلق، storm.\n',
  'media/x.md':
    '---\nimages:\n  - { file: a.jpg, credit: EPA, caption: A ferry in the storm }\n---\n',
};

const queries = [
  'storm ferry',
  '+storm -headline:storm',
  'headline:storm^10 ferries',
  'harb* stor~1',
  '*erri* caption:ferry',
  '-storm',
  'élections',
  'الميناء',
  'byline:nunez credit:epa',
  'harbourmaster',
  '',
];

interface Found {
  readonly total: number;
  readonly results: readonly { readonly path: string; readonly score: number }[];
}

const articles: readonly Article[] = Object.entries(files).map(([path, text]) =>
  readArticle(Buffer.from(text), { path: articlePathSchema.parse(path), timeZone: 'Asia/Dubai' }),
);

describe('search --syntax lunr', () => {
  it.each([
    { given: [], queryLanguage: 'en', asked: queries },
    {
      given: ['--language', 'fr-CA'],
      queryLanguage: 'fr',
      asked: ['élections ferries', '+élection', 'الميناء'],
    },
  ])(
    'finds and scores as the stock index of the recipe, with $given',
    async (each) => {
      const folder = await archiveWith(files);
      const stock = stockIndex(articles, { queryLanguage: each.queryLanguage });
      let found = 0;
      for (const text of each.asked) {
        const options = ['--json', '--syntax', 'lunr', ...each.given];
        const outcome = await newsroomArchive(['search', folder, ...options, '--', text]);
        const { total, results } = outcome.json<Found>();
        const expected = stock.search(text);
        expect(total, text).toBe(expected.length);
        expect(scores(results.map(({ path, score }) => [path, score])), text).toEqual(
          scores(expected.map(({ ref, score }) => [ref, score])),
        );
        expect(results.map(({ score }) => score)).toEqual(
          results.map(({ score }) => score).sort((a, b) => b - a),
        );
        found += total;
      }
      expect(found).toBeGreaterThan(each.asked.length - 1);
    },
    120_000,
  );

  it('prints a line for each article, the score first, and pages', async () => {
    const folder = await archiveWith(files);
    const search = ['search', folder, 'storm', '--syntax', 'lunr'];
    const all = (await newsroomArchive(search)).stdout.trim().split('\n');
    expect(all[0]).toBe('4 found');
    expect(all[1]).toMatch(/^ +\d+\.\d{3} {2}2024-02-03 {2}storm\.md {2}Storm over the harbour$/);
    const page = await newsroomArchive([...search, '--offset', '1', '--limit', '2']);
    expect(page.stdout.trim().split('\n')).toEqual([all[0], ...all.slice(2, 4)]);
  });

  it('refuses as wrong use what Lunr cannot parse, with its place, and options of the box', async () => {
    const folder = await archiveWith(files);
    const refused = await run('search', folder, 'storm desk:sport', '--syntax', 'lunr');
    expect(refused.code).toBe(2);
    expect(refused.json()).toMatchObject({
      error: { code: 'invalid-query', details: { start: 6, end: 10 } },
    });
    expect(refused.stderr).toContain("Character 7: unrecognised field 'desk'");
    for (const more of [
      ['--sort', 'headline'],
      ['--tag', 'storm'],
      ['--year', '2024'],
    ]) {
      const outcome = await run('search', folder, 'storm', '--syntax', 'lunr', ...more);
      expect(outcome.code).toBe(2);
      expect(outcome.json()).toMatchObject({ error: { code: 'wrong-use' } });
    }
  });
});

/** Sums of the same weights in another order differ in the last digits. */
function scores(pairs: readonly (readonly [string, number])[]): Record<string, number> {
  return Object.fromEntries(pairs.map(([ref, score]) => [ref, Math.round(score * 1e6) / 1e6]));
}
