import { execFileSync } from 'node:child_process';
import { mkdir, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../archive/archive.ts';
import { initArchive } from '../../../archive/store/init-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import {
  edit,
  fingerprint,
  harbour,
  open,
  place,
  storyId,
  textOf,
  value,
} from '../disasters/support.ts';

async function refusal(folder: string): Promise<string> {
  const opened = await openArchive(folder);
  if (!opened.ok) return opened.error.code;
  await opened.value.close();
  return 'opened';
}

describe.skipIf(process.platform === 'win32')('links', () => {
  it('to an archive open it where it lies', async () => {
    const folder = await harbour(1);
    const link = join(await temporaryFolder(), 'link');
    await symlink(folder, link);
    const archive = await open(link);
    expect(archive.info().folder).toBe(folder);
    expect(value(await edit(archive, storyId(0), [place('Quay')])).failed).toEqual([]);
  });

  it('from the own folder to elsewhere are refused, and nothing is written there', async () => {
    const folder = await harbour(1);
    const elsewhere = await temporaryFolder();
    await rename(join(folder, '.newsroom'), join(elsewhere, 'own'));
    await symlink(join(elsewhere, 'own'), join(folder, '.newsroom'));
    const before = await fingerprint(elsewhere);
    expect(await refusal(folder)).toBe('outside-archive');
    const made = await initArchive(folder);
    expect(made.ok ? 'made' : made.error.code).toBe('outside-archive');
    expect(await fingerprint(elsewhere)).toEqual(before);
  });

  it.each(['archive.yaml', 'history', 'trash', 'history/versions', 'trash/story'])(
    'from .newsroom/%s to elsewhere are refused',
    async (name) => {
      const folder = await harbour(1);
      const elsewhere = await temporaryFolder();
      await writeFiles(elsewhere, { 'archive.yaml': 'format: 1\n' });
      const at = join(folder, '.newsroom', name);
      await mkdir(join(at, '..'), { recursive: true });
      execFileSync('rm', ['-rf', at]);
      await symlink(name === 'archive.yaml' ? join(elsewhere, name) : elsewhere, at);
      expect(await refusal(folder)).toBe('outside-archive');
    },
  );

  it('of the own folder to nothing are named, to a folder inside are followed', async () => {
    const folder = await harbour(1);
    await rename(join(folder, '.newsroom'), join(folder, '.elsewhere'));
    await symlink('nowhere', join(folder, '.newsroom'));
    expect(await refusal(folder)).toBe('unreachable-file');
    execFileSync('rm', [join(folder, '.newsroom')]);
    await symlink('.elsewhere', join(folder, '.newsroom'));
    const archive = await open(folder);
    expect(value(await edit(archive, storyId(0), [place('Quay')])).failed).toEqual([]);
    value(await archive.undo());
  });

  it('to the folder above are not entered', async () => {
    const folder = await harbour(2);
    await symlink('..', join(folder, 'articles/up'));
    await symlink(folder, join(folder, 'self'));
    const archive = await open(folder);
    expect(archive.info().articles).toBe(2);
    expect(await archive.check()).toMatchObject({ articles: 2 });
  });

  it('to a file inside stay links when the article is edited', async () => {
    const folder = await harbour(1);
    await symlink('articles/story-0.md', join(folder, 'also.md'));
    const archive = await open(folder);
    const before = await fingerprint(folder);
    const id = archive.find('also.md');
    expect(id).not.toBeNull();
    value(await edit(archive, id ?? storyId(0), [place('Quay')]));
    expect((await fingerprint(folder))['also.md']).toBe(before['also.md']);
    expect(await textOf(folder, 'articles/story-0.md')).toContain('Quay');
  });
});

describe.skipIf(process.platform === 'win32')('pipes, sockets and devices', () => {
  it('keep nobody waiting: opening, check, export, trash, import', async () => {
    const folder = await harbour(2);
    const elsewhere = await temporaryFolder();
    const pipe = join(elsewhere, 'pipe.md');
    execFileSync('mkfifo', [
      join(folder, 'articles/pipe.md'),
      pipe,
      join(elsewhere, 'pipe.txt'),
      join(elsewhere, 'pipe.zip'),
      join(folder, 'pipe.jpg'),
    ]);
    await symlink(join(folder, 'articles/pipe.md'), join(folder, 'link.md'));
    await writeFiles(folder, {
      'pictured.md': '---\nheadline: P\nimages: [{ file: pipe.jpg }]\n---\n\nP.\n',
    });
    await writeFiles(elsewhere, { 'good.md': '# Good\n\n![P](pipe.jpg)\n' });
    execFileSync('mkfifo', [join(elsewhere, 'pipe.jpg')]);
    await mkdir(join(folder, '.newsroom/trash/x'), { recursive: true });
    execFileSync('mkfifo', [join(folder, '.newsroom/trash/x/about.json')]);
    await writeFiles(folder, { '.newsroom/trash/x/article.md': 'X' });
    const archive = await open(folder);
    expect(archive.info().articles).toBe(3);
    expect(await archive.check()).toMatchObject({ articles: 3 });
    await archive.readPictures();
    expect(await archive.trashed()).toEqual([]);
    const bundle = join(await temporaryFolder(), 'all.newsbundle');
    const exported = value(
      await archive.exportBundle({ kind: 'ids', ids: [storyId(0), storyId(1)] }, bundle),
    );
    expect(exported.articles).toBe(2);
    const report = value(
      await archive.import(
        [elsewhere, pipe, join(elsewhere, 'pipe.txt'), join(elsewhere, 'pipe.zip')].map((path) => ({
          kind: 'path',
          path,
        })),
        { dryRun: false },
      ),
    );
    expect(report).toMatchObject({ created: 1, failed: 3 });
    expect(report.items[0]?.warnings).toMatchObject([{ code: 'picture-missing' }]);
  });

  it('in the place of own files are named', async () => {
    for (const name of ['archive.yaml', 'lock', 'history']) {
      const folder = await harbour(1);
      execFileSync('rm', ['-rf', join(folder, '.newsroom', name)]);
      execFileSync('mkfifo', [join(folder, '.newsroom', name)]);
      expect(await refusal(folder), name).toBe('unreachable-file');
    }
  });
});
