import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { readFileOf, readText } from '../wire/support.ts';

const story = (more: object) =>
  JSON.stringify({
    uri: 'https://wire.example/1',
    versioncreated: '2022-01-10T08:00:00Z',
    headline: 'Port opens',
    ...more,
  });

describe('a news object', () => {
  it('of 1.x and of 3.x tells the same', async () => {
    const flat = await readText(
      story({
        byline: 'Ada Finch',
        body_text: 'One.\n\nTwo.',
        description_text: 'In short',
        located: 'Almaty',
        usageterms: 'Once',
        embargoed: '2022-02-01T00:00:00Z',
        pubstatus: 'withheld',
        urgency: 2,
        subject: [{ scheme: 'http://cv.iptc.org/newscodes/mediatopic/', code: '20000647' }],
      }),
    );
    const lists = await readText(
      JSON.stringify({
        uri: 'https://wire.example/1',
        versionCreated: '2022-01-10T08:00:00Z',
        headlines: [{ role: 'main', value: 'Port opens' }],
        by: 'Ada Finch',
        bodies: [{ contentType: 'text/plain', value: 'One.\n\nTwo.' }],
        descriptions: [{ role: 'summary', value: 'In short' }],
        located: 'Almaty',
        usageTerms: 'Once',
        embargoedUntil: '2022-02-01T00:00:00Z',
        pubStatus: 'withheld',
        urgency: 2,
        subjects: [{ uri: 'http://cv.iptc.org/newscodes/mediatopic/20000647' }],
      }),
    );
    const fields = ({ articles: [article] }: typeof flat) => ({
      headline: article?.headline,
      byline: article?.byline,
      body: article?.body,
      standfirst: article?.standfirst,
      place: article?.place,
      subjects: article?.subjects,
      embargo: article?.embargo?.text,
      status: article?.status,
      wire: article?.extra.wire,
      published: article?.published?.text,
    });
    expect(fields(flat)).toEqual(fields(lists));
    expect(fields(flat)).toEqual({
      headline: 'Port opens',
      byline: ['Ada Finch'],
      body: 'One.\n\nTwo.\n',
      standfirst: 'In short',
      place: 'Almaty',
      subjects: ['medtop:20000647'],
      embargo: '2022-02-01T00:00:00Z',
      status: 'withheld',
      wire: { urgency: 2, usageTerms: 'Once' },
      published: '2022-01-10T08:00:00Z',
    });
  });

  it('brings the largest picture that it names, with its rights', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'big.png'), new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
    await writeFile(
      join(folder, 'story.json'),
      story({
        associations: {
          mainpic: {
            type: 'picture',
            byline: 'Ida',
            description_text: 'The port',
            copyrightnotice: '© EPA',
            usageterms: 'Once',
            expires: '2027-01-10T00:00:00Z',
            renditions: {
              thumbnail: { href: 'small.png', width: 10, height: 10, mimetype: 'image/png' },
              original: { href: 'big.png', width: 1000, height: 1000, mimetype: 'image/png' },
            },
          },
        },
      }),
    );
    const { items, articles } = await readFileOf(join(folder, 'story.json'));
    expect(articles[0]?.images).toMatchObject([
      {
        file: 'media/2022/01/big.png',
        caption: 'The port',
        creator: 'Ida',
        copyright: '© EPA',
        usageTerms: 'Once',
        expires: { text: '2027-01-10T00:00:00Z' },
        lead: true,
      },
    ]);
    expect(items[0]).toMatchObject({ article: { media: [{ path: 'media/2022/01/big.png' }] } });
  });

  it('shows the best rendition where its text has a smaller one, and says its headline once', async () => {
    const { articles } = await readText(
      story({
        body_html:
          '<h1>Port opens</h1><p>Text.</p><figure><img src="https://p.example/small.jpg"><div class="byline">Ida</div><figcaption>The port</figcaption></figure>',
        associations: {
          a001: {
            type: 'picture',
            byline: 'Ida',
            description_text: 'The port',
            renditions: {
              r00: {
                href: 'https://p.example/small.jpg',
                width: 10,
                height: 10,
                mimetype: 'image/jpeg',
              },
              r01: {
                href: 'https://p.example/big.jpg',
                width: 900,
                height: 900,
                mimetype: 'image/jpeg',
              },
            },
          },
        },
      }),
    );
    expect(articles[0]?.images).toMatchObject([
      { file: 'https://p.example/big.jpg', creator: 'Ida' },
    ]);
    expect(articles[0]?.body).toBe('Text.\n\n![](https://p.example/big.jpg)\n');
  });

  it('of a photo agency has who took it, where, and under which terms', async () => {
    const { articles } = await readText(
      JSON.stringify({
        data: {
          item: {
            uri: 'https://p.example/1',
            type: 'picture',
            headline: 'Port',
            versioncreated: '2022-01-10T08:00:00Z',
            photographer: { name: 'Ida Moe' },
            datelinelocation: { city: 'Bergen' },
            usageterms: ['Once.', 'Here.'],
            description_caption: 'The port',
            description_creditline: 'Ida Moe/EPA',
            renditions: { main: { href: 'https://p.example/1.jpg', mimetype: 'image/jpeg' } },
          },
        },
      }),
    );
    expect(articles).toMatchObject([
      {
        headline: 'Port',
        place: 'Bergen',
        images: [
          {
            caption: 'The port',
            credit: 'Ida Moe/EPA',
            creator: 'Ida Moe',
            usageTerms: 'Once. Here.',
          },
        ],
      },
    ]);
  });

  it('that says nothing of news is none', async () => {
    const { failures } = await readText('{"pubstatuses": 1, "data": {"byline": 2}}', 'x.ninjs');
    expect(failures).toHaveLength(1);
  });

  it('names a later version as an update, and what has no place as dropped', async () => {
    const { articles, dropped } = await readText(
      story({
        firstcreated: '2022-01-09T08:00:00Z',
        priority: 6,
        profile: 'p',
        trustindicator: [{ title: 't' }],
      }),
    );
    expect(articles[0]?.published?.text).toBe('2022-01-09T08:00:00Z');
    expect(articles[0]?.updates).toMatchObject([
      { at: { text: '2022-01-10T08:00:00Z' }, kind: 'update' },
    ]);
    expect(dropped).toEqual(['priority', 'profile', 'trustindicator']);
  });

  it('within another is a story of its own that is linked to', async () => {
    const { articles } = await readText(
      story({
        type: 'composite',
        associations: {
          side: { uri: 'urn:side', type: 'text', headline: 'Aside', body_text: 'Text.' },
        },
      }),
    );
    expect(articles.map(({ headline }) => headline)).toEqual(['Port opens', 'Aside']);
    expect(articles[0]?.links).toEqual([{ title: 'Aside', href: 'urn:side' }]);
    expect(articles[1]?.body).toBe('Text.\n');
  });

  it.each([
    ['a list', (one: string, two: string) => `[${one}, ${two}]`],
    ['JSON Lines', (one: string, two: string) => `${one}\n${two}\n`],
    [
      'an answer of a service',
      (one: string, two: string) =>
        `{"id": "x", "data": {"meta": {}, "items": [{"item": ${one}}, {"item": ${two}}]}}`,
    ],
    ['an envelope', (one: string, two: string) => `{"total": 2, "item": [${one}, ${two}]}`],
  ])('among others comes in %s', async (_name, joined) => {
    const { articles } = await readText(joined(story({}), story({ headline: 'Two' })));
    expect(articles.map(({ headline }) => headline)).toEqual(['Port opens', 'Two']);
  });
});
