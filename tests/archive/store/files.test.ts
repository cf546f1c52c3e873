import { watch, writeFileSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeAtomically } from '../../../archive/store/atomic-write.ts';
import { hashOf } from '../../../archive/store/hash.ts';
import { listArticles } from '../../../archive/store/list-articles.ts';
import {
  resolveExisting,
  resolveInside,
  resolveNew,
  staysInside,
} from '../../../archive/store/paths.ts';
import { largestArticle, readArticleFile } from '../../../archive/store/read-article-file.ts';
import { saveArticle } from '../../../archive/store/save-article.ts';
import { isRoot, withoutPrivileges } from '../../support/privileges.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { readFiles, writeFiles } from '../../support/write-files.ts';
import { bytesOf, canMount, namesIn, pathOf, unmount } from './support.ts';

const code = (result: { ok: true } | { ok: false; error: { code: string } }) =>
  result.ok ? 'ok' : result.error.code;

describe('a path in the archive', () => {
  it.each(['', '../x.md', 'a/../../x.md', '/etc/passwd', 'a\0.md'])(
    '%j leads out and is refused',
    (path) => {
      expect(code(resolveInside('/archive', path))).toBe('outside-archive');
      expect(staysInside(path)).toBe(false);
    },
  );

  it.each(['C:\\x.md', 'c:x.md', 'a\\..\\b.md'])(
    '%j leads out on Windows only, and is no name for what comes in',
    (path) => {
      expect(code(resolveInside('/archive', path))).toBe(
        process.platform === 'win32' ? 'outside-archive' : 'ok',
      );
      expect(staysInside(path)).toBe(false);
    },
  );

  it('that leaves by a link is refused, one that stays inside is followed', async () => {
    const folder = await temporaryFolder();
    const elsewhere = await temporaryFolder();
    await writeFiles(folder, { 'a/real.md': 'A' });
    await writeFiles(elsewhere, { 'secret.md': 'S' });
    await symlink(join(folder, 'a'), join(folder, 'in'));
    await symlink(elsewhere, join(folder, 'out'));
    expect(code(await resolveExisting(folder, 'in/real.md'))).toBe('ok');
    expect(code(await resolveExisting(folder, 'out/secret.md'))).toBe('outside-archive');
    expect(code(await resolveNew(folder, 'in/new/x.md'))).toBe('ok');
    expect(code(await resolveNew(folder, 'out/new/x.md'))).toBe('outside-archive');
  });
});

describe('the list of articles', () => {
  it('is all Markdown below the folder, and links that read as such, but hidden and foreign folders', async () => {
    const folder = await temporaryFolder();
    const elsewhere = await temporaryFolder();
    await writeFiles(elsewhere, { 'far.md': 'F' });
    await writeFiles(folder, {
      'b.md': '',
      'a/x.markdown': '',
      'a/Y.MD': '',
      'a/z.txt': '',
      '.hidden.md': '',
      '.git/c.md': '',
      '.newsroom/history/v.md': '',
      'node_modules/p/README.md': '',
      'مقال.md': '',
      'a/deep/er/d.md': '',
    });
    await mkdir(join(folder, 'folder.md'));
    await symlink(join(folder, 'b.md'), join(folder, 'link.md'));
    await symlink(elsewhere, join(folder, 'out'));
    await symlink(join(elsewhere, 'far.md'), join(folder, 'far.md'));
    await symlink(folder, join(folder, 'a/loop'));
    await symlink(join(folder, 'gone'), join(folder, 'broken.md'));
    const listed = await listArticles(folder);
    expect(listed).toEqual({
      ok: true,
      value: {
        paths: [
          'a/Y.MD',
          'a/deep/er/d.md',
          'a/x.markdown',
          'b.md',
          'broken.md',
          'far.md',
          'link.md',
          'مقال.md',
        ],
        failures: [],
        leftovers: [],
      },
    });
  });

  it('names a folder that may not be read, and goes on', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'a.md': '', 'locked/b.md': '', 'z.md': '' });
    await chmod(folder, 0o755);
    await chmod(join(folder, 'locked'), 0o700);
    if (!isRoot) await chmod(join(folder, 'locked'), 0);
    const listed = await withoutPrivileges(() => listArticles(folder));
    if (!isRoot) await chmod(join(folder, 'locked'), 0o700);
    expect(listed.ok && listed.value.paths).toEqual(['a.md', 'z.md']);
    expect(listed.ok && listed.value.failures).toMatchObject([
      { code: 'no-permission', path: 'locked' },
    ]);
  });

  it('of a folder that is not there, or no folder, fails', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { file: '' });
    expect(code(await listArticles(join(folder, 'gone')))).toBe('not-found');
    expect(code(await listArticles(join(folder, 'file')))).toBe('not-a-folder');
  });

  it('stops when it is cancelled', async () => {
    const folder = await temporaryFolder();
    await expect(listArticles(folder, { signal: AbortSignal.abort() })).rejects.toThrow('abort');
  });
});

describe('reading a file', () => {
  it('gives its bytes', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'a.md': 'text' });
    const read = await readArticleFile(folder, pathOf('a.md'));
    expect(read.ok && new TextDecoder().decode(read.value.bytes)).toBe('text');
  });

  it('fails with what is the matter', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, {
      'file.md': 'x',
      'huge.md': new Uint8Array(largestArticle + 1),
      'secret.md': 's',
    });
    await mkdir(join(folder, 'folder.md'));
    await chmod(folder, 0o755);
    await chmod(join(folder, 'secret.md'), isRoot ? 0o600 : 0);
    expect(code(await readArticleFile(folder, pathOf('gone.md')))).toBe('not-found');
    expect(code(await readArticleFile(folder, pathOf('huge.md')))).toBe('too-large');
    expect(code(await readArticleFile(folder, pathOf('folder.md')))).toBe('not-found');
    expect(code(await readArticleFile(folder, pathOf('file.md/x.md')))).toBe('not-a-folder');
    expect(code(await withoutPrivileges(() => readArticleFile(folder, pathOf('secret.md'))))).toBe(
      'no-permission',
    );
  });
});

describe('a save', () => {
  it('replaces the file, keeps its mode, and leaves nothing else behind', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'a.md': 'old' });
    await chmod(join(folder, 'a.md'), 0o666);
    const saved = await saveArticle(folder, {
      path: pathOf('a.md'),
      base: hashOf(bytesOf('old')),
      bytes: bytesOf('new'),
    });
    expect(saved.ok).toBe(true);
    expect(await readFiles(folder)).toEqual({ 'a.md': 'new' });
    expect((await stat(join(folder, 'a.md'))).mode & 0o777).toBe(0o666);
  });

  it('of a file that others have changed, removed or made is refused', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'a.md': 'theirs' });
    const save = (path: string, base: string | null) =>
      saveArticle(folder, {
        path: pathOf(path),
        base: base === null ? null : hashOf(bytesOf(base)),
        bytes: bytesOf('mine'),
      });
    expect(code(await save('a.md', 'old'))).toBe('changed-on-disk');
    expect(code(await save('gone.md', 'old'))).toBe('not-found');
    expect(code(await save('a.md', null))).toBe('name-taken');
    expect(code(await save('new/deep/b.md', null))).toBe('ok');
    expect(await readFiles(folder)).toEqual({ 'a.md': 'theirs', 'new/deep/b.md': 'mine' });
  });

  it('is refused where another program saves while the bytes are being written', async () => {
    const folder = await temporaryFolder();
    const staging = join(await temporaryFolder(), 'staging');
    await mkdir(staging);
    await writeFiles(folder, { 'a.md': 'old' });
    const watcher = watch(staging, () => writeFileSync(join(folder, 'a.md'), 'theirs'));
    onTestFinished(() => watcher.close());
    const saved = await saveArticle(
      folder,
      {
        path: pathOf('a.md'),
        base: hashOf(bytesOf('old')),
        bytes: new Uint8Array(32 * 2 ** 20).fill(97),
      },
      { folder: staging, check: async () => ({ ok: true, value: null }) },
    );
    expect(code(saved)).toBe('changed-on-disk');
    expect(await readFiles(folder)).toEqual({ 'a.md': 'theirs' });
    expect(await namesIn(staging)).toEqual([]);
  });

  it('through a link replaces what the link leads to', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'real.md': 'old' });
    await symlink('real.md', join(folder, 'link.md'));
    await saveArticle(folder, {
      path: pathOf('link.md'),
      base: hashOf(bytesOf('old')),
      bytes: bytesOf('new'),
    });
    expect(await readFile(join(folder, 'real.md'), 'utf8')).toBe('new');
    expect(await readFile(join(folder, 'link.md'), 'utf8')).toBe('new');
  });

  it('in a folder that may not be written leaves the file as it was', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'a.md': 'old' });
    await chmod(folder, 0o555);
    if (isRoot) await chown(join(folder, 'a.md'), 65_534, 65_534);
    const saved = await withoutPrivileges(() =>
      writeAtomically(join(folder, 'a.md'), bytesOf('new')),
    );
    await chmod(folder, 0o755);
    expect(code(saved)).toBe('no-permission');
    expect(await readFiles(folder)).toEqual({ 'a.md': 'old' });
    expect(await namesIn(folder)).toEqual(['a.md']);
  });

  it('under a file that is no folder fails', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { file: 'x' });
    expect(code(await writeAtomically(join(folder, 'file/a.md'), bytesOf('new')))).toMatch(
      /not-a-folder|name-taken/,
    );
  });

  it('on a full disk fails, and the file is as it was', async ({ skip }) => {
    const folder = await temporaryFolder();
    if (!canMount(folder)) skip('needs the right to mount a small disk');
    onTestFinished(() => unmount(folder));
    await writeFiles(folder, { 'a.md': 'old' });
    const save = () =>
      saveArticle(folder, {
        path: pathOf('a.md'),
        base: hashOf(bytesOf('old')),
        bytes: new Uint8Array(1_000_000),
      });
    expect(code(await save())).toBe('disk-full');
    expect(await readFiles(folder)).toEqual({ 'a.md': 'old' });
    expect(await namesIn(folder)).toEqual(['a.md']);
    await writeFile(join(folder, 'filler'), new Uint8Array(200_000));
    expect(
      code(
        await saveArticle(folder, {
          path: pathOf('b.md'),
          base: null,
          bytes: new Uint8Array(100_000),
        }),
      ),
    ).toBe('disk-full');
    expect(await namesIn(folder)).toEqual(['a.md', 'filler']);
  });
});
