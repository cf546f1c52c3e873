import { appendFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../archive/archive.ts';
import { everything } from '../../../archive/search/query.ts';
import { writeFiles } from '../../support/write-files.ts';
import {
  all,
  edit,
  fingerprint,
  harbour,
  open,
  place,
  story,
  storyId,
  storyPath,
  textOf,
  value,
} from './support.ts';

const own = (path: string) => `.newsroom/${path}`;

describe('a damaged history', () => {
  async function edited(): Promise<{ folder: string; log: string }> {
    const folder = await harbour(3);
    const archive = await open(folder);
    value(await edit(archive, storyId(0), [place('First')]));
    value(await edit(archive, storyId(1), [place('Second')]));
    await archive.close();
    const [name = ''] = await readdir(join(folder, own('history/changes')));
    return { folder, log: join(folder, own(`history/changes/${name}`)) };
  }

  it('with a torn last line opens, undoes what is whole and goes on', async () => {
    const { folder, log } = await edited();
    await appendFile(log, '{"kind":"change","id":"01K');
    const archive = await open(folder);
    expect(archive.undoState().undo).toMatchObject({ count: 1 });
    value(await edit(archive, storyId(2), [place('Third')]));
    await archive.close();
    const again = await open(folder);
    for (const number of [2, 1, 0]) {
      value(await again.undo());
      expect(await textOf(folder, storyPath(number))).toBe(story(number));
    }
    expect(again.undoState().undo).toBeNull();
  });

  it('of nothing but zeros opens as one without changes', async () => {
    const { folder, log } = await edited();
    await writeFile(log, Buffer.alloc(5000));
    const archive = await open(folder);
    expect(archive.undoState().undo).toBeNull();
    value(await edit(archive, storyId(2), [place('Third')]));
    await archive.close();
    expect((await open(folder)).undoState().undo).toMatchObject({ count: 1 });
  });

  it('that lacks a version says so, and the steps before it can still be undone', async () => {
    const { folder } = await edited();
    await rm(join(folder, own(`history/versions/${storyId(1)}`)), { recursive: true });
    const archive = await open(folder);
    expect(await archive.undo()).toMatchObject({
      ok: true,
      value: { change: null, failed: [{ id: storyId(1), error: { code: 'not-found' } }] },
    });
    expect(await textOf(folder, storyPath(1))).toContain('place: Second');
    const [change] = await archive.history(storyId(1));
    if (change?.kind !== 'change') throw new Error('no history');
    expect(await archive.version(storyId(1), change.id)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    value(await archive.undo());
    expect(await textOf(folder, storyPath(0))).toBe(story(0));
  });
});

describe('undo', () => {
  it('after another program has changed the article says so once, and then undoes what was before', async () => {
    const folder = await harbour(2);
    const archive = await open(folder);
    value(await edit(archive, storyId(0), [place('First')]));
    value(await edit(archive, storyId(1), [place('Second')]));
    await writeFiles(folder, { [storyPath(1)]: story(1, 'Theirs.') });
    expect(value(await archive.undo())).toMatchObject({
      change: null,
      failed: [{ id: storyId(1), error: { code: 'changed-on-disk' } }],
    });
    await archive.close();
    const again = await open(folder);
    value(await again.undo());
    expect(await textOf(folder, storyPath(0))).toBe(story(0));
    expect(await textOf(folder, storyPath(1))).toBe(story(1, 'Theirs.'));
    expect(again.undoState().undo).toBeNull();
  });
});

describe('a damaged file of the archive', () => {
  it.each([
    ['nothing', ''],
    ['zeros', Buffer.alloc(100)],
    ['half of itself', 'format: 1\nid: 01K\nname: Har'],
    ['no YAML', 'format: [1\nname: {'],
    ['an alias of nothing', 'format: 1\nname: *x\n'],
    ['deep nesting', `format: ${'['.repeat(50_000)}`],
    [
      'Latin-1',
      Buffer.from('format: 1\nid: x\nname: Café\ntimeZone: UTC\nlanguage: en\n', 'latin1'),
    ],
  ])('with %s is refused by name and not touched', async (_, content) => {
    const folder = await harbour(1);
    await writeFiles(folder, { [own('archive.yaml')]: content });
    const before = await fingerprint(folder);
    expect(await openArchive(folder)).toMatchObject({
      ok: false,
      error: { code: 'archive-file-invalid', path: expect.stringContaining('archive.yaml') },
    });
    expect(await fingerprint(folder)).toEqual(before);
    expect(await textOf(folder, own('lock'))).toBeNull();
  });

  it('by hand while it is open is not overwritten', async () => {
    const folder = await harbour(1);
    const archive = await open(folder);
    await writeFiles(folder, { [own('archive.yaml')]: 'format: 1\nname: [' });
    expect(await archive.saveSearch('Mine', everything)).toMatchObject({
      ok: false,
      error: { code: 'archive-file-invalid' },
    });
    expect(await textOf(folder, own('archive.yaml'))).toBe('format: 1\nname: [');
    expect(await edit(archive, storyId(0), [place('Quay')])).toMatchObject({ ok: true });
  });

  it('keeps what people write into it by hand while it is open', async () => {
    const folder = await harbour(1);
    const archive = await open(folder);
    const text = (await textOf(folder, own('archive.yaml'))) ?? '';
    await writeFiles(folder, {
      [own('archive.yaml')]: text
        .replace('name: Harbour', 'name: By hand # mine')
        .replace('savedSearches:', 'savedSearches:\n  - { name: Theirs, query: storm }'),
    });
    value(await archive.saveSearch('Mine', everything));
    const after = await textOf(folder, own('archive.yaml'));
    expect(after).toContain('name: By hand # mine');
    expect(after).toContain('Theirs');
    expect((await archive.places()).savedSearches.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Theirs', 'Mine']),
    );
  });

  it.each([
    ['the same keys', (text: string) => text.replace('format: 1', 'format: 2')],
    ['other keys', () => 'format: 7\nid: 01X\nzone: { of: Europe/Lisbon }\ncollections: 12\n'],
  ])('of a later format with %s opens for reading only and says so', async (_, later) => {
    const folder = await harbour(3);
    await writeFiles(folder, {
      [own('archive.yaml')]: later((await textOf(folder, own('archive.yaml'))) ?? ''),
    });
    const before = await fingerprint(folder);
    const archive = await open(folder);
    expect(archive.info().access).toEqual({ kind: 'read-only', reason: 'newer-format' });
    expect(archive.ids(everything)).toHaveLength(3);
    expect(await edit(archive, all, [place('X')])).toMatchObject({
      ok: false,
      error: { code: 'read-only' },
    });
    expect(await archive.saveSearch('Mine', everything)).toMatchObject({ ok: false });
    await archive.close();
    expect(await fingerprint(folder)).toEqual(before);
    expect(await textOf(folder, own('lock'))).toBeNull();
  });
});

describe('a damaged trash', () => {
  it('shows what can be restored and leaves the rest where it is, also when it is emptied', async () => {
    const folder = await harbour(3);
    const archive = await open(folder);
    value(await archive.trash({ kind: 'ids', ids: [storyId(0), storyId(1)] }));
    await writeFiles(folder, {
      [own(`trash/${storyId(1)}/about.json`)]: '{"id":"01',
      [own('trash/torn/about.json')]: '{}',
      [own('trash/loose.txt')]: 'mine',
    });
    expect((await archive.trashed()).map(({ id }) => id)).toEqual([storyId(0)]);
    expect(value(await archive.restoreFromTrash([storyId(1)])).failed).toMatchObject([
      { error: { code: 'unknown-article' } },
    ]);
    value(await archive.emptyTrash());
    expect(await textOf(folder, own(`trash/${storyId(1)}/article.md`))).toBe(story(1));
    expect(await textOf(folder, own('trash/loose.txt'))).toBe('mine');
    value(await archive.undo());
    expect(await textOf(folder, storyPath(0))).toBe(story(0));
    expect(await textOf(folder, storyPath(1))).toBe(story(1));
  });
});

describe('a lock of garbage', () => {
  it('keeps others out for a minute, in which its owner may still be writing it, and no longer', async () => {
    const folder = await harbour(1);
    await writeFiles(folder, { [own('lock')]: '\0\0garbage' });
    const first = await open(folder);
    expect(first.info().access).toEqual({ kind: 'read-only', reason: 'locked', by: null });
    await first.close();
    const second = await open(folder, { lock: { stale: 200, look: 20 } });
    await expect.poll(() => second.info().access).toEqual({ kind: 'writable' });
    value(await edit(second, storyId(0), [place('Quay')]));
  });
});
