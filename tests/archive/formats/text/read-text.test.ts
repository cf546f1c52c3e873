import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Assembled } from '../../../../archive/formats/text/assemble.ts';
import { readStoryText } from '../../../../archive/formats/text/read-text.ts';
import { type StoryCase, storyCases } from './story-cases.ts';

/** The result in the words of an expectation. */
export function summary({ draft, warnings }: Assembled, expected: StoryCase['expected']) {
  const blocks = draft.body.split('\n\n').filter((block) => block !== '');
  const subheads = blocks.filter((block) => block.startsWith('## '));
  return {
    headline: draft.headline,
    standfirst: draft.standfirst,
    byline: draft.byline,
    published: draft.published,
    updates: draft.updates,
    section: draft.section,
    place: draft.place,
    language: draft.language,
    source: draft.source && { name: draft.source.name, uri: draft.source.uri },
    images: draft.images.map(({ caption, alt, credit, creator, lead }) => {
      return { caption, alt, credit, creator, lead };
    }),
    links: draft.links,
    notes: draft.notes,
    tags: draft.tags,
    paragraphs: blocks.length - subheads.length,
    subheads: subheads.map((subhead) => subhead.slice(3)),
    ...(expected.bodyStarts === undefined
      ? {}
      : { bodyStarts: draft.body.slice(0, expected.bodyStarts.length) }),
    dropped: expected.dropped.filter((text) =>
      warnings.some((warning) => warning.message.includes(text)),
    ),
    ambiguous: warnings
      .filter((warning) => warning.code === 'date-ambiguous')
      .map((warning) => warning.field),
    zone: expected.zone,
  };
}

describe('a pasted story', () => {
  const cases = storyCases();

  it('is tried in many house styles', () => {
    expect(cases.length).toBeGreaterThanOrEqual(25);
  });

  it.each(cases)('is understood: $name', ({ text, expected }) => {
    expect(summary(readStoryText(text, expected.zone), expected)).toEqual(expected);
  });
});

const kazakhstan = resolve('../shared/fixtures/text/kazakhstan-article.txt');

describe.skipIf(!existsSync(kazakhstan))('the Kazakhstan article', () => {
  it('comes in with every field in its place', () => {
    const { draft, warnings } = readStoryText(readFileSync(kazakhstan, 'utf8'), 'Asia/Dubai');
    const paragraphs = draft.body.split('\n\n');
    expect({ ...draft, body: paragraphs.length }).toEqual({
      headline: "Kazakhstan says nearly 8,000 arrested as president calls it a 'coup attempt'",
      standfirst: "Widespread unrest was worst in Central Asian nation's post-Soviet history",
      byline: [],
      published: null,
      updates: [{ at: '2022-01-10T08:54:00+04:00', kind: 'update', note: null }],
      section: null,
      place: null,
      language: 'en',
      images: [
        {
          file: null,
          caption:
            'Peaceful protests against fuel price increases turned violent, with government buildings briefly captured or torched in several cities.',
          alt: null,
          credit: 'EPA',
          creator: null,
          copyright: null,
          lead: true,
        },
      ],
      links: [{ title: 'Kazakhstan unrest — in pictures', href: null }],
      notes: ['Beta V.1.0 - Powered by automated translation'],
      source: null,
      tags: [],
      body: 11,
    });
    expect(draft.body).not.toContain('automated translation');
    expect(draft.body).not.toContain('in pictures');
    expect(warnings).toEqual([]);
  });
});
