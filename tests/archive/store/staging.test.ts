import { execFileSync, spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readArchiveFile, writeArchiveFile } from '../../../archive/store/archive-file.ts';
import { writeAtomically } from '../../../archive/store/atomic-write.ts';
import { hashOf } from '../../../archive/store/hash.ts';
import { initArchive } from '../../../archive/store/init-archive.ts';
import { type ArchiveLock, lockArchive } from '../../../archive/store/lock.ts';
import { lockTiming } from '../../../archive/store/lock-timing.ts';
import { LockWatch } from '../../../archive/store/lock-watch.ts';
import { renamePatiently } from '../../../archive/store/rename-patiently.ts';
import { saveArticle } from '../../../archive/store/save-article.ts';
import {
  discardTrashed,
  emptyTrash,
  listTrash,
  moveToTrash,
  readTrashed,
} from '../../../archive/store/trash.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { readFiles, writeFiles } from '../../support/write-files.ts';
import { bytesOf, canMount, idOf, namesIn, pathOf, unmount } from './support.ts';

const locked = { ok: false, error: { code: 'locked' } };
const done = { ok: true };
const files = { 'a.md': 'A', 'b.md': 'B' };

async function archiveWith(contents: Record<string, string>): Promise<string> {
  const folder = await temporaryFolder();
  await initArchive(folder, { name: 'Harbour' });
  await writeFiles(folder, contents);
  return folder;
}

async function lock(folder: string): Promise<ArchiveLock> {
  const taken = await lockArchive(folder, { timing: { ...lockTiming, beat: 3_600_000 } });
  if (!taken.ok) throw new Error(taken.error.message);
  onTestFinished(() => taken.value.release());
  return taken.value;
}

/** Takes the lock of one whose heart does not beat. */
async function takeOver(folder: string): Promise<ArchiveLock> {
  const watch = new LockWatch(folder, { ...lockTiming, stale: 20 });
  await expect.poll(() => watch.isFree(), { interval: 10 }).toBe(true);
  const taken = await lockArchive(folder, { watch });
  if (!taken.ok) throw new Error(taken.error.message);
  onTestFinished(() => taken.value.release());
  return taken.value;
}

const save = (folder: string, path: string, base: string | null, staging: ArchiveLock) =>
  saveArticle(
    folder,
    {
      path: pathOf(path),
      base: base === null ? null : hashOf(bytesOf(base)),
      bytes: bytesOf('new'),
    },
    staging,
  );

const trash = (folder: string, path: string, base: string, staging: ArchiveLock) =>
  moveToTrash(
    folder,
    { id: idOf(path), path: pathOf(path), headline: null, trashedAt: '2026-01-01T00:00:00Z' },
    hashOf(bytesOf(base)),
    staging,
  );

async function trashedText(folder: string, id: string): Promise<string> {
  const read = await readTrashed(folder, idOf(id));
  return read.ok ? new TextDecoder().decode(read.value) : read.error.code;
}

async function articles(folder: string): Promise<Record<string, string>> {
  const all = Object.entries(await readFiles(folder));
  return Object.fromEntries(all.filter(([path]) => !path.startsWith('.newsroom')));
}

describe('writing with the lock', () => {
  it('replaces, makes and trashes articles and leaves nothing behind', async () => {
    const folder = await archiveWith(files);
    const own = await lock(folder);
    expect(await save(folder, 'a.md', 'A', own)).toMatchObject(done);
    expect(await save(folder, 'deep/c.md', null, own)).toMatchObject(done);
    expect(await save(folder, 'a.md', null, own)).toMatchObject({ error: { code: 'name-taken' } });
    expect(await trash(folder, 'b.md', 'B', own)).toMatchObject(done);
    expect(await articles(folder)).toEqual({ 'a.md': 'new', 'deep/c.md': 'new' });
    expect(await trashedText(folder, 'b.md')).toBe('B');
    expect(await readdir(own.folder)).toEqual(['beat']);
    expect(await emptyTrash(folder, own)).toMatchObject({ value: { removed: 1 } });
    expect(await listTrash(folder)).toEqual([]);
    await own.release();
    expect(await namesIn(join(folder, '.newsroom'))).toEqual(['archive.yaml', 'trash']);
  });

  it('that was lost since writes, makes, trashes and deletes nothing', async () => {
    const folder = await archiveWith(files);
    const former = await lock(folder);
    expect(await trash(folder, 'b.md', 'B', former)).toMatchObject(done);
    const next = await takeOver(folder);
    const before = await readFiles(folder);
    expect(await save(folder, 'a.md', 'A', former)).toMatchObject(locked);
    expect(await save(folder, 'c.md', null, former)).toMatchObject(locked);
    expect(await trash(folder, 'a.md', 'A', former)).toMatchObject(locked);
    expect(await discardTrashed(folder, idOf('b.md'), former)).toMatchObject(locked);
    expect(await emptyTrash(folder, former)).toMatchObject(locked);
    expect(await writeArchiveFile(folder, { name: 'Theirs' }, former)).toMatchObject(locked);
    expect(await readArchiveFile(folder)).toMatchObject({ value: { file: { name: 'Harbour' } } });
    expect(await readFiles(folder)).toEqual(before);
    expect(await save(folder, 'a.md', 'A', next)).toMatchObject(done);
    // The same when nobody holds the lock any more.
    await next.release();
    expect(await save(folder, 'a.md', 'new', former)).toMatchObject(locked);
    expect(await former.check()).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('is over when somebody sweeps the staging folder away, and can be had again', async () => {
    const folder = await archiveWith(files);
    const own = await lock(folder);
    execFileSync('rm', ['-r', join(folder, '.newsroom/writing')]);
    expect(await save(folder, 'a.md', 'A', own)).toMatchObject(locked);
    expect(await own.check()).toMatchObject({ ok: false, error: { code: 'not-found' } });
    await own.release();
    expect(await save(folder, 'a.md', 'A', await lock(folder))).toMatchObject(done);
  });

  it('finds what a former owner has left: half a save goes, half a removal gets to the trash', async () => {
    const folder = await archiveWith(files);
    const former = await lock(folder);
    expect(await trash(folder, 'b.md', 'B', former)).toMatchObject(done);
    await rename(
      join(folder, '.newsroom/trash/b.md/article.md'),
      join(former.folder, 'b.md.removed'),
    );
    await writeFile(join(former.folder, '.0123456789ab.newsroom-part'), 'half');
    expect(await listTrash(folder)).toEqual([]);
    const next = await takeOver(folder);
    expect(await listTrash(folder)).toMatchObject([{ path: 'b.md' }]);
    expect(await trashedText(folder, 'b.md')).toBe('B');
    expect(await readdir(join(next.folder, '..'))).toHaveLength(1);
  });

  it('reaches a mounted folder too, as long as the lock is held', async ({ skip }) => {
    const folder = await archiveWith(files);
    await mkdir(join(folder, 'mounted'));
    if (!canMount(join(folder, 'mounted'))) return skip('needs the right to mount a small disk');
    onTestFinished(() => unmount(join(folder, 'mounted')));
    await writeFiles(folder, { 'mounted/x.md': 'X', 'mounted/y.md': 'Y' });
    const former = await lock(folder);
    expect(await save(folder, 'mounted/x.md', 'X', former)).toMatchObject(done);
    expect(await save(folder, 'mounted/z.md', null, former)).toMatchObject(done);
    expect(await save(folder, 'mounted/z.md', null, former)).toMatchObject({
      error: { code: 'name-taken' },
    });
    expect(await trash(folder, 'mounted/z.md', 'new', former)).toMatchObject(done);
    expect(await trashedText(folder, 'mounted/z.md')).toBe('new');
    await takeOver(folder);
    const before = await articles(folder);
    expect(await save(folder, 'mounted/x.md', 'new', former)).toMatchObject(locked);
    expect(await save(folder, 'mounted/z.md', null, former)).toMatchObject(locked);
    expect(await trash(folder, 'mounted/y.md', 'Y', former)).toMatchObject(locked);
    expect(await articles(folder)).toEqual(before);
    expect(Object.keys(before).sort()).toEqual(['a.md', 'b.md', 'mounted/x.md', 'mounted/y.md']);
  });

  it('moves what a link says to the trash, and leaves what it leads to', async () => {
    const folder = await archiveWith(files);
    await symlink('a.md', join(folder, 'link.md'));
    const own = await lock(folder);
    expect(await trash(folder, 'link.md', 'A', own)).toMatchObject(done);
    expect(await articles(folder)).toEqual(files);
    expect(await trashedText(folder, 'link.md')).toBe('A');
  });
});

describe('a rename', () => {
  it('waits for a file that somebody holds', async ({ skip }) => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { held: 'old', other: '' });
    const [held, other] = [join(folder, 'held'), join(folder, 'other')];
    try {
      execFileSync('mount', ['--bind', other, held], { stdio: 'ignore' });
    } catch {
      return skip('needs the right to mount');
    }
    spawn('sh', ['-c', `sleep 0.2; umount ${held}`]);
    expect(await writeAtomically(held, 'new')).toMatchObject(done);
    expect(await readFile(held, 'utf8')).toBe('new');
  });

  it('of a file that is not there fails at once', async () => {
    const folder = await temporaryFolder();
    await expect(renamePatiently(join(folder, 'a'), join(folder, 'b'))).rejects.toThrow('ENOENT');
  });
});
