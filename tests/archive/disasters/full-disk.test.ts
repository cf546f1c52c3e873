import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../archive/archive-types.ts';
import { everything } from '../../../archive/search/query.ts';
import { initArchive } from '../../../archive/store/init-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import {
  all,
  body,
  edit,
  fingerprint,
  harbour,
  leftovers,
  noDisk,
  open,
  place,
  smallDisk,
  story,
  storyId,
  storyPath,
  textOf,
  value,
} from './support.ts';

/** Leaves so many bytes free, rounded down to whole blocks. */
async function fillUp(folder: string, free = 0): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  await writeFile(join(folder, 'filler.bin'), Buffer.alloc(Math.max(0, bavail * bsize - free)));
}

async function freeSpace(folder: string): Promise<void> {
  await rm(join(folder, 'filler.bin'));
}

/** Edits and undo work as on any other day. */
async function expectWorks(archive: Archive, folder: string, number: number): Promise<void> {
  const before = await textOf(folder, storyPath(number));
  expect(value(await edit(archive, storyId(number), [place('After')]))).toMatchObject({
    failed: [],
  });
  expect(await textOf(folder, storyPath(number))).toContain('place: After');
  value(await archive.undo());
  expect(await textOf(folder, storyPath(number))).toBe(before);
}

const full = { ok: false, error: { code: 'disk-full' } };

describe('a disk that is full', () => {
  it('refuses an edit as a whole, leaves every byte and no step to undo, and works when there is room', async ({
    skip,
  }) => {
    const disk = await smallDisk('1m');
    if (disk === null) return skip(noDisk);
    const { folder } = disk;
    await harbour(3, folder);
    const archive = await open(folder);
    value(await edit(archive, storyId(0), [place('Before')]));
    await fillUp(folder);
    const before = await fingerprint(folder);
    expect(await edit(archive, storyId(1), [place('X')])).toMatchObject(full);
    expect(await edit(archive, all, [place('X')])).toMatchObject(full);
    expect(await archive.trash(all)).toMatchObject(full);
    expect(await archive.saveSearch('Mine', everything)).toMatchObject(full);
    const after = await fingerprint(folder);
    for (const [path, hash] of Object.entries(before)) expect(after[path], path).toBe(hash);
    expect(await leftovers(folder)).toEqual([]);
    expect(archive.undoState().undo).toMatchObject({ count: 1, action: { fields: ['place'] } });
    expect(archive.ids(everything)).toHaveLength(3);

    await freeSpace(folder);
    await expectWorks(archive, folder, 1);
    value(await archive.undo());
    expect(await textOf(folder, storyPath(0))).toBe(story(0));
    await archive.close();
    expect((await open(folder)).undoState().undo).toBeNull();
  });

  it('when only the article itself has no room takes back the whole step, in the history too', async ({
    skip,
  }) => {
    const disk = await smallDisk('1m');
    if (disk === null) return skip(noDisk);
    const { folder } = disk;
    await harbour(3, folder);
    const archive = await open(folder);
    value(await edit(archive, storyId(0), [place('Before')]));
    await fillUp(folder, 64 * 1024);
    const report = value(await edit(archive, storyId(1), [body('Long. '.repeat(20_000))]));
    expect(report).toMatchObject({
      change: null,
      changed: [],
      failed: [{ id: storyId(1), error: { code: 'disk-full' } }],
    });
    expect(await textOf(folder, storyPath(1))).toBe(story(1));
    expect(await leftovers(folder)).toEqual([]);
    expect(archive.undoState().undo).toMatchObject({ action: { fields: ['place'] } });
    expect(await archive.history(storyId(1))).toEqual([]);
    await freeSpace(folder);
    await expectWorks(archive, folder, 1);
    await archive.close();
    const again = await open(folder);
    value(await again.undo());
    expect(await textOf(folder, storyPath(0))).toBe(story(0));
    expect(again.undoState().undo).toBeNull();
  });

  it('half-way through a batch stops those for which there is no room, and undo takes back the others', async ({
    skip,
  }) => {
    const disk = await smallDisk('2m');
    if (disk === null) return skip(noDisk);
    const { folder } = disk;
    await harbour(6, folder);
    const long = 'The long way round. '.repeat(10_000);
    const large = [1, 4];
    for (const number of large)
      await writeFiles(folder, { [storyPath(number)]: story(number, long) });
    const archive = await open(folder);
    // Room for the versions before (two large, four small) and small saves, not for a large one.
    await fillUp(folder, 2 * long.length + 120 * 1024);
    const before = await fingerprint(folder);
    const report = value(await edit(archive, all, [place('Quay')]));
    const small = [0, 2, 3, 5];
    expect(report.changed.toSorted()).toEqual(small.map(storyId));
    expect(report.failed).toMatchObject(
      large.map((number) => ({ id: storyId(number), error: { code: 'disk-full' } })),
    );
    expect(await leftovers(folder)).toEqual([]);
    const after = await fingerprint(folder);
    for (const number of large) expect(after[storyPath(number)]).toBe(before[storyPath(number)]);
    for (const number of small)
      expect(await textOf(folder, storyPath(number))).toContain('place: Quay');
    expect(archive.undoState().undo).toMatchObject({ count: 4 });
    await freeSpace(folder);
    value(await archive.undo());
    const undone = await fingerprint(folder);
    for (let number = 0; number < 6; number += 1)
      expect(undone[storyPath(number)]).toBe(before[storyPath(number)]);
    await archive.close();
    expect((await open(folder)).undoState()).toMatchObject({ undo: null, redo: { count: 4 } });
  });

  it('on an import takes in what has room, says what has not, and undo takes it back', async ({
    skip,
  }) => {
    const disk = await smallDisk('1m');
    if (disk === null) return skip(noDisk);
    const { folder } = disk;
    await harbour(1, folder);
    const source = await temporaryFolder();
    await writeFiles(source, {
      'small.md': '# Small\n\nA small one.\n',
      'large.md': `# Large\n\n${'Long is the way. '.repeat(60_000)}\n`,
      'pictured.md':
        '---\nheadline: Pictured\nimages: [{ file: large.jpg, credit: EPA }]\n---\nText\n',
      'large.jpg': Buffer.alloc(700_000, 7),
    });
    const archive = await open(folder);
    await fillUp(folder, 300 * 1024);
    const report = value(await archive.import([{ kind: 'path', path: source }], { dryRun: false }));
    expect(report).toMatchObject({ created: 1, failed: 2 });
    for (const item of report.items.filter(({ outcome }) => outcome === 'failed'))
      expect(item).toMatchObject({ error: { code: 'disk-full' } });
    expect(await leftovers(folder)).toEqual([]);
    expect(archive.ids(everything)).toHaveLength(2);
    await freeSpace(folder);
    value(await archive.undo());
    expect(archive.ids(everything)).toEqual([storyId(0)]);
    expect(archive.undoState().undo).toBeNull();
  });

  it('on an export leaves nothing behind and the archive as it was', async ({ skip }) => {
    const disk = await smallDisk('256k');
    if (disk === null) return skip(noDisk);
    const folder = await harbour(3);
    await writeFiles(folder, { 'long.md': `# Long\n\n${'Long is the way. '.repeat(50_000)}\n` });
    const archive = await open(folder);
    const before = await fingerprint(folder);
    const to = join(disk.folder, 'all.newsbundle');
    await writeFile(to, 'an older bundle');
    expect(await archive.exportBundle(all, to)).toMatchObject(full);
    expect(Object.keys(await fingerprint(disk.folder))).toEqual(['all.newsbundle']);
    expect(await textOf(disk.folder, 'all.newsbundle')).toBe('an older bundle');
    expect(await fingerprint(folder)).toEqual(before);
    expect(value(await archive.exportBundle({ kind: 'ids', ids: [storyId(0)] }, to)).articles).toBe(
      1,
    );
  });

  it('does not stop an archive from being opened and read, and locked when there is room', async ({
    skip,
  }) => {
    const disk = await smallDisk('1m');
    if (disk === null) return skip(noDisk);
    const { folder } = disk;
    await harbour(3, folder);
    await fillUp(folder);
    const archive = await open(folder);
    expect(archive.info().access).toEqual({ kind: 'writable' });
    expect(archive.ids(everything)).toHaveLength(3);
    expect(await edit(archive, storyId(0), [place('X')])).toMatchObject(full);
    await freeSpace(folder);
    await expectWorks(archive, folder, 0);
    expect((await open(folder)).info().access).toMatchObject({
      kind: 'read-only',
      reason: 'locked',
    });
  });

  it('when a plain folder is written for the first time leaves it without a half-made archive', async ({
    skip,
  }) => {
    const disk = await smallDisk('1m');
    if (disk === null) return skip(noDisk);
    const { folder } = disk;
    await writeFiles(folder, { [storyPath(0)]: story(0) });
    const archive = await open(folder);
    await fillUp(folder);
    expect(await edit(archive, storyId(0), [place('X')])).toMatchObject(full);
    await freeSpace(folder);
    // Room for the lock, not for the archive's own file.
    await fillUp(folder, 4096);
    expect(await edit(archive, storyId(0), [place('X')])).toMatchObject(full);
    expect(await edit(archive, storyId(0), [place('X')])).toMatchObject(full);
    expect(await textOf(folder, storyPath(0))).toBe(story(0));
    await freeSpace(folder);
    await expectWorks(archive, folder, 0);
    expect(await textOf(folder, '.newsroom/archive.yaml')).toContain('format: 1');
    const { id } = archive.info();
    await archive.close();
    expect((await open(folder)).info().id).toBe(id);
  });

  it('does not make an archive, and leaves no file of it', async ({ skip }) => {
    const disk = await smallDisk('64k');
    if (disk === null) return skip(noDisk);
    await fillUp(disk.folder);
    expect(await initArchive(disk.folder)).toMatchObject(full);
    expect(await leftovers(disk.folder)).toEqual([]);
    expect(await textOf(disk.folder, '.newsroom/archive.yaml')).toBeNull();
  });
});
