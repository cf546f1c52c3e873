import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openArchive } from '../../../archive/archive.ts';
import type { Archive, ArchiveEvent, OpenOptions } from '../../../archive/archive-types.ts';
import type { ArticleId } from '../../../archive/article/article.ts';
import { everything } from '../../../archive/search/query.ts';
import { initArchive } from '../../../archive/store/init-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { readFiles, writeFiles } from '../../support/write-files.ts';

const storm = `---
id: 01JTG3X5Z8Q7R6S5T4V3W2X1Y0
headline: Storm breaks the mole # checked
tags: [storm, harbour]
images:
  - { file: media/mole.jpg, caption: The mole, credit: EPA }
custom: yes please
---

Waves broke over the North Mole.
`;
const ferry = `---
id: 01JTG3X5Z8Q7R6S5T4V3W2X1Y1
headline: Ferry stays in port
tags:
  - harbour
---

No boat left on Monday.
`;
const stormId = '01JTG3X5Z8Q7R6S5T4V3W2X1Y0' as ArticleId;
const ferryId = '01JTG3X5Z8Q7R6S5T4V3W2X1Y1' as ArticleId;

async function harbour(): Promise<string> {
  const folder = await temporaryFolder();
  await initArchive(folder, { name: 'Harbour', timeZone: 'Europe/Lisbon' });
  await writeFiles(folder, { 'articles/storm.md': storm, 'articles/ferry.md': ferry });
  return folder;
}

async function open(folder: string, options: OpenOptions = {}): Promise<Archive> {
  const opened = await openArchive(folder, options);
  if (!opened.ok) throw new Error(opened.error.message);
  onTestFinished(() => opened.value.close());
  await opened.value.loaded();
  return opened.value;
}

function value<Value>(
  result: { ok: true; value: Value } | { ok: false; error: { message: string } },
): Value {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const credit = (text: string) =>
  ({ kind: 'set-image-text', index: 0, field: 'credit', value: text }) as const;

describe('an edit', () => {
  it('touches its own line, is found at once and can be undone and redone by name', async () => {
    const folder = await harbour();
    const archive = await open(folder);
    const report = value(
      await archive.edit({
        target: { kind: 'ids', ids: [stormId] },
        edits: [credit('Ana Reis')],
        base: null,
        reason: 'The agency wrote in',
      }),
    );
    expect(report).toMatchObject({
      changed: [stormId],
      action: { kind: 'edit', fields: ['images.credit'] },
    });
    const edited = await readFile(join(folder, 'articles/storm.md'), 'utf8');
    expect(edited).toBe(storm.replace('EPA', 'Ana Reis'));
    expect(archive.ids({ ...everything, text: 'credit:reis' })).toEqual([stormId]);
    expect(archive.undoState()).toMatchObject({
      undo: { action: { kind: 'edit' }, count: 1, reason: 'The agency wrote in' },
      redo: null,
    });

    value(await archive.undo());
    expect(await readFile(join(folder, 'articles/storm.md'), 'utf8')).toBe(storm);
    expect(archive.undoState()).toMatchObject({ undo: null, redo: { action: { kind: 'edit' } } });
    value(await archive.redo());
    expect(await readFile(join(folder, 'articles/storm.md'), 'utf8')).toBe(edited);
    value(await archive.undo());
    expect(await readFile(join(folder, 'articles/storm.md'), 'utf8')).toBe(storm);
  });

  it('keeps every version, and restores one as a change of its own', async () => {
    const folder = await harbour();
    const archive = await open(folder);
    for (const headline of ['One', 'Two']) {
      value(
        await archive.edit({
          target: { kind: 'ids', ids: [stormId] },
          edits: [{ kind: 'set-text', field: 'headline', value: headline }],
          base: null,
          reason: null,
        }),
      );
    }
    const [latest, first, ...others] = await archive.history(stormId);
    if (latest?.kind !== 'change' || first?.kind !== 'change') throw new Error('no history');
    expect(others).toEqual([]);
    expect(value(await archive.version(stormId, latest.id)).headline).toBe('One');
    value(await archive.restoreVersion(stormId, first.id));
    expect(await readFile(join(folder, 'articles/storm.md'), 'utf8')).toBe(storm);
    value(await archive.undo());
    expect(value(await archive.article(stormId, null)).article.headline).toBe('Two');
  });

  it('overwrites nothing that another program has changed since it was read', async () => {
    const folder = await harbour();
    const archive = await open(folder);
    const { hash } = value(await archive.article(stormId, null)).article;
    const theirs = storm.replace('The mole', 'The north mole');
    await writeFile(join(folder, 'articles/storm.md'), theirs);
    const report = value(
      await archive.edit({
        target: { kind: 'ids', ids: [stormId] },
        edits: [credit('X')],
        base: hash,
        reason: null,
      }),
    );
    expect(report).toMatchObject({
      change: null,
      failed: [{ id: stormId, error: { code: 'changed-on-disk' } }],
    });
    expect(await readFile(join(folder, 'articles/storm.md'), 'utf8')).toBe(theirs);
  });

  it('does not undo over a later change by another program', async () => {
    const folder = await harbour();
    const archive = await open(folder);
    value(
      await archive.edit({
        target: { kind: 'ids', ids: [stormId, ferryId] },
        edits: [{ kind: 'set-text', field: 'section', value: 'News' }],
        base: null,
        reason: null,
      }),
    );
    const theirs = 'Another program wrote this.\n';
    await writeFile(join(folder, 'articles/storm.md'), theirs);
    const report = value(await archive.undo());
    expect(report).toMatchObject({
      changed: [ferryId],
      failed: [{ id: stormId, error: { code: 'changed-on-disk' } }],
    });
    expect(await readFile(join(folder, 'articles/storm.md'), 'utf8')).toBe(theirs);
    expect(await readFile(join(folder, 'articles/ferry.md'), 'utf8')).toBe(ferry);
  });

  it('gives a file without id one on its first save and says so', async () => {
    const folder = await harbour();
    await writeFiles(folder, { 'plain.md': 'Just text.\n' });
    const archive = await open(folder);
    const from = archive.find('plain.md');
    const report = value(
      await archive.edit({
        target: { kind: 'ids', ids: [from ?? stormId] },
        edits: [{ kind: 'set-text', field: 'headline', value: 'Plain' }],
        base: null,
        reason: null,
      }),
    );
    expect(report.renamed).toEqual([
      { from: 'plain.md', to: expect.stringMatching(/^[0-9A-Z]{26}$/) },
    ]);
    expect(report.changed).toEqual([report.renamed[0]?.to]);
    value(await archive.undo());
    expect(await readFile(join(folder, 'plain.md'), 'utf8')).toBe('Just text.\n');
    expect(archive.find('plain.md')).toBe('plain.md');
    value(await archive.redo());
    expect(await readFile(join(folder, 'plain.md'), 'utf8')).toContain('headline: Plain');
  });

  it('of many is one step, also after a restart', async () => {
    const folder = await harbour();
    const before = await readFiles(folder);
    const first = await open(folder);
    const report = value(
      await first.edit({
        target: { kind: 'query', query: everything },
        edits: [{ kind: 'change-list', field: 'tags', add: ['winter'], remove: ['harbour'] }],
        base: null,
        reason: null,
      }),
    );
    expect(report.changed).toHaveLength(2);
    await first.close();
    const again = await open(folder);
    expect(again.undoState().undo).toMatchObject({
      action: { kind: 'tag', added: ['winter'], removed: ['harbour'] },
      count: 2,
    });
    value(await again.undo());
    expect(await readFiles(folder)).toEqual(before);
  });

  it('steps back a hundred times', async () => {
    const folder = await harbour();
    const archive = await open(folder);
    for (let step = 0; step < 100; step += 1) {
      value(
        await archive.edit({
          target: { kind: 'ids', ids: [ferryId] },
          edits: [{ kind: 'set-text', field: 'place', value: `Quay ${step}` }],
          base: null,
          reason: null,
        }),
      );
    }
    for (let step = 0; step < 100; step += 1) value(await archive.undo());
    expect(await readFile(join(folder, 'articles/ferry.md'), 'utf8')).toBe(ferry);
    expect(await archive.undo()).toMatchObject({ ok: false, error: { code: 'nothing-to-undo' } });
  });
});

describe('tags', () => {
  it('are renamed everywhere as one step, merging with one of that name', async () => {
    const folder = await harbour();
    const archive = await open(folder);
    const report = value(await archive.renameTag('harbour', 'Storm'));
    expect(report.changed).toHaveLength(2);
    expect(value(await archive.article(stormId, null)).article.tags).toEqual(['storm']);
    expect(value(await archive.article(ferryId, null)).article.tags).toEqual(['storm']);
    value(await archive.undo());
    expect(await readFile(join(folder, 'articles/ferry.md'), 'utf8')).toBe(ferry);
  });
});

describe('the trash', () => {
  it('takes articles out of every list and gives them back byte for byte', async () => {
    const folder = await harbour();
    const archive = await open(folder);
    value(await archive.trash({ kind: 'ids', ids: [stormId] }));
    expect(existsSync(join(folder, 'articles/storm.md'))).toBe(false);
    expect(archive.ids(everything)).toEqual([ferryId]);
    expect(await archive.trashed()).toMatchObject([
      { id: stormId, headline: 'Storm breaks the mole' },
    ]);
    value(await archive.restoreFromTrash([stormId]));
    expect(await readFile(join(folder, 'articles/storm.md'), 'utf8')).toBe(storm);
    expect(await archive.trashed()).toEqual([]);
  });

  it('is emptied by undo, and filled again by redo', async () => {
    const folder = await harbour();
    const archive = await open(folder);
    value(await archive.trash({ kind: 'ids', ids: [stormId] }));
    value(await archive.undo());
    expect(await readFile(join(folder, 'articles/storm.md'), 'utf8')).toBe(storm);
    expect(await archive.trashed()).toEqual([]);
    value(await archive.redo());
    expect(await archive.trashed()).toHaveLength(1);
  });

  it('does not overwrite a file that has taken the place meanwhile', async () => {
    const folder = await harbour();
    const archive = await open(folder);
    value(await archive.trash({ kind: 'ids', ids: [stormId] }));
    await writeFile(join(folder, 'articles/storm.md'), 'Mine.\n');
    expect(value(await archive.restoreFromTrash([stormId]))).toMatchObject({
      failed: [{ error: { code: 'name-taken' } }],
    });
    expect(await readFile(join(folder, 'articles/storm.md'), 'utf8')).toBe('Mine.\n');
    expect(await archive.trashed()).toHaveLength(1);
  });
});

describe('an import', () => {
  it('is one step that undo takes back and redo brings again', async () => {
    const folder = await harbour();
    const before = await readFiles(folder);
    const archive = await open(folder);
    const report = value(
      await archive.import(
        [
          {
            kind: 'text',
            text: 'Lamps on the quay\n\nThe council lit forty lamps along the quay on Friday.\n\nThey burn until two.\n',
            name: 'clipboard',
          },
        ],
        { dryRun: false },
      ),
    );
    expect(report).toMatchObject({ created: 1, failed: 0 });
    const after = await readFiles(folder);
    value(await archive.undo());
    expect(await readFiles(folder)).toEqual(before);
    value(await archive.redo());
    expect(await readFiles(folder)).toEqual(after);
  });

  it('writes nothing when it is only asked what would happen', async () => {
    const folder = await harbour();
    const before = await readFiles(folder);
    const archive = await open(folder);
    const report = value(
      await archive.import(
        [
          {
            kind: 'text',
            text: 'Lamps on the quay\n\nThe council lit forty lamps.\n',
            name: 'clipboard',
          },
        ],
        { dryRun: true },
      ),
    );
    expect(report).toMatchObject({ created: 1, change: null });
    expect(await readFiles(folder)).toEqual(before);
  });
});

describe('two instances', () => {
  it('never both write', async () => {
    const folder = await harbour();
    await open(folder);
    const second = await open(folder);
    expect(second.info().access).toMatchObject({ kind: 'read-only', reason: 'locked' });
    const refused = await second.edit({
      target: { kind: 'ids', ids: [stormId] },
      edits: [credit('X')],
      base: null,
      reason: null,
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(second.ids(everything)).toHaveLength(2);
  });

  it('do not both take a plain folder that neither has written yet', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'a.md': ferry });
    const first = await open(folder);
    const second = await open(folder);
    const edit = {
      target: { kind: 'ids', ids: [ferryId] },
      edits: [{ kind: 'set-text', field: 'place', value: 'Quay' }],
      base: null,
      reason: null,
    } as const;
    expect(await first.edit(edit)).toMatchObject({ ok: true });
    expect(await second.edit(edit)).toMatchObject({ ok: false, error: { code: 'locked' } });
  });
});

describe('what other programs do in the folder', () => {
  it('appears by itself: an edit, a new file, a removal, a rename', async () => {
    const folder = await harbour();
    const archive = await open(folder, { watch: true });
    const events: ArchiveEvent[] = [];
    archive.onEvent((event) => events.push(event));
    await writeFile(join(folder, 'articles/storm.md'), storm.replace('Waves', 'Breakers'));
    await writeFiles(folder, { 'new/lamp.md': '# Lamp\n\nA lamp burns.\n' });
    await expect.poll(() => archive.ids({ ...everything, text: 'breakers' })).toEqual([stormId]);
    await expect.poll(() => archive.find('new/lamp.md')).toBe('new/lamp.md');
    await rename(join(folder, 'articles/ferry.md'), join(folder, 'ferry.md'));
    await expect.poll(() => archive.find('ferry.md')).toBe(ferryId);
    expect(archive.find('articles/ferry.md')).toBeNull();
    expect(events.every((event) => event.kind !== 'articles-changed' || !event.own)).toBe(true);
  });

  it('is not mixed up with own saves', async () => {
    const folder = await harbour();
    const archive = await open(folder, { watch: true });
    const foreign: ArchiveEvent[] = [];
    archive.onEvent((event) => {
      if (event.kind === 'articles-changed' && !event.own) foreign.push(event);
    });
    value(
      await archive.edit({
        target: { kind: 'ids', ids: [stormId] },
        edits: [credit('Ana')],
        base: null,
        reason: null,
      }),
    );
    await writeFiles(folder, { 'marker.md': 'seen\n' });
    await expect.poll(() => archive.find('marker.md')).toBe('marker.md');
    expect(foreign).toHaveLength(1);
  });

  it('is not deletion when the whole folder vanishes and comes back', async () => {
    const folder = await harbour();
    const archive = await open(folder, { watch: true });
    await rename(folder, `${folder}-away`);
    await expect.poll(() => archive.info().access.kind, { timeout: 10_000 }).toBe('missing');
    expect(archive.ids(everything)).toHaveLength(2);
    expect(
      await archive.edit({
        target: { kind: 'ids', ids: [stormId] },
        edits: [credit('X')],
        base: null,
        reason: null,
      }),
    ).toMatchObject({ ok: false, error: { code: 'folder-missing' } });
    await rename(`${folder}-away`, folder);
    await expect.poll(() => archive.info().access.kind, { timeout: 10_000 }).toBe('writable');
    expect(archive.ids(everything)).toHaveLength(2);
  });
});

describe('duplicate ids', () => {
  it('both stay in the list, and each says so', async () => {
    const folder = await harbour();
    await writeFiles(folder, { 'copy.md': storm });
    const archive = await open(folder);
    expect(archive.ids(everything)).toHaveLength(3);
    const found = archive.search({
      query: { ...everything, text: 'is:duplicate-id' },
      offset: 0,
      limit: 10,
    });
    expect(found.results.map(({ article }) => article.path).sort()).toEqual([
      'articles/storm.md',
      'copy.md',
    ]);
  });
});
