import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Archive, ArchiveEvent } from '../../../archive/archive-types.ts';
import { everything } from '../../../archive/search/query.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import {
  all,
  edit,
  fingerprint,
  harbour,
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

const patience = { timeout: 10_000 };

/** Nothing is dropped, nothing can be written, and each refusal says why. */
async function expectMissing(archive: Archive, stories: number): Promise<void> {
  await expect.poll(() => archive.info().access, patience).toEqual({ kind: 'missing' });
  expect(archive.ids(everything)).toHaveLength(stories);
  const text = {
    kind: 'text',
    text: 'Lamps\n\nLamps are lit on the quay.\n',
    name: 'note',
  } as const;
  for (const refused of [
    await edit(archive, storyId(0), [place('X')]),
    await edit(archive, all, [place('X')]),
    await archive.renameTag('harbour', 'port'),
    await archive.trash(all),
    await archive.emptyTrash(),
    await archive.saveSearch('Mine', everything),
    await archive.import([text], { dryRun: false }),
    await archive.undo(),
  ]) {
    expect(refused).toMatchObject({ ok: false, error: { code: 'folder-missing' } });
  }
  expect(await archive.article(storyId(0), null)).toMatchObject({
    ok: false,
    error: { code: 'folder-missing' },
  });
  expect(await archive.check()).toMatchObject({
    valid: false,
    problems: [{ code: 'folder-missing' }],
  });
  const bundle = join(await temporaryFolder(), 'all.newsbundle');
  expect(await archive.exportBundle(all, bundle)).toMatchObject({
    ok: false,
    error: { code: 'folder-missing' },
  });
  expect(archive.ids(everything)).toHaveLength(stories);
}

/** What other programs did meanwhile is taken in, and edits go on with their history. */
async function expectReturned(archive: Archive, folder: string, stories: number): Promise<void> {
  await expect.poll(() => archive.info().access, patience).toEqual({ kind: 'writable' });
  await expect.poll(() => archive.ids(everything).length, patience).toBe(stories);
  value(await edit(archive, storyId(1), [place('Quay')]));
  expect(await textOf(folder, 'articles/story-1.md')).toContain('place: Quay');
  value(await archive.undo());
  expect(await textOf(folder, 'articles/story-1.md')).toBe(story(1));
  value(await archive.undo());
  expect(await textOf(folder, 'articles/story-0.md')).toBe(story(0));
}

function removals(archive: Archive): string[] {
  const removed: string[] = [];
  archive.onEvent((event: ArchiveEvent) => {
    if (event.kind === 'articles-changed') removed.push(...event.removed);
  });
  return removed;
}

describe('a folder that vanishes while it is open', () => {
  it('by a rename is missing until it is back, and what changed meanwhile is seen then', async () => {
    const folder = await harbour(3);
    const archive = await open(folder, { watch: true });
    const removed = removals(archive);
    value(await edit(archive, storyId(0), [place('Mole')]));
    await rename(folder, `${folder}-away`);
    await expectMissing(archive, 3);
    expect(await readdir(folder).catch(() => 'not there')).toBe('not there');
    await writeFiles(`${folder}-away`, { 'new.md': '# New\n\nNew.\n' });
    await rename(`${folder}-away`, folder);
    await expectReturned(archive, folder, 4);
    expect(removed).toEqual([]);
  });

  it('and leaves an empty folder, or another archive, in its place is missing all the same', async () => {
    const folder = await harbour(3);
    const archive = await open(folder, { watch: true });
    const removed = removals(archive);
    value(await edit(archive, storyId(0), [place('Mole')]));
    await rename(folder, `${folder}-away`);
    await mkdir(folder);
    await expectMissing(archive, 3);
    expect(await fingerprint(folder)).toEqual({});
    await harbour(0, folder);
    await writeFiles(folder, { 'other.md': '# Another archive\n' });
    const other = await fingerprint(folder);
    await expectMissing(archive, 3);
    expect(await fingerprint(folder)).toEqual(other);
    await rename(folder, `${folder}-other`);
    await rename(`${folder}-away`, folder);
    await expectReturned(archive, folder, 3);
    expect(removed).toEqual([]);
    execFileSync('rm', ['-rf', `${folder}-other`]);
  });

  it('with its drive is missing, nothing is written to what lies below, and it comes back', async ({
    skip,
  }) => {
    const disk = await smallDisk('4m');
    if (disk === null) return skip(noDisk);
    // The same files on another disk, as when a drive comes back under another number.
    await harbour(3, disk.folder);
    const archive = await open(disk.folder, { watch: true });
    const removed = removals(archive);
    value(await edit(archive, storyId(0), [place('Mole')]));
    const copy = await temporaryFolder();
    execFileSync('cp', ['-a', `${disk.folder}/.`, copy]);
    disk.unmount();
    await expectMissing(archive, 3);
    expect(await fingerprint(disk.folder)).toEqual({});
    execFileSync('mount', ['--bind', copy, disk.folder]);
    try {
      await expectReturned(archive, disk.folder, 3);
      expect(removed).toEqual([]);
      await archive.close();
    } finally {
      execFileSync('umount', ['-l', disk.folder]);
    }
  });

  it('with its drive in the middle of a batch keeps each story old or new, and undo when it is back', async ({
    skip,
  }) => {
    const disk = await smallDisk('8m');
    if (disk === null) return skip(noDisk);
    const { folder } = disk;
    const stories = 60;
    await harbour(stories, folder);
    const archive = await open(folder, { watch: true });
    const other = await temporaryFolder();
    execFileSync('mount', ['--bind', folder, other]);
    onTestFinished(() => void execFileSync('umount', ['-l', other]));
    const report = value(
      await archive.edit(
        { target: all, edits: [place('Mole')], base: null, reason: null },
        { onProgress: ({ done }) => (done === 20 ? disk.unmount() : undefined) },
      ),
    );
    expect(report.changed.length).toBeGreaterThanOrEqual(20);
    expect(report.changed.length + report.failed.length).toBe(stories);
    expect(report.failed.length).toBeGreaterThan(0);
    await expect.poll(() => archive.info().access, patience).toEqual({ kind: 'missing' });
    expect(await fingerprint(folder)).toEqual({});
    const changed = new Set(report.changed);
    for (let number = 0; number < stories; number += 1) {
      const text = await textOf(other, storyPath(number));
      if (changed.has(storyId(number))) expect(text).toContain('place: Mole');
      else expect(text).toBe(story(number));
    }
    execFileSync('mount', ['--bind', other, folder]);
    try {
      await expect.poll(() => archive.info().access, patience).toEqual({ kind: 'writable' });
      expect(value(await archive.undo()).failed).toEqual([]);
      for (let number = 0; number < stories; number += 1)
        expect(await textOf(folder, storyPath(number))).toBe(story(number));
      value(await edit(archive, all, [place('Quay')]));
      await archive.close();
    } finally {
      execFileSync('umount', ['-l', folder]);
    }
  });

  it('is not made again by an edit that comes before anybody has noticed', async () => {
    const folder = await harbour(3);
    const archive = await open(folder);
    await rename(folder, `${folder}-away`);
    for (const refused of [
      await edit(archive, storyId(0), [place('X')]),
      await archive.saveSearch('Mine', everything),
      await archive.import([{ kind: 'text', text: 'Lamps\n\nLamps are lit.\n', name: 'n' }], {
        dryRun: false,
      }),
    ]) {
      expect(refused).toMatchObject({ ok: false, error: { code: 'folder-missing' } });
    }
    expect(await readdir(folder).catch(() => 'not there')).toBe('not there');
    await rename(`${folder}-away`, folder);
    expect(await edit(archive, storyId(0), [place('X')])).toMatchObject({ ok: true });
  });

  it('closes without complaint, and opens again when it is back', async () => {
    const folder = await harbour(3);
    const archive = await open(folder, { watch: true });
    await rename(folder, `${folder}-away`);
    await archive.close();
    await rename(`${folder}-away`, folder);
    expect((await open(folder)).ids(everything)).toHaveLength(3);
  });
});
