import { execFileSync } from 'node:child_process';
import { lstat, mkdir, readdir, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listArticles } from '../../../archive/store/list-articles.ts';
import { precomposed } from '../../../archive/store/precomposed.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { edit, harbour, open, place, story, storyId, textOf, value } from '../disasters/support.ts';

/** A file system that knows no case and has Windows' rules of names; null where it cannot be had. */
async function windowsLikeDisk(): Promise<string | null> {
  const at = await temporaryFolder();
  const image = join(at, 'image');
  const folder = join(at, 'disk');
  try {
    await mkdir(folder);
    await writeFile(image, '');
    await truncate(image, 64 * 1024 * 1024);
    execFileSync('mkntfs', ['-F', '-Q', '-q', image], { stdio: 'ignore' });
    execFileSync('lowntfs-3g', ['-o', 'ignore_case,windows_names', image, folder], {
      stdio: 'ignore',
    });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder], { stdio: 'ignore' }));
  return folder;
}

describe('a file system that knows no case and refuses what Windows refuses', () => {
  it('holds an archive: edits, undo, trash, import, a rename of case only', async ({ skip }) => {
    const folder = await windowsLikeDisk();
    if (folder === null) return skip('needs lowntfs-3g and the right to mount');
    await harbour(2, folder);
    const archive = await open(folder);
    value(await edit(archive, storyId(0), [place('Quay')]));
    expect(await textOf(folder, 'ARTICLES/STORY-0.MD')).toContain('Quay');
    value(await archive.undo());
    expect(await textOf(folder, 'articles/story-0.md')).toBe(story(0));
    value(await archive.trash({ kind: 'ids', ids: [storyId(1)] }));
    value(await archive.restoreFromTrash([storyId(1)]));
    expect(await textOf(folder, 'articles/story-1.md')).toBe(story(1));
    const texts = ['CON', 'What? "A: B"', 'What a b', '…'].map((headline, at) => ({
      kind: 'text' as const,
      name: headline,
      text: `---\nheadline: ${JSON.stringify(headline)}\n---\n\nIt is number ${at}.\n`,
    }));
    expect(value(await archive.import(texts, { dryRun: false }))).toMatchObject({
      created: 4,
      failed: 0,
    });
    expect((await readdir(join(folder, 'articles/undated'))).toSorted()).toEqual([
      'con-story.md',
      'untitled.md',
      'what-a-b-2.md',
      'what-a-b.md',
    ]);
    value(await edit(archive, storyId(0), [place('Mole')]));
    await archive.close();
    await rename(join(folder, 'articles/story-0.md'), join(folder, 'articles/STORY-0.md'));
    const again = await open(folder);
    expect(again.info().articles).toBe(6);
    expect(await again.history(storyId(0))).toHaveLength(3);
    value(await again.undo());
    expect(await textOf(folder, 'articles/story-0.md')).toBe(story(0));
  });
});

describe('a name in another Unicode form than NFC', () => {
  /** What HFS+ does: one folder, under both forms. A link stands in for it. */
  const nfc = 'caf\u00e9';
  const nfd = 'cafe\u0301';

  it('stays as it is where the two forms are two names', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, `${nfd}.md`), story(0));
    const isOne = (await lstat(join(folder, `${nfc}.md`)).catch(() => null)) !== null;
    expect(await precomposed(folder, `${nfd}.md`)).toBe(`${isOne ? nfc : nfd}.md`);
    if (isOne) return;
    await writeFile(join(folder, `${nfc}.md`), story(1));
    expect(value(await listArticles(folder)).paths).toEqual([`${nfd}.md`, `${nfc}.md`]);
    await rm(join(folder, `${nfc}.md`));
    execFileSync('ln', [join(folder, `${nfd}.md`), join(folder, `${nfc}.md`)]);
    expect(value(await listArticles(folder)).paths).toEqual([`${nfd}.md`, `${nfc}.md`]);
  });

  it('is known by its NFC form where both lead to one folder', async ({ skip }) => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, nfd));
    await mkdir(join(folder, nfc)).catch(() => undefined);
    await writeFile(join(folder, nfd, 'a.md'), story(0));
    try {
      execFileSync('mount', ['--bind', join(folder, nfd), join(folder, nfc)], { stdio: 'ignore' });
    } catch {
      return skip('needs the right to mount');
    }
    onTestFinished(() => void execFileSync('umount', ['-l', join(folder, nfc)]));
    expect(await precomposed(folder, nfd)).toBe(nfc);
    expect(await precomposed(folder, `${nfd}/a.md`)).toBe(`${nfc}/a.md`);
    expect(await precomposed(folder, nfc)).toBe(nfc);
    expect(new Set(value(await listArticles(folder)).paths)).toEqual(new Set([`${nfc}/a.md`]));
  });
});
