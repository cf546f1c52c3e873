import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articlePathSchema } from '../../../archive/article/article.ts';
import { readArticle } from '../../../archive/article/read-article.ts';
import type { Reader } from '../../../archive/formats/reader.ts';
import { readers } from '../../../archive/formats/readers.ts';
import type { Writer } from '../../../archive/formats/writers.ts';
import { writers } from '../../../archive/formats/writers.ts';
import { proveArticle } from '../../../archive/import/prove-article.ts';
import { changeIdSchema } from '../../../archive/store/change.ts';
import { newsroomArchive } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import { edit, harbour, open, place, value } from '../disasters/support.ts';

const markdown = {
  'quay.md': '---\nheadline: Quay\nimages: [{ file: x.jpg, credit: AP }]\n---\n\n![x](x.jpg)\n',
  'ferry.md': '# Ferry\n\nText.\n',
};

async function imported() {
  const folder = await harbour(0);
  const source = await temporaryFolder();
  await writeFiles(source, { ...markdown, 'tide.txt': 'Tide at six\n\nIt is high at six.\n' });
  const archive = await open(folder);
  const report = value(await archive.import([{ kind: 'path', path: source }], { dryRun: false }));
  return { folder, source, archive, report };
}

it('items of an import say which reader understood them', async () => {
  const { report } = await imported();
  expect(report.items.map(({ source, format }) => [source, format]).sort()).toEqual([
    ['ferry.md', 'markdown'],
    ['quay.md', 'markdown'],
    ['tide.txt', 'text'],
  ]);
});

it('articles of an import come back as they came; formats that are only read are named', async () => {
  const { folder, archive, report } = await imported();
  const change = changeIdSchema.parse(report.change);
  const proved = {
    equal: 2,
    differing: 0,
    failed: 0,
    gone: 0,
    unwritable: [{ format: 'text', count: 1 }],
    fields: [],
    articles: [],
  };
  expect(value(await archive.proveImport(change))).toEqual(proved);
  // Its first edit gives an article its id.
  const ferry = archive.find('ferry.md');
  if (ferry === null) throw new Error('There is no ferry.');
  value(await edit(archive, ferry, [place('Lisbon')]));
  expect(value(await archive.proveImport(change))).toEqual(proved);
  await archive.trash({ kind: 'ids', ids: [archive.find('ferry.md') ?? ferry] });
  expect(value(await archive.proveImport(change))).toMatchObject({ equal: 1, gone: 1 });
  await rm(join(folder, `.newsroom/imports/${change}.json`));
  expect(await archive.proveImport(change)).toMatchObject({ error: { code: 'not-found' } });
});

it('a proof that is broken off throws the reason', async () => {
  const { archive, report } = await imported();
  const signal = AbortSignal.abort(new DOMException('Stopped', 'AbortError'));
  const job = archive.proveImport(changeIdSchema.parse(report.change), { signal });
  await expect(job).rejects.toThrow('Stopped');
});

it('import --prove tells it at the terminal', async () => {
  const { source } = await imported();
  const folder = await harbour(0);
  const run = await newsroomArchive(['import', folder, source, '--prove']);
  expect(run.code).toBe(0);
  expect(run.stdout).toContain(
    'proved: 2 equal, 0 differing, 0 failed, 1 of text, which is only read',
  );
});

const context = {
  ...{ name: 'Harbour', timeZone: 'UTC', language: 'en' },
  now: new Date('2026-03-01T12:00:00Z'),
  site: null,
};

it('what a format loses is named field by field', async () => {
  const file = Buffer.from('---\nheadline: Quay\nplace: Lisbon\n---\nText.\n');
  const article = readArticle(file, { path: articlePathSchema.parse('a.md'), timeZone: 'UTC' });
  const reader = readers.find(({ format }) => format === 'markdown');
  if (reader === undefined) throw new Error('Markdown has no reader.');
  const lossy: Writer = {
    format: 'markdown',
    extension: 'md',
    holds: 'one',
    loses: [],
    async *write() {
      yield Buffer.from('---\nheadline: Quai\n---\nText.\n');
    },
  };
  const scratch = await temporaryFolder();
  const proved = await proveArticle({ article, file }, { writer: lossy, reader }, scratch, context);
  expect(proved).toEqual({
    ok: true,
    value: [
      { field: 'headline', before: 'Quay', after: 'Quai' },
      { field: 'place', before: 'Lisbon', after: '' },
    ],
  });
  const empty: Reader = { ...reader, async *read() {} };
  expect(
    await proveArticle({ article, file }, { writer: lossy, reader: empty }, scratch, context),
  ).toMatchObject({ error: { code: 'empty-source' } });
});

it('no two writers write the same format', () => {
  const formats = writers.map(({ format }) => format);
  expect(new Set(formats).size).toBe(formats.length);
});
