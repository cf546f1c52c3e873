import { expect, it } from 'vitest';
import { archiveWith, run, show } from './archive-with.ts';

const story = (byline: string, tags: string) =>
  `---\nheadline: x\nbyline: [${byline}]\ntags: [${tags}]\n---\nText.\n`;
const files = {
  'a.md': story('Jon Smith', 'storm'),
  'b.md': story('Jon Smith', 'tempest'),
  'c.md': story('By JON SMITH', 'ferry'),
};

it('lists names and those that are likely the same, merges them, and knows aliases', async () => {
  const folder = await archiveWith(files);
  expect((await run('names', folder, 'byline', '--clusters')).json()).toEqual({
    clusters: [
      [
        { name: 'Jon Smith', count: 2, note: null, aliases: [] },
        { name: 'By JON SMITH', count: 1, note: null, aliases: [] },
      ],
    ],
  });
  const merged = await run('merge-names', folder, 'byline', 'Jon Smith', 'By JON SMITH');
  expect(merged.json()).toMatchObject({ action: { kind: 'merge-names', field: 'byline' } });
  expect((await show(folder, 'c.md')).byline).toEqual(['Jon Smith']);
  expect((await run('names', folder, 'byline')).json()).toEqual({
    names: [{ name: 'Jon Smith', count: 3, note: null, aliases: ['By JON SMITH'] }],
  });

  await run('merge-names', folder, 'tag', 'storm', 'tempest');
  await run('tag', folder, 'tag:ferry', '+TEMPEST');
  expect((await show(folder, 'c.md')).tags).toEqual(['ferry', 'storm']);
  expect((await run('search', folder, 'tag:tempest')).json()).toMatchObject({ total: 3 });
});

it('is used wrongly with a field that has no names', async () => {
  const folder = await archiveWith(files);
  expect((await run('names', folder, 'headline')).code).toBe(2);
  expect((await run('merge-names', folder, 'section', 'a', 'b')).code).toBe(2);
});
