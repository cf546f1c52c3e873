import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNitf } from '../../archive/formats/nitf/write-nitf.ts';
import { articleUri } from '../../archive/formats/wire/address.ts';
import { schemaJudge } from '../support/xml-schema.ts';
import { plainWords } from './judge.ts';
import { arbitraryWireArticle, fieldsOf, readBack } from './round-trip.ts';
import { roundTripRow } from './table.ts';

const own = 'kept by extension';
const judge = schemaJudge('nitf/schemas', 'nitf-3-6.xsd');

const structured = `First *word* and **strong** one, [a link](https://news.example/a?b=1&c=2).

## A heading

- one
- two

1. first
2. second

> quoted

| a | b |
| --- | --- |
| 1 | 2 |

---

Last.`;

describe('an article written as NITF', () => {
  it('is read as the same article, its text in the same words', { timeout: 110_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWireArticle(), async (article) => {
        const [read, ...others] = await readBack(toNitf(article), 'story.xml');
        expect(others).toEqual([]);
        const { body: found, ...fields } = fieldsOf(read ?? article);
        const { body: wantedBody, ...wanted } = fieldsOf(article);
        const guid = article.source?.guid ?? articleUri(article.id);
        expect(fields).toEqual({ ...wanted, 'source.guid': guid });
        expect(words(found)).toEqual(words(wantedBody));
      }),
      { numRuns: 120 },
    );
    await roundTripRow('nitf', {
      headline: 'kept',
      standfirst: 'kept',
      byline: 'kept',
      published: own,
      updates: own,
      section: 'kept',
      place: 'kept',
      tags: 'kept',
      subjects: own,
      language: 'kept',
      status: 'kept',
      embargo: own,
      'source.name': 'kept',
      'source.uri': own,
      'source.guid': 'kept',
      'images.file': 'kept',
      'images.caption': 'kept',
      'images.alt': 'kept',
      'images.credit': 'kept',
      'images.creator': 'kept',
      'images.copyright': 'kept',
      'images.usageTerms': own,
      'images.expires': own,
      'images.lead': own,
      links: own,
      notes: 'kept',
      body: 'kept',
      'levels of headings, code, strike-through': 'lost',
      'places of pictures in the text': 'lost',
      'other keys of the front matter': 'lost',
    });
  });

  it('keeps the structure of its text', async () => {
    const [article] = fc.sample(arbitraryWireArticle(), { numRuns: 1, seed: 3 });
    if (article === undefined) throw new Error('no article');
    const [read] = await readBack(toNitf({ ...article, images: [], body: structured }), 'a.xml');
    expect(read?.body.trim()).toBe(structured);
  });
});

/** HTML in a text is shown without its tags, by every writer of ours. */
function words(body: unknown): string {
  return plainWords(
    String(body)
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll('&amp;', '&'),
  );
}

describe.skipIf(!judge.exists)('by the schema of IPTC', () => {
  it('refuses what is wrong', { timeout: 60_000 }, async () => {
    const wrong = '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><p/></nitf>';
    expect(await judge.errors(wrong)).not.toEqual([]);
  });

  it('takes any article', { timeout: 110_000 }, async () => {
    const articles = fc.sample(arbitraryWireArticle(), { numRuns: 12, seed: 11 });
    for (const article of [
      ...articles,
      ...articles.slice(0, 1).map((one) => ({ ...one, body: structured })),
    ])
      expect(await judge.errors(toNitf(article))).toEqual([]);
  });
});
