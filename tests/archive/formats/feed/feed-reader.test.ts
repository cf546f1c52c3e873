import { describe, expect, test } from 'vitest';
import { type Article, articlePathSchema } from '../../../../archive/article/article.ts';
import { readArticle } from '../../../../archive/article/read-article.ts';
import { readFeedDate } from '../../../../archive/formats/feed/feed-date.ts';
import type { ImportedArticle, ReadItem } from '../../../../archive/formats/reader.ts';
import { readEverything } from '../../../support/read-everything.ts';

async function itemsOf(text: string): Promise<readonly ReadItem[]> {
  return readEverything({ kind: 'text', text, name: 'feed' }, { timeZone: 'UTC' });
}

async function read(text: string): Promise<{ article: Article; imported: ImportedArticle }> {
  const items = await itemsOf(text);
  const [item] = items;
  if (item?.kind !== 'article') throw new Error(JSON.stringify(items));
  const path = articlePathSchema.parse('s.md');
  return {
    imported: item.article,
    article: readArticle(item.article.file, { path, timeZone: 'UTC' }),
  };
}

function rss(item: string, more = '', attributes = ''): string {
  return `<?xml version="1.0"?><rss version="2.0" ${attributes}><channel><title>The Courier</title><link>https://courier.example/</link>${more}<item>${item}</item></channel></rss>`;
}

const media = 'xmlns:m="http://search.yahoo.com/mrss/" xmlns:a10="http://www.w3.org/2005/Atom"';

describe('an item of RSS', () => {
  test('with a text and a description has a standfirst; a short description alone is one', async () => {
    const both = await read(
      rss(
        '<title>A</title><description>Short</description><content:encoded>&lt;p&gt;Long&lt;/p&gt;</content:encoded>',
      ),
    );
    const alone = await read(rss('<title>A</title><description>Short</description>'));
    const whole = await read(
      rss(
        '<title>A</title><description>&lt;p&gt;Whole&lt;/p&gt;&lt;p&gt;text&lt;/p&gt;</description>',
      ),
    );
    expect([both, alone, whole].map(({ article }) => [article.standfirst, article.body])).toEqual([
      ['Short', 'Long\n'],
      ['Short', ''],
      [null, 'Whole\n\ntext\n'],
    ]);
  });

  test('has pictures by whatever prefix, the widest of its sizes, with credit and rights', async () => {
    const sizes = [140, 460]
      .map(
        (width) =>
          `<m:content url="https://p.example/a.jpg?w=${width}" width="${width}"><m:credit role="photographer">Joe</m:credit><m:credit>Joe/Reuters</m:credit><m:copyright>© C</m:copyright><m:description>Port</m:description></m:content>`,
      )
      .join('');
    const { article, imported } = await read(
      rss(
        `<title>A</title>${sizes}<a10:updated>2024-01-02T00:00:00Z</a10:updated><pubDate>Mon, 01 Jan 2024 00:00:00 EST</pubDate>`,
        '',
        media,
      ),
    );
    expect(article.images).toMatchObject([
      {
        file: 'https://p.example/a.jpg?w=460',
        credit: 'Joe/Reuters',
        creator: 'Joe',
        copyright: '© C',
        caption: 'Port',
        lead: true,
      },
    ]);
    expect(article.published?.text).toBe('2024-01-01T00:00:00-05:00');
    expect(article.updates.map(({ at }) => at?.text)).toEqual(['2024-01-02T00:00:00Z']);
    expect(imported.fields).toContainEqual(
      expect.objectContaining({ field: 'media:content', why: 'repeated' }),
    );
  });

  test('has sound as a link, what it belongs to as its source, and names the rest', async () => {
    const { article, imported } = await read(
      rss(
        '<title>AT&amp;amp;T &amp;lt;up&amp;gt;</title><link>/a</link><guid>g</guid><author>jane@example.org (Jane Doe)</author><enclosure url="https://p.example/a.mp3" type="audio/mpeg"/><comments>https://courier.example/c</comments><category domain="x">Port</category>',
        '<language>en-gb</language>',
      ),
    );
    expect(article).toMatchObject({
      headline: 'AT&T <up>',
      byline: ['Jane Doe'],
      language: 'en-GB',
      tags: ['Port'],
      links: [{ href: 'https://p.example/a.mp3' }],
      source: { name: 'The Courier', uri: 'https://courier.example/a', guid: 'g' },
    });
    expect(imported.fields).toContainEqual({
      kind: 'dropped',
      field: 'comments',
      value: 'https://courier.example/c',
      why: 'no-place',
    });
  });

  test('tells names of one line apart, and ends before what WordPress adds', async () => {
    const footer =
      '&lt;p&gt;The post &lt;a href="/a"&gt;A&lt;/a&gt; appeared first on &lt;a href="/"&gt;The Courier&lt;/a&gt;.&lt;/p&gt;';
    const { article } = await read(
      rss(
        `<title>A</title><dc:creator>ADA FINCH, BO EK and IDA MOE</dc:creator><description>&lt;p&gt;In short [&amp;#8230;]&lt;/p&gt; ${footer}</description><content:encoded>&lt;p&gt;Text.&lt;/p&gt; ${footer}</content:encoded>`,
      ),
    );
    expect(article).toMatchObject({
      byline: ['Ada Finch', 'Bo Ek', 'Ida Moe'],
      standfirst: 'In short […]',
      body: 'Text.\n',
    });
  });

  test('with a date in no form keeps it as a note, with a warning', async () => {
    const { article, imported } = await read(rss('<title>A</title><pubDate>03/04/2022</pubDate>'));
    expect([article.published, article.notes]).toEqual([null, ['Published: 03/04/2022']]);
    expect(imported.warnings.map(({ code }) => code)).toEqual(['date-ambiguous']);
  });

  test('of RSS 1.0 stands beside its channel', async () => {
    const { article } = await read(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="c"><title>The Courier</title></channel><item rdf:about="https://c.example/1"><title>A</title><link>https://c.example/1</link><dc:date>2024-01-01</dc:date><dc:creator>Jane</dc:creator></item></rdf:RDF>',
    );
    expect(article).toMatchObject({
      headline: 'A',
      byline: ['Jane'],
      published: { text: '2024-01-01' },
      source: { name: 'The Courier', guid: 'https://c.example/1' },
    });
  });
});

describe('an entry of Atom', () => {
  test('inherits language and base, and its authors from the feed', async () => {
    const { article } = await read(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://c.example/a/"><title>C</title><author><name>Desk</name></author><entry xml:base="b/"><id>i</id><title type="html">A &amp;lt;b&amp;gt;</title><updated>2024-01-01T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text <a href="c">link</a></p></div></content></entry></feed>',
    );
    expect(article).toMatchObject({
      headline: 'A <b>',
      byline: ['Desk'],
      language: 'de',
      published: { text: '2024-01-01T10:00:00Z' },
      body: 'Text [link](https://c.example/a/b/c)\n',
    });
  });

  test('of a film says what the film shows', async () => {
    const { article } = await read(
      `<feed xmlns="http://www.w3.org/2005/Atom" ${media}><title>F</title><entry><title>A</title><id>urn:a</id><m:group><m:content url="https://v.example/a" type="video/mp4"/><m:description>One.\n\nTwo.</m:description></m:group></entry></feed>`,
    );
    expect(article.body).toBe('One.\n\nTwo.\n');
  });

  test('of an export of Blogger is a post, and nothing else is', async () => {
    const kind = (name: string) =>
      `<category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${name}"/>`;
    const entry = (name: string, more = '') =>
      `<entry><id>${name}</id><title>T</title><published>2024-01-01T10:00:00Z</published>${kind(name)}${more}</entry>`;
    const items = await itemsOf(
      `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app"><title>B</title>${entry('settings')}${entry('comment')}${entry('post', '<category scheme="http://www.blogger.com/atom/ns#" term="Port"/><app:control><app:draft>yes</app:draft></app:control>')}</feed>`,
    );
    expect(items.map((item) => item.kind)).toEqual(['left-out', 'left-out', 'article']);
    const [, , post] = items;
    const file = post?.kind === 'article' ? new TextDecoder().decode(post.article.file) : '';
    expect(file).toContain('status: withheld');
    expect(file).toContain('tags: [Port]');
  });
});

test('a feed without items is refused', async () => {
  const items = await itemsOf('<rss version="2.0"><channel><title>A</title></channel></rss>');
  expect(items).toMatchObject([{ kind: 'failure', error: { code: 'empty-source' } }]);
});

test.each([
  ['Wed, 02 Oct 2002 13:00:00 GMT', '2002-10-02T13:00:00Z'],
  ['Wed, 02 Oct 02 13:00:00 PDT', '2002-10-02T13:00:00-07:00'],
  ['2 Oct 99 08:05 +0200', '1999-10-02T08:05+02:00'],
  ['2002-10-02T13:00:00.125Z', '2002-10-02T13:00:00.125Z'],
  ['2002-10-02', '2002-10-02'],
  ['soon', null],
])('%s is %s', (written, at) => {
  expect(readFeedDate(written, 'published').at).toBe(at);
});
