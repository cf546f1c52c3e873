import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArchiveFile } from '../../archive/store/archive-file.ts';
import { readyMadeSearches } from '../../archive/store/ready-made-searches.ts';
import { type Locale, locales } from '../../electron/contract/strings/locales.ts';
import {
  folderKind,
  insideFolder,
  makeFolder,
  sampleCopy,
} from '../../electron/main/archive-folders.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('a folder for a new archive', () => {
  async function kindOf(files: readonly string[]): Promise<unknown> {
    const folder = await temporaryFolder();
    for (const file of files) {
      await mkdir(join(folder, file, '..'), { recursive: true });
      await writeFile(join(folder, file), '');
    }
    const kind = await folderKind(folder);
    return kind.ok ? kind.value : kind.error.code;
  }

  test('is empty, even when a file manager has left its mark', async () => {
    expect(await kindOf([])).toBe('empty');
    expect(await kindOf(['.DS_Store', 'Thumbs.db'])).toBe('empty');
  });

  test('holds articles, at any depth', async () => {
    expect(await kindOf(['one.md'])).toBe('articles');
    expect(await kindOf(['content/posts/2022/a.markdown', 'x.txt'])).toBe('articles');
    expect(await kindOf(['.newsroom/archive.yaml'])).toBe('articles');
  });

  test('holds something else', async () => {
    expect(await kindOf(['photo.jpg'])).toBe('other');
    expect(await kindOf(['.git/description.md'])).toBe('other');
  });

  test('that is no folder fails with its code', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    expect(await folderKind(file)).toMatchObject({ ok: false, error: { code: 'not-a-folder' } });
    expect(await makeFolder(join(file, 'deeper'))).toMatchObject({
      ok: false,
      error: { code: 'not-a-folder' },
    });
  });
});

describe("the person's copy of the sample", () => {
  async function shippedSample(): Promise<string> {
    const shipped = join(await temporaryFolder(), 'sample');
    await mkdir(join(shipped, 'articles'), { recursive: true });
    await writeFile(join(shipped, 'articles/a.md'), 'shipped');
    return shipped;
  }

  test('appears whole in the documents, which are made when there are none', async () => {
    const documents = join(await temporaryFolder(), 'Documents');
    const copy = await sampleCopy(await shippedSample(), documents, 'en');
    expect(copy).toEqual({ ok: true, value: join(documents, 'Newsroom Archive Sample') });
    expect(await readdir(documents)).toEqual(['Newsroom Archive Sample']);
    expect(await readFile(join(documents, 'Newsroom Archive Sample/articles/a.md'), 'utf8')).toBe(
      'shipped',
    );
  });

  test('has its saved searches in the language of the interface', async () => {
    const documents = await temporaryFolder();
    const shipped = join(import.meta.dirname, '../../build/sample/archive');
    const searchesIn = async (locale: Locale) => {
      const copy = await sampleCopy(shipped, join(documents, locale), locale);
      if (!copy.ok) throw new Error(copy.error.message);
      const read = await readArchiveFile(copy.value);
      return read.ok ? read.value.file.savedSearches : [];
    };
    const english = await searchesIn('en');
    for (const locale of locales) {
      const own = await searchesIn(locale);
      expect(own).toEqual(readyMadeSearches(locale));
      expect(own.map(({ query }) => query)).toEqual(english.map(({ query }) => query));
    }
    const bytes = (folder: string) => readFile(join(folder, '.newsroom/archive.yaml'), 'utf8');
    expect(await bytes(join(documents, 'en/Newsroom Archive Sample'))).toBe(await bytes(shipped));
  });

  test('is never written over', async () => {
    const documents = await temporaryFolder();
    const shipped = await shippedSample();
    await sampleCopy(shipped, documents, 'en');
    const article = join(documents, 'Newsroom Archive Sample/articles/a.md');
    await writeFile(article, 'edited');
    expect((await sampleCopy(shipped, documents, 'en')).ok).toBe(true);
    expect(await readFile(article, 'utf8')).toBe('edited');
  });

  test('that cannot be made leaves nothing behind', async () => {
    const documents = await temporaryFolder();
    const copy = await sampleCopy(join(documents, 'no sample'), documents, 'en');
    expect(copy).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await readdir(documents)).toEqual([]);
  });

  test('asked for twice at once is made once', async () => {
    const documents = await temporaryFolder();
    const shipped = await shippedSample();
    const copies = await Promise.all([
      sampleCopy(shipped, documents, 'en'),
      sampleCopy(shipped, documents, 'en'),
    ]);
    expect(copies.map((copy) => copy.ok)).toEqual([true, true]);
    expect(await readdir(documents)).toEqual(['Newsroom Archive Sample']);
  });
});

test('a file of an archive is shown only when it lies in the archive', async () => {
  const outer = await temporaryFolder();
  const archive = join(outer, 'archive');
  await mkdir(join(archive, 'articles'), { recursive: true });
  await writeFile(join(archive, 'articles/a.md'), '');
  await writeFile(join(outer, 'private.md'), '');
  await symlink(join(outer, 'private.md'), join(archive, 'link.md'));
  expect(await insideFolder(archive, 'articles/a.md')).toMatchObject({ ok: true });
  for (const path of ['../private.md', 'link.md', '/etc/passwd', '.', '']) {
    expect(await insideFolder(archive, path), path).toMatchObject({ ok: false });
  }
});
