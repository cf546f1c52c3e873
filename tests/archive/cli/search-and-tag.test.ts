import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archiveWith, run, show } from './archive-with.ts';

const id = '01JTG3X5Z8Q7R6S5T4V3W2X1Y0';
const files = {
  'a.md': `---\nid: ${id}\nheadline: Storm\nsection: News\ntags: [storm, Café]\npublished: 2024-02-03\n---\nWaves.\n`,
  'b.md': '---\nheadline: Calm\nsection: Sport\npublished: 2025-02-03\n---\nAfter the storm.\n',
  'c/c.md': '---\nheadline: Market\nsection: Business\npublished: 2025-03-03\n---\nPrices.\n',
};

interface Found {
  readonly total: number;
  readonly results: readonly { path: string; score: number }[];
  readonly facets: Readonly<Record<string, readonly { value: string; count: number }[]>>;
  readonly notes: readonly { code: string; part: string }[];
}

describe('search', () => {
  it('takes a query that begins with a minus, with options before and after', async () => {
    const folder = await archiveWith(files);
    const paths = async (...args: readonly string[]) =>
      (await run('search', folder, ...args)).json<Found>().results.map(({ path }) => path);
    expect(await paths('-storm')).toEqual(['c/c.md']);
    expect(await paths('--sort', 'headline', '-storm OR calm')).toEqual(['b.md', 'c/c.md']);
    expect(await paths('-storm', '--limit', '0')).toEqual([]);
    expect(await paths(`-id:${id}`, '--offset', '1')).toEqual(['b.md']);
    expect(await paths('path:c')).toEqual(['c/c.md']);
  });

  it('filters by several values and pages without losing the total', async () => {
    const folder = await archiveWith(files);
    const found = (
      await run('search', folder, '', '--section', 'News', '--section', 'Sport', '--limit', '1')
    ).json<Found>();
    expect(found.total).toBe(2);
    expect(found.results.map(({ path }) => path)).toEqual(['b.md']);
    expect(found.facets.year).toEqual([
      { value: '2025', count: 1 },
      { value: '2024', count: 1 },
    ]);
    const tagged = (await run('search', folder, '', '--tag', 'Café', '--year', '2024')).json();
    expect(tagged).toMatchObject({ total: 1 });
  });

  it('finds nothing, and says what it did not understand, without failing', async () => {
    const outcome = await run('search', await archiveWith(files), 'desk:sport (');
    expect(outcome.code).toBe(0);
    const { total, results, notes } = outcome.json<Found>();
    expect({ total, results }).toEqual({ total: 0, results: [] });
    expect(notes.map(({ code }) => code).sort()).toEqual([
      'unbalanced-parenthesis',
      'unknown-field',
    ]);
  });
});

describe('tag', () => {
  it('takes tags of any signs, and a query that begins with a minus', async () => {
    const folder = await archiveWith(files);
    const outcome = await run('tag', folder, '-storm', '+two words', '+a, b', '+بحر', '+h', '-q');
    expect(outcome.code).toBe(0);
    expect((await show(folder, 'c/c.md')).tags).toEqual(['two words', 'a, b', 'بحر', 'h']);
    await run('tag', folder, 'path:c', '-A, B', '-h', '-nothing');
    expect((await show(folder, 'c/c.md')).tags).toEqual(['two words', 'بحر']);
  });

  it('takes a tag that is in use for a twin of other case or accents', async () => {
    const folder = await archiveWith(files);
    await run('tag', folder, 'path:c', '+CAFE', '+café');
    expect((await show(folder, 'c/c.md')).tags).toEqual(['Café']);
    await run('tag', folder, 'path:c', '-Café', '+CAFÉ');
    expect((await show(folder, 'c/c.md')).tags).toEqual(['CAFÉ']);
  });

  it('changes one article by its id, and nothing where nothing is found', async () => {
    const folder = await archiveWith(files);
    expect((await run('tag', folder, `id:${id}`, '+one')).json()).toMatchObject({ changed: [id] });
    const outcome = await run('tag', folder, 'nowhere', '+two');
    expect(outcome.code).toBe(0);
    expect(outcome.json()).toMatchObject({ change: null, changed: [], unchanged: [], failed: [] });
    expect(await readFile(join(folder, 'b.md'), 'utf8')).toBe(files['b.md']);
  });

  it.each([['+'], ['-'], ['+ '], ['storm'], ['--storm']])(
    'refuses %j as wrong use',
    async (change) => {
      const outcome = await run('tag', await archiveWith(files), '', '+fine', change);
      expect(outcome.code).toBe(2);
      expect(outcome.json()).toMatchObject({ error: { code: 'invalid-value' } });
    },
  );
});
