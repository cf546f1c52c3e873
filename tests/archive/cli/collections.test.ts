import { describe, expect, it } from 'vitest';
import { archiveWith, run } from './archive-with.ts';

const id = '01JTG3X5Z8Q7R6S5T4V3W2X1Y0';
const files = {
  'a.md': `---\nid: ${id}\nheadline: Storm\ntags: [Café]\n---\nWaves.\n`,
  'b.md': '---\nheadline: Calm\n---\nAfter the storm.\n',
};

interface Collected {
  readonly id: string;
  readonly name: string;
  readonly articles: readonly string[];
}

describe('collections', () => {
  it('are made, filled, emptied and listed', async () => {
    const folder = await archiveWith(files);
    expect((await run('collections', folder)).json()).toEqual({ collections: [] });
    const made = await run('collect', folder, 'Fridays', 'b.md', id);
    expect(made.code).toBe(0);
    const { id: collection } = made.json<Collected>();
    const listed = {
      id: collection,
      name: 'Fridays',
      note: null,
      parent: null,
      count: 2,
      articles: ['b.md', id],
    };
    expect(made.json()).toEqual(listed);
    expect((await run('collections', folder)).json()).toEqual({ collections: [listed] });
    const found = (await run('search', folder, 'in:fridays')).json<{ total: number }>();
    expect(found.total).toBe(2);
    const fewer = await run('collect', folder, collection, 'b.md', '--remove');
    expect(fewer.json<Collected>().articles).toEqual([id]);
  });

  it('show their stories in their own order, which search and export follow', async () => {
    const folder = await archiveWith(files);
    await run('collect', folder, 'Fridays', 'b.md', id);
    const shown = (await run('collections', folder, 'fridays')).json<Collected>();
    expect(shown.articles).toEqual(['b.md', id]);
    const listed = async (...args: readonly string[]) =>
      (await run('search', folder, '', '--collection', 'Fridays', ...args))
        .json<{ results: readonly { path: string }[] }>()
        .results.map(({ path }) => path);
    expect(await listed()).toEqual(['b.md', 'a.md']);
    await run('collect', folder, 'Fridays', 'b.md', '--remove');
    await run('collect', folder, 'Fridays', 'b.md');
    expect(await listed()).toEqual(['a.md', 'b.md']);
    expect(await listed('--sort', 'headline')).toEqual(['b.md', 'a.md']);
    expect((await run('collections', folder, 'Mondays')).code).toBe(1);
  });

  it('refuse what is not there and change nothing', async () => {
    const folder = await archiveWith(files);
    const failing = async (...args: readonly string[]) => {
      const { code, json } = await run(...args);
      return [code, json<{ error: { code: string } }>().error.code];
    };
    expect(await failing('collect', folder, 'Fridays', 'a.md', 'none.md')).toEqual([
      1,
      'unknown-article',
    ]);
    expect(await failing('collect', folder, 'Fridays', 'a.md', '--remove')).toEqual([
      1,
      'unknown-collection',
    ]);
    expect(await failing('collect', folder, 'Fridays')).toEqual([2, 'wrong-use']);
    expect((await run('collections', folder)).json()).toEqual({ collections: [] });
  });
});

describe('note-tag', () => {
  it('sets and removes the note of a tag under the name in use', async () => {
    const folder = await archiveWith(files);
    expect((await run('note-tag', folder, 'cafe', 'Where we meet')).json()).toEqual({
      tag: 'Café',
      note: 'Where we meet',
    });
    expect((await run('note-tag', folder, 'café', '')).json()).toEqual({ tag: 'Café', note: null });
  });
});
