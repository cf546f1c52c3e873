import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { hashOf } from '../../../archive/store/hash.ts';
import { saveArticle } from '../../../archive/store/save-article.ts';
import { watchArchive } from '../../../archive/store/watch.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import { bytesOf, pathOf } from './support.ts';

/** Watches a folder and gathers what it is told. */
async function watch(folder: string) {
  const changed = new Set<string>();
  const removed = new Set<string>();
  const states: string[] = [];
  const watched = await watchArchive(folder, {
    onChange: (changes) => {
      for (const path of changes.changed) changed.add(path);
      for (const path of changes.removed) removed.add(path);
    },
    onMissing: () => states.push('missing'),
    onReturn: () => states.push('return'),
  });
  if (!watched.ok) throw new Error(watched.error.message);
  onTestFinished(() => watched.value.close());
  return { changed, removed, states };
}

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
