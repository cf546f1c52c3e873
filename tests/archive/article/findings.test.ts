import { describe, expect, it } from 'vitest';
import { articleIdSchema, articlePathSchema } from '../../../archive/article/article.ts';
import { findingCodes } from '../../../archive/article/finding.ts';
import { findingsOf } from '../../../archive/article/findings.ts';
import { unreadableArticle } from '../../../archive/article/read-article.ts';
import { articleOf } from './support.ts';

const now = Date.parse('2022-06-15T12:00:00Z');
const complete = [
  'headline: H',
  'byline: [B]',
  'published: 2022-01-10T08:00:00+04:00',
  'section: S',
  'tags: [t]',
];

/** Codes and fields found in an article that is complete but for these lines. */
function found(...lines: readonly string[]): readonly string[] {
  const given = new Set(lines.map((line) => line.split(':')[0]));
  const rest = complete.filter((line) => !given.has(line.split(':')[0]));
  const text = `---\n${[...rest, ...lines].filter((line) => !line.endsWith(': none')).join('\n')}\n---\nBody`;
  const context = { now, pictureExists: (file: string) => file === 'there.jpg' };
  return findingsOf(articleOf(text), context).map(({ code, field }) => `${code} ${field}`);
}

const image = (rest: string) => `images: [{ ${rest} }]`;
const whole = 'file: there.jpg, alt: A, credit: C';

describe('an article', () => {
  it('that is complete has nothing to mend', () => {
    expect(found()).toEqual([]);
    expect(found(image(whole))).toEqual([]);
  });

  it.each([
    [['headline: none'], 'no-headline headline'],
    [['byline: none'], 'no-byline byline'],
    [['section: none'], 'no-section section'],
    [['tags: none'], 'untagged tags'],
    [[image('file: there.jpg, alt: A')], 'uncredited-image images.0.credit'],
    [[image('caption: C')], 'uncredited-image images.0.credit'],
    [[image('file: there.jpg, credit: C')], 'no-alt-text images.0.alt'],
    [[image('file: gone.jpg, alt: A, credit: C')], 'missing-picture images.0.file'],
    [[image('file: https://example.org/a.jpg, alt: A, credit: C')], 'remote-picture images.0.file'],
    [[image(`${whole}, expires: 2022-06-14`)], 'licence-expired images.0.expires'],
    [[image(`${whole}, expires: 2022-06-15`)], 'licence-ending images.0.expires'],
    [[image(`${whole}, expires: 2022-07-14`)], 'licence-ending images.0.expires'],
    [['updates: [{ at: 2022-01-09 }]'], 'impossible-date updates.0.at'],
    [['updates: [{ at: 2022-01-10T07:59:00+04:00 }]'], 'impossible-date updates.0.at'],
    [['embargo: 2022-01-11'], 'impossible-date embargo'],
    [['published: 2022-06-17T12:01:00Z'], 'future-date published'],
    [['updates: [{ at: 2023-01-01 }]'], 'future-date updates.0.at'],
    [['published: 2022-01-10 08:00'], 'date-without-zone published'],
    [['published: 03/04/22'], 'unreadable-date published'],
    [[image(`${whole}, expires: soon`)], 'unreadable-date images.0.expires'],
    [['status: lost'], 'unreadable status'],
  ])('with %j is found as %s', (lines, finding) => {
    expect(found(...lines)).toContain(finding);
  });

  it.each([
    [[image(`${whole}, expires: 2022-07-16`)]],
    [['updates: [{ at: 2022-01-10 }]']],
    [['published: 2022-06', 'updates: [{ at: 2022-06-02 }]']],
    [['published: 2022-06-16T11:59:00Z']],
    [['published: 2022-01-10']],
  ])('with %j gets the benefit of the doubt', (lines) => {
    expect(found(...lines)).toEqual([]);
  });

  it('under an embargo says whether it is still on', () => {
    expect(found('published: none', 'embargo: 2022-06-16')).toEqual(['embargoed embargo']);
    expect(found('published: 2022-06-18', 'embargo: 2022-06-18')).toEqual(['embargoed embargo']);
    expect(found('published: none', 'embargo: 2022-06-14')).toEqual(['embargo-lifted embargo']);
  });

  it('that cannot be read says only that', () => {
    const path = articlePathSchema.parse('a.md');
    const article = unreadableArticle(path, {
      code: 'not-utf8',
      message: 'a.md is not UTF-8 text.',
    });
    expect(findingsOf(article, { now, pictureExists: () => true })).toEqual([
      {
        code: 'unreadable',
        severity: 'error',
        article: 'a.md',
        field: null,
        message: 'a.md is not UTF-8 text.',
      },
    ]);
  });

  it('is told of others with its id or its text', () => {
    const context = {
      now,
      pictureExists: () => true,
      sameId: [articlePathSchema.parse('b.md')],
      nearCopies: [articleIdSchema.parse('01X')],
    };
    const codes = findingsOf(articleOf(`---\n${complete.join('\n')}\n---\n`), context).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['duplicate-id', 'near-copy']);
  });

  it('can be found by every code that there is', () => {
    const everything = [
      ...found(
        'headline: none',
        'byline: none',
        'section: none',
        'tags: none',
        'status: lost',
        'published: 2022-01-10 08:00',
        'embargo: 2023-01-01',
        'updates: [{ at: 2021-01-01 }, { at: 2024-01-01 }]',
        'images: [{ file: a.jpg, expires: 2021-01-01 }, { file: "https://x/y.jpg", expires: 2022-06-20 }, { expires: x }]',
      ),
      ...found('published: none', 'embargo: 2022-01-01'),
    ].map((text) => text.split(' ')[0]);
    const missing = findingCodes.filter((code) => !everything.includes(code));
    expect(missing).toEqual(['duplicate-id', 'near-copy']);
  });
});
