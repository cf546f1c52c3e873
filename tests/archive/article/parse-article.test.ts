import { describe, expect, it } from 'vitest';
import { largestArticle } from '../../../archive/article/parse-article.ts';
import { articleOf, bytesOf, parse } from './support.ts';

/** The example of the format. */
const example = `---
id: 01KAVZ4M4Q3N6QJ0W2Q5B0T8ZK
headline: Kazakhstan says nearly 8,000 arrested as president calls it a 'coup attempt'
standfirst: Widespread unrest was worst in Central Asian nation's post-Soviet history
byline: []
published: 2022-01-10T08:00:00+04:00
updates:
  - { at: 2022-01-10T08:54:00+04:00, kind: correction, note: A name }
section: World
place: Almaty
tags: [Kazakhstan, protests]
subjects: [medtop:20000647]
language: en
status: usable
embargo: 2022-01-10
source: { name: The National, uri: https://example.org/a, guid: n-1 }
images:
  - { file: media/2022/01/almaty-protest.jpg, caption: C, alt: A, credit: EPA, creator: P, copyright: R, usageTerms: U, expires: 2027-01-10, lead: true }
links: [{ title: Kazakhstan unrest — in pictures, href: https://example.org/b }]
notes: [Powered by automated translation]
desk: 7
---

Body…
`;

describe('an article of our own format', () => {
  it('gives every field', () => {
    const article = articleOf(example);
    expect(article).toMatchObject({
      id: '01KAVZ4M4Q3N6QJ0W2Q5B0T8ZK',
      path: 'articles/story.md',
      headline: "Kazakhstan says nearly 8,000 arrested as president calls it a 'coup attempt'",
      byline: [],
      published: {
        text: '2022-01-10T08:00:00+04:00',
        precision: 'second',
        offset: '+04:00',
        epoch: Date.parse('2022-01-10T04:00:00Z'),
      },
      updates: [{ at: { text: '2022-01-10T08:54:00+04:00' }, kind: 'correction', note: 'A name' }],
      section: 'World',
      place: 'Almaty',
      tags: ['Kazakhstan', 'protests'],
      subjects: ['medtop:20000647'],
      language: 'en',
      status: 'usable',
      embargo: {
        text: '2022-01-10',
        precision: 'day',
        offset: null,
        epoch: Date.parse('2022-01-09T20:00:00Z'),
      },
      source: { name: 'The National', uri: 'https://example.org/a', guid: 'n-1' },
      images: [
        {
          file: 'media/2022/01/almaty-protest.jpg',
          caption: 'C',
          alt: 'A',
          credit: 'EPA',
          creator: 'P',
          copyright: 'R',
          usageTerms: 'U',
          expires: { text: '2027-01-10' },
          lead: true,
        },
      ],
      links: [{ title: 'Kazakhstan unrest — in pictures', href: 'https://example.org/b' }],
      notes: ['Powered by automated translation'],
      problems: [],
      body: 'Body…\n',
      extra: { desk: 7 },
    });
    expect(article.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('leaves unknown what the file does not say', () => {
    const { hash: _, ...article } = articleOf('Just text.\n');
    expect(article).toEqual({
      id: 'articles/story.md',
      path: 'articles/story.md',
      headline: null,
      standfirst: null,
      byline: [],
      published: null,
      updates: [],
      section: null,
      place: null,
      tags: [],
      subjects: [],
      language: null,
      status: null,
      embargo: null,
      source: null,
      images: [],
      links: [],
      notes: [],
      problems: [],
      body: 'Just text.\n',
      extra: {},
    });
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['not-utf8', Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe)],
    ['not-utf8', Buffer.from('título', 'latin1')],
    ['not-utf8', Buffer.from('\ufeffTitle', 'utf16le')],
    ['empty-file', new Uint8Array()],
    ['empty-file', bytesOf('\ufeff \r\n')],
    ['too-large', new Uint8Array(largestArticle + 1).fill(0x61)],
    ['front-matter-unclosed', bytesOf('---\ntitle: x\n\nBody')],
    ['front-matter-unclosed', bytesOf('---')],
    ['front-matter-unclosed', bytesOf('+++\ntitle = "x"\n')],
    ['front-matter-unclosed', bytesOf('{"title": "x", ')],
    ['front-matter-invalid', bytesOf('---\ntitle: [a\n---\n')],
    ['front-matter-invalid', bytesOf('---\ntitle: "a\n  b\n---\n')],
    ['front-matter-invalid', bytesOf('---\na: &a [*a]\n---\n')],
    ['front-matter-invalid', bytesOf(`---\na: ${'['.repeat(20_000)}\n---\n`)],
    ['front-matter-invalid', bytesOf('+++\ntitle = \n+++\n')],
    ['front-matter-invalid', bytesOf('{"title" "x"}')],
    [
      'front-matter-invalid',
      bytesOf(
        `---\na0: &a0 [x,x,x,x,x,x,x,x,x]\n${[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `a${n}: &a${n} [${`*a${n - 1},`.repeat(9)}]`).join('\n')}\n---\n`,
      ),
    ],
    ['front-matter-not-a-map', bytesOf('---\n- a\n- b\n---\n')],
    ['front-matter-not-a-map', bytesOf('---\njust text\n---\n')],
  ])('fails with %s', (code, bytes) => {
    const parsed = parse(bytes);
    expect(parsed.ok ? null : parsed.error).toMatchObject({ code, path: 'articles/story.md' });
  });
});

describe('a value that is not as it should be', () => {
  it('is a problem of its field, keeps its text, and the rest works', () => {
    const article = articleOf(
      '---\ntitle: A\ndate: 03/04/22\nupdates:\n- { at: someday, kind: rewrite }\nsection: [x: y]\nstatus: lost\nplace: {a: 1}\n---\nB',
    );
    expect(article.headline).toBe('A');
    expect(article.published).toEqual({
      text: '03/04/22',
      precision: 'invalid',
      offset: null,
      epoch: null,
    });
    expect(article.updates).toMatchObject([
      { at: { text: 'someday', precision: 'invalid' }, kind: 'update' },
    ]);
    expect(article.status).toBeNull();
    expect(new Set(article.problems.map(({ code, field }) => `${code} ${field}`))).toEqual(
      new Set([
        'invalid-date date',
        'invalid-date updates.0.at',
        'invalid-value updates.0.kind',
        'invalid-value section',
        'invalid-value status',
        'invalid-value place',
      ]),
    );
  });

  it('that is given twice counts as last given, and is a problem', () => {
    const article = articleOf('---\ntitle: A\ntitle: B\n---\n');
    expect(article.headline).toBe('B');
    expect(article.problems).toMatchObject([{ code: 'invalid-value', field: 'title' }]);
  });
});

describe('files of other programs', () => {
  const front = (yaml: string, path?: string) => articleOf(`---\n${yaml}\n---\nBody`, path);

  it('gives fields by the names of Hugo, Jekyll and Ghost', () => {
    expect(
      front(
        'Title: T\nsummary: S\nauthors: [A, {name: B}]\nlastmod: 2020-02-02\ncategories: [C, D]\nkeywords: k, l m\nlang: de\ndraft: true',
      ),
    ).toMatchObject({
      headline: 'T',
      standfirst: 'S',
      byline: ['A', 'B'],
      updates: [{ at: { text: '2020-02-02' }, kind: 'update', note: null }],
      section: 'C',
      tags: ['k', 'l m'],
      language: 'de',
      status: 'withheld',
    });
    expect(front('author: {name: A, email: a@b.c}').byline).toEqual(['A']);
    expect(front('author: Jane Doe').byline).toEqual(['Jane Doe']);
    expect(front('draft: false').status).toBeNull();
    expect(front('source: The National').source).toEqual({
      name: 'The National',
      uri: null,
      guid: null,
    });
  });

  it('takes our own name first, and the other for an unknown key', () => {
    const article = front('title: T\nheadline: H\ndescription:\nexcerpt: E');
    expect(article.headline).toBe('H');
    expect(article.standfirst).toBe('E');
    expect(article.extra).toEqual({ title: 'T', description: null });
  });

  it('reads Jekyll’s published: false as withheld and the day from the file’s name', () => {
    expect(front('published: false', '_posts/2008-02-02-not-published.md')).toMatchObject({
      status: 'withheld',
      published: { text: '2008-02-02', precision: 'day' },
    });
    expect(front('date: 2010-01-09 12:00:00 +0000', '_posts/2008-02-02-x.md').published?.text).toBe(
      '2010-01-09 12:00:00 +0000',
    );
    expect(front('title: x', 'notes/2008-13-45-x.md').published).toBeNull();
  });

  it('splits Jekyll’s and Obsidian’s texts of tags and drops the # mark', () => {
    expect(front('tags: a b').tags).toEqual(['a', 'b']);
    expect(front('tags: a b, c').tags).toEqual(['a b', 'c']);
    expect(front("tags: ['#a', b, b, '', null]").tags).toEqual(['a', 'b']);
  });

  it('takes the image of a theme where it names a file, and leaves it alone where not', () => {
    expect(front('image: /a.jpg').images).toMatchObject([{ file: '/a.jpg', credit: null }]);
    expect(front('cover: {image: a.jpg, alt: A}').images).toMatchObject([
      { file: 'a.jpg', alt: 'A' },
    ]);
    const other = front('featured_image: {uid: x}');
    expect(other.images).toEqual([]);
    expect(other.extra).toEqual({ featured_image: { uid: 'x' } });
  });

  it('keeps text as written that YAML takes for something else', () => {
    expect(
      front('title: 1.10\nplace: 007\nsection: yes\ndate: 2022-01-10 08:00:00 +0400'),
    ).toMatchObject({
      headline: '1.10',
      place: '007',
      section: 'yes',
      published: { text: '2022-01-10 08:00:00 +0400', offset: '+04:00' },
    });
  });

  it('reads TOML and JSON front matter', () => {
    expect(
      articleOf(
        '+++\ntitle = "T"\ndate = 2022-01-10T08:00:00+04:00\nweight = 3\n[[images]]\nfile = "a.jpg"\n+++\n\nB\n',
      ),
    ).toMatchObject({
      headline: 'T',
      published: { text: '2022-01-10T08:00:00+04:00', precision: 'second' },
      images: [{ file: 'a.jpg' }],
      extra: { weight: 3 },
      body: 'B\n',
    });
    expect(articleOf('{ "title": "T }", "tags": ["a"] }\n\nB\n')).toMatchObject({
      headline: 'T }',
      tags: ['a'],
      body: 'B\n',
    });
  });

  it('takes quoted text over lines without indentation, as libyaml does', () => {
    expect(front('title: "How we improved it in 3\nmonths"\nauthor: A')).toMatchObject({
      headline: 'How we improved it in 3 months',
      byline: ['A'],
    });
  });

  it('follows anchors, aliases and merge keys', () => {
    expect(front('base: &b {section: World}\n<<: *b\nplace: &p Almaty\ntitle: *p')).toMatchObject({
      section: 'World',
      headline: 'Almaty',
    });
  });
});

describe('the body', () => {
  it.each([
    ['---\na: 1\n---\n\nText\n', 'Text\n'],
    ['---\na: 1\n---\nText\n', 'Text\n'],
    ['---\na: 1\n---\n\n\nText\n', '\nText\n'],
    ['\ufeff---\r\na: 1\r\n---\r\n\r\nText\r\nMore\r\n', 'Text\nMore\n'],
    ['---\na: 1\n...\nText', 'Text'],
    ['---\na: 1\n---', ''],
    ['\n\n---\na: 1\n---\nText', 'Text'],
    ['Text\n---\nMore', 'Text\n---\nMore'],
    ['\n---\nText after a rule', '\n---\nText after a rule'],
    ['{% include x %}\nText', '{% include x %}\nText'],
    ['{{< shortcode >}}', '{{< shortcode >}}'],
    ['---- four dashes\n', '---- four dashes\n'],
  ])('of %j is %j', (text, body) => {
    expect(articleOf(text).body).toBe(body);
  });

  it.each([
    ['# A heading #\n\nText', 'A heading'],
    ['Text\n\nA heading\n===\n', 'A heading'],
    ['```\n# code\n```\n\n# Real', 'Real'],
    ['## Second level\n', null],
    ['#hashtag\n', null],
  ])('%j gives the headline %j where front matter gives none', (text, headline) => {
    expect(articleOf(text).headline).toBe(headline);
    expect(articleOf(`---\nheadline: H\n---\n${text}`).headline).toBe('H');
  });
});
