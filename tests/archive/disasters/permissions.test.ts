import { execFile } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../archive/archive.ts';
import { everything } from '../../../archive/search/query.ts';
import { newsroomArchive } from '../../support/command-line.ts';
import { isRoot, withoutPrivileges } from '../../support/privileges.ts';
import { projectFolder } from '../../support/project.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import {
  all,
  edit,
  fingerprint,
  giveAway,
  harbour,
  leftovers,
  open,
  place,
  story,
  storyId,
  storyPath,
  textOf,
  value,
} from './support.ts';

const refused = { ok: false, error: { code: 'read-only' } };

/** The built command line as a user without rights. */
async function asNobody(args: readonly string[]): Promise<{ code: number; stdout: string }> {
  await newsroomArchive(['--version']);
  const user = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  return new Promise((done) => {
    execFile(
      process.execPath,
      [join(projectFolder, 'build/newsroom-archive.mjs'), ...args],
      user,
      (error, stdout) => done({ code: error === null ? 0 : Number(error.code), stdout }),
    );
  });
}

describe('a folder that may not be written', () => {
  it('opens for reading only, and says why', async () => {
    const folder = await harbour(3);
    await giveAway(folder);
    const folders = ['.newsroom', 'articles', '.'];
    for (const path of folders) await chmod(join(folder, path), 0o555);
    const before = await fingerprint(folder);
    await withoutPrivileges(async () => {
      const archive = await open(folder, { watch: true });
      expect(archive.info().access).toEqual({ kind: 'read-only', reason: 'no-permission' });
      expect(archive.ids(everything)).toHaveLength(3);
      expect(await edit(archive, storyId(0), [place('X')])).toMatchObject(refused);
      expect(await archive.trash(all)).toMatchObject(refused);
      expect(await archive.saveSearch('Mine', everything)).toMatchObject(refused);
      const bundle = join(await temporaryFolder(), 'all.newsbundle');
      expect(await archive.exportBundle(all, bundle)).toMatchObject({ ok: true });
      await archive.close();
    });
    expect(await fingerprint(folder)).toEqual(before);
    for (const path of folders) await chmod(join(folder, path), 0o755);
  });

  it('and is no archive yet does the same', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'story.md': story(0) });
    await giveAway(folder);
    await chmod(folder, 0o555);
    // By a process of its own: whether a folder may be written is asked for its real user.
    expect(await asNobody(['search', folder, 'waves'])).toMatchObject({ code: 0 });
    const line = await asNobody(['set', folder, 'story.md', 'place=X', '--json']);
    expect(line.code).not.toBe(0);
    expect(JSON.parse(line.stdout)).toMatchObject({
      error: { code: 'read-only', message: expect.stringContaining('no-permission') },
    });
    await chmod(folder, 0o755);
    expect(Object.keys(await fingerprint(folder))).toEqual(['story.md']);
  });

  it('that may not be read either cannot be opened', async () => {
    const folder = await harbour(1);
    await giveAway(folder);
    await chmod(folder, 0o300);
    expect(await withoutPrivileges(() => openArchive(folder))).toMatchObject({
      ok: false,
      error: { code: 'no-permission' },
    });
    await chmod(folder, 0o700);
  });
});

describe('an article that may not be written', () => {
  it('is refused by name, and the rest of a batch goes on', async () => {
    const folder = await harbour(3);
    await giveAway(folder);
    await chmod(join(folder, storyPath(1)), 0o444);
    await withoutPrivileges(async () => {
      const archive = await open(folder);
      expect(archive.info().access).toEqual({ kind: 'writable' });
      const report = value(await edit(archive, all, [place('Quay')]));
      expect(report.changed.toSorted()).toEqual([storyId(0), storyId(2)]);
      expect(report.failed).toMatchObject([{ id: storyId(1), error: { code: 'no-permission' } }]);
      expect(await textOf(folder, storyPath(1))).toBe(story(1));
      value(await archive.undo());
      expect(archive.undoState().undo).toBeNull();
      await archive.close();
    });
    expect(await leftovers(folder)).toEqual([]);
  });

  it('because its folder may not be written is refused, and an undo that is kept from it can be tried again', async () => {
    const folder = await harbour(3);
    await writeFiles(folder, { 'desk/story.md': story(7) });
    await giveAway(folder);
    await withoutPrivileges(async () => {
      const archive = await open(folder);
      value(await edit(archive, all, [place('Quay')]));
      await chmod(join(folder, 'desk'), 0o555);
      const undone = value(await archive.undo());
      expect(undone.changed).toHaveLength(3);
      expect(undone.failed).toMatchObject([{ id: storyId(7), error: { code: 'no-permission' } }]);
      expect(archive.undoState().undo).toMatchObject({ count: 1 });
      await chmod(join(folder, 'desk'), 0o755);
      await archive.close();
      const again = await open(folder);
      expect(value(await again.undo())).toMatchObject({ changed: [storyId(7)], failed: [] });
      expect(again.undoState().undo).toBeNull();
      await again.close();
    });
    expect(await textOf(folder, 'desk/story.md')).toBe(story(7));
    expect(await leftovers(folder)).toEqual([]);
  });

  it('cannot be trashed from a folder that may not be written, and stays whole', async () => {
    const folder = await harbour(1);
    await writeFiles(folder, { 'desk/story.md': story(7) });
    await giveAway(folder);
    await chmod(join(folder, 'desk'), 0o555);
    await withoutPrivileges(async () => {
      const archive = await open(folder);
      const report = value(await archive.trash({ kind: 'ids', ids: [storyId(7)] }));
      expect(report).toMatchObject({
        change: null,
        failed: [{ error: { code: 'no-permission' } }],
      });
      expect(await archive.trashed()).toEqual([]);
      expect(archive.ids(everything)).toHaveLength(2);
      expect(archive.undoState().undo).toBeNull();
      await archive.close();
    });
    expect(await textOf(folder, 'desk/story.md')).toBe(story(7));
    await chmod(join(folder, 'desk'), 0o755);
  });
});
