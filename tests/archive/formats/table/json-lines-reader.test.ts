import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articlePathSchema } from '../../../../archive/article/article.ts';
import { readArticle } from '../../../../archive/article/read-article.ts';
import { readEverything } from '../../../support/read-everything.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

async function readLines(lines: readonly string[]) {
  const path = join(await temporaryFolder(), 'stories.jsonl');
  await writeFile(path, lines.join('\n'));
  const items = await readEverything({ kind: 'path', path });
  return items.map((item) => {
    if (item.kind !== 'article') return item;
    const at = { path: articlePathSchema.parse('story.md'), timeZone: 'UTC' };
    return { ...item.article, article: readArticle(item.article.file, at) };
  });
}

it('reads an object in each line, its lists and its maps', async () => {
  const story = {
    id: 4711,
    title: 'Port opens',
    authors: [{ name: 'Jane Doe' }, { name: 'John Roe' }],
    published_at: 1641790440,
    tags: ['port', 'ships, boats'],
    image: { url: 'https://courier.example/a.jpg' },
    html: '<p>It is <i>open</i>.</p>',
    draft: { by: 'nobody' },
  };
  const [read, other] = await readLines([
    JSON.stringify(story),
    '',
    '{"title": "Ships wait", "html": "<p>Outside.</p>"}',
  ]);
  expect(read).toMatchObject({
    article: {
      source: { guid: '4711' },
      headline: 'Port opens',
      byline: ['Jane Doe', 'John Roe'],
      published: { text: '2022-01-10T04:54:00Z' },
      tags: ['port', 'ships, boats'],
      images: [{ file: 'https://courier.example/a.jpg', lead: true }],
      body: 'It is *open*.\n',
    },
    warnings: [{ code: 'picture-remote' }],
  });
  expect(other).toMatchObject({ article: { headline: 'Ships wait' } });
});

it('reports a line that is no object, and goes on', async () => {
  const read = await readLines([
    '{"title": "One", "text": "First."}',
    '{"title": ',
    '{"title": "Two", "text": "Second."}',
  ]);
  expect(read.map((item) => ('kind' in item ? item.kind : item.article.headline))).toEqual([
    'failure',
    'One',
    'Two',
  ]);
});

it('streams more lines than it looks at first', async () => {
  const lines = Array.from({ length: 350 }, (_, line) =>
    JSON.stringify({ title: `Story ${line}`, text: 'Text.' }),
  );
  expect(await readLines(lines)).toHaveLength(350);
});
