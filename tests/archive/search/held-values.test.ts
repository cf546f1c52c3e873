import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, ArticleId } from '../../../archive/article/article.ts';
import { memoryStorage } from '../../../archive/search/index/index-storage.ts';
import { openLunrIndex } from '../../../archive/search/lunr-index.ts';
import { formatQuery } from '../../../archive/search/query/format-query.ts';
import { type HeldField, heldFields } from '../../../archive/search/query/query-fields.ts';
import { contextOf, find, idsOf, makeArticle, makeImage, makeIndex } from './make-article.ts';

const pieces = ['sea', 'Wall', 'é', 'É', '2024', 'ميناء', '©', ' ', ' ', '/', '-', '_', '.', '"'];
const value = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(''))
  .filter((text) => text.trim() !== '');
const wanted = fc
  .array(fc.constantFrom(...pieces, '*'), { minLength: 1, maxLength: 4 })
  .map((list) => list.join(''))
  .filter((text) => text.trim() !== '');
const story = fc.record({
  creator: fc.option(value),
  copyright: fc.option(value),
  usageTerms: fc.option(value),
  file: fc.option(value),
  second: fc.option(value),
  title: fc.option(value),
  href: fc.option(value),
});
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never;

function articleOf({ second, title, href, ...picture }: Story, at: number): Article {
  return makeArticle(`a${at}`, {
    images: [makeImage(picture), makeImage({ file: second, creator: second })],
    links: [{ title, href }],
  });
}

function valuesOf({ images, links }: Article, field: HeldField): readonly string[] {
  const key = field === 'terms' ? 'usageTerms' : field;
  const values =
    key === 'link'
      ? links.flatMap(({ title, href }) => [title, href])
      : images.map((image) => image[key]);
  return values.flatMap((each) => each ?? []);
}

/** The same said by an expression over what is left of case, accents and white space. */
function holds(text: string, wantedText: string): boolean {
  const plain = (each: string) =>
    each
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .replace(/\s+/gu, ' ')
      .trim();
  const inner = plain(wantedText)
    .split(/\*+/)
    .map((piece) => piece.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  const letter = '[\\p{L}\\p{N}]';
  const edge = `(?<!${letter}(?=${letter}))`;
  const start = inner.startsWith('.*') ? '' : edge;
  const end = inner.endsWith('.*') ? '' : edge;
  return new RegExp(`${start}${inner}${end}`, 'u').test(plain(text));
}

describe('fields whose values are searched as they are written', () => {
  it('find what a look at every value finds, after edits, merges and a restart', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(story, { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(fc.constantFrom(...heldFields), wanted), { minLength: 4, maxLength: 12 }),
        async (stories, asked) => {
          const storage = memoryStorage();
          const articles = stories.map(articleOf);
          const known = new Map<ArticleId, Article>(articles.map((each) => [each.id, each]));
          const context = { ...contextOf(known), mergeAt: 2, storage };
          const first = await openLunrIndex(context);
          for (const article of articles) await first.put([makeArticle(article.id), article]);
          await first.close();
          const index = await openLunrIndex(context);
          for (const [field, text] of asked) {
            const query = formatQuery({ kind: 'value', field, value: text });
            const expected = articles.filter((article) =>
              valuesOf(article, field).some((each) => holds(each, text)),
            );
            expect(idsOf(index, query), query).toEqual(expected.map(({ id }) => id));
            expect(idsOf(index, `-${query}`), query).toHaveLength(
              articles.length - expected.length,
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('are found by what people write of them, in English and Arabic', async () => {
    const index = makeIndex();
    await index.put([
      makeArticle('a', {
        images: [
          makeImage({
            file: 'media/2024/harbour_wall.TIF',
            creator: 'José Álvarez',
            copyright: '© 2024 Lusa/EPA',
            usageTerms: 'Editorial use only.\nNo archive.',
          }),
        ],
        links: [{ title: 'The port authority', href: 'https://example.org/ports/?a=1' }],
        source: { name: 'Harbour Courier', uri: null, guid: null },
      }),
      makeArticle('b', { body: 'Lusa media editorial', images: [makeImage({ credit: 'Lusa' })] }),
    ]);
    for (const query of [
      'creator:"jose alvarez"',
      'creator:álvarez',
      'copyright:lusa',
      'copyright:"© 2024 Lusa/EPA"',
      'terms:"use only. no archive"',
      'usage:editorial',
      'file:harbour_wall.tif',
      'file:harbour',
      'file:media/2024',
      'file:*.tif',
      'link:example.org',
      'link:https://example.org/ports/?a=1',
      'link:"port authority"',
      'مصور:alvarez',
      'رابط:example.org',
      'source:courier',
    ]) {
      expect(idsOf(index, query), query).toEqual(['a']);
      expect(find(index, query).notes, query).toEqual([]);
    }
    for (const query of ['creator:alvar', 'copyright:lus', 'file:arbour', 'link:example.or']) {
      expect(idsOf(index, query), query).toEqual([]);
    }
    // An address is no field.
    expect(find(index, 'file://media').notes).toEqual([]);
    expect(idsOf(index, 'file://media/2024')).toEqual([]);
  });

  it('are no part of a search in all fields', async () => {
    const index = makeIndex();
    await index.put([
      makeArticle('a', {
        images: [makeImage({ usageTerms: 'editorial', file: 'media/a.jpg' })],
        links: [{ title: 'authority', href: null }],
      }),
    ]);
    for (const word of ['editorial', 'media', 'authority']) expect(idsOf(index, word)).toEqual([]);
  });

  it('complete from the values of that very field, most used first', async () => {
    const index = makeIndex();
    const picture = { creator: 'Ana Reis', copyright: 'Ana Media', usageTerms: 'Any use' };
    await index.put([
      makeArticle('a', { byline: ['Anton Berg'], images: [makeImage({ creator: 'Anders Holm' })] }),
      makeArticle('b', { images: [makeImage(picture)] }),
      makeArticle('c', {
        images: [makeImage(picture), makeImage(picture)],
        source: { name: 'Anadolu', uri: 'https://an.example', guid: null },
      }),
    ]);
    expect(index.values('creator', 'an', 10)).toEqual([
      { value: 'Ana Reis', count: 2 },
      { value: 'Anders Holm', count: 1 },
    ]);
    const offered = (text: string) =>
      index.complete({ text, cursor: text.length }).map(({ label, text: whole }) => [label, whole]);
    expect(offered('creator:ana')).toEqual([['Ana Reis', 'creator:"Ana Reis" ']]);
    expect(offered('copyright:an')).toEqual([['Ana Media', 'copyright:"Ana Media" ']]);
    expect(offered('usage:an')).toEqual([['Any use', 'usage:"Any use" ']]);
    expect(offered('source:an')).toEqual([['Anadolu', 'source:Anadolu ']]);
    expect(offered('crea')).toContainEqual(['creator:', 'creator:']);
  });
});
