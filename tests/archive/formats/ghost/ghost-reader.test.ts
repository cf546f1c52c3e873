import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Article, articlePathSchema } from '../../../../archive/article/article.ts';
import { readArticle } from '../../../../archive/article/read-article.ts';
import { lexicalHtml } from '../../../../archive/formats/ghost/lexical-html.ts';
import { mobiledocHtml } from '../../../../archive/formats/ghost/mobiledoc-html.ts';
import { htmlToMarkdown } from '../../../../archive/formats/html/html-to-markdown.ts';
import { readEverything } from '../../../support/read-everything.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { writeFiles } from '../../../support/write-files.ts';

const text = (words: string, format = 0) => ({ type: 'text', text: words, format });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });

function lexical(...children: object[]): string {
  return JSON.stringify({ root: { type: 'root', children } });
}

function exported(post: object, tables: object = {}): string {
  return JSON.stringify({
    db: [
      {
        meta: { exported_on: 1, version: '5.0' },
        data: { posts: [{ id: 'p1', title: 'Port opens', ...post }], ...tables },
      },
    ],
  });
}

async function read(json: string): Promise<Article> {
  const path = join(await temporaryFolder(), 'ghost.json');
  await writeFile(path, json);
  const items = await readEverything({ kind: 'path', path });
  const [item] = items;
  if (item?.kind !== 'article') throw new Error(JSON.stringify(items));
  return readArticle(item.article.file, { path: articlePathSchema.parse('s.md'), timeZone: 'UTC' });
}

describe('a post of Ghost', () => {
  test('has its authors and tags in their order, its picture with words, and its dates', async () => {
    const article = await read(
      exported(
        {
          slug: 'port',
          html: '<p>Text</p>',
          status: 'published',
          custom_excerpt: 'In short',
          published_at: '2025-01-01T10:00:00.000Z',
          updated_at: '2025-01-02T10:00:00.000Z',
          feature_image: 'https://ghost.example/content/images/port.jpg',
        },
        {
          users: [
            { id: 'a', name: 'Jane' },
            { id: 'b', name: 'Joe' },
          ],
          tags: [
            { id: 't', name: 'News' },
            { id: 'h', name: '#hidden' },
          ],
          posts_authors: [
            { post_id: 'p1', author_id: 'a', sort_order: 1 },
            { post_id: 'p1', author_id: 'b', sort_order: 0 },
          ],
          posts_tags: [
            { post_id: 'p1', tag_id: 't', sort_order: 0 },
            { post_id: 'p1', tag_id: 'h', sort_order: 1 },
          ],
          posts_meta: [
            {
              post_id: 'p1',
              feature_image_alt: 'A port',
              feature_image_caption: 'The <b>port</b>',
            },
          ],
          settings: [
            { key: 'title', value: 'The Ghost' },
            { key: 'url', value: 'https://ghost.example/' },
          ],
        },
      ),
    );
    expect(article).toMatchObject({
      headline: 'Port opens',
      standfirst: 'In short',
      byline: ['Joe', 'Jane'],
      tags: ['News'],
      published: { text: '2025-01-01T10:00:00.000Z' },
      updates: [{ at: { text: '2025-01-02T10:00:00.000Z' } }],
      images: [{ caption: 'The port', alt: 'A port', lead: true }],
      source: { name: 'The Ghost', uri: 'https://ghost.example/port/', guid: 'p1' },
      status: 'usable',
    });
  });

  test.each([
    ['draft', 'withheld', null],
    ['sent', 'usable', null],
    ['scheduled', 'usable', '2025-01-01T10:00:00.000Z'],
  ])('that is %s is %s', async (status, expected, embargo) => {
    const article = await read(
      exported({ html: 'x', status, published_at: '2025-01-01T10:00:00.000Z' }),
    );
    expect([article.status, article.embargo?.text ?? null]).toEqual([expected, embargo]);
  });

  test('of version 0 has its picture, its language, and its text in Markdown', async () => {
    const article = await read(
      exported({
        id: 1,
        markdown: 'One *two*.',
        image: 'https://ghost.example/port.jpg',
        language: 'fr_FR',
      }),
    );
    expect(article).toMatchObject({
      language: 'fr-FR',
      images: [{ file: 'https://ghost.example/port.jpg', lead: true }],
      body: 'One *two*.\n',
    });
  });

  test('without HTML is read from what its editor kept', async () => {
    const lexicalPost = await read(
      exported({ html: null, lexical: lexical(paragraph(text('From Lexical'))) }),
    );
    const mobiledoc = JSON.stringify({
      version: '0.3.1',
      markups: [],
      atoms: [],
      cards: [],
      sections: [[1, 'p', [[0, [], 0, 'From Mobiledoc']]]],
    });
    const mobiledocPost = await read(exported({ html: null, mobiledoc }));
    expect([lexicalPost.body, mobiledocPost.body]).toEqual(['From Lexical\n', 'From Mobiledoc\n']);
  });

  test('brings pictures that lie beside the export', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, {
      'ghost.json': exported({ html: '<img src="__GHOST_URL__/content/images/a.jpg">' }),
      'content/images/a.jpg': 'picture',
    });
    const [item] = await readEverything({ kind: 'path', path: join(folder, 'ghost.json') });
    expect(item?.kind === 'article' && item.article.media.map(({ path }) => path)).toEqual([
      'media/undated/a.jpg',
    ]);
  });

  test('that is no JSON is refused', async () => {
    const path = join(await temporaryFolder(), 'ghost.json');
    await writeFile(path, exported({}).slice(0, -4));
    const items = await readEverything({ kind: 'path', path });
    expect(items).toMatchObject([{ kind: 'failure', error: { code: 'json-invalid' } }]);
  });
});

test('nodes and cards of Lexical are what they show', () => {
  const html = lexicalHtml(
    lexical(
      { type: 'extended-heading', tag: 'h2', children: [text('Head & tail')] },
      paragraph(text('Bold', 1), text(' and '), {
        type: 'link',
        url: 'https://a.example',
        children: [text('linked', 2)],
      }),
      {
        type: 'list',
        listType: 'number',
        children: [{ type: 'listitem', children: [text('one')] }],
      },
      { type: 'image', src: 'https://a.example/p.jpg', alt: 'A', caption: 'The <i>port</i>' },
      { type: 'bookmark', url: 'https://b.example', metadata: { title: 'B' } },
      { type: 'codeblock', code: 'a < b', language: 'js' },
      { type: 'markdown', markdown: '**strong**' },
      { type: 'callout', calloutEmoji: '!', calloutText: 'Note' },
      { type: 'unknown', children: [paragraph(text('kept'))] },
    ),
  );
  expect(htmlToMarkdown(html ?? '').markdown).toBe(
    '## Head & tail\n\n**Bold** and [*linked*](https://a.example)\n\n1. one\n\n![A](https://a.example/p.jpg)\n\n[B](https://b.example)\n\n```js\na < b\n```\n\n**strong**\n\n> ! Note\n\nkept',
  );
  expect([lexicalHtml('{'), lexicalHtml('{}')]).toEqual([null, null]);
});

test('sections, markups and cards of Mobiledoc are what they show', () => {
  const html = mobiledocHtml(
    JSON.stringify({
      markups: [['strong'], ['a', ['href', 'https://a.example']]],
      atoms: [['soft-return', '', {}]],
      cards: [
        ['image', { src: 'https://a.example/p.jpg', caption: 'C' }],
        ['hr', {}],
      ],
      sections: [
        [1, 'h2', [[0, [], 0, 'Head']]],
        [
          1,
          'p',
          [
            [0, [0], 1, 'Bold'],
            [1, [], 0, 0],
            [0, [1], 0, 'li'],
            [0, [], 1, 'nk'],
          ],
        ],
        [3, 'ul', [[[0, [], 0, 'one']]]],
        [10, 0],
        [10, 1],
        [10, 7],
      ],
    }),
  );
  expect(htmlToMarkdown(html ?? '').markdown).toBe(
    '## Head\n\n**Bold**\\\n[link](https://a.example)\n\n- one\n\n![](https://a.example/p.jpg)\n\n---',
  );
  expect(mobiledocHtml('[]')).toBeNull();
});

test('cards of a text in HTML keep their links, and players and forms are no text', async () => {
  const html = `<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://a.example/b"><div class="kg-bookmark-title">Title</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="i.png"><span>Author</span></div></a></figure><div class="kg-audio-card"><audio src="https://a.example/a.mp3"></audio><div class="kg-audio-title">Sound</div><div class="kg-audio-player"><span>0:00</span></div></div><div class="kg-card kg-signup-card"><h2>Join</h2></div>`;
  const lexical = JSON.stringify({
    root: {
      children: [
        { type: 'email', html: '<p>Mail</p>' },
        { type: 'call-to-action', textValue: '<p>Act</p>' },
      ],
    },
  });
  const posts = [
    { id: '1', title: 'HTML', html, published_at: '2023-01-02T10:00:00.000Z' },
    { id: '2', title: 'Lexical', lexical },
  ];
  const text = JSON.stringify({ db: [{ meta: {}, data: { posts } }] });
  const items = await readEverything({ kind: 'text', name: 'town.json', text });
  const articles = items.flatMap((item) => (item.kind === 'article' ? item.article : []));
  const bodies = articles.map(({ file }) => new TextDecoder().decode(file).split('---\n\n')[1]);
  expect(bodies).toEqual([
    '[Title](https://a.example/b)\n\n[a.example](https://a.example/a.mp3)\n\nSound\n',
    'Act\n',
  ]);
  const notes = articles.map(({ fields = [] }) =>
    fields.flatMap((note) => (note.kind === 'dropped' ? `${note.field}: ${note.value}` : [])),
  );
  expect(notes).toEqual([
    ['.kg-bookmark-metadata: Author', '.kg-card kg-signup-card: Join'],
    ['card: email'],
  ]);
});
