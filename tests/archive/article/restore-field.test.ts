import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlePathSchema } from '../../../archive/article/article.ts';
import {
  compareArticles,
  fieldTexts,
  textOfField,
} from '../../../archive/article/compare-articles.ts';
import { restoreFieldOf } from '../../../archive/article/restore-field.ts';
import { anyEdit } from './any-edit.ts';
import { articleOf, bytesOf, edit, edited, mintedId, textOf, timeZone } from './support.ts';

const place = {
  path: articlePathSchema.parse('articles/story.md'),
  timeZone,
  mintId: () => mintedId,
};

function restore(now: string, earlier: string, field: string): string {
  const result = restoreFieldOf(bytesOf(now), bytesOf(earlier), field, place);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return textOf(result.value.bytes);
}

const yaml = `---
id: ${mintedId}
# the desk's own
weight: 3
title: "Storm"   # checked
date: 2022-01-10
lastmod: 2022-01-11
author: Ann
tags:
  - a   # first
  - b
images:
  - { file: a.jpg, credit: EPA, focus: left }
  - file: b.jpg # kept
    caption: The mole
    expires: 2027-01-10
    lead: true
links:
  - { title: More, href: https://example.com }
source: Wire
draft: true
params: { x: 1, y: yes }
---

One.

Two.
`;
const toml = `+++
id = "${mintedId}"
title = 'Storm' # checked
date = 2022-01-10T08:00:00+04:00
weight = 3
tags = ["a", "b"]
draft = true

[[images]]
file = "a.jpg"
credit = "EPA"

[params]
x = 1
+++

One.

Two.
`;
const json = `{
  "id": "${mintedId}", "title": "Storm",
  "date": "2022-01-10", "weight": 3,
  "tags": ["a", "b"],
  "images": [{ "file": "a.jpg", "credit": "EPA", "focus": "left" }],
  "params": { "x": 1 }
}

One.

Two.
`;

/** The field that can be restored as a whole, for a part of it or another name. */
const whole = (name: string) => {
  if (name === 'lastmod') return 'updates';
  return name === 'draft' ? 'status' : name.replace(/^images\..*/, 'images');
};

describe('one field of an earlier version', () => {
  it('comes back in its own lines, whatever was done to the article since', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(yaml, yaml.replaceAll('\n', '\r\n'), toml, json),
        fc.array(anyEdit, { minLength: 1, maxLength: 6 }),
        (earlier, edits) => {
          let now = earlier;
          for (const one of edits) {
            const result = edit(now, [one]);
            if (result.ok) now = textOf(result.value.bytes);
          }
          const then = articleOf(earlier);
          const fields = new Set(
            compareArticles(articleOf(now), then).map(({ field }) => whole(field)),
          );
          for (const field of fields) {
            const before = articleOf(now);
            now = restore(now, earlier, field);
            const after = articleOf(now);
            expect(textOfField(fieldTexts(after), field)).toBe(
              textOfField(fieldTexts(then), field),
            );
            const others = compareArticles(before, after).map((one) => whole(one.field));
            expect(new Set(others)).toEqual(new Set([field]));
          }
          expect(compareArticles(articleOf(now), then)).toEqual([]);
          expect(articleOf(now).images).toEqual(then.images);
          expect(articleOf(now).updates).toEqual(then.updates);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves every other byte alone, comments and later corrections among them', () => {
    const now = edited(
      yaml,
      { kind: 'set-text', field: 'headline', value: 'Calm' },
      { kind: 'set-image-text', index: 0, field: 'credit', value: 'AP' },
      { kind: 'set-body', value: 'Three.\n' },
      { kind: 'change-list', field: 'tags', add: ['c'], remove: ['a'] },
    );
    expect(restore(now, yaml, 'headline')).toBe(now.replace('title: Calm', 'title: Storm'));
    expect(restore(now, yaml, 'images.0.credit')).toBe(now.replace('AP', 'EPA'));
    expect(restore(now, yaml, 'images')).toBe(now.replace('AP', 'EPA'));
    expect(restore(now, yaml, 'body')).toBe(now.replace('Three.\n', 'One.\n\nTwo.\n'));
    expect(articleOf(restore(now, yaml, 'tags')).tags).toEqual(['a', 'b']);
  });

  it('brings a picture back with the keys that the format does not know', () => {
    const now = edited(yaml, { kind: 'remove-image', index: 0 });
    const back = restore(now, yaml, 'images');
    expect(back).toContain('  - file: a.jpg\n    credit: EPA\n    focus: left\n');
    expect(back).toContain('  - file: b.jpg # kept\n    caption: The mole\n');
  });

  it('takes away again what only another name of it had said', () => {
    const now = edited(yaml, {
      kind: 'add-update',
      at: '2022-02-01T10:00:00Z',
      update: 'correction',
      note: 'A name',
    });
    expect(now).toContain('updates:');
    expect(restore(now, yaml, 'updates')).toBe(yaml);
  });

  it('changes nothing where the field is as it was', () => {
    const now = edited(yaml, { kind: 'set-text', field: 'place', value: 'Quay' });
    expect(restore(now, yaml, 'tags')).toBe(now);
    expect(restore(now, yaml, 'body')).toBe(now);
  });

  it.each(['weight', 'id', 'images.0.focus', 'images.0', 'nothing', ''])(
    'is refused for %j',
    (field) => {
      const now = edited(yaml, { kind: 'set-text', field: 'place', value: 'Quay' });
      expect(restoreFieldOf(bytesOf(now), bytesOf(yaml), field, place)).toMatchObject({
        ok: false,
        error: { code: 'unknown-field' },
      });
    },
  );

  it('is refused for a picture that is not there, and for versions that cannot be read', () => {
    expect(restoreFieldOf(bytesOf(toml), bytesOf(yaml), 'images.1.caption', place)).toMatchObject({
      ok: false,
      error: { code: 'invalid-value' },
    });
    expect(restoreFieldOf(bytesOf('---\nx'), bytesOf(yaml), 'body', place).ok).toBe(false);
    expect(restoreFieldOf(bytesOf(yaml), bytesOf(''), 'body', place).ok).toBe(false);
  });
});
