import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openArchive } from '../../../archive/archive.ts';
import type { Archive, ArchiveEvent } from '../../../archive/archive-types.ts';
import type { ArticleId } from '../../../archive/article/article.ts';
import { initArchive } from '../../../archive/store/init-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { readFiles, writeFiles } from '../../support/write-files.ts';

const storm =
  '---\nheadline: Storm # kept\nimages: [{ credit: A }, { credit: B }]\n---\n\nWaves.\n';
const ferry = '---\nheadline: Ferry\nimages: [{ credit: A }]\n---\n\nNo boat.\n';

async function harbour(
  more: Readonly<Record<string, string>> = {},
): Promise<{ folder: string; archive: Archive }> {
  const folder = await temporaryFolder();
  await initArchive(folder, { name: 'Harbour', timeZone: 'Europe/Lisbon' });
  await writeFiles(folder, { 'storm.md': storm, 'ferry.md': ferry, ...more });
  const opened = await openArchive(folder, {});
  if (!opened.ok) throw new Error(opened.error.message);
  onTestFinished(() => opened.value.close());
  await opened.value.loaded();
  return { folder, archive: opened.value };
}

const credit = (index: number, value: string) =>
  ({ kind: 'set-image-text', index, field: 'credit', value }) as const;

/** Each picture of both stories, with the version that was looked at. */
function plansFor(archive: Archive) {
  const [first, second] = archive.summaries(['storm.md', 'ferry.md'] as ArticleId[]);
  if (!first || !second) throw new Error('The archive knows both');
  return [
    { edits: [credit(0, 'EPA'), credit(1, 'EPA')], articles: [{ id: first.id, base: first.hash }] },
    { edits: [credit(0, 'EPA')], articles: [{ id: second.id, base: second.hash }] },
  ];
}

it('edits each article in its own way as one change, which one undo takes back', async () => {
  const { folder, archive } = await harbour();
  const events: ArchiveEvent[] = [];
  archive.onEvent((event) => events.push(event));
  const result = await archive.editEach({ plans: plansFor(archive), reason: 'Agreed' });
  if (!result.ok) throw new Error(result.error.message);
  expect(result.value).toMatchObject({
    action: { kind: 'edit', fields: ['images.credit'] },
    failed: [],
  });
  expect(result.value.changed).toHaveLength(2);
  const files = await readFiles(folder);
  expect(files['storm.md']).toContain('headline: Storm # kept');
  expect(files['storm.md']?.match(/credit: EPA/g)).toHaveLength(2);
  expect(files['ferry.md']?.match(/credit: EPA/g)).toHaveLength(1);
  expect(archive.undoState().undo?.count).toBe(2);

  // Both had no id before: the event says where they live on.
  const changed = events.find((event) => event.kind === 'articles-changed');
  expect(changed).toMatchObject({
    renamed: result.value.renamed,
    removed: ['storm.md', 'ferry.md'],
  });
  expect(result.value.renamed.map(({ from }) => from)).toEqual(['storm.md', 'ferry.md']);

  expect(await archive.undo()).toMatchObject({ ok: true });
  expect(await readFile(join(folder, 'storm.md'), 'utf8')).toBe(storm);
  expect(await readFile(join(folder, 'ferry.md'), 'utf8')).toBe(ferry);
});

it('leaves an article alone that another program has changed, and goes on', async () => {
  const { folder, archive } = await harbour();
  const plans = plansFor(archive);
  await writeFile(join(folder, 'ferry.md'), ferry.replace('credit: A', 'credit: AP'));
  const result = await archive.editEach({ plans, reason: null });
  if (!result.ok) throw new Error(result.error.message);
  expect(result.value.failed).toMatchObject([
    { id: 'ferry.md', error: { code: 'changed-on-disk' } },
  ]);
  expect(result.value.changed).toHaveLength(1);
  expect(await readFile(join(folder, 'ferry.md'), 'utf8')).toContain('credit: AP');
});

it('gives summaries without text, and leaves out articles that are gone', async () => {
  const { archive } = await harbour();
  const summaries = archive.summaries(['ferry.md', 'gone.md'] as ArticleId[]);
  expect(summaries).toMatchObject([{ id: 'ferry.md', headline: 'Ferry' }]);
  expect(summaries[0]).not.toHaveProperty('body');
});

it('does nothing when it is cancelled before it writes', async () => {
  const { folder, archive } = await harbour();
  const signal = AbortSignal.abort();
  await expect(
    archive.editEach({ plans: plansFor(archive), reason: null }, { signal }),
  ).rejects.toThrow();
  expect(await readFile(join(folder, 'storm.md'), 'utf8')).toBe(storm);
});

it('knows beforehand which articles no edit can reach, and why', async () => {
  const torn = '---\nheadline: [Torn\n---\n\nText.\n';
  const { folder, archive } = await harbour({ 'torn.md': torn });
  await rm(join(folder, 'ferry.md'));
  const ids = ['storm.md', 'ferry.md', 'torn.md', 'none.md'] as ArticleId[];
  const blocked = await archive.blockedEdits(ids);
  expect(blocked.map(({ id }) => id)).toEqual(['ferry.md', 'torn.md', 'none.md']);

  const edits = [credit(0, 'EPA')];
  const articles = ids.map((id) => ({ id, base: null }));
  const tried = await archive.editEach({ plans: [{ edits, articles }], reason: null });
  if (!tried.ok) throw new Error(tried.error.message);
  const codes = (failed: typeof blocked) =>
    failed.map(({ id, error }) => `${id} ${error.code}`).sort();
  expect(codes(tried.value.failed)).toEqual(codes(blocked));
});
