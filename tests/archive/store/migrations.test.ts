import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { archiveFormat, readArchiveFile } from '../../../archive/store/archive-file.ts';
import { migrateValues, migrations } from '../../../archive/store/migrations.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import { edit, idOf, open, place, textOf, value, words } from '../disasters/support.ts';

const file = '.newsroom/archive.yaml';
const storm = '01JTG3X5Z8Q7R6S5T4V3W20000';
const byHand = `# ours since 1921
name: Harbour Courier
collections:
  Storms: [${storm}, b.md]
  Ferries:
savedSearches:
  Gales: gale OR storm
desk: { red: 1 }
`;

async function folderBy(text: string): Promise<string> {
  const folder = await temporaryFolder();
  await writeFiles(folder, {
    [file]: text,
    'a.md': `---\nid: ${storm}\nheadline: Storm\n---\n\nWaves.\n`,
    'b.md': '---\nheadline: Calm\n---\n\nGale.\n',
  });
  return folder;
}

async function versionsOf(folder: string): Promise<readonly string[]> {
  const versions = join(folder, '.newsroom/history/versions/archive.yaml');
  const names = await readdir(versions).catch(() => []);
  return Promise.all(names.sort().map((name) => readFile(join(versions, name), 'utf8')));
}

describe('migrations', () => {
  it('are numbered without a gap up to the format that is written', () => {
    expect(migrations.map(({ to }) => to)).toEqual(
      Array.from({ length: archiveFormat }, (_, at) => at + 1),
    );
  });

  it.each([
    ['only a name', { name: 'x' }, { format: 1, name: 'x' }],
    [
      'maps',
      { name: 'x', collections: { A: ['a.md'], B: null }, savedSearches: { S: 'storm' } },
      {
        collections: [
          { id: expect.stringMatching(/^[0-7][0-9A-Z]{25}$/), name: 'A', articles: ['a.md'] },
          { name: 'B', articles: [] },
        ],
        savedSearches: [{ name: 'S', query: 'storm' }],
      },
    ],
    [
      'one article without a list, and foreign keys',
      { name: 'x', collections: { A: 'a.md' }, ours: { b: 1 } },
      { collections: [{ articles: ['a.md'] }], ours: { b: 1 } },
    ],
    [
      'the lists of format 1',
      { name: 'x', savedSearches: [{ name: 'S', query: 'q' }], collections: [] },
      { savedSearches: [{ name: 'S', query: 'q' }], collections: [] },
    ],
  ])('turn %s by hand into format 1, and that stays as it is', (_, values, expected) => {
    const migrated = migrateValues(values);
    expect(migrated).toMatchObject({ format: 1, ...expected });
    expect(migrateValues(migrated)).toEqual(migrated);
    expect(migrateValues(values)).toEqual(migrated);
  });

  it('never lead back: a later format stays as it is', () => {
    expect(migrateValues({ format: 9, name: 'x' })).toEqual({ format: 9, name: 'x' });
  });
});

describe('an archive.yaml without a format', () => {
  it('is read, and not written by opening and searching', async () => {
    const folder = await folderBy(byHand);
    const archive = await open(folder);
    expect(archive.info()).toMatchObject({ name: 'Harbour Courier', format: { archive: 0 } });
    expect([...archive.ids(words('in:storms'))].sort()).toEqual([storm, 'b.md']);
    expect([...archive.ids(words('in:gales'))].sort()).toEqual([storm, 'b.md']);
    const { id } = archive.info();
    await archive.close();
    expect(await textOf(folder, file)).toBe(byHand);
    expect((await open(folder)).info().id).toBe(id);
  });

  it('becomes format 1 with the first change, and the old file is kept', async () => {
    const folder = await folderBy(byHand);
    const archive = await open(folder);
    const { id } = archive.info();
    const [storms] = (await archive.places()).collections;
    value(await edit(archive, idOf(storm), [place('Quay')]));
    const text = (await textOf(folder, file)) ?? '';
    expect(text).toMatch(/^# ours since 1921\nformat: 1\nid: \S+\nname: Harbour Courier\n/);
    expect(text).toContain('\ndesk: { red: 1 }\n');
    expect(parse(text)).toMatchObject({
      format: 1,
      id,
      collections: [
        { id: storms?.id, name: 'Storms', articles: [storm, 'b.md'] },
        { articles: [] },
      ],
      savedSearches: [{ name: 'Gales', query: 'gale OR storm' }],
    });
    expect(await versionsOf(folder)).toEqual([byHand]);
    expect(archive.info().format).toEqual({ archive: 1, program: 1 });
    value(await archive.undo());
    expect(archive.undoState().undo).toBeNull();
    expect(await textOf(folder, file)).toBe(text);
  });

  it('is migrated by the next change when a crash kept the first from writing it', async () => {
    const folder = await folderBy(byHand);
    const archive = await open(folder);
    value(await edit(archive, idOf(storm), [place('Quay')]));
    await archive.close();
    const migrated = await textOf(folder, file);
    // As a kill between the version and the write leaves it.
    await writeFiles(folder, { [file]: byHand });
    const again = await open(folder);
    expect(again.info().format.archive).toBe(0);
    value(await edit(again, idOf(storm), [place('Pier')]));
    expect(await textOf(folder, file)).toBe(migrated);
    expect(await versionsOf(folder)).toEqual([byHand, byHand]);
    value(await again.undo());
    value(await again.undo());
    expect(again.undoState().undo).toBeNull();
  });

  it('is refused when it says nothing', async () => {
    for (const text of ['', '{}\n', 'ours: 1\n', 'name: 12\n', 'format: -1\nname: x\n'])
      expect(await readArchiveFile(await folderBy(text))).toMatchObject({
        ok: false,
        error: { code: 'archive-file-invalid' },
      });
  });
});
