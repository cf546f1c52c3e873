import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../archive/article/apply-edits.ts';
import { articlePathSchema } from '../../../archive/article/article.ts';
import type { ArticleEdit } from '../../../archive/article/edit.ts';
import { articleOf, bytesOf, edit, edited, mintedId } from './support.ts';

const file = `---
# See https://example.org/how-to
id: 01X
title: "Old:
  two lines"  # keep
tags:
  - one # first
  # between
  - two

# about the pictures
images:
- { file: a.jpg,  credit: EPA }
- caption: >
    hello
    there
  alt: q
summary:
lastmod: 2020-01-02 # mod
author: Jane Doe
categories: [x, y]
unknown: {  odd :  [1,2] }
---
Body
`;

/** Lines taken out and put in, in order. */
function difference(before: string, after: string): string[] {
  const left = before.split('\n');
  const right = after.split('\n');
  let head = 0;
  while (head < left.length && left[head] === right[head]) head += 1;
  let tail = 0;
  while (
    tail < left.length - head &&
    tail < right.length - head &&
    left.at(-1 - tail) === right.at(-1 - tail)
  )
    tail += 1;
  return [
    ...left.slice(head, left.length - tail).map((line) => `-${line}`),
    ...right.slice(head, right.length - tail).map((line) => `+${line}`),
  ];
}

const change = (...edits: readonly ArticleEdit[]) => difference(file, edited(file, ...edits));

describe('an edit of YAML', () => {
  it('replaces a value and keeps the comment behind it', () => {
    expect(change({ kind: 'set-text', field: 'headline', value: "It's: new" })).toEqual([
      '-title: "Old:',
      '-  two lines"  # keep',
      "+title: 'It''s: new'  # keep",
    ]);
    expect(change({ kind: 'set-list', field: 'byline', values: ['John Roe'] })).toEqual([
      '-author: Jane Doe',
      '+author: John Roe',
    ]);
  });

  it('changes one entry’s value where it stands', () => {
    expect(
      change({ kind: 'set-image-text', index: 0, field: 'credit', value: 'Reuters, AP' }),
    ).toEqual(['-- { file: a.jpg,  credit: EPA }', "+- { file: a.jpg,  credit: 'Reuters, AP' }"]);
    expect(change({ kind: 'set-image-text', index: 0, field: 'caption', value: 'C' })).toEqual([
      '-- { file: a.jpg,  credit: EPA }',
      '+- { file: a.jpg, caption: C,  credit: EPA }',
    ]);
    expect(change({ kind: 'set-image-text', index: 1, field: 'credit', value: 'AP' })).toEqual([
      '+  credit: AP',
    ]);
    expect(change({ kind: 'set-image-text', index: 1, field: 'alt', value: null })).toEqual([
      '-  alt: q',
    ]);
    expect(change({ kind: 'set-image-text', index: 1, field: 'caption', value: 'New' })).toEqual([
      '-- caption: >',
      '-    hello',
      '-    there',
      '+- caption: >-',
      '+    New',
    ]);
  });

  it('adds and removes entries of a list', () => {
    expect(change({ kind: 'change-list', field: 'tags', add: ['three'], remove: [] })).toEqual([
      '+  - three',
    ]);
    expect(change({ kind: 'change-list', field: 'tags', add: [], remove: ['ONE'] })).toEqual([
      '-  - one # first',
    ]);
    expect(
      change({ kind: 'change-list', field: 'tags', add: ['Óne', 'TWO'], remove: ['three'] }),
    ).toEqual([]);
    expect(change({ kind: 'set-list', field: 'tags', values: ['zero', 'one', 'two'] })).toEqual([
      '+  - zero',
    ]);
    expect(change({ kind: 'remove-image', index: 0 })).toEqual([
      '-- { file: a.jpg,  credit: EPA }',
    ]);
    expect(change({ kind: 'set-text', field: 'section', value: 'World' })).toEqual([
      '-categories: [x, y]',
      '+categories: [World, y]',
    ]);
  });

  it('puts a new field where readers expect it', () => {
    expect(change({ kind: 'set-date', field: 'published', value: '2022-01-10' })).toEqual([
      '+published: 2022-01-10',
    ]);
    const after = edited(file, { kind: 'set-date', field: 'published', value: '2022-01-10' });
    expect(after).toContain('author: Jane Doe\npublished: 2022-01-10\ncategories');
    expect(
      edited('---\nlayout: post\n---\n', { kind: 'set-text', field: 'place', value: 'Almaty' }),
    ).toBe(`---\nid: ${mintedId}\nplace: Almaty\nlayout: post\n---\n`);
  });

  it('keeps line breaks, byte order mark and trailing blanks of all other lines', () => {
    const odd = '\ufeff---\r\ntitle: a   \r\nx: 1\t\r\nid: 1\n---  \r\n\r\nBody \r\n';
    expect(edited(odd, { kind: 'set-text', field: 'headline', value: 'b' })).toBe(
      odd.replace('title: a', 'title: b'),
    );
    expect(edited(odd, { kind: 'set-body', value: 'Body \nMore\n' })).toBe(`${odd}More\r\n`);
  });

  it('of the last of duplicate keys changes what counts, and removing takes them all', () => {
    const twice = '---\nid: 1\ntitle: a\ntitle: b\n---\n';
    expect(edited(twice, { kind: 'set-text', field: 'headline', value: 'c' })).toBe(
      '---\nid: 1\ntitle: a\ntitle: c\n---\n',
    );
    expect(edited(twice, { kind: 'set-text', field: 'headline', value: null })).toBe(
      '---\nid: 1\n---\n',
    );
  });

  it('of quoted text that is not indented keeps the other lines of that kind', () => {
    const loose = '---\nid: 1\ntitle: "one\ntwo"\nexcerpt: "three\nfour"\nplace: A\n---\n';
    expect(edited(loose, { kind: 'set-text', field: 'place', value: 'B' })).toBe(
      loose.replace('place: A', 'place: B'),
    );
    expect(edited(loose, { kind: 'set-text', field: 'headline', value: 'T' })).toBe(
      loose.replace('"one\ntwo"', 'T'),
    );
  });

  it('overrides what a merge key or an alias gives, and leaves the original alone', () => {
    const merged =
      '---\nid: 1\nbase: &b { section: World }\n<<: *b\nplace: &p Almaty\ntitle: *p\n---\n';
    expect(
      articleOf(edited(merged, { kind: 'set-text', field: 'section', value: 'Asia' })),
    ).toMatchObject({ section: 'Asia', extra: { base: { section: 'World' } } });
    expect(edited(merged, { kind: 'set-text', field: 'headline', value: 'T' })).toBe(
      merged.replace('*p', 'T'),
    );
  });

  it('that would change another field through an anchor is refused', () => {
    const shared =
      '---\nid: 1\nplace: &p Almaty\ntitle: *p\nimages: &i [{ credit: A }]\nother: *i\n---\n';
    for (const refused of [
      { kind: 'set-text', field: 'place', value: 'Astana' } as const,
      { kind: 'set-image-text', index: 0, field: 'credit', value: 'B' } as const,
    ]) {
      const result = edit(shared, [refused]);
      expect(result.ok ? null : result.error.code).toBe('front-matter-invalid');
    }
  });
});

describe('an edit under other programs’ names', () => {
  it('keeps lastmod in step with the updates that it began', () => {
    const updated = edited(file, {
      kind: 'add-update',
      at: '2022-01-10T08:54:00+04:00',
      update: 'correction',
      note: 'Who',
    });
    expect(updated).toContain('lastmod: 2022-01-10T08:54:00+04:00 # mod\n');
    expect(updated).toContain(
      'updates:\n  - { at: 2020-01-02, kind: update }\n  - { at: 2022-01-10T08:54:00+04:00, kind: correction, note: Who }\n',
    );
    expect(
      edited('---\nid: 1\nlastmod: 2020\nupdates: [{ at: 2019 }]\n---\n', {
        kind: 'add-update',
        at: '2022',
        update: 'update',
        note: null,
      }),
    ).toContain('lastmod: 2020\n');
    expect(
      edited(file, { kind: 'change-update', index: 0, at: '2021', update: 'update', note: null }),
    ).toContain('lastmod: 2021 # mod\n');
  });

  it('says draft and published as the file does', () => {
    expect(edited('---\nid: 1\ndraft: true\n---\n', { kind: 'set-status', value: 'usable' })).toBe(
      '---\nid: 1\ndraft: false\n---\n',
    );
    expect(
      edited('---\nid: 1\npublished: false\n---\n', { kind: 'set-status', value: 'usable' }),
    ).toBe('---\nid: 1\npublished: true\n---\n');
    expect(
      edited('---\nid: 1\npublished: false\n---\n', {
        kind: 'set-date',
        field: 'published',
        value: '2022',
      }),
    ).toBe('---\nid: 1\ndate: 2022\npublished: false\n---\n');
    expect(
      articleOf(edited('---\nid: 1\ndraft: true\n---\n', { kind: 'set-status', value: 'canceled' }))
        .status,
    ).toBe('canceled');
  });

  it('keeps a text of tags a text while it can say them', () => {
    const tags = (before: string, ...values: string[]) =>
      edited(`---\nid: 1\ntags: ${before}\n---\n`, {
        kind: 'set-list',
        field: 'tags',
        values,
      }).split('\n')[2];
    expect(tags('a b', 'a', 'b', 'c')).toBe('tags: a b c');
    expect(tags("'a, b c'", 'b c', 'd')).toBe("tags: 'b c, d'");
    expect(tags('a b', 'a', 'b c')).toBe('tags: [a, b c]');
    expect(tags('a', 'a', 'b')).toBe('tags: [a, b]');
  });

  it('keeps a theme’s image and says the credit beside it', () => {
    const after = edited('---\nid: 1\nimage: /a.jpg\n---\n', {
      kind: 'set-image-text',
      index: 0,
      field: 'credit',
      value: 'EPA',
    });
    expect(after).toBe(
      '---\nid: 1\nimages:\n  - { file: /a.jpg, credit: EPA }\nimage: /a.jpg\n---\n',
    );
  });

  it('empties a field that another name would fill otherwise', () => {
    const after = edited('---\nid: 1\ndescription: D\nexcerpt: E\n---\n', {
      kind: 'set-text',
      field: 'standfirst',
      value: null,
    });
    expect(articleOf(after)).toMatchObject({ standfirst: null, extra: { excerpt: 'E' } });
  });
});

describe('an edit of TOML and JSON', () => {
  it('rewrites the statement and keeps everything else', () => {
    const toml =
      '+++\nid = "1"\ntitle = "A # b" # it\'s\ntags = [\n "a", # x\n]\n[[images]]\nfile="a.jpg"\n\n# params\n[params]\nx=1\n+++\nBody';
    expect(edited(toml, { kind: 'set-text', field: 'headline', value: 'T' })).toBe(
      toml.replace('"A # b"', '"T"'),
    );
    expect(edited(toml, { kind: 'set-image-text', index: 0, field: 'credit', value: 'EPA' })).toBe(
      toml.replace('file="a.jpg"\n', 'file="a.jpg"\ncredit = "EPA"\n'),
    );
    expect(edited(toml, { kind: 'set-date', field: 'published', value: '2022-01-10' })).toBe(
      toml.replace("it's\n", "it's\npublished = 2022-01-10\n"),
    );
  });

  it('rewrites the property and keeps everything else', () => {
    const json = '{\n\t"id": "1", "title": "x",\n\t"tags": ["a"],\n\t"odd":   1\n}\nBody';
    expect(edited(json, { kind: 'set-text', field: 'headline', value: 'y"' })).toBe(
      json.replace('"x"', '"y\\""'),
    );
    expect(
      edited(json.replace('["a"]', '["a", "b"]'), {
        kind: 'change-list',
        field: 'tags',
        add: [],
        remove: ['b'],
      }),
    ).toBe(json);
    expect(edited(json, { kind: 'change-list', field: 'tags', add: ['b'], remove: [] })).toBe(
      json.replace('["a"]', '["a","b"]'),
    );
  });
});

describe('a file without front matter', () => {
  it('gets one at the top', () => {
    expect(edited('\ufeffText\r\n', { kind: 'set-text', field: 'headline', value: 'Yes' })).toBe(
      `\ufeff---\r\nid: ${mintedId}\r\nheadline: 'Yes'\r\n---\r\n\r\nText\r\n`,
    );
  });
});

describe('a file', () => {
  it('gets its id with its first change, and only then', () => {
    let minted = 0;
    const at = {
      path: articlePathSchema.parse('a.md'),
      timeZone: 'UTC',
      mintId: () => `id-${++minted}`,
    };
    const bytes = bytesOf('---\ntitle: a\n---\n');
    const same = applyEdits(bytes, [{ kind: 'set-text', field: 'headline', value: 'a' }], at);
    expect(same.ok && same.value.bytes === bytes && same.value.fields.length === 0).toBe(true);
    expect(minted).toBe(0);
    const first = applyEdits(
      bytes,
      [
        { kind: 'set-text', field: 'headline', value: 'b' },
        { kind: 'set-text', field: 'place', value: 'c' },
      ],
      at,
    );
    expect(first.ok && articleOf(first.value.bytes).id).toBe('id-1');
    const second = first.ok
      ? applyEdits(first.value.bytes, [{ kind: 'set-body', value: 'x' }], at)
      : first;
    expect(second).toMatchObject({ ok: true, value: { fields: ['body'] } });
    expect(minted).toBe(1);
  });

  it('that cannot be read is not edited', () => {
    const result = edit('---\ntitle: [\n---\n', [
      { kind: 'set-text', field: 'headline', value: 'b' },
    ]);
    expect(result.ok ? null : result.error.code).toBe('front-matter-invalid');
  });

  it.each([
    [{ kind: 'set-date', field: 'published', value: '03/04/22' }, 'invalid-date'],
    [{ kind: 'set-image-text', index: 0, field: 'credit', value: 'x' }, 'invalid-value'],
    [{ kind: 'add-image', file: null, caption: ' ', credit: null }, 'invalid-value'],
    [{ kind: 'remove-update', index: 0 }, 'invalid-value'],
    [{ kind: 'add-update', at: 'soon', update: 'update', note: null }, 'invalid-date'],
  ] as const)('refuses %j with %s', (refused, code) => {
    const result = edit('---\ntitle: a\n---\n', [refused]);
    expect(result.ok ? null : result.error.code).toBe(code);
  });

  it('names the fields that changed', () => {
    const result = edit(file, [
      { kind: 'set-image-text', index: 0, field: 'credit', value: 'AP' },
      { kind: 'set-text', field: 'place', value: null },
      { kind: 'set-lead-image', index: 0 },
      { kind: 'set-body', value: 'New' },
    ]);
    expect(result.ok && result.value.fields).toEqual(['images.credit', 'images.lead', 'body']);
  });
});
