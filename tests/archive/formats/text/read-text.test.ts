import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStoryText } from '../../../../archive/formats/text/read-text.ts';
import { storyCases } from './story-cases.ts';
import { summary } from './summary.ts';

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
