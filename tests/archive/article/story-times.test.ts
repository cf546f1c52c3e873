import { readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openArchive } from '../../../archive/archive.ts';
import type { Archive } from '../../../archive/archive-types.ts';
import type { ArticleId } from '../../../archive/article/article.ts';
import type { ArticleEdit } from '../../../archive/article/edit.ts';
import { initArchive } from '../../../archive/store/init-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import { articleOf, edit, textOf } from './support.ts';

const id = '01JTG3X5Z8Q7R6S5T4V3W2X1Y0' as ArticleId;
const dated = `---
id: ${id}
headline: Storm breaks the mole
published: 2022-01-10T08:00+05:45 # first edition
updates:
  - { at: 2022-01-11, kind: correction, note: A name }   # by the desk
lastmod: "2022-01-11"
---

Waves broke.
`;
const undated = `---
id: ${id}
headline: Storm breaks the mole
---

Waves broke.
`;

async function open(folder: string): Promise<Archive> {
  const opened = await openArchive(folder, { index: 'on-demand' });
  if (!opened.ok) throw new Error(opened.error.message);
  onTestFinished(() => opened.value.close());
  await opened.value.loaded();
  return opened.value;
}

async function archiveOf(text: string): Promise<{ folder: string; archive: Archive }> {
  const folder = await temporaryFolder();
  await initArchive(folder, { name: 'Harbour', timeZone: 'Asia/Kathmandu' });
  await writeFiles(folder, { 'articles/storm.md': text });
  await utimes(join(folder, 'articles/storm.md'), 86_400, 86_400);
  return { folder, archive: await open(folder) };
}

async function actionOf(archive: Archive, edits: readonly ArticleEdit[]) {
  const report = await archive.edit({
    target: { kind: 'ids', ids: [id] },
    edits,
    base: null,
    reason: null,
  });
  if (!report.ok) throw new Error(report.error.message);
  return report.value.action;
}

const read = (folder: string) => readFile(join(folder, 'articles/storm.md'), 'utf8');
const headline: ArticleEdit = { kind: 'set-text', field: 'headline', value: 'Storm hits' };
const update: ArticleEdit = {
  kind: 'add-update',
  at: '2022-01-12T10:00:00-00:00',
  update: 'update',
  note: null,
};

describe('the times of a story', () => {
  it('stay as they are when a change is saved quietly, and grow by one when an update is recorded', async () => {
    const { folder, archive } = await archiveOf(dated);
    expect(await actionOf(archive, [headline])).toEqual({ kind: 'edit', fields: ['headline'] });
    const quiet = dated.replace('Storm breaks the mole', 'Storm hits');
    expect(await read(folder)).toBe(quiet);
    expect(await actionOf(archive, [update])).toEqual({ kind: 'record-update', update: 'update' });
    const added = '  - { at: 2022-01-12T10:00:00-00:00, kind: update }\n';
    expect(await read(folder)).toBe(
      quiet
        .replace('lastmod:', `${added}lastmod:`)
        .replace('"2022-01-11"', '2022-01-12T10:00:00-00:00'),
    );
    expect((await archive.undo()).ok).toBe(true);
    expect(await read(folder)).toBe(quiet);
    expect((await archive.undo()).ok).toBe(true);
    expect(await read(folder)).toBe(dated);
  });

  it('come back with an undo after each way of changing them', async () => {
    const changes: readonly ArticleEdit[] = [
      { kind: 'change-update', index: 0, at: '2022', update: 'update', note: null },
      { kind: 'remove-update', index: 0 },
      { kind: 'set-date', field: 'published', value: '2022-01' },
      { kind: 'set-date', field: 'published', value: null },
      { kind: 'set-date', field: 'embargo', value: '2022-01-09T12:00:00.5Z' },
    ];
    const { folder, archive } = await archiveOf(dated);
    for (const change of changes) {
      await actionOf(archive, [change]);
      expect(await read(folder)).not.toBe(dated);
      expect((await archive.undo()).ok).toBe(true);
      expect(await read(folder)).toBe(dated);
    }
  });

  it('are never those of the file: not by reading, saving, exporting or importing', async () => {
    const { folder, archive } = await archiveOf(undated);
    const none = { published: null, updates: [], embargo: null };
    expect(archive.summaries([id])).toMatchObject([none]);
    await actionOf(archive, [headline]);
    expect(archive.summaries([id])).toMatchObject([none]);
    const bundle = join(await temporaryFolder(), 'storm.zip');
    const target = { kind: 'ids', ids: [id] } as const;
    expect((await archive.exportBundle(target, bundle)).ok).toBe(true);
    const other = await temporaryFolder();
    await initArchive(other, { name: 'Other', timeZone: 'UTC' });
    const importing = await open(other);
    const sources = [
      { kind: 'path', path: bundle },
      { kind: 'path', path: join(folder, 'articles/storm.md') },
    ] as const;
    for (const source of sources) {
      const report = await importing.import([source], { dryRun: false });
      if (!report.ok) throw new Error(report.error.message);
      expect(report.value.failed).toBe(0);
    }
    const all = importing.find(id);
    expect(all).toBe(id);
    expect(importing.summaries([id])).toMatchObject([none]);
  });
});

describe('a date', () => {
  const text = fc.constantFrom(
    '2022',
    '2022-01',
    '2022-01-10',
    '2022-01-10T08:54',
    '2022-01-10T08:54Z',
    '2022-01-10 08:54:00 +0545',
    '2022-01-10T08:54:00-00:00',
    '2022-01-10T08:54:00.123456+05:45',
    '10 January 2022, 8:54 AM GST',
    '03/04/22',
    'last Tuesday',
    '1443-06-07',
  );
  const fileOf = fc.constantFrom<(date: string) => string>(
    (date) =>
      `---\nid: ${id}\npublished: ${date} # p\nembargo: "${date}"\nupdates:\n  - at: ${date}\n  - "${date}"\nimages:\n  - { file: a.jpg, expires: '${date}' }\nplace: X\n---\nB`,
    (date) =>
      `+++\nid = "${id}"\npublished = "${date}"\nembargo = "${date}" # e\nupdates = [{ at = "${date}" }, "${date}"]\nplace = "X"\n[[images]]\nfile = "a.jpg"\nexpires = "${date}"\n+++\nB`,
    (date) =>
      JSON.stringify(
        {
          id,
          published: date,
          embargo: date,
          updates: [{ at: date }, date],
          images: [{ file: 'a.jpg', expires: date }],
          place: 'X',
        },
        null,
        1,
      ),
  );
  const datesIn = (bytes: Uint8Array | string) => {
    const { published, embargo, updates, images } = articleOf(bytes);
    return [published, embargo, ...updates.map(({ at }) => at), images[0]?.expires];
  };

  it('keeps its spelling, zone and precision through edits of other fields and of other dates', () => {
    const writable = text.filter((date) => /^\d{4}(?!.*\/)/.test(date) && date !== '1443-06-07');
    fc.assert(
      fc.property(fileOf, text, writable, (file, date, other) => {
        const before = datesIn(file(date));
        expect(before.map((one) => one?.text)).toEqual(Array(5).fill(date));
        const place = edit(file(date), [{ kind: 'set-text', field: 'place', value: 'Y' }]);
        if (!place.ok) throw new Error(place.error.message);
        expect(datesIn(place.value.bytes)).toEqual(before);
        const moved = edit(file(date), [{ kind: 'set-date', field: 'published', value: other }]);
        if (!moved.ok) throw new Error(moved.error.message);
        const after = datesIn(moved.value.bytes);
        expect(after.slice(1)).toEqual(before.slice(1));
        expect(after[0]?.text).toBe(other);
        const back = edit(moved.value.bytes, [
          { kind: 'set-date', field: 'published', value: date },
        ]);
        // What is no date may stand in a file but is never written into one.
        expect(back.ok).toBe(before[0]?.precision !== 'invalid');
        if (back.ok) expect(datesIn(back.value.bytes)).toEqual(before);
        expect(textOf(moved.value.bytes)).toContain(other);
      }),
      { numRuns: 300 },
    );
  });
});
