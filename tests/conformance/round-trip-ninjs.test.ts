import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNinjs } from '../../archive/formats/ninjs/write-ninjs.ts';
import { arbitraryWireArticle, fieldsOf, readBack } from './round-trip.ts';
import { roundTripRow } from './table.ts';

const own = 'kept by extension';

describe('an article written as ninjs 3.1', () => {
  it('is read as the same article', { timeout: 110_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWireArticle(), async (article) => {
        const ninjs = toNinjs(article);
        const [read, ...others] = await readBack(JSON.stringify(ninjs), 'story.json');
        expect(others).toEqual([]);
        const wanted = { ...fieldsOf(article), 'source.guid': article.source?.guid ?? ninjs.uri };
        expect(read && fieldsOf(read)).toEqual(wanted);
      }),
      { numRuns: 120 },
    );
    await roundTripRow('ninjs', {
      headline: 'kept',
      standfirst: 'kept',
      byline: 'kept',
      published: own,
      updates: own,
      section: 'kept',
      place: 'kept',
      tags: 'kept',
      subjects: 'kept',
      language: 'kept',
      status: 'kept',
      embargo: own,
      'source.name': 'kept',
      'source.uri': 'kept',
      'source.guid': own,
      'images.file': own,
      'images.caption': 'kept',
      'images.alt': own,
      'images.credit': own,
      'images.creator': 'kept',
      'images.copyright': 'kept',
      'images.usageTerms': 'kept',
      'images.expires': own,
      'images.lead': 'kept',
      links: 'kept',
      notes: own,
      body: 'kept',
      'other keys of the front matter': 'lost',
    });
  });
});
