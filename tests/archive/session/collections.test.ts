import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../archive/archive-types.ts';
import type { ArticleId } from '../../../archive/article/article.ts';
import { everything } from '../../../archive/search/query.ts';
import { collectionIdSchema } from '../../../archive/store/collection-id.ts';
import { writeFiles } from '../../support/write-files.ts';
import {
  edit,
  harbour,
  idOf,
  open,
  place,
  storyId,
  storyPath,
  textOf,
  value,
  words,
} from '../disasters/support.ts';

const file = '.newsroom/archive.yaml';

async function create(
  archive: Archive,
  name: string,
  articles: readonly ArticleId[] = [],
  parent: string | null = null,
) {
  const within = parent === null ? null : collectionIdSchema.parse(parent);
  return value(await archive.createCollection({ name, parent: within, articles })).id;
}

function inCollection(archive: Archive, id: string): readonly ArticleId[] {
  const filter = { field: 'collection' as const, values: [id], exclude: false };
  return [...archive.ids({ ...everything, filters: [filter] })].sort();
}

describe('a collection', () => {
  it('keeps its articles in their own order, and each change is undone and redone by name', async () => {
    const folder = await harbour(4);
    const archive = await open(folder);
    const id = await create(archive, 'Storms', [storyId(2), storyId(0)]);
    const articles = () => value(archive.collection(id)).articles;
    value(await archive.addToCollection(id, [storyId(1), storyId(2)], 0));
    expect(articles()).toEqual([storyId(1), storyId(2), storyId(0)]);
    expect(archive.undoState().undo?.action).toEqual({
      kind: 'collection',
      act: 'add',
      name: 'Storms',
      count: 1,
    });
    value(await archive.addToCollection(id, [storyId(3)], null));
    value(
      await archive.reorderCollection(id, [storyId(0), storyId(3)], {
        side: 'before',
        article: storyId(2),
      }),
    );
    expect(articles()).toEqual([storyId(1), storyId(0), storyId(3), storyId(2)]);
    const reordered = await textOf(folder, file);
    value(await archive.removeFromCollection(id, [storyId(1), storyId(3)]));
    expect(articles()).toEqual([storyId(0), storyId(2)]);
    value(await archive.undo());
    expect(await textOf(folder, file)).toBe(reordered);
    value(await archive.undo());
    value(await archive.undo());
    expect(articles()).toEqual([storyId(1), storyId(2), storyId(0)]);
    value(await archive.redo());
    value(await archive.redo());
    expect(await textOf(folder, file)).toBe(reordered);
    value(await archive.renameCollection(id, 'Gales'));
    value(await archive.noteCollection(id, 'For Fridays'));
    expect((await archive.places()).collections).toEqual([
      { id, name: 'Gales', note: 'For Fridays', parent: null, count: 4 },
    ]);
    await archive.close();
    const again = await open(folder);
    value(await again.undo());
    value(await again.undo());
    expect(await textOf(folder, file)).toBe(reordered);
  });

  it('is found by id and by name with those that lie in it', async () => {
    const archive = await open(await harbour(4));
    const outer = await create(archive, 'Weather', [storyId(0)]);
    const inner = await create(archive, 'Stürme', [storyId(1)], outer);
    await create(archive, 'Gales', [storyId(2)], inner);
    const three = [storyId(0), storyId(1), storyId(2)];
    expect(inCollection(archive, outer)).toEqual(three);
    expect(inCollection(archive, 'weather')).toEqual(three);
    expect([...archive.ids(words('in:weather'))].sort()).toEqual(three);
    expect([...archive.ids(words('in:sturme'))].sort()).toEqual(three.slice(1));
    expect((await archive.places()).collections.map(({ name, count }) => [name, count])).toEqual([
      ['Gales', 1],
      ['Stürme', 2],
      ['Weather', 3],
    ]);
  });

  it('cannot lie in itself, and those in a deleted one move up', async () => {
    const folder = await harbour(1);
    const archive = await open(folder);
    const outer = await create(archive, 'A');
    const middle = await create(archive, 'B', [], outer);
    const inner = await create(archive, 'C', [], middle);
    const before = await textOf(folder, file);
    for (const into of [outer, middle, inner])
      expect(await archive.moveCollection(outer, into)).toMatchObject({
        ok: false,
        error: { code: 'invalid-value' },
      });
    expect(await textOf(folder, file)).toBe(before);
    value(await archive.deleteCollection(middle));
    const parents = async () =>
      (await archive.places()).collections.map(({ name, parent }) => [name, parent]);
    expect(await parents()).toEqual([
      ['A', null],
      ['C', outer],
    ]);
    value(await archive.moveCollection(inner, null));
    value(await archive.moveCollection(outer, inner));
    expect(await parents()).toEqual([
      ['A', inner],
      ['C', null],
    ]);
  });

  it('is listed in its own order, however articles are moved about in it', async () => {
    const archive = await open(await harbour(6));
    const all = [0, 1, 2, 3, 4, 5].map(storyId);
    const id = await create(archive, 'Storms', all);
    const filters = [{ field: 'collection' as const, values: ['storms'], exclude: false }];
    const sort = { by: 'collection', direction: 'ascending' } as const;
    const subset = fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 5 });
    const move = fc.record({
      moved: subset,
      article: fc.constantFrom(...all),
      after: fc.boolean(),
    });
    let expected = all;
    await fc.assert(
      fc.asyncProperty(move, async ({ moved, article, after }) => {
        const to = { side: after ? 'after' : 'before', article } as const;
        const result = await archive.reorderCollection(id, moved, to);
        expect(result.ok).toBe(!moved.includes(article));
        // The oracle puts them one by one.
        if (result.ok)
          for (const each of after ? moved.toReversed() : moved) {
            expected = expected.filter((other) => other !== each);
            expected = expected.toSpliced(expected.indexOf(article) + Number(after), 0, each);
          }
        expect(archive.ids({ text: '', filters, sort })).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('moves articles beside others although some of it are gone, and not beside those of an inner one', async () => {
    const archive = await open(await harbour(4));
    const id = await create(archive, 'Storms', [storyId(0), storyId(1), storyId(2)]);
    await create(archive, 'Pictures', [storyId(3)], id);
    value(await archive.trash({ kind: 'ids', ids: [storyId(1)] }));
    value(
      await archive.reorderCollection(id, [storyId(0)], { side: 'after', article: storyId(2) }),
    );
    value(await archive.restoreFromTrash([storyId(1)]));
    expect(value(archive.collection(id)).articles).toEqual([1, 2, 0].map(storyId));
    const beside = { side: 'before', article: storyId(3) } as const;
    expect(await archive.reorderCollection(id, [storyId(0)], beside)).toMatchObject({
      ok: false,
      error: { code: 'not-in-collection' },
    });
  });

  it('refuses unknown articles, collections and taken names', async () => {
    const archive = await open(await harbour(1));
    const id = await create(archive, 'Storms');
    const nowhere = collectionIdSchema.parse('nowhere');
    expect(
      await archive.createCollection({ name: 'storms', parent: null, articles: [] }),
    ).toMatchObject({ ok: false, error: { code: 'name-taken' } });
    expect(await archive.addToCollection(id, [idOf('x.md')], null)).toMatchObject({
      ok: false,
      error: { code: 'unknown-article' },
    });
    for (const refused of [
      await archive.renameCollection(nowhere, 'X'),
      await archive.moveCollection(id, nowhere),
      await archive.removeFromCollection(nowhere, [storyId(0)]),
    ])
      expect(refused).toMatchObject({ ok: false, error: { code: 'unknown-collection' } });
    expect(archive.undoState().undo?.action).toMatchObject({ act: 'create' });
  });

  it('follows an article from its path to the id that it is given, and back by undo', async () => {
    const folder = await harbour(1);
    await writeFiles(folder, { 'loose.md': '# Loose\n\nNo id yet.\n' });
    const archive = await open(folder);
    const loose = idOf('loose.md');
    const id = await create(archive, 'Storms', [loose, storyId(0)]);
    const before = await textOf(folder, file);
    const report = value(await edit(archive, loose, [place('Quay')]));
    const minted = report.renamed[0]?.to;
    expect(minted).toMatch(/^[0-9A-Z]{26}$/);
    expect(value(archive.collection(id)).articles).toEqual([minted, storyId(0)]);
    expect(await textOf(folder, file)).toBe(before?.replace('loose.md', String(minted)));
    value(await archive.undo());
    expect(await textOf(folder, file)).toBe(before);
    expect(value(archive.collection(id)).articles).toEqual([loose, storyId(0)]);
    value(await archive.redo());
    expect(value(archive.collection(id)).articles).toEqual([minted, storyId(0)]);
  });

  it('keeps the paths of articles when one of them could not be given its id', async () => {
    const folder = await harbour(0);
    const paths = Array.from({ length: 80 }, (_, number) => `story-${number}.md`);
    await writeFiles(folder, Object.fromEntries(paths.map((path) => [path, '# A\n\nOne.\n'])));
    const archive = await open(folder);
    const [first, last] = [idOf('story-0.md'), idOf('story-79.md')];
    const id = await create(archive, 'Storms', [first, last]);
    const before = await textOf(folder, file);
    const ids = paths.map(idOf);
    const editing = archive.edit(
      { target: { kind: 'ids', ids }, edits: [place('Quay')], base: null, reason: null },
      // Before it comes to the last one, another program changes that.
      { onProgress: () => writeFileSync(join(folder, 'story-79.md'), '# B\n\nTheirs.\n') },
    );
    const report = value(await editing);
    expect(report.failed).toMatchObject([{ error: { code: 'changed-on-disk' } }]);
    expect(await textOf(folder, file)).toBe(before);
    const minted = report.renamed.find(({ from }) => from === first)?.to;
    expect(value(archive.collection(id)).articles).toEqual([minted, last]);
    value(await archive.undo());
    expect(value(archive.collection(id)).articles).toEqual([first, last]);
    expect(archive.undoState().undo?.action).toMatchObject({ act: 'create' });
  });

  it('keeps the place of an article that lies in the trash', async () => {
    const archive = await open(await harbour(2));
    const id = await create(archive, 'Storms', [storyId(1), storyId(0)]);
    value(await archive.trash({ kind: 'ids', ids: [storyId(1)] }));
    expect(value(archive.collection(id)).articles).toEqual([storyId(0)]);
    value(await archive.restoreFromTrash([storyId(1)]));
    expect(value(archive.collection(id)).articles).toEqual([storyId(1), storyId(0)]);
  });

  it('written by hand without an id has the same one each time, and gets it written when it changes', async () => {
    const folder = await harbour(1);
    const text = (await textOf(folder, file)) ?? '';
    const written = text.replace(
      'collections: []',
      `collections: # by hand\n  - { name: Storms, articles: [${storyPath(0)}] }\n  - name: Ferries\n    articles:`,
    );
    await writeFiles(folder, { [file]: written });
    const archive = await open(folder);
    const [storms, ferries] = (await archive.places()).collections;
    if (storms === undefined || ferries === undefined) throw new Error('no collections');
    expect(storms.count).toBe(1);
    expect(await textOf(folder, file)).toBe(written);
    value(await archive.saveSearch('Mine', words('storm')));
    expect(await textOf(folder, file)).toContain('[articles/story-0.md] }\n  - name: Ferries\n');
    value(await archive.addToCollection(ferries.id, [storyId(0)], null));
    const after = await textOf(folder, file);
    expect(after).toContain(
      `collections: # by hand\n  - id: ${storms.id}\n    name: Storms\n    articles:\n      - ${storyPath(0)}\n  - id: ${ferries.id}\n    name: Ferries\n    articles:\n      - ${storyId(0)}\n`,
    );
  });
});
