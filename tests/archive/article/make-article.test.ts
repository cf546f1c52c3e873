import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeArticleFile } from '../../../archive/article/make-article.ts';
import type { StoryDraft } from '../../../archive/formats/reader.ts';
import { date, line, longText } from './any-edit.ts';
import { articleOf, edit, textOf } from './support.ts';

const empty: StoryDraft = {
  headline: null,
  standfirst: null,
  byline: [],
  published: null,
  updates: [],
  section: null,
  place: null,
  language: null,
  images: [],
  links: [],
  notes: [],
  source: null,
  tags: [],
  body: '',
};

const full: StoryDraft = {
  headline: "Kazakhstan says nearly 8,000 arrested as president calls it a 'coup attempt'",
  standfirst: "Widespread unrest was worst in Central Asian nation's post-Soviet history",
  byline: ['Jane Doe'],
  published: '2022-01-10T08:00:00+04:00',
  updates: [{ at: '2022-01-10T08:54:00+04:00', kind: 'update', note: null }],
  section: 'World',
  place: 'Almaty',
  language: 'en',
  images: [
    {
      file: null,
      caption: 'A: b',
      alt: null,
      credit: 'EPA',
      creator: null,
      copyright: null,
      lead: true,
    },
  ],
  links: [{ title: 'Kazakhstan unrest — in pictures', href: null }],
  notes: ['Powered by automated translation'],
  source: { name: 'The National', uri: null, guid: 'n-1' },
  tags: ['Kazakhstan', '2022'],
  body: '\nFirst.\r\n\r\nSecond.\n\n',
};

describe('a file made of a draft', () => {
  it('is as the format shows it', () => {
    expect(textOf(makeArticleFile(full, '01KAVZ4M4Q3N6QJ0W2Q5B0T8ZK'))).toBe(`---
id: 01KAVZ4M4Q3N6QJ0W2Q5B0T8ZK
headline: 'Kazakhstan says nearly 8,000 arrested as president calls it a ''coup attempt'''
standfirst: Widespread unrest was worst in Central Asian nation's post-Soviet history
byline: [Jane Doe]
published: 2022-01-10T08:00:00+04:00
updates:
  - { at: 2022-01-10T08:54:00+04:00, kind: update }
section: World
place: Almaty
tags: [Kazakhstan, '2022']
language: en
source: { name: The National, guid: n-1 }
images:
  - { caption: 'A: b', credit: EPA, lead: true }
links:
  - { title: Kazakhstan unrest — in pictures }
notes: [Powered by automated translation]
---

First.

Second.
`);
  });

  it('says what the draft says', () => {
    const more = {
      subjects: ['medtop:20000647'],
      status: 'withheld' as const,
      embargo: '2022-01-11',
      images: [{ expires: '2027-01-10' }],
      extra: { desk: 7 },
    };
    const article = articleOf(makeArticleFile(full, null, more));
    expect(article).toMatchObject({
      id: 'articles/story.md',
      headline: full.headline,
      published: { text: full.published },
      updates: [{ at: { text: '2022-01-10T08:54:00+04:00' }, kind: 'update', note: null }],
      images: [
        { file: null, caption: 'A: b', credit: 'EPA', lead: true, expires: { text: '2027-01-10' } },
      ],
      links: full.links,
      source: full.source,
      tags: full.tags,
      subjects: ['medtop:20000647'],
      status: 'withheld',
      embargo: { text: '2022-01-11' },
      body: 'First.\n\nSecond.\n',
      extra: { desk: 7 },
      problems: [],
    });
  });

  it('is a text, though zero bytes came with the story', () => {
    const draft = { ...empty, headline: 'Qu\0ay', tags: ['po\0rt'], body: 'Fo\0g.\n' };
    const article = articleOf(makeArticleFile(draft, null));
    expect(article).toMatchObject({ problems: [], body: 'Fo\ufffdg.\n' });
  });

  it('of nothing is an empty article, and can be edited', () => {
    const bytes = makeArticleFile(empty, null);
    expect(textOf(bytes)).toBe('---\n---\n\n');
    const result = edit(bytes, [{ kind: 'set-text', field: 'headline', value: 'H' }]);
    expect(result.ok && articleOf(result.value.bytes).headline).toBe('H');
  });
});

describe('any story', () => {
  const name = line.filter((text) => !text.startsWith('#'));
  const names = fc.uniqueArray(name, { maxLength: 3 });
  const story: fc.Arbitrary<StoryDraft> = fc.record({
    headline: line,
    standfirst: fc.option(longText),
    byline: names,
    published: fc.option(date),
    updates: fc.array(
      fc.record({
        at: date,
        kind: fc.constantFrom('update' as const, 'retraction' as const),
        note: fc.option(longText),
      }),
      { maxLength: 2 },
    ),
    section: fc.option(line),
    place: fc.option(line),
    language: fc.option(fc.constantFrom('en', 'no', 'ar')),
    images: fc.array(
      fc.record({
        file: fc.option(line),
        caption: fc.option(longText),
        alt: fc.option(line),
        credit: line,
        creator: fc.option(line),
        copyright: fc.option(longText),
        lead: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
    links: fc.array(fc.record({ title: line, href: fc.option(line) }), { maxLength: 2 }),
    notes: names,
    source: fc.option(fc.record({ name: line, uri: fc.option(line), guid: fc.option(line) })),
    tags: names,
    body: longText.map((text) => `${text.replace(/^\n+/, '').trimEnd()}\n`),
  });

  it('is read as it was written, and what is read is written with the same bytes', () => {
    fc.assert(
      fc.property(story, (draft) => {
        const bytes = makeArticleFile(draft, '01KAVZ4M4Q3N6QJ0W2Q5B0T8ZK');
        const article = articleOf(bytes);
        expect(article.problems).toEqual([]);
        const read: StoryDraft = {
          ...article,
          published: article.published?.text ?? null,
          updates: article.updates.map(({ at, kind, note }) => ({
            at: at?.text ?? '',
            kind,
            note,
          })),
          images: article.images.map(({ usageTerms: _, expires: __, ...image }) => image),
        };
        expect(read).toMatchObject(draft);
        expect(textOf(makeArticleFile(read, article.id))).toBe(textOf(bytes));
      }),
      { numRuns: 400 },
    );
  });
});
