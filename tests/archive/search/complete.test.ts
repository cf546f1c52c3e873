import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchIndex } from '../../../archive/search/search-index.ts';
import { find, makeArticle, makeIndex, storyDate } from './make-article.ts';

async function someStories(): Promise<SearchIndex> {
  const index = makeIndex({ names: () => ['No byline', 'Say "no"'] });
  await index.put([
    makeArticle('a', {
      headline: 'Harbour wall repaired',
      body: 'The harbours were closed. Harvesting went on; informations informed all.',
      section: 'Sport',
      tags: ['sea wall', 'Seaside'],
      byline: ['Sara Haddad'],
    }),
    makeArticle('b', {
      headline: 'Harbour dredged',
      body: 'Harbour works. Ferries wait.',
      section: 'Spring',
      tags: ['sea wall'],
      language: 'en-GB',
    }),
    makeArticle('c', { headline: 'ميناء بيروت', body: 'فتح الميناء', language: 'ar' }),
  ]);
  return index;
}

describe('completion', () => {
  /** `|` is the cursor. */
  async function offered(typed: string) {
    const index = await someStories();
    const cursor = typed.indexOf('|');
    return index.complete({ text: typed.replace('|', ''), cursor });
  }
  const labels = async (typed: string) =>
    (await offered(typed)).map(({ kind, label }) => `${kind} ${label}`);
  const texts = async (typed: string) =>
    (await offered(typed)).map(
      ({ text, cursor }) => `${text.slice(0, cursor)}|${text.slice(cursor)}`,
    );

  it('offers fields, then values, then words, then headlines', async () => {
    expect(await labels('ha|')).toEqual([
      'field has:',
      'value Sara Haddad',
      'word harbour',
      'word haddad',
      'word harvesting',
    ]);
    expect(await labels('harb|')).toEqual([
      'word harbour',
      'headline Harbour wall repaired',
      'headline Harbour dredged',
    ]);
  });

  it('offers the values of a field with their counts, and quotes them where they need it', async () => {
    expect((await offered('tag:sea|')).map(({ label, count }) => [label, count])).toEqual([
      ['sea wall', 2],
      ['Seaside', 1],
    ]);
    expect(await texts('tag:sea| x')).toEqual(['tag:"sea wall"| x', 'tag:Seaside| x']);
    expect(await texts('tag:"sea w|')).toEqual(['tag:"sea wall" |']);
    expect(await texts('tag:x,sea|')).toEqual(['tag:x,"sea wall" |', 'tag:x,Seaside |']);
    expect(await texts('-section:sp|o')).toEqual(['-section:Sport |', '-section:Spring |']);
    expect(await texts('in:no|')).toEqual(['in:"No byline" |', 'in:"Say ""no""" |']);
  });

  it('offers what has, no, is and dates know', async () => {
    expect(await labels('is:expi|')).toEqual(['value expired', 'value expiring']);
    expect(await labels('no:by|')).toEqual(['value byline']);
    expect(await labels('published:to|')).toEqual(['value today']);
    expect(await texts('updated:<7|')).toEqual(['updated:<7d |']);
  });

  it('offers words in a phrase, and Arabic fields and words', async () => {
    expect(await labels('"the harv|')).toEqual(['word harvesting']);
    expect(await labels('العن|')).toContain('field العنوان:');
    expect(await labels('مينا|')).toContain('word ميناء');
  });

  it('offers headlines from the first letter of the next word on, among the newest at first', async () => {
    const index = await someStories();
    const headlines = async (typed: string) => {
      const found = index.complete({ text: typed, cursor: typed.length });
      return found.filter(({ kind }) => kind === 'headline').map(({ label }) => label);
    };
    for (const typed of ['harbour w', 'harbour wa', 'harbour wall']) {
      expect(await headlines(typed), typed).toEqual(['Harbour wall repaired']);
    }
    expect(await headlines('harbour é')).toEqual([]);
    const newer = Array.from({ length: 100 }, (_, at) =>
      makeArticle(`newer${at}`, {
        headline: `Harbour notice ${at}`,
        published: storyDate('2030-01-01T00:00:00Z'),
      }),
    );
    await index.put(newer);
    expect(await headlines('harbour w')).toEqual([]);
    expect(await headlines('harbour wal')).toEqual(['Harbour wall repaired']);
    expect(await headlines('harbour n')).toHaveLength(3);
  });

  it('offers nothing where nothing is typed', async () => {
    for (const typed of ['|', ' |', 'sea |', '(|', 'zzzz|', '-|'])
      expect(await labels(typed)).toEqual([]);
  });

  it('never throws, wherever the cursor is', async () => {
    const index = await someStories();
    const piece = fc.constantFrom(
      'ha',
      'tag:',
      'sea',
      '"',
      ' ',
      '(',
      ')',
      '-',
      ',',
      'in:',
      'مي',
      'is:',
      '*',
      '~',
      ':',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.nat(20), (parts, at) => {
        const text = parts.join('');
        const cursor = Math.min(at, text.length);
        for (const { text: offer, cursor: place } of index.complete({ text, cursor })) {
          expect(place).toBeLessThanOrEqual(offer.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leads to what it says', async () => {
    const index = await someStories();
    for (const typed of ['tag:sea', 'har', 'sp', 'lang:e', 'harbour w']) {
      for (const each of index.complete({ text: typed, cursor: typed.length })) {
        if (each.kind === 'field') continue;
        const { total, notes } = find(index, each.text);
        expect(notes, each.text).toEqual([]);
        expect(total, each.text).toBeGreaterThan(0);
        if (each.count !== null && each.field !== 'language') expect(total).toBe(each.count);
      }
    }
  });
});
