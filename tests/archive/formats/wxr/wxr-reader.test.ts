import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Article, articlePathSchema } from '../../../../archive/article/article.ts';
import { readArticle } from '../../../../archive/article/read-article.ts';
import type { ImportedArticle, ReadItem } from '../../../../archive/formats/reader.ts';
import { readEverything } from '../../../support/read-everything.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** Exports of WordPress as small as they can be, read from real files. */

interface Read {
  readonly items: readonly ReadItem[];
  readonly imported: ImportedArticle;
  readonly article: Article;
}

async function read(items: string, more = '', files: readonly string[] = []): Promise<Read> {
  const folder = await temporaryFolder();
  const path = join(folder, 'export.xml');
  await writeFile(path, wxr(items, more));
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), 'picture');
  }
  const all = await readEverything({ kind: 'path', path });
  const first = all.find((item) => item.kind === 'article');
  if (first?.kind !== 'article') throw new Error(JSON.stringify(all));
  const place = articlePathSchema.parse('story.md');
  const article = readArticle(first.article.file, { path: place, timeZone: 'UTC' });
  return { items: all, imported: first.article, article };
}

function wxr(items: string, more = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Courier</title><link>https://courier.example</link><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>
${more}${items}</channel></rss>`;
}

function post(content: string, more = '', type = 'post', id = '7'): string {
  return `<item><title>Port opens</title><link>https://courier.example/port</link><dc:creator>jane</dc:creator><guid isPermaLink="false">https://courier.example/?p=${id}</guid>
<content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_type>${type}</wp:post_type>${more}</item>`;
}

function meta(key: string, value: string): string {
  return `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`;
}

function attachment(id: string, url: string, more = ''): string {
  return `<item><title>photo</title><wp:post_id>${id}</wp:post_id><wp:post_parent>7</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:attachment_url>${url}</wp:attachment_url>${more}</item>`;
}

const published =
  '<wp:status>publish</wp:status><wp:post_date>2022-05-09 05:53:00</wp:post_date><wp:post_date_gmt>2022-05-09 09:53:00</wp:post_date_gmt>';
const picture = 'https://courier.example/wp-content/uploads/2022/05/port.jpg';
const facts =
  'a:1:{s:10:"image_meta";a:2:{s:6:"credit";s:6:"Agency";s:9:"copyright";s:10:"© Courier";}}';

describe('a post', () => {
  test('has the footnotes of the editor, which lie in a field beside its text', async () => {
    const mark =
      '<!-- wp:paragraph --><p>It opened<sup data-fn="a-1" class="fn"><a href="#a-1" id="a-1-link">1</a></sup> late.</p><!-- /wp:paragraph -->';
    const notes = JSON.stringify([{ id: 'a-1', content: 'At <em>noon</em>.' }]);
    for (const block of ['\n<!-- wp:footnotes /-->', '']) {
      const { article, imported } = await read(post(mark + block, meta('footnotes', notes)));
      expect(article.body.trim()).toBe('It opened[^1] late.\n\n[^1]: At *noon*.');
      expect(imported.fields).toEqual([]);
    }
    const { imported } = await read(post(mark, meta('footnotes', 'none')));
    expect(imported.fields).toMatchObject([{ field: 'wp:postmeta footnotes', value: 'none' }]);
  });

  test('has the time of its site, an update, authors by name, a section and tags', async () => {
    const { article } = await read(
      post(
        '<p>Text</p>',
        `${published}<wp:post_modified>2022-05-09 08:20:14</wp:post_modified><wp:post_modified_gmt>2022-05-09 12:20:14</wp:post_modified_gmt>
<category domain="category" nicename="news">News</category><category domain="category" nicename="harbour"><![CDATA[Harbour &amp; Sea]]></category><category domain="post_tag" nicename="t">Ships</category>
<category domain="post_format" nicename="post-format-aside">Aside</category>${meta('_yoast_wpseo_primary_category', '12')}`,
      ),
      `<wp:author><wp:author_login>jane</wp:author_login><wp:author_display_name><![CDATA[Jane Doe]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>12</wp:term_id><wp:cat_name><![CDATA[Harbour & Sea]]></wp:cat_name></wp:category>`,
    );
    expect(article).toMatchObject({
      headline: 'Port opens',
      byline: ['Jane Doe'],
      published: { text: '2022-05-09T05:53:00-04:00' },
      updates: [{ at: { text: '2022-05-09T08:20:14-04:00' }, kind: 'update' }],
      section: 'Harbour & Sea',
      tags: ['News', 'Ships'],
      status: 'usable',
      language: 'en-US',
      source: {
        name: 'The Courier',
        uri: 'https://courier.example/port',
        guid: 'https://courier.example/?p=7',
      },
      body: 'Text\n',
    });
  });

  test.each([
    ['draft', 'withheld', false],
    ['pending', 'withheld', false],
    ['private', 'withheld', false],
    ['future', 'usable', true],
    ['trash', 'canceled', false],
  ])('that is %s is %s', async (status, expected, isEmbargoed) => {
    const { article } = await read(post('x', published.replace('publish', status)));
    expect(article.status).toBe(expected);
    expect(article.embargo?.text ?? null).toBe(isEmbargoed ? '2022-05-09T05:53:00-04:00' : null);
  });

  test('that was never published has no date of publication, which is named', async () => {
    const { article, imported } = await read(
      post(
        'x',
        '<wp:status>draft</wp:status><wp:post_date>2022-05-09 05:53:00</wp:post_date><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>',
      ),
    );
    expect(article.published).toBeNull();
    expect(imported.fields).toContainEqual(
      expect.objectContaining({ field: 'wp:post_date', value: '2022-05-09T05:53:00' }),
    );
  });

  test('with a date that is none keeps it as a note and a warning', async () => {
    const { article, imported } = await read(
      post('x', '<wp:status>publish</wp:status><wp:post_date>2022-02-30 05:53:00</wp:post_date>'),
    );
    expect(article.published).toBeNull();
    expect(article.notes).toEqual(['Published: 2022-02-30 05:53:00']);
    expect(imported.warnings.map(({ code }) => code)).toEqual(['date-invalid']);
  });

  test('has all its co-authors, guests included', async () => {
    const { article } = await read(
      `${post('x', '<category domain="author" nicename="cap-jane">jane</category><category domain="author" nicename="cap-guest">guest</category>')}
<item><title>Gast Author</title><wp:post_id>9</wp:post_id><wp:post_type>guest-author</wp:post_type><wp:post_name>cap-guest</wp:post_name>${meta('cap-display_name', 'Guest Author')}${meta('cap-user_login', 'guest')}</item>`,
      '<wp:author><wp:author_login>jane</wp:author_login><wp:author_display_name>Jane Doe</wp:author_display_name></wp:author>',
    );
    expect(article.byline).toEqual(['Jane Doe', 'Guest Author']);
  });

  test('has its main picture with the words and rights of the media library, which stands behind it', async () => {
    const { article } = await read(
      post('x', meta('_thumbnail_id', '5')) +
        attachment(
          '5',
          picture,
          `<excerpt:encoded><![CDATA[The <em>port</em>]]></excerpt:encoded>${meta('_wp_attachment_image_alt', 'A port')}${meta('_media_credit', 'Joe Bloggs')}${meta('_navis_media_credit_org', 'Reuters')}${meta('_wp_attachment_metadata', facts)}`,
        ),
    );
    expect(article.images).toEqual([
      {
        file: picture,
        caption: 'The port',
        alt: 'A port',
        credit: 'Joe Bloggs / Reuters',
        creator: 'Joe Bloggs',
        copyright: '© Courier',
        usageTerms: null,
        expires: null,
        lead: true,
      },
    ]);
  });

  test('names pictures of its text in full size, with what the media library says of them', async () => {
    const { article } = await read(
      post(`<p><img class="wp-image-5" src="${picture.replace('.jpg', '-300x200.jpg')}" /></p>`) +
        attachment('5', picture, meta('_wp_attachment_metadata', facts)),
    );
    expect(article.body).toBe(`![](${picture})\n`);
    expect(article.images).toMatchObject([{ file: picture, credit: 'Agency', lead: false }]);
  });

  test('takes uploads along that lie beside the export', async () => {
    const { imported, article } = await read(
      post(`<p><img src="${picture}" /></p>`, published),
      '',
      ['wp-content/uploads/2022/05/port.jpg'],
    );
    expect(imported.media.map(({ path }) => path)).toEqual(['media/2022/05/port.jpg']);
    expect(article.body).toBe('![](/media/2022/05/port.jpg)\n');
  });

  test('names what has no place: custom fields, comments, locks', async () => {
    const { imported } = await read(
      post(
        'x',
        `${meta('_edit_lock', '1')}${meta('desk', 'Night')}<wp:comment><wp:comment_content>Nice</wp:comment_content></wp:comment>`,
      ),
    );
    expect(imported.fields).toEqual([
      { kind: 'dropped', field: 'wp:postmeta _edit_lock', value: '1', why: 'internal' },
      { kind: 'dropped', field: 'wp:postmeta desk', value: 'Night', why: 'no-place' },
      { kind: 'dropped', field: 'wp:comment', value: '1 comments', why: 'no-place' },
    ]);
  });
});

describe('the text of a post', () => {
  async function body(content: string, more = ''): Promise<string> {
    return (await read(post(content) + more)).article.body.trimEnd();
  }

  test('of the classic editor has the paragraphs that WordPress shows', async () => {
    expect(
      await body('One\nline\n\nTwo <b>bold</b>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\nThree'),
    ).toBe('One\\\nline\n\nTwo **bold**\n\n- a\n- b\n\nThree');
  });

  test('of blocks has no marks of them', async () => {
    expect(
      await body(
        '<!-- wp:paragraph {"dropCap":true} -->\n<p>One</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:heading -->\n<h2>Two</h2>\n<!-- /wp:heading --><!-- wp:latest-posts /-->',
      ),
    ).toBe('One\n\n## Two');
  });

  test('has captions of shortcodes as captions', async () => {
    const { article } = await read(
      post(
        `[caption id="attachment_5" width="300"]<a href="${picture}"><img src="${picture}" alt="Port" /></a> The port at dawn[/caption]\n\nText`,
      ),
    );
    expect(article.body).toBe(`![Port](${picture})\n\nText\n`);
    expect(article.images).toMatchObject([
      { file: picture, caption: 'The port at dawn', alt: 'Port' },
    ]);
  });

  test('has galleries as pictures, by ids or of all attachments', async () => {
    const library = attachment('5', picture) + attachment('6', `${picture}.png`);
    expect(await body('[gallery ids="6"]', library)).toBe(`![](${picture}.png)`);
    expect(await body('[gallery]', library)).toBe(`![](${picture})\n\n![](${picture}.png)`);
  });

  test('has embeds as links', async () => {
    const link = '[https://video.example/1?a=1&b=2](https://video.example/1?a=1&b=2)';
    expect(await body('[embed]https://video.example/1?a=1&amp;b=2[/embed]')).toBe(link);
    expect(await body('Before\n\nhttps://video.example/1?a=1&amp;b=2\n\nAfter')).toBe(
      `Before\n\n${link}\n\nAfter`,
    );
  });

  test('keeps what other shortcodes enclose, names them, and leaves brackets of people alone', async () => {
    const { article, imported } = await read(
      post('He said [sic] that [pullquote align="left"]it works[/pullquote] [1] [[gallery]]'),
    );
    expect(article.body).toBe('He said \\[sic\\] that it works \\[1\\] \\[gallery\\]\n');
    expect(imported.fields).toContainEqual(
      expect.objectContaining({ field: '[pullquote]', why: 'not-understood' }),
    );
  });
});

describe('an export', () => {
  test('names items that are no stories as left out', async () => {
    const { items } = await read(post('x') + post('y', '', 'nav_menu_item', '8'));
    expect(items.filter(({ kind }) => kind === 'left-out')).toEqual([
      { kind: 'left-out', source: 'export.xml: nav_menu_item 8 Port opens' },
    ]);
  });

  test('has stories of the types that a site has made for them, each with an identity', async () => {
    const item = (type: string) =>
      `<item><title>Own</title><wp:post_id>8</wp:post_id><wp:post_type>${type}</wp:post_type><content:encoded>Text.</content:encoded></item>`;
    const { items, article } = await read(item('cpt_news-article') + item('newsletter'));
    expect(article.source?.guid).toBe('https://courier.example#8');
    expect(items.map(({ kind }) => kind)).toEqual(['article', 'left-out']);
  });

  test('that breaks off gives what came before, and says so', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'cut.xml');
    const whole = wxr(post('one', '', 'post', '1') + post('two', '', 'post', '2'));
    await writeFile(path, whole.slice(0, whole.lastIndexOf('two')));
    const items = await readEverything({ kind: 'path', path });
    expect(items.map(({ kind }) => kind)).toEqual(['article', 'failure']);
  });

  test('with signs that XML does not know is read as it was meant', async () => {
    const { article } = await read(
      post('A\u0008 text').replace('<title>Port opens', '<title>Port &nbsp;opens & closes'),
    );
    expect(article.headline).toBe('Port opens & closes');
    expect(article.body).toBe('A text\n');
  });

  test('of another encoding than it says is read with a warning', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'latin.xml');
    await writeFile(path, Buffer.from(wxr(post('Caf\u00e9')), 'latin1'));
    const [item] = await readEverything({ kind: 'path', path });
    if (item?.kind !== 'article') throw new Error('no article');
    expect(new TextDecoder().decode(item.article.file)).toContain('Café');
    expect(item.article.warnings.map(({ code }) => code)).toEqual(['charset-guessed']);
  });

  test('stops when it is told to', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'export.xml');
    await writeFile(path, wxr(post('x')));
    const stopped = new AbortController();
    stopped.abort();
    await expect(
      readEverything({ kind: 'path', path }, { signal: stopped.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});
