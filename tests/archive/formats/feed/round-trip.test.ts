import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../archive/article/article.ts';
import { articlePathSchema } from '../../../../archive/article/article.ts';
import { readArticle } from '../../../../archive/article/read-article.ts';
import { writeAtom } from '../../../../archive/formats/feed/write-atom.ts';
import type { FeedFacts } from '../../../../archive/formats/feed/write-feed.ts';
import { writeJsonFeed } from '../../../../archive/formats/feed/write-json-feed.ts';
import { writeRss } from '../../../../archive/formats/feed/write-rss.ts';
import { markdownToHtml } from '../../../../archive/formats/html/markdown-to-html.ts';
import { plainText } from '../../../../archive/formats/html/plain-text.ts';
import { type RoundTrip, roundTripRow } from '../../../conformance/table.ts';
import { arbitraryArticle } from '../../../support/arbitrary-articles.ts';
import { readEverything } from '../../../support/read-everything.ts';

/** What is written as a feed and read again is the article, but for what the formats have no place for. */

const feed: FeedFacts = {
  title: 'The Courier',
  link: 'https://courier.example/',
  self: 'https://courier.example/feed',
  description: null,
  language: null,
  made: '2024-05-01T12:00:00Z',
};
const options = { pictureAddress: (path: string) => `https://pictures.example/${path}` };

type Write = typeof writeRss;

async function readBack(write: Write, article: Article): Promise<Article> {
  const pieces: string[] = [];
  for await (const piece of write([article], feed, options)) pieces.push(piece);
  const items = await readEverything(
    { kind: 'text', text: pieces.join(''), name: 'feed' },
    { timeZone: 'UTC' },
  );
  const [item] = items;
  if (item?.kind !== 'article') throw new Error(`${JSON.stringify(items)}\n${pieces.join('')}`);
  const path = articlePathSchema.parse('story.md');
  return readArticle(item.article.file, { path, timeZone: 'UTC' });
}

function line(text: string | null): string | null {
  return text?.replaceAll(/\s+/g, ' ').trim() || null;
}

function words(body: string): string {
  return plainText(markdownToHtml(body)) ?? '';
}

function addresses(article: Article): readonly string[] {
  return article.images.flatMap(({ file }) =>
    file === null
      ? []
      : [/^https?:/.test(file) ? new URL(file).href : `https://pictures.example/${file}`],
  );
}

/** Fields that both sides must have alike, in the form that a feed can carry. */
function core(article: Article) {
  return {
    headline: line(article.headline),
    byline: article.byline,
    section: article.section,
    tags: article.tags,
    subjects: article.subjects,
    place: article.place,
    language: article.language,
    body: words(article.body),
  };
}

function lead(article: Article): string | undefined {
  const [first] = [...article.images]
    .sort((left, right) => Number(right.lead) - Number(left.lead))
    .filter(({ file }) => file !== null);
  return first?.file ?? undefined;
}

const runs = { numRuns: 60 };

describe.each<[string, Write, RoundTrip]>([
  [
    'rss',
    writeRss,
    {
      headline: 'kept',
      standfirst: 'kept',
      byline: 'kept',
      published: 'kept by extension',
      updates: 'lost',
      section: 'kept',
      place: 'kept',
      tags: 'kept',
      subjects: 'kept',
      language: 'kept',
      status: 'lost',
      embargo: 'lost',
      source: 'kept',
      images: 'kept',
      alt: 'lost',
      expires: 'lost',
      links: 'kept',
      notes: 'lost',
      body: 'kept',
    },
  ],
  [
    'atom',
    writeAtom,
    {
      headline: 'kept',
      standfirst: 'kept',
      byline: 'kept',
      published: 'kept by extension',
      updates: 'lost',
      section: 'kept',
      place: 'kept',
      tags: 'kept',
      subjects: 'kept',
      language: 'kept',
      status: 'kept by extension',
      embargo: 'lost',
      source: 'kept',
      images: 'kept',
      alt: 'lost',
      expires: 'lost',
      links: 'kept',
      notes: 'lost',
      body: 'kept',
    },
  ],
])('an article as %s', (format, write, outcomes) => {
  test('keeps what the format has a place for', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryArticle(), async (article) => {
        const read = await readBack(write, article);
        expect(core(read)).toEqual(
          core(article).byline.length > 0 || format === 'rss'
            ? core(article)
            : { ...core(article), byline: ['The Courier'] },
        );
        expect(line(read.standfirst)).toBe(line(article.standfirst));
        const at = article.published?.epoch ?? null;
        if (at !== null)
          expect(read.published).toMatchObject({ text: article.published?.text, epoch: at });
        const uri = article.source?.uri;
        expect(read.source?.uri ?? null).toBe(uri == null ? null : new URL(uri).href);
        if (article.source?.guid != null) expect(read.source?.guid).toBe(article.source.guid);
        expect(new Set(read.images.flatMap(({ file }) => file ?? []))).toEqual(
          new Set(addresses(article)),
        );
        const first = lead(article);
        if (first !== undefined) {
          const [wanted] = [...article.images]
            .sort((left, right) => Number(right.lead) - Number(left.lead))
            .filter(({ file }) => file === first);
          expect(read.images[0]).toMatchObject({
            lead: true,
            caption: line(wanted?.caption ?? null),
            credit: line(wanted?.credit ?? wanted?.creator ?? null),
            copyright: line(wanted?.copyright ?? null),
            usageTerms: line(wanted?.usageTerms ?? null),
          });
        }
        expect(read.links.map(({ href }) => href)).toEqual(
          article.links.flatMap(({ href }) => href ?? []),
        );
      }),
      runs,
    );
    await roundTripRow(format, outcomes);
  });
});

test('an article as JSON Feed keeps everything but notes', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryArticle(), async (article) => {
      const { id, path, hash, problems, notes, source, images, extra, ...kept } = article;
      const read = await readBack(writeJsonFeed, article);
      expect(read).toMatchObject({ ...kept, headline: line(article.headline) });
      expect(read.images).toEqual(
        images.filter((image) => image.file !== null || read.images.length > 0),
      );
      expect(read.source?.name ?? null).toBe(source?.name ?? feed.title);
      expect([id, path, hash, problems, notes, extra]).toHaveLength(6);
    }),
    runs,
  );
  const all = [
    'headline',
    'standfirst',
    'byline',
    'tags',
    'language',
    'body',
    'source',
    'published',
  ];
  const extended = [
    'updates',
    'section',
    'place',
    'subjects',
    'status',
    'embargo',
    'images',
    'alt',
    'expires',
    'links',
  ];
  await roundTripRow('json-feed', {
    ...Object.fromEntries(all.map((name) => [name, 'kept'] as const)),
    ...Object.fromEntries(extended.map((name) => [name, 'kept by extension'] as const)),
    notes: 'lost',
  });
});
