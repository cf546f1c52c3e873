import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { hashOf } from '../../../archive/store/hash.ts';
import { saveArticle } from '../../../archive/store/save-article.ts';
import { type WatchOptions, watchArchive } from '../../../archive/store/watch.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import { bytesOf, pathOf } from './support.ts';

/** Watches a folder and gathers what it is told. */
async function watch(folder: string, options: WatchOptions = {}) {
  const changed = new Set<string>();
  const removed = new Set<string>();
  const pictures = new Set<string>();
  const states: string[] = [];
  const watched = await watchArchive(
    folder,
    {
      onChange: (changes) => {
        for (const path of changes.changed) changed.add(path);
        for (const path of changes.removed) removed.add(path);
      },
      onPictures: (paths) => {
        for (const path of paths) pictures.add(path);
      },
      onMissing: () => states.push('missing'),
      onReturn: () => states.push('return'),
    },
    options,
  );
  if (!watched.ok) throw new Error(watched.error.message);
  onTestFinished(() => watched.value.close());
  return { changed, removed, pictures, states };
}

/** As where there are too many watches already, and on shares. */
const withoutNotices: WatchOptions = {
  subscribe: () => Promise.reject(new Error('inotify_add_watch failed: No space left on device')),
  poll: 50,
};

const patience = { timeout: 15_000, interval: 50 };

describe('watching a folder', () => {
  it('tells of edits, new files, removals and renames, and of articles only', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'a.md': '1', 'b.md': '1', 'c.md': '1' });
    const { changed, removed } = await watch(folder);
    await writeFiles(folder, {
      'x.txt': '',
      '.git/y.md': '',
      '.newsroom/history/v.md': '',
      'node_modules/z.md': '',
    });
    await writeFile(join(folder, 'a.md'), '2');
    await rm(join(folder, 'b.md'));
    await rename(join(folder, 'c.md'), join(folder, 'd.md'));
    await vi.waitFor(() => {
      expect([...changed].sort()).toEqual(['a.md', 'd.md']);
      expect([...removed].sort()).toEqual(expect.arrayContaining(['b.md', 'c.md']));
    }, patience);
    expect([...removed].every((path) => path.endsWith('.md'))).toBe(true);
  });

  it('tells of a save as of one changed file', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'a.md': '1' });
    const { changed, removed } = await watch(folder);
    await saveArticle(folder, {
      path: pathOf('a.md'),
      base: hashOf(bytesOf('1')),
      bytes: bytesOf('2'),
    });
    await vi.waitFor(() => expect([...changed]).toEqual(['a.md']), patience);
    expect([...removed]).toEqual([]);
  });

  it('tells of all articles in a folder that is moved in', async () => {
    const folder = await temporaryFolder();
    const elsewhere = await temporaryFolder();
    await writeFiles(elsewhere, { 'new/a.md': '', 'new/deep/b.md': '', 'new/c.txt': '' });
    const { changed } = await watch(folder);
    await rename(join(elsewhere, 'new'), join(folder, 'new'));
    await vi.waitFor(
      () => expect([...changed].sort()).toEqual(['new/a.md', 'new/deep/b.md']),
      patience,
    );
  });

  it('works in a folder that itself lies in a hidden one', async () => {
    const folder = join(await temporaryFolder(), '.hidden/archive');
    await mkdir(folder, { recursive: true });
    const { changed } = await watch(folder);
    await writeFile(join(folder, 'a.md'), '');
    await vi.waitFor(() => expect([...changed]).toEqual(['a.md']), patience);
  });

  it('tells of pictures and other files by themselves', async () => {
    const folder = await temporaryFolder();
    const elsewhere = await temporaryFolder();
    await writeFiles(folder, { 'a.md': '1', 'media/1.jpg': '1', 'media/2.jpg': '2' });
    await writeFiles(elsewhere, { 'more/4.jpg': '4', 'more/b.md': '' });
    const { changed, pictures } = await watch(folder);
    await writeFile(join(folder, 'media/1.jpg'), 'other');
    await rename(join(folder, 'media/2.jpg'), join(folder, 'media/3.jpg'));
    await writeFile(join(folder, 'media/.hidden.jpg'), '');
    await writeFile(join(folder, 'media/.0123456789ab.newsroom-part'), '');
    await rename(join(elsewhere, 'more'), join(folder, 'more'));
    await vi.waitFor(() => {
      const paths = ['media/1.jpg', 'media/2.jpg', 'media/3.jpg', 'more/4.jpg'];
      expect([...pictures].sort()).toEqual(paths);
      expect([...changed]).toEqual(['more/b.md']);
    }, patience);
  });

  it('tells when the folder vanishes and when it is back, and goes on', async () => {
    const folder = join(await temporaryFolder(), 'archive');
    await writeFiles(folder, { 'a.md': '1' });
    const { changed, states } = await watch(folder);
    await rename(folder, `${folder}-away`);
    await vi.waitFor(() => expect(states).toEqual(['missing']), patience);
    await rename(`${folder}-away`, folder);
    await vi.waitFor(() => expect(states).toEqual(['missing', 'return']), patience);
    changed.clear();
    await vi.waitFor(async () => {
      await writeFile(join(folder, 'a.md'), String(Math.random()));
      expect([...changed]).toEqual(['a.md']);
    }, patience);
  });

  it('looks at all files again and again where the system gives no notice', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, {
      'a.md': '1',
      'b/c.md': '1',
      'd.md': '1',
      'p.jpg': '1',
      'q.jpg': '',
    });
    const { changed, removed, pictures, states } = await watch(folder, withoutNotices);
    // All is compared once: what came before the first look is not known.
    await vi.waitFor(() => expect(states).toEqual(['return']), patience);
    await writeFiles(folder, { '.git/x.md': '', 'node_modules/y.md': '', 'b/e.md': '1' });
    await writeFile(join(folder, 'a.md'), '2');
    await writeFile(join(folder, 'p.jpg'), '2');
    await rename(join(folder, 'd.md'), join(folder, 'b/d.md'));
    await rm(join(folder, 'q.jpg'));
    await vi.waitFor(() => {
      expect([...changed].sort()).toEqual(['a.md', 'b/d.md', 'b/e.md']);
      expect([...removed].sort()).toEqual(['d.md', 'q.jpg']);
      expect([...pictures].sort()).toEqual(['p.jpg', 'q.jpg']);
    }, patience);
    await rm(join(folder, 'b'), { recursive: true });
    await vi.waitFor(
      () => expect([...removed].sort()).toEqual(['b/c.md', 'b/d.md', 'b/e.md', 'd.md', 'q.jpg']),
      patience,
    );
    expect(states).toEqual(['return']);
  });

  it('sees what has kept its size and its time', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'a.md');
    const then = new Date(2020, 1, 1);
    await writeFile(file, '1');
    await utimes(file, then, then);
    const { changed, states } = await watch(folder, withoutNotices);
    await vi.waitFor(() => expect(states).toEqual(['return']), patience);
    await writeFile(file, '2');
    await utimes(file, then, then);
    await vi.waitFor(() => expect([...changed]).toEqual(['a.md']), patience);
  });

  it('without notices tells that the folder vanishes and comes back, and goes on', async () => {
    const folder = join(await temporaryFolder(), 'archive');
    await writeFiles(folder, { 'a.md': '1', 'b.md': '1' });
    const { changed, removed, states } = await watch(folder, { ...withoutNotices, look: 100 });
    await vi.waitFor(() => expect(states).toEqual(['return']), patience);
    await rename(folder, `${folder}-away`);
    await vi.waitFor(() => expect(states).toContain('missing'), patience);
    await rename(`${folder}-away`, folder);
    await vi.waitFor(() => expect(states.at(-1)).toBe('return'), patience);
    await vi.waitFor(async () => {
      await writeFile(join(folder, 'a.md'), String(Math.random()));
      expect([...changed]).toEqual(['a.md']);
    }, patience);
    expect([...removed]).toEqual([]);
  });

  it('of a folder that is not there fails', async () => {
    const folder = await temporaryFolder();
    const nothing = () => undefined;
    expect(
      await watchArchive(join(folder, 'gone'), {
        onChange: nothing,
        onMissing: nothing,
        onReturn: nothing,
      }),
    ).toMatchObject({ ok: false });
  });
});
