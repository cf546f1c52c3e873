import { describe, expect, it } from 'vitest';
import { articlePathSchema } from '../../../../archive/article/article.ts';
import { readArticle } from '../../../../archive/article/read-article.ts';
import { toNitf } from '../../../../archive/formats/nitf/write-nitf.ts';
import { readText } from '../wire/support.ts';

describe('NITF', () => {
  it('tells what is embargoed until its release', async () => {
    const { articles } = await readText(
      '<nitf><head><docdata management-status="embargoed"><date.issue norm="20220110T080000Z"/><date.release norm="20220112T000000Z"/></docdata></head><body><body.head><hedline><hl1>X</hl1></hedline></body.head></body></nitf>',
    );
    expect(articles[0]).toMatchObject({
      published: { text: '2022-01-10T08:00:00Z' },
      embargo: { text: '2022-01-12T00:00:00Z' },
      status: 'withheld',
    });
  });

  it('keeps the structure of its text and takes its pictures out of it', async () => {
    const { articles } = await readText(
      `<nitf><body><body.content>
        <p>By <person>Ada</person> of <org>ACME</org>.</p>
        <media media-type="image"><media-reference source="https://p.example/a.jpg" alternate-text="Alt" source-credit="EPA"/><media-caption>Caption</media-caption><media-producer>Ida</media-producer></media>
        <hl2>Head</hl2><ul><li>one</li><li>two</li></ul>
        <bq><block><p>Said.</p></block></bq>
        <media media-type="video"><media-reference source="https://p.example/a.mp4"/></media>
      </body.content></body></nitf>`,
    );
    expect(articles[0]?.body).toBe('By Ada of ACME.\n\n## Head\n\n- one\n- two\n\n> Said.\n');
    expect(articles[0]?.images).toMatchObject([
      {
        file: 'https://p.example/a.jpg',
        alt: 'Alt',
        credit: 'EPA',
        caption: 'Caption',
        creator: 'Ida',
      },
    ]);
    expect(articles[0]?.links).toEqual([{ title: null, href: 'https://p.example/a.mp4' }]);
  });

  it('is written with the older code of a Media Topic that has one', () => {
    const file = new TextEncoder().encode(
      '---\nsubjects: [medtop:20001065, medtop:20000008]\n---\n\nText.\n',
    );
    const article = readArticle(file, { path: articlePathSchema.parse('a.md'), timeZone: 'UTC' });
    const nitf = toNitf(article);
    expect([...nitf.matchAll(/refnum="(\d+)"/g)].map(([, code]) => code)).toEqual(['15054000']);
    expect(nitf).toContain('<classifier type="subject" value="medtop:20000008"/>');
  });

  it('of the archive of a paper has the day of its print, its name, and each paragraph once', async () => {
    const { articles, dropped } = await readText(
      `<nitf><head><docdata><doc-id id-string="1"/></docdata><pubdata date.publication="20060912T000000" ex-ref="http://paper.example/1" name="The Courier"/></head>
        <body><body.head><hedline><hl1>Port opens</hl1></hedline><byline class="print_byline">By ADA FINCH</byline><byline class="normalized_byline">Finch, Ada</byline><dateline>ALBANY, Sept. 11</dateline><rights><rights.owner>A</rights.owner><rights.limitations>B</rights.limitations></rights></body.head>
        <body.content><block class="lead_paragraph"><p>One.</p></block><block class="full_text"><p>One.</p><p>Two.</p></block></body.content></body></nitf>`,
    );
    expect(articles[0]).toMatchObject({
      byline: ['Ada Finch'],
      published: { text: '2006-09-12' },
      place: 'ALBANY',
      source: { name: 'The Courier', uri: 'http://paper.example/1', guid: '1' },
      extra: { wire: { dateline: 'ALBANY, Sept. 11', usageTerms: 'A B' } },
      body: 'One.\n\nTwo.\n',
    });
    expect(dropped).toEqual(expect.arrayContaining(['byline', 'block']));
  });
});
