import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../archive/archive-types.ts';
import type { Result } from '../../../archive/result.ts';
import { checkHistory } from '../../../archive/store/check-history.ts';
import { collectionIdSchema } from '../../../archive/store/collection-id.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import {
  all,
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
  words,
} from '../disasters/support.ts';

/** Every byte that a person would miss: the articles and the archive's own file. */
async function state(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder, { recursive: true });
  const kept = names.filter(
    (name) =>
      (!name.startsWith('.newsroom') && /\.(?:md|jpg)$/.test(name)) ||
      name === '.newsroom/archive.yaml',
  );
  const entries = kept
    .sort()
    .map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(entries));
}

type Step = (archive: Archive, number: number) => Promise<Result<unknown>>;

/** Stories that an import brings: others each time, since what lies in the trash does not come again. */
function incoming(number: number): [number, number] {
  return [100 + 2 * number, 101 + 2 * number];
}

/** What people do, one after another, each with something to do whenever its turn comes. */
function stepsFrom(source: string): readonly Step[] {
  const first = storyId(0);
  return [
    (archive, number) => edit(archive, storyId(1), [place(`Berth ${number}`)]),
    (archive, number) => edit(archive, all, [tag(`tag ${number}`)]),
    (archive, number) =>
      edit(archive, first, [
        {
          kind: 'add-update',
          at: '2026-01-02T08:00:00+04:00',
          update: 'correction',
          note: `Note ${number}`,
        },
      ]),
    (archive) => archive.trash({ kind: 'ids', ids: [storyId(2)] }),
    (archive) => archive.restoreFromTrash([storyId(2)]),
    async (archive, number) => {
      const [one, two] = incoming(number);
      await writeFiles(source, { 'in/one.md': story(one), 'in/two.md': story(two) });
      return archive.import([{ kind: 'path', path: join(source, 'in') }], { dryRun: false });
    },
    (archive, number) =>
      archive.trash({ kind: 'ids', ids: incoming(number - 1).map((each) => storyId(each)) }),
    (archive, number) =>
      archive.createCollection({ name: `Shelf ${number}`, parent: null, articles: [first] }),
    async (archive, number) => {
      const { collections } = await archive.places();
      const shelf = collections.find(({ name }) => name === `Shelf ${number - 1}`);
      return archive.addToCollection(
        collectionIdSchema.parse(shelf?.id),
        [storyId(1), storyId(3)],
        0,
      );
    },
    (archive, number) => archive.saveSearch(`Search ${number}`, words(`berth ${number}`)),
    (archive, number) => archive.noteTag(`tag ${number}`, 'what it means'),
    (archive, number) => archive.renameTag(`tag ${number - 10}`, `tag of ${number}`),
    (archive, number) => edit(archive, storyId(3), [body(`Calm for the ${number}th day.\n`)]),
    async (archive) => {
      const versions = await archive.history(storyId(1));
      const version = versions.findLast((one) => one.kind === 'change' && one.before !== null);
      if (version?.kind !== 'change') throw new Error('There is no version.');
      return archive.restoreField(storyId(1), version.id, 'place');
    },
    async (archive) => {
      const version = (await archive.history(storyId(3)))[0];
      if (version?.kind !== 'change') throw new Error('There is no version.');
      return archive.restoreVersion(storyId(3), version.id);
    },
  ];
}

it('undoes and redoes 150 steps of all kinds over restarts, byte for byte', async () => {
  const folder = await harbour(4);
  const steps = stepsFrom(await temporaryFolder());
  let archive = await open(folder);
  const reopen = async () => {
    await archive.close();
    archive = await open(folder);
  };
  const states = [await state(folder)];
  for (let number = 0; states.length <= 150; number += 1) {
    const step = steps[number % steps.length];
    if (step === undefined) throw new Error('There is no step.');
    value(await step(archive, number));
    const after = await state(folder);
    expect(after, `step ${number}`).not.toEqual(states.at(-1));
    states.push(after);
  }
  await reopen();
  for (let left = 149; left >= 0; left -= 1) {
    expect(value(await archive.undo()).failed, `undo to ${left}`).toEqual([]);
    expect(await state(folder), `undo to ${left}`).toEqual(states[left]);
    if (left === 70) await reopen();
  }
  expect(archive.undoState().undo).toBeNull();
  await reopen();
  for (let done = 1; done <= 150; done += 1) {
    expect(value(await archive.redo()).failed, `redo to ${done}`).toEqual([]);
    expect(await state(folder), `redo to ${done}`).toEqual(states[done]);
  }
  expect(archive.undoState().redo).toBeNull();
  expect(value(await checkHistory(folder)).damage).toEqual([]);
}, 120_000);

it('brings the update times back byte for byte when a recorded update is undone', async () => {
  const folder = await harbour(0);
  const file = 'articles/a.md';
  const before = `---\r\nid: ${storyId(0)}\r\ntitle: Storm\r\ndate: 2022-01-10\r\nlastmod: 2022-01-11T09:00:00+04:00 # by hand\r\n---\r\n\r\nWaves.\r\n`;
  await writeFiles(folder, { [file]: before });
  const archive = await open(folder);
  value(
    await edit(archive, storyId(0), [
      { kind: 'add-update', at: '2022-01-12T10:30', update: 'correction', note: 'A name' },
    ]),
  );
  const recorded = await textOf(folder, file);
  expect(recorded).not.toBe(before);
  for (let round = 0; round < 3; round += 1) {
    value(await archive.undo());
    expect(await textOf(folder, file)).toBe(before);
    value(await archive.redo());
    expect(await textOf(folder, file)).toBe(recorded);
  }
});

describe('a story that another program has moved', () => {
  const moved = 'desk/2026/renamed.md';

  async function move(folder: string): Promise<void> {
    await mkdir(dirname(join(folder, moved)), { recursive: true });
    await rename(join(folder, storyPath(0)), join(folder, moved));
  }

  async function expectHistory(archive: Archive, folder: string, id = storyId(0)): Promise<void> {
    expect(archive.find(moved)).toBe(id);
    expect(await archive.history(id)).toMatchObject([
      { kind: 'change', fields: ['place'], version: 'kept' },
      { kind: 'change', fields: ['place'], version: 'kept' },
    ]);
    value(await archive.undo());
    expect(await textOf(folder, moved)).toContain('place: Quay');
    expect(await textOf(folder, storyPath(0))).toBeNull();
    expect(await archive.history(id)).toHaveLength(3);
  }

  it('keeps its history when it was moved while the archive was closed', async () => {
    const folder = await harbour(2);
    const archive = await open(folder);
    for (const name of ['Quay', 'Mole']) value(await edit(archive, storyId(0), [place(name)]));
    await archive.close();
    await move(folder);
    await expectHistory(await open(folder), folder);
  });

  it('keeps its history when it was moved while the archive was open', async () => {
    const folder = await harbour(2);
    const archive = await open(folder, { watch: true });
    for (const name of ['Quay', 'Mole']) value(await edit(archive, storyId(0), [place(name)]));
    await move(folder);
    await expect.poll(() => archive.find(moved), { timeout: 10_000 }).toBe(storyId(0));
    await expectHistory(archive, folder);
  });

  it('keeps its history though it had no id when it was first changed', async () => {
    const folder = await harbour(0);
    await writeFile(join(folder, 'plain.md'), '# Storm\n\nWaves.\n');
    await mkdir(join(folder, 'articles'), { recursive: true });
    await rename(join(folder, 'plain.md'), join(folder, storyPath(0)));
    const archive = await open(folder);
    const path = archive.find(storyPath(0));
    if (path === null) throw new Error('There is no story.');
    value(await edit(archive, path, [place('Quay')]));
    const id = archive.find(storyPath(0));
    if (id === null) throw new Error('There is no story.');
    expect(id).toMatch(/^[0-9A-Z]{26}$/);
    value(await edit(archive, id, [place('Mole')]));
    await archive.close();
    await move(folder);
    await expectHistory(await open(folder), folder, id);
  });
});
