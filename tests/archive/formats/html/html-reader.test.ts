import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articlePathSchema } from '../../../../archive/article/article.ts';
import { readArticle } from '../../../../archive/article/read-article.ts';
import type { Source } from '../../../../archive/formats/reader.ts';
import { readEverything } from '../../../support/read-everything.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { writeFiles } from '../../../support/write-files.ts';

const sentence = 'The port opens again on Monday, the harbour master said after a long night. ';
const text = `<p>${sentence.repeat(3)}</p><p>${sentence.repeat(4)}</p>`;

async function read(source: Source) {
  const items = await readEverything(source, { timeZone: 'UTC' });
  return items.map((item) => {
    if (item.kind !== 'article') throw new Error(JSON.stringify(item));
    const at = { path: articlePathSchema.parse('story.md'), timeZone: 'UTC' };
    return { ...item.article, article: readArticle(item.article.file, at) };
  });
}

async function readPage(html: string) {
  const [page] = await read({ kind: 'text', text: html, name: 'page.html' });
  if (page === undefined) throw new Error('There is no story.');
  return page;
}

const page = (head: string, body = `<article><h1>Port opens</h1>${text}</article>`) =>
  `<!doctype html><html lang="en-GB"><head><title>Port opens | The Courier</title>${head}</head><body><nav><a href="/">Home</a></nav>${body}<footer>© The Courier</footer></body></html>`;

describe('a piece of a page', () => {
  it.each([
    ['a div', `<div class="story"><h1>Port opens</h1>${text}</div>`],
    ['scripts first', `<script>null</script><script>1</script><h1>Port opens</h1>${text}`],
    ['paragraphs', `<h1>Port opens</h1>${text}`],
    ['no body', `<html><head><title>Port opens</title></head></html>${text}`],
  ])('is read as a story: %s', async (_, html) => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'piece.html': html });
    const [piece] = await read({ kind: 'path', path: join(folder, 'piece.html') });
    expect(piece?.article.headline).toBe('Port opens');
    expect(piece?.article.body).toContain('the harbour master said');
  });
});

describe('a web page', () => {
  it('says in JSON-LD what it is about, with references in a graph', async () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'ReportageNewsArticle',
          '@id': '#story',
          headline: 'Port opens &amp; ships sail',
          description: 'After a week.',
          author: [{ '@id': '#jane' }, { '@type': 'Person', name: 'John Roe' }],
          publisher: { '@id': '#courier' },
          datePublished: '2022-01-10T08:54:00+04:00',
          dateModified: '2022-01-11T10:00:00+04:00',
          articleSection: ['Harbour', 'News'],
          keywords: 'port, ships',
          dateline: 'Dubai',
          inLanguage: 'en-GB',
          url: 'https://courier.example/2022/port-opens',
          about: { '@id': 'http://cv.iptc.org/newscodes/mediatopic/20000379', name: 'port' },
          correction: {
            '@type': 'CorrectionComment',
            text: 'The day was wrong.',
            datePublished: '2022-01-11',
          },
          image: {
            '@type': 'ImageObject',
            contentUrl: 'https://courier.example/quay.jpg',
            caption: 'The quay',
            creditText: 'AFP',
            creator: { name: 'Jane Doe' },
            copyrightNotice: '© AFP',
            license: 'https://courier.example/terms',
          },
          backstory: 'Told by a sailor.',
          isAccessibleForFree: false,
        },
        { '@type': 'Person', '@id': '#jane', name: 'Jane Doe' },
        { '@type': 'Organization', '@id': '#courier', name: 'The Courier' },
      ],
    };
    const { article, fields } = await readPage(
      page(`<script type="application/ld+json">/* a note */ ${JSON.stringify(graph)}</script>`),
    );
    expect(article).toMatchObject({
      headline: 'Port opens & ships sail',
      standfirst: 'After a week.',
      byline: ['Jane Doe', 'John Roe'],
      published: { text: '2022-01-10T08:54:00+04:00' },
      updates: [
        { at: { text: '2022-01-11T10:00:00+04:00' }, kind: 'update' },
        { at: { text: '2022-01-11' }, kind: 'correction', note: 'The day was wrong.' },
      ],
      section: 'Harbour',
      place: 'Dubai',
      tags: ['port', 'ships'],
      subjects: ['medtop:20000379'],
      language: 'en-GB',
      source: {
        name: 'The Courier',
        uri: 'https://courier.example/2022/port-opens',
        guid: 'https://courier.example/2022/port-opens',
      },
      images: [
        {
          file: 'https://courier.example/quay.jpg',
          caption: 'The quay',
          credit: 'AFP',
          creator: 'Jane Doe',
          copyright: '© AFP',
          usageTerms: 'https://courier.example/terms',
          lead: true,
        },
      ],
    });
    expect(article.body).not.toContain('Home');
    expect(fields).toContainEqual({
      kind: 'dropped',
      field: 'schema:backstory',
      value: 'Told by a sailor.',
      why: 'no-place',
    });
    expect(fields).toContainEqual(
      expect.objectContaining({ field: 'schema:isAccessibleForFree', why: 'internal' }),
    );
  });

  it('is read with line breaks inside of the strings of its JSON-LD', async () => {
    const { article } = await readPage(
      page(
        '<script type="application/ld+json">{"@type": "NewsArticle",\n "headline": "Port\n opens",}</script>',
      ),
    );
    expect(article.headline).toBe('Port opens');
  });

  it('gives its text as Markdown, with captions apart from credits, and embeds as links', async () => {
    const { article } = await readPage(
      page(
        '<link rel="canonical" href="https://courier.example/2022/01/10/port">',
        `<article><h1>Port opens</h1>${text}
        <figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/quay-900.jpg" alt="Quay" width="900"><figcaption>The quay on Sunday. Photo: Jane Doe / AFP</figcaption></figure>
        <ul><li>One</li><li>Two</li></ul><blockquote><p>It is open.</p></blockquote>
        <table><tr><th>Ship</th><th>Day</th></tr><tr><td>Anna</td><td>Monday</td></tr></table>
        <iframe src="https://www.youtube.com/embed/abc" title="The port from above"></iframe>${text}</article>`,
      ),
    );
    expect(article.body).toContain('![Quay](https://courier.example/quay-900.jpg)');
    expect(article.body).toContain('- One\n- Two');
    expect(article.body).toContain('> It is open.');
    expect(article.body).toContain('| Anna | Monday |');
    expect(article.body).toContain('[The port from above](https://www.youtube.com/embed/abc)');
    expect(article.images).toMatchObject([
      {
        caption: 'The quay on Sunday.',
        alt: 'Quay',
        credit: 'Jane Doe / AFP',
        creator: 'Jane Doe',
      },
    ]);
    expect(article).toMatchObject({ headline: 'Port opens', published: { text: '2022-01-10' } });
  });

  it.each([
    ['Ann Lee on Jun 30, 2014 9:30 am 12 Comments', ['Ann Lee']],
    ['By Ann Lee | April 19, 2013', ['Ann Lee']],
    ['9:39AM BST 05 Oct 2011', []],
  ])('is signed by names without the date beside them: %s', async (line, byline) => {
    const body = `<article><h1>Port opens</h1><p class="byline">${line}</p>${text}</article>`;
    expect((await readPage(page('', body))).article.byline).toEqual(byline);
  });

  it('has the words of each list of keywords as tags', async () => {
    const metas =
      '<meta name="keywords" content="ports, ships"><meta name="dc.subject" content="Sea;Ships">';
    expect((await readPage(page(metas))).article.tags).toEqual(['ports', 'ships', 'Sea', 'Ships']);
  });

  it('runs and keeps nothing that could run', async () => {
    const { article } = await readPage(
      page(
        '',
        `<article><h1>Port opens</h1>${text}<p><a href="javascript:alert(1)" onclick="x()">Tickets</a></p><script>alert(2)</script><img src=x onerror=alert(3)></article>`,
      ),
    );
    expect(article.body).toContain('Tickets');
    expect(article.body).not.toMatch(/javascript|alert|onerror/);
  });

  it('brings the pictures that a browser has saved beside it', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, {
      'Port opens.html': `<!DOCTYPE html>\n<!-- saved from url=(0037)https://courier.example/2022/port -->\n${page('', `<article><h1>Port opens</h1>${text}<figure><img src="./Port%20opens_files/quay.jpg"><figcaption>The quay</figcaption></figure></article>`)}`,
      'Port opens_files/quay.jpg': 'a picture',
      'Port opens_files/advertisement.html': `<html><body><h1>Buy</h1>${text}</body></html>`,
    });
    const [saved, ...others] = await read({ kind: 'path', path: folder });
    expect(others).toEqual([]);
    expect(saved?.media.map(({ path }) => path)).toEqual(['media/undated/quay.jpg']);
    expect(saved?.article).toMatchObject({
      source: { uri: 'https://courier.example/2022/port' },
      images: [{ file: 'media/undated/quay.jpg', caption: 'The quay' }],
    });
  });

  it('is read in the letters that it states', async () => {
    const folder = await temporaryFolder();
    const html = `<html><head><meta charset="windows-1251"><title>X</title></head><body><article><h1>Port</h1>${text}</article></body></html>`;
    const bytes = Buffer.from(html.replace('Port', '\u00cf\u00ee\u00f0\u00f2'), 'latin1');
    await writeFiles(folder, { 'a.html': bytes });
    const [story] = await read({ kind: 'path', path: join(folder, 'a.html') });
    expect(story?.article.body + (story?.article.headline ?? '')).toContain('Порт');
    expect(story?.warnings).toEqual([]);
  });

  it('may nest without end, and is read', { timeout: 60_000 }, async () => {
    const deep = `<html><body>${'<div>'.repeat(50_000)}<p>${sentence}</p>`;
    const wide = `<html><body><article>${`<p>${sentence}</p>`.repeat(40_000)}</article>`;
    for (const html of [deep, wide]) {
      const { article } = await readPage(html);
      expect(article.body).toContain('harbour master');
    }
  });

  it('without any text is a failure', async () => {
    const [item] = await readEverything({
      kind: 'text',
      text: '<html><body></body></html>',
      name: 'a.html',
    });
    expect(item).toMatchObject({ kind: 'failure', error: { code: 'empty-source' } });
  });
});
