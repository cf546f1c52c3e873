import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleIdSchema, articlePathSchema } from '../../../archive/article/article.ts';
import { creditsAgree } from '../../../archive/article/credits-agree.ts';
import { findingCodes } from '../../../archive/article/finding.ts';
import { findingsOf, nextFlip } from '../../../archive/article/findings.ts';
import type { PictureFacts, PictureState } from '../../../archive/article/picture-state.ts';
import { unreadableArticle } from '../../../archive/article/read-article.ts';
import { articleOf, edit, mintedId } from './support.ts';

const now = Date.parse('2022-06-15T12:00:00Z');
const complete = [
  'headline: H',
  'byline: [B]',
  'published: 2022-01-10T08:00:00+04:00',
  'section: S',
  'tags: [t]',
];

const silent: PictureFacts = {
  headline: null,
  caption: null,
  alt: null,
  credit: null,
  creator: null,
  copyright: null,
  usageTerms: null,
  source: null,
  instructions: null,
  created: null,
  width: null,
  height: null,
};

/** What lies in the folder: names stand for what is known of the picture. */
function picture(file: string): PictureState {
  switch (file) {
    case 'there.jpg':
      return { kind: 'present', facts: null };
    case 'signed.jpg':
      return { kind: 'present', facts: { ...silent, credit: 'AFP', alt: 'A crowd' } };
    case 'moved.jpg':
      return { kind: 'moved', to: 'media/here.jpg' };
    case 'torn.jpg':
      return { kind: 'unreadable', message: 'not a picture.' };
    default:
      return { kind: 'missing' };
  }
}

/** Codes and fields found in an article that is complete but for these lines. */
function found(...lines: readonly string[]): readonly string[] {
  return judged(...lines).map(({ code, field }) => `${code} ${field}`);
}

function judged(...lines: readonly string[]) {
  return findingsOf(articleOf(textWith(...lines)), { now, picture });
}

function textWith(...lines: readonly string[]): string {
  const given = new Set(lines.map((line) => line.split(':')[0]));
  const rest = complete.filter((line) => !given.has(line.split(':')[0]));
  return `---\n${[...rest, ...lines].filter((line) => !line.endsWith(': none')).join('\n')}\n---\nBody`;
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
    [[image('file: moved.jpg, alt: A, credit: C')], 'moved-picture images.0.file'],
    [[image('file: torn.jpg, alt: A, credit: C')], 'unreadable-picture images.0.file'],
    [[image('file: signed.jpg, alt: A, credit: Reuters')], 'credit-differs images.0.credit'],
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
    [[image('file: signed.jpg, alt: A, credit: Jane Doe / afp via Getty Images')]],
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
    expect(findingsOf(article, { now, picture })).toEqual([
      {
        code: 'unreadable',
        severity: 'error',
        article: 'a.md',
        field: null,
        fix: null,
        message: 'a.md is not UTF-8 text.',
      },
    ]);
  });

  it('is told of others with its id or its text', () => {
    const context = {
      now,
      picture,
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
        'images: [{ file: a.jpg, expires: 2021-01-01 }, { file: "https://x/y.jpg", expires: 2022-06-20 }, { expires: x }, { file: moved.jpg }, { file: torn.jpg }, { file: signed.jpg, credit: EPA }]',
      ),
      ...found('published: none', 'embargo: 2022-01-01'),
    ].map((text) => text.split(' ')[0]);
    const missing = findingCodes.filter((code) => !everything.includes(code));
    expect(missing).toEqual(['duplicate-id', 'near-copy']);
  });
});

describe('the fix of a finding', () => {
  const fixOf = (code: string, ...lines: readonly string[]) =>
    judged(...lines).find((finding) => finding.code === code)?.fix;

  it('is to open the field where only a person knows what is right', () => {
    expect(fixOf('untagged', 'tags: none')).toEqual({ kind: 'edit-field', field: 'tags' });
    expect(fixOf('uncredited-image', image('file: there.jpg, alt: A'))).toEqual({
      kind: 'edit-field',
      field: 'images.0.credit',
    });
  });

  it.each([
    ['uncredited-image', image('file: signed.jpg, alt: A')],
    ['no-alt-text', image('file: signed.jpg, credit: AFP')],
    ['credit-differs', image('file: signed.jpg, alt: A, credit: EPA')],
    ['moved-picture', image('file: moved.jpg, alt: A, credit: C')],
    ['embargo-lifted', 'embargo: 2022-01-01'],
  ])('of %s mends it and brings no other', (code, line) => {
    const fix = fixOf(code, line);
    expect(fix?.kind).toBe('apply-edits');
    if (fix?.kind !== 'apply-edits') return;
    const mended = edit(textWith(line), fix.edits);
    if (!mended.ok) throw new Error(mended.error.message);
    const there = (file: string): PictureState =>
      file === 'media/here.jpg' ? { kind: 'present', facts: null } : picture(file);
    const after = findingsOf(articleOf(mended.value.bytes), { now, picture: there });
    const before = judged(line).filter((finding) => finding.code !== code);
    expect(after.map((finding) => finding.code)).toEqual(before.map((finding) => finding.code));
  });

  it('of an id that two files have is a new id for the one that came later', () => {
    const text = textWith('id: 01KAVZ4M4Q3N6QJ0W2Q5B0T8AA # wire');
    const sameId = [articlePathSchema.parse('b.md')];
    const first = articleOf(text);
    const later = { ...first, id: articleIdSchema.parse(first.path) };
    const [kept] = findingsOf(first, { now, picture, sameId });
    const [renewed] = findingsOf(later, { now, picture, sameId });
    expect(kept?.fix).toBeNull();
    expect(renewed?.fix).toEqual({ kind: 'apply-edits', edits: [{ kind: 'renew-id' }] });
    const mended = edit(text, [{ kind: 'renew-id' }]);
    if (!mended.ok) throw new Error(mended.error.message);
    expect(new TextDecoder().decode(mended.value.bytes)).toBe(
      text.replace('01KAVZ4M4Q3N6QJ0W2Q5B0T8AA', mintedId),
    );
    expect(mended.value.fields).toEqual(['id']);
  });
});

describe('two credits', () => {
  it.each([
    ['AFP', 'AFP via Getty Images'],
    ['A.F.P.', 'afp'],
    ['Jane Doe/Reuters', 'REUTERS'],
    ['Photo: José Álvarez', 'jose alvarez'],
    ['Reuters / Jane Doe', 'Jane Doe, Reuters'],
    ['© EPA', 'EPA'],
    ['—', 'EPA'],
  ])('%s and %s agree', (one, other) => {
    expect([creditsAgree(one, other), creditsAgree(other, one)]).toEqual([true, true]);
  });

  it.each([
    ['AFP', 'AP'],
    ['Jane Doe', 'Jane Roe'],
    ['Reuters', 'AFP via Getty Images'],
    ['Jane Doe / AFP', 'John Roe / AFP'],
  ])('%s and %s differ', (one, other) => {
    expect([creditsAgree(one, other), creditsAgree(other, one)]).toEqual([false, false]);
  });
});

describe('time alone', () => {
  const day = 24 * 3_600_000;
  const written = fc
    .tuple(
      fc.integer({ min: now - 60 * day, max: now + 60 * day }),
      fc.constantFrom(4, 7, 10, 16, 19),
      fc.constantFrom('', 'Z', '+05:45', '-03:30'),
    )
    .map(([moment, length, zone]) => {
      const text = new Date(moment).toISOString().slice(0, length);
      return length > 10 ? text + zone : text;
    });
  const dated = fc
    .record(
      {
        published: written,
        embargo: written,
        updates: fc.array(written, { maxLength: 2 }),
        expires: fc.array(written, { maxLength: 2 }),
      },
      { requiredKeys: ['updates', 'expires'] },
    )
    .map(({ published, embargo, updates, expires }) =>
      articleOf(
        `---\n${JSON.stringify({ published, embargo, updates, images: expires.map((end) => ({ expires: end })) })}\n---\n`,
      ),
    );
  const moment = fc.integer({ min: now - 100 * day, max: now + 100 * day });
  const at = (time: number) => ({ now: time, picture });

  it('changes findings only at the moments that are foretold', () => {
    let changes = 0;
    fc.assert(
      fc.property(dated, moment, moment, (article, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const flip = nextFlip(article, from);
        if (flip !== null) expect(flip).toBeGreaterThan(from);
        const isSame =
          JSON.stringify(findingsOf(article, at(from))) ===
          JSON.stringify(findingsOf(article, at(to)));
        if (!isSame) changes += 1;
        if (!isSame) expect(flip ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(to);
        // Nothing changes up to the last millisecond before the flip.
        const last = flip === null ? to : flip - 1;
        expect(findingsOf(article, at(last))).toEqual(findingsOf(article, at(from)));
      }),
      { numRuns: 1000 },
    );
    expect(changes).toBeGreaterThan(100);
  });

  it('comes to a flip exactly when a licence, an embargo or a date in the future does', () => {
    const flipsOf = (...lines: readonly string[]) => {
      const flips: string[] = [];
      const start = Date.parse('2022-02-01');
      const article = articleOf(textWith(...lines));
      for (let time = nextFlip(article, start); time !== null; time = nextFlip(article, time))
        flips.push(new Date(time).toISOString());
      return flips;
    };
    expect(flipsOf(image(`${whole}, expires: 2022-06-15`))).toEqual([
      '2022-05-16T20:00:00.000Z',
      '2022-06-15T20:00:00.000Z',
    ]);
    expect(flipsOf('published: none', 'embargo: 2022-06-15T10:00:00Z')).toEqual([
      '2022-06-15T10:00:00.000Z',
    ]);
    expect(flipsOf('published: 2022-06-20T10:00:00Z')).toEqual(['2022-06-19T10:00:00.000Z']);
    expect(flipsOf('published: none')).toEqual([]);
  });
});
