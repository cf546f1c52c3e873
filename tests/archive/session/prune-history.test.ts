import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkHistory } from '../../../archive/store/check-history.ts';
import {
  all,
  edit,
  harbour,
  open,
  place,
  storyId,
  storyPath,
  textOf,
  value,
} from '../disasters/support.ts';

const day = 86_400_000;
const versions = '.newsroom/history/versions';

/** Three stories, changed on the first, the second and the third of January. */
async function threeDays() {
  const folder = await harbour(3);
  let now = Date.UTC(2026, 0, 1, 12);
  const options = { now: () => now };
  const archive = await open(folder, options);
  for (const name of ['Quay', 'Mole', 'Pier']) {
    value(await edit(archive, all, [place(name)]));
    now += day;
  }
  return { folder, archive, options };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, versions), { recursive: true });
  return names.filter((name) => /\.(?:md|yaml)$/.test(name));
}

const secondDay = { before: '2026-01-02', dryRun: false };

it('counts what would be removed, and removes nothing, in a dry run', async () => {
  const { folder, archive } = await threeDays();
  const report = value(await archive.pruneHistory({ ...secondDay, dryRun: true }));
  expect(report).toMatchObject({ changes: 1, versions: 3 });
  expect(report.bytes).toBeGreaterThan(100);
  expect(await filesIn(folder)).toHaveLength(9);
  expect((await archive.history(storyId(0))).at(-1)).toMatchObject({ version: 'kept' });
});

it('removes the versions of earlier changes and keeps what is said of them, over a restart', async () => {
  const { folder, archive } = await threeDays();
  const expected = value(await archive.pruneHistory({ ...secondDay, dryRun: true }));
  expect(value(await archive.pruneHistory(secondDay))).toEqual(expected);
  await archive.close();
  const again = await open(folder);
  expect(await again.history(storyId(0))).toMatchObject([
    { version: 'kept', fields: ['place'] },
    { version: 'kept', fields: ['place'] },
    { version: 'pruned', fields: null, action: { kind: 'edit', fields: ['place'] } },
  ]);
  expect(await filesIn(folder)).toHaveLength(6);
  const checked = value(await checkHistory(folder));
  expect(checked).toMatchObject({ damage: [], orphans: [], versions: 6 });
  expect(value(await again.pruneHistory(secondDay))).toEqual({ changes: 0, versions: 0, bytes: 0 });
});

it('lets undo go back as far as there are versions, and say why no further', async () => {
  const { folder, archive } = await threeDays();
  value(await archive.pruneHistory(secondDay));
  value(await archive.undo());
  value(await archive.undo());
  expect(await textOf(folder, storyPath(0))).toContain('place: Quay');
  const refused = value(await archive.undo());
  expect(refused.changed).toEqual([]);
  expect(refused.failed.map(({ error }) => error.code)).toEqual(['pruned', 'pruned', 'pruned']);
  expect(archive.undoState().undo).toBeNull();
  const first = (await archive.history(storyId(0))).at(-1);
  if (first?.kind !== 'change') throw new Error('no history');
  expect(await archive.restoreVersion(storyId(0), first.id)).toMatchObject({
    ok: false,
    error: { code: 'pruned' },
  });
});

it('goes on after a crash in the middle, and takes versions of changes that never began along', async () => {
  const { folder, archive } = await threeDays();
  const old = (await archive.history(storyId(0))).at(-1);
  const oldId = old?.kind === 'change' ? old.id : '';
  const kept = new Map<string, Buffer>();
  for (const number of [0, 1, 2]) {
    const file = join(folder, versions, storyId(number), `${oldId}.md`);
    kept.set(file, await readFile(file));
  }
  value(await archive.pruneHistory(secondDay));
  await archive.close();
  for (const [file, bytes] of [...kept].slice(1)) await writeFile(file, bytes);
  const orphan = join(folder, versions, storyId(0), '01ARZ3NDEKTSV4RRFFQ69G5FAV.md');
  await writeFile(orphan, 'never begun');
  await writeFile(join(folder, versions, storyId(0), 'notes.md'), 'theirs');
  expect(value(await checkHistory(folder)).damage).toEqual([]);
  const lines = await logOf(folder);
  const again = await open(folder);
  expect(value(await again.pruneHistory(secondDay))).toMatchObject({ versions: 3 });
  expect(await logOf(folder)).toBe(lines);
  expect(await filesIn(folder)).toHaveLength(7);
  expect(value(await checkHistory(folder)).damage).toEqual([]);
});

it('removes folders that are empty then, and leaves the others', async () => {
  const { folder, archive } = await threeDays();
  value(await edit(archive, storyId(0), [place('Buoy')]));
  value(await archive.pruneHistory({ before: '2026-01-04', dryRun: false }));
  expect(await readdir(join(folder, versions))).toEqual([storyId(0)]);
  value(await archive.undo());
  expect(await textOf(folder, storyPath(0))).toContain('place: Pier');
});

it('takes a day to begin at midnight in the zone of the archive', async () => {
  const folder = await harbour(1);
  await writeFile(
    join(folder, '.newsroom/archive.yaml'),
    ((await textOf(folder, '.newsroom/archive.yaml')) ?? '').replace('Europe/Lisbon', 'Asia/Dubai'),
  );
  const archive = await open(folder, { now: () => Date.UTC(2026, 0, 1, 21) });
  value(await edit(archive, storyId(0), [place('Quay')]));
  expect(value(await archive.pruneHistory(secondDay)).versions).toBe(0);
  const noon = { before: '2026-01-02T01:01:00+04:00', dryRun: false };
  expect(value(await archive.pruneHistory(noon)).versions).toBe(1);
});

it('refuses what is no date, and an archive without a history has nothing to prune', async () => {
  const folder = await harbour(1);
  const archive = await open(folder);
  for (const before of ['soon', '03/04/22', ''])
    expect(await archive.pruneHistory({ before, dryRun: false })).toMatchObject({
      ok: false,
      error: { code: 'invalid-date' },
    });
  await rm(join(folder, '.newsroom/history'), { recursive: true, force: true });
  expect(value(await archive.pruneHistory(secondDay)).versions).toBe(0);
});

async function logOf(folder: string): Promise<string> {
  const names = await readdir(join(folder, '.newsroom/history/changes'));
  const texts = names.map((name) =>
    readFile(join(folder, '.newsroom/history/changes', name), 'utf8'),
  );
  return (await Promise.all(texts)).join('');
}
