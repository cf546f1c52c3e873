import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { everything } from '../../../archive/search/query.ts';
import { FolderNames } from '../../../archive/store/folder-names.ts';
import { listArticles } from '../../../archive/store/list-articles.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { readFiles, writeFiles } from '../../support/write-files.ts';
import {
  edit,
  harbour,
  idOf,
  open,
  place,
  story,
  storyId,
  textOf,
  value,
} from '../disasters/support.ts';

/** Names that this system takes and others may not. */
const names =
  process.platform === 'win32'
    ? ['a space.md', '%41#[x].md', '😀.md', 'e\u0301.md', '-rf.md']
    : [
        'a space.md',
        '%41#[x].md',
        '😀.md',
        'e\u0301.md',
        '-rf.md',
        'two\nlines.md',
        'C:x.md',
        'back\\slash.md',
        'what?.md',
        '<b>"|*.md',
        'con.md',
        'folder./x.md',
        'tab\there /x.md',
        '~.md',
        '$HOME.md',
        "it's.md",
        'bell\u0007.md',
        'İstanbul.MD',
      ];

describe('articles under names that others made', () => {
  it('are listed, edited, undone, trashed, restored and exported', async () => {
    const folder = await harbour(0);
    const files = Object.fromEntries(names.map((name, at) => [name, story(at)]));
    await writeFiles(folder, files);
    const before = await readFiles(folder);
    const archive = await open(folder);
    const ids = names.map((_, at) => storyId(at));
    for (const [at, name] of names.entries()) {
      expect(archive.find(name), name).toBe(storyId(at));
      const edited = value(await edit(archive, storyId(at), [place('North Quay')]));
      expect(edited, name).toMatchObject({ changed: [storyId(at)], failed: [] });
      expect(await textOf(folder, name)).toContain('North Quay');
      value(await archive.undo());
    }
    expect(await readFiles(folder)).toEqual(before);
    value(await archive.trash({ kind: 'ids', ids }));
    expect(await readFiles(folder)).toEqual({});
    expect(value(await archive.restoreFromTrash(ids)).failed).toEqual([]);
    expect(await readFiles(folder)).toEqual(before);
    const bundle = join(await temporaryFolder(), 'all.newsbundle');
    const exported = value(
      await archive.exportBundle({ kind: 'query', query: everything }, bundle),
    );
    expect(exported.articles).toBe(names.length);
    const other = await open(await harbour(0));
    const report = value(await other.import([{ kind: 'path', path: bundle }], { dryRun: false }));
    expect(report).toMatchObject({ created: names.length, failed: 0 });
  });

  it('keep id and history when somebody changes nothing but the case of a name', async () => {
    const folder = await harbour(1);
    const archive = await open(folder, { watch: true });
    value(await edit(archive, storyId(0), [place('North Quay')]));
    await rename(join(folder, 'articles/story-0.md'), join(folder, 'articles/Story-0.md'));
    await expect
      .poll(() => archive.summaries([storyId(0)])[0]?.path, { timeout: 10_000 })
      .toBe('articles/Story-0.md');
    expect(await archive.history(storyId(0))).toHaveLength(1);
    value(await archive.undo());
    expect(await textOf(folder, 'articles/Story-0.md')).toBe(story(0));
  });
});

describe('a name that comes in', () => {
  it('never differs from one that is there in case or form only', async () => {
    const folder = await harbour(0);
    await writeFiles(folder, {
      'articles/undated/ganz-neu.md': story(0),
      'media/E\u0301.jpg': 'one picture',
    });
    const source = await temporaryFolder();
    await writeFiles(source, {
      'articles/undated/Ganz-Neu.md': '# Ganz Neu\n\n![Quay](../../media/\u00c9.jpg)\n',
      'media/\u00c9.jpg': 'another picture',
      'second.md': '# Second\n\n![Quay](media/e\u0301.jpg)\n',
      'media/e\u0301.jpg': 'a third',
    });
    const archive = await open(folder);
    const report = value(await archive.import([{ kind: 'path', path: source }], { dryRun: false }));
    expect(report).toMatchObject({ created: 2, failed: 0 });
    expect((await readdir(join(folder, 'articles/undated'))).toSorted()).toEqual([
      'Ganz-Neu-2.md',
      'ganz-neu.md',
    ]);
    expect((await readdir(join(folder, 'media'))).length).toBe(3);
    expect(
      new Set(
        (await readdir(join(folder, 'media'))).map((name) => name.normalize('NFD').toLowerCase()),
      ).size,
    ).toBe(3);
    expect(await textOf(folder, 'articles/undated/Ganz-Neu-2.md')).toContain('-2.jpg');
  });

  it('is taken by the same name in a folder that differs in case', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'Articles/2022/A.md': '', 'articles/2023/b.md': '' });
    const taken = new FolderNames(folder);
    expect(await taken.isTaken('articles/2022/a.md')).toBe(true);
    expect(await taken.isTaken('ARTICLES/2023/B.md')).toBe(true);
    expect(await taken.isTaken('articles/2022/b.md')).toBe(false);
    expect(await taken.isTaken('articles/2024/a.md')).toBe(false);
  });
});

describe('long and deep', () => {
  it('names and folders of 200 levels are listed, edited and come back', async () => {
    const folder = await harbour(0);
    const deep = `${'level/'.repeat(200)}story.md`;
    const long = `${Array(15).fill('d'.repeat(200)).join('/')}/${'n'.repeat(252)}.md`;
    await writeFiles(folder, { [deep]: '# Deep\n\nText.\n', [long]: '# Long\n\nText.\n' });
    const archive = await open(folder);
    for (const path of [deep, long]) {
      expect(archive.find(path)).toBe(path);
      const text = await textOf(folder, path);
      const report = value(await edit(archive, idOf(path), [place('Quay')]));
      expect(report.failed).toEqual([]);
      value(await archive.undo());
      expect(await textOf(folder, path)).toBe(text);
      value(await archive.trash({ kind: 'ids', ids: [archive.find(path) ?? idOf('none')] }));
      expect(await textOf(folder, path)).toBeNull();
      value(await archive.undo());
      expect(await textOf(folder, path)).toBe(text);
    }
    await archive.close();
    const again = await open(folder);
    expect(again.find(long)).toBe(long);
    expect((await again.history(idOf(long))).length).toBeGreaterThan(0);
  });

  it('a headline of 10,000 characters makes a file like any other', async () => {
    const folder = await harbour(0);
    const archive = await open(folder);
    const headline = 'Flood in the harbour '.repeat(500).trim();
    const text = `${headline}\n\nThe water rose.\n`;
    const report = value(
      await archive.import(
        [{ kind: 'text', text: `---\nheadline: ${headline}\n---\n\n${text}`, name: 'pasted' }],
        { dryRun: false },
      ),
    );
    expect(report).toMatchObject({ created: 1, failed: 0 });
    expect(report.items[0]?.path?.length).toBeLessThan(120);
    const id = report.items[0]?.id ?? idOf('none');
    expect(archive.summaries([id])[0]?.headline).toBe(headline);
    expect(value(await edit(archive, id, [place('Quay')])).failed).toEqual([]);
  });

  it('lists 20,000 files of one folder and lets other work run meanwhile', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'many'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    execFileSync('sh', ['-c', 'seq 20000 | sed "s/$/.md/" | xargs touch'], {
      cwd: join(folder, 'many'),
    });
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const listed = value(await listArticles(folder));
    clearInterval(timer);
    expect(listed.paths).toHaveLength(20_000);
    expect(turns).toBeGreaterThan(1);
  });

  it('is cancelled in the middle of a folder', async () => {
    const folder = await temporaryFolder();
    execFileSync('sh', ['-c', 'seq 5000 | sed "s/$/.md/" | xargs touch'], { cwd: folder });
    const stop = new AbortController();
    const listing = listArticles(folder, { signal: stop.signal });
    setImmediate(() => stop.abort(new Error('stopped')));
    await expect(listing).rejects.toThrow('stopped');
  });
});
