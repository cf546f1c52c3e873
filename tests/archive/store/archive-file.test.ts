import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArchiveFile, writeArchiveFile } from '../../../archive/store/archive-file.ts';
import { initArchive } from '../../../archive/store/init-archive.ts';
import { readyMadeSearches } from '../../../archive/store/ready-made-searches.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import { namesIn } from './support.ts';

const text = `# The archive of the harbour
format: 1
id: 01KAVZ4M4Q3N6QJ0W2Q5B0T8ZK
name: Harbour Courier # since 1921
timeZone: Europe/Lisbon
language: pt
savedSearches:
  - name: Uncredited
    query: is:uncredited
ours: { keep:  me }
`;
const file = (folder: string) => join(folder, '.newsroom/archive.yaml');

describe('the file of an archive', () => {
  it('that is not there is made up and not written', async () => {
    const folder = await temporaryFolder();
    const read = await readArchiveFile(folder);
    expect(read).toMatchObject({
      ok: true,
      value: {
        exists: false,
        newerFormat: false,
        file: {
          format: 1,
          name: basename(folder),
          collections: [],
          savedSearches: readyMadeSearches('en'),
        },
      },
    });
    expect(await namesIn(folder)).toEqual([]);
  });

  it('keeps comments, order and foreign keys when something is changed', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { '.newsroom/archive.yaml': text });
    const read = await readArchiveFile(folder);
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.file.savedSearches).toEqual([{ name: 'Uncredited', query: 'is:uncredited' }]);
    expect((await writeArchiveFile(folder, { ...read.value.file, language: 'en' })).ok).toBe(true);
    const written = await readFile(file(folder), 'utf8');
    expect(written).toContain('# The archive of the harbour\n');
    expect(written).toContain('name: Harbour Courier # since 1921\n');
    expect(written).toContain('language: en\n');
    expect(written).toMatch(/ours: \{ keep: +me \}/);
    expect(await readArchiveFile(folder)).toMatchObject({
      ok: true,
      value: { exists: true, file: { ...read.value.file, language: 'en' } },
    });
  });

  it('of a later format is known for that', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { '.newsroom/archive.yaml': text.replace('format: 1', 'format: 2') });
    expect(await readArchiveFile(folder)).toMatchObject({ ok: true, value: { newerFormat: true } });
  });

  it.each([
    '',
    'format: 1\n',
    'name: [',
    text.replace('Europe/Lisbon', 'Mars/Olympus'),
    text.replace('format: 1', 'format: one'),
    '- a\n',
    'a: &a [*a]\n',
  ])('that reads %j fails and stays', async (broken) => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { '.newsroom/archive.yaml': broken });
    expect(await readArchiveFile(folder)).toMatchObject({
      ok: false,
      error: { code: 'archive-file-invalid' },
    });
    expect(await readFile(file(folder), 'utf8')).toBe(broken);
  });
});

describe('making an archive', () => {
  it('writes its file once', async () => {
    const folder = join(await temporaryFolder(), 'New Courier');
    const made = await initArchive(folder, { timeZone: 'Asia/Dubai', language: 'ar' });
    expect(made).toMatchObject({
      ok: true,
      value: {
        created: true,
        file: { name: 'New Courier', timeZone: 'Asia/Dubai', language: 'ar' },
      },
    });
    const again = await initArchive(folder, { name: 'Other' });
    expect(again).toEqual({
      ok: true,
      value: { created: false, file: made.ok ? made.value.file : null },
    });
    expect(await namesIn(folder)).toEqual(['.newsroom', '.newsroom/archive.yaml']);
  });

  it.each([{ timeZone: 'Nowhere' }, { language: 'not a language' }])(
    'with %j is refused',
    async (options) => {
      const folder = await temporaryFolder();
      expect(await initArchive(folder, options)).toMatchObject({
        ok: false,
        error: { code: 'invalid-value' },
      });
      expect(await namesIn(folder)).toEqual([]);
    },
  );
});
