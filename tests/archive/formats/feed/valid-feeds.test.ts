import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeAtom } from '../../../../archive/formats/feed/write-atom.ts';
import type { FeedFacts } from '../../../../archive/formats/feed/write-feed.ts';
import { writeJsonFeed } from '../../../../archive/formats/feed/write-json-feed.ts';
import { writeRss } from '../../../../archive/formats/feed/write-rss.ts';
import { parseXml } from '../../../../archive/formats/xml/read-xml.ts';
import {
  attributeOf,
  childrenOf,
  lineOf,
  type XmlElement,
} from '../../../../archive/formats/xml/xml-element.ts';
import { arbitraryArticle } from '../../../support/arbitrary-articles.ts';

/** The rules of feed validators, on whatever an archive may hold. */

const feed: FeedFacts = {
  title: 'The Courier & <Friends>',
  link: 'https://courier.example/',
  self: 'https://courier.example/feed',
  description: 'News of the port',
  language: 'en',
  made: '2024-05-01T12:00:00Z',
};
const articles = fc.array(arbitraryArticle(), { maxLength: 4 });
const runs = { numRuns: 40 };

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** The root of a document that is well-formed and binds all its prefixes. */
function rootOf(xml: string): XmlElement {
  const parts = [...parseXml(xml, 'feed', (_name, within) => within.length === 0)];
  const [part] = parts;
  if (part?.kind !== 'element') throw new Error(JSON.stringify(parts));
  return part.element;
}

function one(element: XmlElement, name: string): string {
  const found = childrenOf(element).filter(({ written }) => written === name);
  expect(found, name).toHaveLength(1);
  return lineOf(found[0] ?? null) ?? '';
}

function expectUnique(values: readonly string[]): void {
  expect(new Set(values).size).toBe(values.length);
}

function expectAbsolute(address: string | null): void {
  expect(address).toMatch(/^https?:\/\/[^\s]+$/);
}

const rfc822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (?:GMT|[+-]\d{4})$/;
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/;

describe('a feed that is written', () => {
  test('is RSS 2.0', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (list) => {
        const root = rootOf(await textOf(writeRss(list, feed)));
        expect(root.written).toBe('rss');
        expect(attributeOf(root, 'version')).toBe('2.0');
        const [channel] = childrenOf(root, 'channel');
        if (channel === undefined) throw new Error('no channel');
        expect(one(channel, 'title')).toBe(feed.title);
        expect(one(channel, 'link')).toBe(feed.link);
        expect(one(channel, 'description')).toBe(feed.description);
        expect(one(channel, 'lastBuildDate')).toMatch(rfc822);
        const items = childrenOf(channel, 'item');
        expect(items).toHaveLength(list.length);
        for (const item of items) {
          const names = childrenOf(item).map(({ written }) => written);
          expect(names.includes('title') || names.includes('description')).toBe(true);
          for (const name of ['title', 'link', 'description', 'guid', 'pubDate', 'content:encoded'])
            expect(names.filter((written) => written === name).length).toBeLessThan(2);
          for (const link of childrenOf(item).filter(({ written }) => written === 'link'))
            expectAbsolute(lineOf(link));
          for (const date of childrenOf(item, 'pubDate')) {
            const text = lineOf(date) ?? '';
            expect(text).toMatch(rfc822);
            expect(text.slice(0, 3)).toBe(
              new Date(`${text.slice(5, 16)} GMT`).toUTCString().slice(0, 3),
            );
          }
          for (const media of childrenOf(item).filter(({ written }) => written === 'media:content'))
            expectAbsolute(attributeOf(media, 'url'));
        }
        expectUnique(items.map((item) => one(item, 'guid')));
      }),
      runs,
    );
  });

  test('is Atom 1.0', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (list) => {
        const root = rootOf(await textOf(writeAtom(list, feed)));
        expect(root.uri).toBe('http://www.w3.org/2005/Atom');
        for (const name of ['id', 'title', 'updated']) expect(one(root, name)).not.toBe('');
        expect(one(root, 'updated')).toMatch(rfc3339);
        const entries = childrenOf(root, 'entry');
        expect(entries).toHaveLength(list.length);
        for (const entry of entries) {
          one(entry, 'title');
          expect(one(entry, 'id')).toMatch(/^[a-z][a-z0-9+.-]*:\S+$/i);
          expect(one(entry, 'updated')).toMatch(rfc3339);
          for (const date of childrenOf(entry).filter(({ written }) => written === 'published'))
            expect(lineOf(date)).toMatch(rfc3339);
          const links = childrenOf(entry).filter(({ written }) => written === 'link');
          for (const link of links) expectAbsolute(attributeOf(link, 'href'));
          const alternate = links.filter((link) => attributeOf(link, 'rel') === 'alternate');
          const contents = childrenOf(entry).filter(({ written }) => written === 'content');
          expect(alternate.length).toBeLessThan(2);
          expect(alternate.length + contents.length).toBeGreaterThan(0);
          for (const category of childrenOf(entry, 'category'))
            expect(attributeOf(category, 'term')).not.toBeNull();
        }
        expectUnique(entries.map((entry) => one(entry, 'id')));
      }),
      runs,
    );
  });

  test('is JSON Feed 1.1', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (list) => {
        const read = JSON.parse(await textOf(writeJsonFeed(list, feed)));
        expect(read).toMatchObject({
          version: 'https://jsonfeed.org/version/1.1',
          title: feed.title,
          home_page_url: feed.link,
        });
        expect(read.items).toHaveLength(list.length);
        for (const item of read.items) {
          expect(typeof item.id).toBe('string');
          expect('content_html' in item || 'content_text' in item).toBe(true);
          for (const date of [item.date_published, item.date_modified])
            if (date !== undefined) expect(date).toMatch(rfc3339);
          for (const address of [item.url, item.image])
            if (address !== undefined) expectAbsolute(address);
          for (const attachment of item.attachments ?? []) {
            expectAbsolute(attachment.url);
            expect(attachment.mime_type).toMatch(/^\w+\/\S+$/);
          }
        }
        expectUnique(read.items.map(({ id }: { id: string }) => id));
      }),
      runs,
    );
  });
});
