import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openArchive } from '../../../archive/archive.ts';
import type { Archive, ImportReport } from '../../../archive/archive-types.ts';
import { hashOf } from '../../../archive/store/hash.ts';
import { initArchive } from '../../../archive/store/init-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { readFiles, writeFiles } from '../../support/write-files.ts';
import { dataset, pictureBytes } from '../pictures/metadata-bytes.ts';

const boat = pictureBytes(
  [dataset(110, 'AP'), dataset(80, 'Ana Reis'), dataset(116, '© AP')],
  'boat',
);
const manifestOf = (folder: string) =>
  readFile(join(folder, '.newsroom/manifest-sha256.txt'), 'utf8');

async function archiveWith(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ folder: string; archive: Archive }> {
  const folder = await temporaryFolder();
  await initArchive(folder, { name: 'Harbour', timeZone: 'Europe/Lisbon' });
  await writeFiles(folder, files);
  const archive = await openArchive(folder, {});
  if (!archive.ok) throw new Error(archive.error.message);
  onTestFinished(() => archive.value.close());
  await archive.value.loaded();
  return { folder, archive: archive.value };
}

async function bring(
  archive: Archive,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<ImportReport> {
  const source = await temporaryFolder();
  await writeFiles(source, files);
  const report = await archive.import([{ kind: 'path', path: source }], { dryRun: false });
  if (!report.ok) throw new Error(report.error.message);
  return report.value;
}

const story = (file: string, more = '') =>
  `---\nheadline: Boat # kept\nimages:\n  - file: ${file}\n    credit: Reuters${more}\n---\n\nText with ![a boat](/${file}).\n`;

describe('pictures that come in', () => {
  it('fill in what the article does not say, and change nothing that it says', async () => {
    const { folder, archive } = await archiveWith({});
    const files = { 'a.md': story('media/boat.jpg'), 'media/boat.jpg': boat };
    expect(await bring(archive, files)).toMatchObject({ created: 1 });
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(
      story('media/boat.jpg', '\n    creator: Ana Reis\n    copyright: © AP'),
    );
    expect(await manifestOf(folder)).toBe(`${hashOf(boat)}  media/boat.jpg\n`);
    expect(await bring(archive, files)).toMatchObject({ unchanged: 1, created: 0 });
  });

  it('leave an article alone that has an id of its own', async () => {
    const { folder, archive } = await archiveWith({});
    const text = `---\nid: 01KAVZ4M4Q3N6QJ0W2Q5B0T8ZK\nheadline: Boat\nimages: [{ file: boat.jpg }]\n---\n\nText.\n`;
    await bring(archive, { 'a.md': text, 'boat.jpg': boat });
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(text);
  });

  it('are stored once by content, wherever the archive has them', async () => {
    const { folder, archive } = await archiveWith({
      'own.md': story('photos/there.jpg').replace('Boat', 'Own'),
      'photos/there.jpg': boat,
    });
    const files = { 'a.md': story('media/boat.jpg'), 'media/boat.jpg': boat };
    expect(await bring(archive, files)).toMatchObject({ created: 1 });
    const held = await readFiles(folder);
    expect(Object.keys(held).sort()).toEqual(['a.md', 'own.md', 'photos/there.jpg']);
    expect(held['a.md']).toContain('file: photos/there.jpg');
    expect(held['a.md']).toContain('![a boat](/photos/there.jpg)');
    expect(await bring(archive, files)).toMatchObject({ unchanged: 1 });
  });

  it('that two articles of one import bring are stored once', async () => {
    const { folder, archive } = await archiveWith({});
    const other = story('img/two.jpg').replace('Boat', 'Another').replace('Text', 'Words');
    await bring(archive, {
      'a.md': story('media/one.jpg'),
      'b.md': other,
      'media/one.jpg': boat,
      'img/two.jpg': boat,
    });
    const files = await readFiles(folder);
    expect(Object.keys(files).sort()).toEqual(['a.md', 'b.md', 'media/one.jpg']);
    expect(files['b.md']).toContain('![a boat](/media/one.jpg)');
  });

  it('stay where an article names them from its own folder too', async () => {
    const { folder, archive } = await archiveWith({
      'own.md': story('photos/there.jpg'),
      'photos/there.jpg': boat,
    });
    const text =
      '---\nheadline: Bundle\n---\n\n![a boat](boat.jpg) and ![again](/posts/boat.jpg)\n';
    await bring(archive, { 'posts/a.md': text, 'posts/boat.jpg': boat });
    expect(await readFile(join(folder, 'posts/a.md'), 'utf8')).toBe(text);
    expect(await readFile(join(folder, 'posts/boat.jpg'))).toEqual(boat);
  });
});
