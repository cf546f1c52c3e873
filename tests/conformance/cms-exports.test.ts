import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../archive/article/article.ts';
import { fixturesFolder, hasFixtures } from '../support/project.ts';
import { Judge, storiesOf } from './judge.ts';

/** Exports of other systems, against what stands in the files as one reads them. */

const folder = join(fixturesFolder, 'cms-exports');

type Wanted = Partial<{
  headline: string;
  standfirst: string;
  byline: readonly string[];
  at: string;
  updated: string;
  section: string;
  tags: readonly string[];
  status: string;
  uri: string;
  guid: string;
  lead: string;
  caption: string;
  alt: string;
  pictures: number;
  body: string;
  link: string;
}>;

const mysite = 'https://mysite.com';
const medium = {
  standfirst: 'This is a subtitle of some sort',
  byline: ['Joe Bloggs'],
  at: '2018-08-11T11:23:34.123Z',
  tags: ['Things', 'Stuff'],
  status: 'usable',
  uri: 'https://medium.com/@JoeBloggs/testpost-efefef12121212',
};

const wanted: Readonly<Record<string, readonly Wanted[]>> = {
  'blogger-api/response.json': [
    {
      headline: 'Lorem',
      byline: ['Important Author & Co.'],
      at: '2017-06-20T00:32:00-04:00',
      updated: '2017-06-20T00:32:57-04:00',
      tags: ['books', 'This & That', 'Good & Bad'],
      uri: 'http://example.blogspot.com/2017/06/lorem.html',
      guid: '1234563682306064159',
      body: 'Lorem content',
    },
    {
      headline: 'Ipsum',
      byline: ['Important Author'],
      tags: ['books', 'Summer 2017'],
      body: 'Ipsum content',
    },
    {
      headline: 'Dolor',
      tags: ['books', 'Spring 2017'],
      pictures: 1,
      body: 'Aliquam non elit nec diam',
    },
  ],
  'ghost-json/multi-post-only.json': [
    {
      headline: 'Blog Post Title',
      standfirst: 'This is a subtitle of some sort',
      byline: ['Joe Bloggs'],
      at: '2018-08-11T11:23:34.123Z',
      tags: ['Things', 'Stuff'],
      status: 'usable',
      uri: 'https://medium.com/space/testpost-efefef12121212',
    },
    {
      headline: 'Another Post',
      standfirst: 'Blah blah blah',
      byline: ['Joe Bloggs'],
      tags: ['Things'],
    },
    {
      headline: 'A post by someone else',
      standfirst: 'A different author',
      byline: ['Jane doe'],
      tags: ['Things', 'Nonsense'],
    },
  ],
  'ghost-json/single-post-author.json': [
    {
      headline: 'Blog Post Title',
      byline: ['Joe Bloggs'],
      tags: ['Things', 'Stuff'],
      status: 'usable',
    },
  ],
  'ghost-json/single-post-only-meta.json': [
    {
      headline: 'Blog Post Title',
      lead: '/content/images/image.jpg',
      caption: 'Caption text',
      alt: 'Lorem ipsum dolor sit amet',
      byline: ['Joe Bloggs'],
    },
  ],
  'ghost/ghost-flat.json': [
    {
      headline: 'Flat Format Post',
      at: '2025-01-01T00:00:00.000Z',
      lead: 'https://example.com/images/flat-feature.jpg',
      pictures: 2,
      status: 'usable',
      guid: 'abc123',
    },
  ],
  'ghost/ghost.json': [
    {
      headline: 'Post 1',
      lead: 'https://example.com/images/feature-1.jpg',
      pictures: 2,
      byline: ['Alice Johnson'],
      tags: ['News'],
      body: 'Hello world',
    },
    {
      headline: 'Post 2',
      lead: 'https://example.com/images/feature-2.jpg',
      byline: ['Bob Smith'],
      tags: ['Technology'],
      pictures: 2,
    },
    {
      headline: 'Post 3 - Lexical',
      pictures: 1,
      body: 'https://example.com/images/lexical-image.jpg',
    },
  ],
  'medium/advanced-post.html': [
    {
      ...medium,
      headline: 'Advanced Post Title',
      pictures: 4,
      body: 'with a [link to Ghost](https://ghost.org)',
    },
  ],
  'medium/basic-post.html': [
    { ...medium, headline: 'Basic Post Title', body: 'This is a another paragraph' },
  ],
  'medium/draft-post.html': [
    {
      headline: 'Draft Post Title',
      standfirst: medium.standfirst,
      status: 'withheld',
      uri: 'https://medium.com/p/ababab12121212',
    },
  ],
  'medium/quote-post.html': [{ ...medium, headline: 'Quote Post Title', body: '> Lorem Ipsum' }],
  'medium/profile.html': [],
  'substack/posts.csv': [
    {
      headline: 'Plain Text',
      standfirst: '“This quote’s rather short”',
      at: '2019-07-26T20:48:19.814Z',
      status: 'usable',
      guid: '123401.plain-text',
      body: 'Lorem ipsum dolor sit amet',
    },
    {
      headline: 'Comment Buttons',
      link: 'https://example.com/my-audio/file.mp3',
      body: 'Podcast Episode',
    },
    { headline: 'Talk to Us', body: 'Dolore magna aliqua.' },
    { headline: 'Plain Text', standfirst: 'Lorem ipsum dolor sit amet.', status: 'withheld' },
    { headline: 'About Us', standfirst: 'Learn about us', status: 'usable' },
  ],
  'tinynews/articles.json': [
    {
      headline: 'All embeds and Formatting',
      byline: ['Angel Developer'],
      at: '2023-03-24T19:45:24.257025+00:00',
      updated: '2023-03-24T19:55:47.250157+00:00',
      section: 'test',
      tags: ['embeds', 'Images', 'Testing'],
      status: 'usable',
      uri: 'https://demo-site.example.com/articles/testing/all-embeds-and-formatting',
      lead: 'https://assets.example.com/demo-site/all-embeds-and-formatting/imagekix.mpef3nc309qu.jpg',
      caption: 'Featured image. Alt text is also the caption',
      body: 'Example text',
    },
    {
      headline: 'Images',
      lead: 'https://assets.example.com/demo-site/images/imagekix.h4uzg1gckmrv.jpg',
      status: 'usable',
    },
    { headline: 'All embeds', standfirst: 'All embeds all embeds all embeds' },
  ],
  'wp-rest-api/co-authors-post.json': [
    {
      headline: 'Multi-Author Post with Co-Authors Plus',
      byline: ['Alice Smith', 'Bob Jones'],
      at: '2024-11-07T15:36:54Z',
      updated: '2024-11-07T15:37:03Z',
      section: 'Uncategorized',
      standfirst: 'A post with multiple authors.',
      status: 'usable',
      uri: `${mysite}/2024/11/07/multi-author-post`,
      guid: 'http://mysite.com/?p=99999',
      body: 'This is a post with multiple authors',
    },
  ],
  'wp-rest-api/single-post.json': [
    {
      headline: 'My Awesome Post',
      byline: ['Guest Writer'],
      at: '2019-11-07T10:36:54-05:00',
      section: 'Boop',
      tags: ['foo', 'Bar & Baz', 'boop', 'beep'],
      status: 'usable',
      standfirst: 'This is my strong headline thing. Here we have some excerpt content',
      lead: `${mysite}/wp-content/uploads/2019/11/BOOP.jpg`,
      caption: 'This is Boopity',
      alt: 'Boopity',
      pictures: 3,
      body: 'This is a very short example post.',
    },
  ],
  'wp-rest-api/single-post-with-linked-images.json': [
    { headline: 'My Awesome Post', byline: ['Guest Writer'] },
  ],
};

describe.skipIf(!hasFixtures)('exports of other systems', () => {
  test('are read as they stand in the files', { timeout: 120_000 }, async () => {
    const judge = new Judge('cms-exports');
    for (const [file, articles] of Object.entries(wanted)) {
      judge.file();
      const { stories, failures } = await storiesOf(join(folder, file));
      judge.expect(
        file,
        'articles',
        stories.length === articles.length,
        stories.length,
        articles.length,
      );
      judge.expect(file, 'failures', failures.length === 0, failures, []);
      for (const [index, facts] of articles.entries()) {
        const article = stories[index]?.article;
        for (const [field, value] of Object.entries(facts)) {
          const found = article === undefined ? null : saidBy(article, field);
          judge.expect(file, field, isSaid(field, found, value), found, value);
        }
      }
    }
    for (const file of ['tinynews/author-single.json', 'tinynews/author-multiple.json']) {
      judge.file();
      const { stories } = await storiesOf(join(folder, file));
      judge.expect(file, 'articles', stories.length === 0, stories.length, 0);
      judge.refused();
      expect(await readFile(join(folder, file), 'utf8')).toContain('authors');
    }
    expect(await judge.settle()).toEqual([]);
  });
});

function saidBy(article: Article, field: string): unknown {
  const [first] = article.images;
  const values: Readonly<Record<string, unknown>> = {
    ...article,
    at: article.published?.epoch,
    updated: article.updates[0]?.at?.epoch,
    uri: article.source?.uri,
    guid: article.source?.guid,
    lead: first?.lead ? first.file : null,
    caption: first?.caption,
    alt: first?.alt,
    pictures: article.images.length,
    link: article.links[0]?.href,
  };
  return values[field];
}

function isSaid(field: string, found: unknown, value: unknown): boolean {
  if (field === 'at' || field === 'updated')
    return (
      typeof found === 'number' &&
      typeof value === 'string' &&
      Math.floor(found / 1000) === Math.floor(Date.parse(value) / 1000)
    );
  if (field === 'body')
    return typeof found === 'string' && typeof value === 'string' && found.includes(value);
  return JSON.stringify(found) === JSON.stringify(value);
}
