import { expect } from 'vitest';
import type { Article } from '../../../archive/article/article.ts';
import type { ArticleEdit } from '../../../archive/article/edit.ts';
import { fieldNames } from '../../../archive/article/field-names.ts';
import { fold } from '../../../archive/article/text.ts';

/** Everything that an edit of these fields has nothing to do with. */
export function others(article: Article, fields: readonly string[]): unknown {
  const touched = new Set(fields.map((field) => field.split('.')[0]));
  const { id: _, hash: __, problems: ___, extra, ...rest } = article;
  const aliases: ReadonlySet<string> = new Set(
    Object.entries(fieldNames).flatMap(([field, names]) => (touched.has(field) ? [...names] : [])),
  );
  // The heading stands in for a headline only while there is none.
  if (touched.has('body')) touched.add('headline');
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([name]) => !touched.has(name))),
    extra: Object.fromEntries(Object.entries(extra).filter(([key]) => !aliases.has(key))),
  };
}

export function expectWanted(after: Article, before: Article, change: ArticleEdit): void {
  switch (change.kind) {
    case 'set-text':
      if (change.value !== null) expect(after[change.field]).toBe(change.value.trim());
      else if (change.field !== 'headline') expect(after[change.field]).toBeNull();
      return;
    case 'set-date':
      expect(after[change.field]?.text ?? null).toBe(change.value);
      return;
    case 'set-status':
      // An article that does not say so is usable: `draft: false` is how Hugo says it.
      expect(after.status ?? 'usable').toBe(change.value ?? 'usable');
      return;
    case 'set-list':
      expect(after[change.field]).toEqual([
        ...new Set(change.field === 'tags' ? change.values.map(withoutMark) : change.values),
      ]);
      return;
    case 'change-list': {
      const folded = new Set(after[change.field].map(fold));
      for (const added of change.add) {
        expect(folded).toContain(fold(change.field === 'tags' ? withoutMark(added) : added));
      }
      return;
    }
    case 'set-image-text':
      expect(after.images[change.index]?.[change.field] ?? null).toBe(change.value?.trim() ?? null);
      return;
    case 'set-image-expires':
      expect(after.images[change.index]?.expires?.text ?? null).toBe(change.value);
      return;
    case 'set-lead-image':
      expect(after.images.map(({ lead }) => lead)).toEqual(
        before.images.map((_, at) => at === change.index),
      );
      return;
    case 'add-image':
      expect(after.images).toHaveLength(before.images.length + 1);
      expect(after.images.at(-1)?.credit).toBe(change.credit);
      return;
    case 'remove-image':
      expect(after.images).toEqual(before.images.toSpliced(change.index, 1));
      return;
    case 'add-update':
      expect(after.updates).toHaveLength(before.updates.length + 1);
      expect(after.updates.at(-1)).toMatchObject({
        at: { text: change.at },
        kind: change.update,
        note: change.note,
      });
      return;
    case 'change-update':
      expect(after.updates[change.index]).toMatchObject({
        at: { text: change.at },
        kind: change.update,
        note: change.note,
      });
      return;
    case 'remove-update':
      expect(after.updates).toEqual(before.updates.toSpliced(change.index, 1));
      return;
    case 'set-links':
      expect(after.links).toEqual(
        change.links.filter(({ title, href }) => title !== null || href !== null),
      );
      return;
    case 'set-source':
      expect(after.source ?? { name: null, uri: null, guid: null }).toEqual({
        name: change.name,
        uri: change.uri,
        guid: change.guid,
      });
      return;
    case 'set-body':
      expect(after.body).toBe(change.value);
      return;
  }
}

function withoutMark(tag: string): string {
  return tag.replace(/^#+(?=\S)/, '').trim();
}
