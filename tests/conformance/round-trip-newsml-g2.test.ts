import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../archive/article/article.ts';
import { toNewsMlG2, writeNewsMessage } from '../../archive/formats/newsml-g2/write-newsml-g2.ts';
import { articleUri } from '../../archive/formats/wire/address.ts';
import { schemaJudge } from '../support/xml-schema.ts';
import { arbitraryWireArticle, fieldsOf, readBack } from './round-trip.ts';
import { roundTripRow } from './table.ts';

const own = 'kept by extension';
const options = { sent: new Date('2026-11-30T12:00:00Z'), sender: 'Harbour Courier' };
const judge = schemaJudge('newsml-g2/schemas', 'NewsML-G2_2.35-spec-All-Power.xsd');

function wantedOf(article: Article) {
  return { ...fieldsOf(article), 'source.guid': article.source?.guid ?? articleUri(article.id) };
}

describe('an article written as NewsML-G2', () => {
  it('is read as the same article', { timeout: 110_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWireArticle(), async (article) => {
        const [read, ...others] = await readBack(toNewsMlG2(article, options), 'story.xml');
        expect(others).toEqual([]);
        expect(read && fieldsOf(read)).toEqual(wantedOf(article));
      }),
      { numRuns: 120 },
    );
    await roundTripRow('newsml-g2', {
      headline: 'kept',
      standfirst: 'kept',
      byline: 'kept',
      published: own,
      updates: own,
      section: own,
      place: 'kept',
      tags: 'kept',
      subjects: 'kept',
      language: 'kept',
      status: 'kept',
      embargo: own,
      'source.name': 'kept',
      'source.uri': own,
      'source.guid': 'kept',
      'images.file': 'kept',
      'images.caption': 'kept',
      'images.alt': own,
      'images.credit': 'kept',
      'images.creator': 'kept',
      'images.copyright': 'kept',
      'images.usageTerms': 'kept',
      'images.expires': own,
      'images.lead': own,
      links: 'kept',
      notes: 'kept',
      body: own,
      'other keys of the front matter': 'lost',
    });
  });

  it('stands among others in one message', { timeout: 60_000 }, async () => {
    const [first, second] = fc.sample(
      arbitraryWireArticle().filter(({ images }) => images.length > 0),
      { numRuns: 2, seed: 7 },
    );
    if (first === undefined || second === undefined) throw new Error('no articles');
    const both = [
      { ...first, source: { name: null, uri: null, guid: 'a' } },
      { ...second, source: { name: null, uri: null, guid: 'b' } },
    ];
    const pieces = [];
    for await (const piece of writeNewsMessage(both, options)) pieces.push(piece);
    const read = await readBack(pieces.join(''), 'message.xml');
    expect(read.map(fieldsOf)).toEqual(both.map(wantedOf));
  });
});

describe.skipIf(!judge.exists)('by the schema of IPTC', () => {
  it('refuses what is wrong', { timeout: 60_000 }, async () => {
    const wrong = '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x"/>';
    expect(await judge.errors(wrong)).not.toEqual([]);
  });

  it('takes any article', { timeout: 110_000 }, async () => {
    const articles = fc.sample(arbitraryWireArticle(), { numRuns: 40, seed: 11 });
    const pieces = [];
    for await (const piece of writeNewsMessage(articles, options)) pieces.push(piece);
    expect(await judge.errors(pieces.join(''))).toEqual([]);
    for (const article of articles.slice(0, 4))
      expect(await judge.errors(toNewsMlG2(article, options))).toEqual([]);
    const nothing = [];
    for await (const piece of writeNewsMessage([], options)) nothing.push(piece);
    expect(await judge.errors(nothing.join(''))).toEqual([]);
  });
});
