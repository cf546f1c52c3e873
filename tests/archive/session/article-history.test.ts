import { rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Archive, ChangeVersion } from '../../../archive/archive-types.ts';
import {
  body,
  edit,
  harbour,
  open,
  place,
  story,
  storyId,
  storyPath,
  tag,
  textOf,
  value,
} from '../disasters/support.ts';

const id = storyId(0);

async function changesOf(archive: Archive): Promise<readonly ChangeVersion[]> {
  return (await archive.history(id)).filter((version) => version.kind === 'change');
}

/** The id of the n-th change from the newest. */
async function changeAt(archive: Archive, at: number) {
  const change = (await changesOf(archive))[at];
  if (change === undefined) throw new Error('no such change');
  return change.id;
}

async function threeTimes() {
  const folder = await harbour(2);
  const archive = await open(folder);
  value(await edit(archive, id, [place('Quay')]));
  value(await edit(archive, id, [tag('storm'), place('Mole')]));
  value(await edit(archive, id, [body('Calm.\n')]));
  return { folder, archive };
}

it('says of each version which fields it changed', async () => {
  const { archive } = await threeTimes();
  expect(await archive.history(id)).toMatchObject([
    { kind: 'change', fields: ['body'], version: 'kept' },
    { kind: 'change', fields: ['place', 'tags'], version: 'kept' },
    { kind: 'change', fields: ['place'], version: 'kept' },
  ]);
  expect(await archive.history(storyId(1))).toEqual([]);
});

it('says nothing of fields where an article came or went as a whole', async () => {
  const { archive } = await threeTimes();
  value(await archive.trash({ kind: 'ids', ids: [id] }));
  value(await archive.restoreFromTrash([id]));
  expect(await archive.history(id)).toMatchObject([
    { action: { kind: 'restore-from-trash' }, fields: [], version: 'none' },
    { action: { kind: 'trash' }, fields: [], version: 'kept' },
    { fields: ['body'] },
    { fields: ['place', 'tags'] },
    { fields: ['place'] },
  ]);
});

it('shows what another program did as a step of its own, between two of ours and at the end', async () => {
  const { folder, archive } = await threeTimes();
  const file = join(folder, storyPath(0));
  const ours = (await textOf(folder, storyPath(0))) ?? '';
  const theirs = ours.replace('headline: Story 0', 'headline: Theirs');
  await writeFile(file, theirs);
  expect((await archive.history(id)).slice(0, 2)).toMatchObject([
    { kind: 'outside', until: null, fields: ['headline'] },
    { kind: 'change', fields: ['body'] },
  ]);
  await archive.close();
  const again = await open(folder);
  value(await edit(again, id, [place('Pier')]));
  const [last, outside, before] = await again.history(id);
  expect(last).toMatchObject({ kind: 'change', fields: ['place'] });
  expect(outside).toMatchObject({
    kind: 'outside',
    fields: ['headline'],
    since: { id: before?.kind === 'change' ? before.id : '' },
    until: { id: last?.kind === 'change' ? last.id : '' },
  });
  await unlink(file);
  expect((await again.history(id))[0]).toMatchObject({ kind: 'outside', after: null, fields: [] });
});

it('compares any two versions, in either direction', async () => {
  const { archive } = await threeTimes();
  const first = await changeAt(archive, 2);
  const last = await changeAt(archive, 0);
  expect(value(await archive.compareVersions(id, first, last))).toEqual([
    { field: 'place', before: '', after: 'Mole' },
    { field: 'tags', before: 'harbour', after: 'harbour\nstorm' },
  ]);
  expect(value(await archive.compareVersions(id, 'current', first))).toEqual([
    { field: 'place', before: 'Mole', after: '' },
    { field: 'tags', before: 'harbour\nstorm', after: 'harbour' },
    { field: 'body', before: 'Calm.\n', after: 'Waves broke over mole 0.\n' },
  ]);
  expect(value(await archive.compareVersions(id, 'current', 'current'))).toEqual([]);
  expect(await archive.compareVersions(storyId(9), first, 'current')).toMatchObject({
    ok: false,
    error: { code: 'unknown-article' },
  });
});

it('lists the values that a field has had, with what made each', async () => {
  const { folder, archive } = await threeTimes();
  value(
    await archive.edit({
      target: { kind: 'ids', ids: [id] },
      edits: [place('Pier')],
      base: null,
      reason: 'the agency wrote again',
    }),
  );
  const ours = (await textOf(folder, storyPath(0))) ?? '';
  await writeFile(join(folder, storyPath(0)), ours.replace('place: Pier', 'place: Theirs'));
  expect(await archive.fieldHistory(id, 'place')).toMatchObject([
    // Pier is not kept: another program has replaced it before we could.
    { value: 'Theirs', madeBy: null, version: 'current' },
    { value: 'Mole', madeBy: { kind: 'change', fields: ['place', 'tags'] } },
    { value: 'Quay', madeBy: { kind: 'change', fields: ['place'] } },
    { value: '', madeBy: null },
  ]);
  expect(await archive.fieldHistory(id, 'headline')).toMatchObject([
    { value: 'Story 0', madeBy: null },
  ]);
  const now = (await textOf(folder, storyPath(0))) ?? '';
  await writeFile(join(folder, storyPath(0)), now.replace('Story 0', 'Theirs'));
  expect(await archive.fieldHistory(id, 'headline')).toMatchObject([
    { value: 'Theirs', madeBy: { kind: 'outside' }, version: 'current' },
    { value: 'Story 0', madeBy: null },
  ]);
});

it('restores one field, with its reason, as a change that can be undone', async () => {
  const { folder, archive } = await threeTimes();
  const before = (await textOf(folder, storyPath(0))) ?? '';
  const first = await changeAt(archive, 2);
  value(await archive.restoreField(id, first, 'tags', 'the tag was wrong'));
  const restored = before.replace(/tags: .*/, 'tags: [harbour]');
  expect(await textOf(folder, storyPath(0))).toBe(restored);
  expect((await archive.history(id))[0]).toMatchObject({
    action: { kind: 'restore-version', field: 'tags' },
    reason: 'the tag was wrong',
    fields: ['tags'],
  });
  expect(value(await archive.restoreField(id, first, 'tags')).unchanged).toEqual([id]);
  value(await archive.undo());
  expect(await textOf(folder, storyPath(0))).toBe(before);
  value(await archive.redo());
  expect(await textOf(folder, storyPath(0))).toBe(restored);
  expect(await archive.restoreField(id, first, 'weight')).toMatchObject({
    ok: false,
    error: { code: 'unknown-field' },
  });
});

it('goes on where a version is lost, and says so', async () => {
  const { folder, archive } = await threeTimes();
  const middle = await changeAt(archive, 1);
  await rm(join(folder, `.newsroom/history/versions/${id}/${middle}.md`));
  expect(await archive.history(id)).toMatchObject([
    { fields: ['body'], version: 'kept' },
    { fields: null, version: 'lost' },
    { fields: null, version: 'kept' },
  ]);
  expect(await archive.fieldHistory(id, 'place')).toMatchObject([
    { value: 'Mole', madeBy: null },
    { value: '', madeBy: null },
  ]);
});

it('answers for an article with many versions', async () => {
  const folder = await harbour(1);
  const archive = await open(folder);
  for (let number = 0; number < 60; number += 1)
    value(await edit(archive, id, [place(`Berth ${number}`)]));
  const versions = await archive.history(id);
  expect(versions).toHaveLength(60);
  expect(versions.every(({ fields }) => fields?.join() === 'place')).toBe(true);
  expect(await archive.fieldHistory(id, 'place')).toHaveLength(61);
  expect(await textOf(folder, storyPath(0))).toBe(
    story(0).replace('tags: [harbour]', 'place: Berth 59\ntags: [harbour]'),
  );
});
