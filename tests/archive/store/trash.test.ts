import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../archive/store/hash.ts';
import {
  discardTrashed,
  emptyTrash,
  listTrash,
  moveToTrash,
  readTrashed,
} from '../../../archive/store/trash.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { readFiles, writeFiles } from '../../support/write-files.ts';
import { bytesOf, idOf, namesIn, pathOf } from './support.ts';

const entry = (id: string, path: string, day = 1) => ({
  id: idOf(id),
  path: pathOf(path),
  headline: null,
  trashedAt: `2026-01-0${day}T00:00:00.000Z`,
});

describe('the trash', () => {
  it('of a folder without one is empty', async () => {
    const folder = await temporaryFolder();
    expect(await listTrash(folder)).toEqual([]);
    expect(await namesIn(folder)).toEqual([]);
  });

  it('takes files with where they lay, and gives their bytes', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'a/x.md': 'X\r\n', 'y.md': 'Y' });
    expect(
      (await moveToTrash(folder, entry('a/x.md', 'a/x.md', 1), hashOf(bytesOf('X\r\n')))).ok,
    ).toBe(true);
    expect((await moveToTrash(folder, entry('01Y', 'y.md', 2), hashOf(bytesOf('Y')))).ok).toBe(
      true,
    );
    expect(await readFiles(folder)).toEqual({});
    expect(await listTrash(folder)).toEqual([
      entry('01Y', 'y.md', 2),
      entry('a/x.md', 'a/x.md', 1),
    ]);
    expect(await readTrashed(folder, idOf('a/x.md'))).toEqual({
      ok: true,
      value: Buffer.from('X\r\n'),
    });
    await discardTrashed(folder, idOf('01Y'));
    expect(await listTrash(folder)).toEqual([entry('a/x.md', 'a/x.md', 1)]);
    expect(await emptyTrash(folder)).toEqual({ ok: true, value: { removed: 1 } });
    expect(await listTrash(folder)).toEqual([]);
  });

  it('does not take a file that others have changed or removed', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'x.md': 'theirs' });
    expect(await moveToTrash(folder, entry('x', 'x.md'), hashOf(bytesOf('mine')))).toMatchObject({
      ok: false,
      error: { code: 'changed-on-disk' },
    });
    expect(await moveToTrash(folder, entry('z', 'z.md'), hashOf(bytesOf('mine')))).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(await readFiles(folder)).toEqual({ 'x.md': 'theirs' });
    expect(await listTrash(folder)).toEqual([]);
  });

  it('leaves what it does not understand where it is', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, {
      '.newsroom/trash/odd/about.json': 'torn',
      '.newsroom/trash/odd/article.md': 'O',
      '.newsroom/trash/half/about.json': JSON.stringify(entry('h', 'h.md')),
    });
    expect(await listTrash(folder)).toEqual([]);
    await emptyTrash(folder);
    expect(await readFile(join(folder, '.newsroom/trash/odd/article.md'), 'utf8')).toBe('O');
  });
});
