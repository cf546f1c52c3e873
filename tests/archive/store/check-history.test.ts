import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Action } from '../../../archive/store/change.ts';
import { checkHistory } from '../../../archive/store/check-history.ts';
import { openHistory } from '../../../archive/store/history.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { bytesOf, change, changeId, idOf } from './support.ts';

const edit: Action = { kind: 'edit', fields: ['headline'] };
const log = (folder: string, month = '2026-01') =>
  join(folder, `.newsroom/history/changes/${month}.jsonl`);

/** Changes of one article over two months, with their versions. */
async function kept(numbers = [1, 2, 3, 40]): Promise<string> {
  const folder = await temporaryFolder();
  const opened = await openHistory(folder);
  if (!opened.ok) throw new Error(opened.error.message);
  for (const number of numbers) {
    const before = new Map([[idOf('a'), bytesOf(`a before ${number}`)]]);
    expect((await opened.value.begin(change(number, edit), before)).ok).toBe(true);
  }
  return folder;
}

async function check(folder: string) {
  const checked = await checkHistory(folder);
  if (!checked.ok) throw new Error(checked.error.message);
  return checked.value;
}

/** Changes one line of the log, by its number from 0; null takes it out. */
async function damageLine(folder: string, at: number, to: (line: string) => string | null) {
  const lines = (await readFile(log(folder), 'utf8')).split('\n');
  const wanted = lines.flatMap((line, number) => (number === at ? (to(line) ?? []) : [line]));
  await writeFile(log(folder), wanted.join('\n'));
}

it('finds nothing wrong with what was written, over months', async () => {
  expect(await check(await kept())).toEqual({
    lines: 4,
    unchained: 0,
    versions: 4,
    damage: [],
    orphans: [],
  });
});

it.each([0, 1, 2])('finds that line %i was lost, also at the end of a month', async (at) => {
  const folder = await kept();
  await damageLine(folder, at, () => null);
  expect((await check(folder)).damage).toMatchObject([{ kind: 'broken-chain' }]);
});

it.each([0, 1, 2])('finds that a word of line %i was changed', async (at) => {
  const folder = await kept();
  await damageLine(folder, at, (line) => line.replace('headline', 'standfirst'));
  expect((await check(folder)).damage).toMatchObject([{ kind: 'broken-chain' }]);
});

it('finds a line that was put in, and one that cannot be read, and keeps those after it', async () => {
  const folder = await kept();
  await damageLine(folder, 1, (line) => `${line}\n${line}`);
  expect((await check(folder)).damage.map(({ kind }) => kind)).toContain('broken-chain');
  const other = await kept();
  await damageLine(other, 1, (line) => line.slice(5));
  const checked = await check(other);
  expect(checked.damage[0]).toEqual({ kind: 'unreadable-line', file: '2026-01.jsonl', line: 2 });
  expect(checked.lines).toBe(3);
});

it('takes a torn last line for no damage, before and after the next change has ended it', async () => {
  const folder = await kept([1, 2]);
  await appendFile(log(folder), '{"kind":"change","previous":"0');
  expect((await check(folder)).damage).toEqual([]);
  const opened = await openHistory(folder);
  if (!opened.ok) throw new Error(opened.error.message);
  const before = new Map([[idOf('a'), bytesOf('a before 3')]]);
  expect((await opened.value.begin(change(3, edit), before)).ok).toBe(true);
  expect(await check(folder)).toMatchObject({ lines: 3, damage: [] });
});

it('accepts and counts lines of programs that did not chain them', async () => {
  const folder = await kept([1]);
  await damageLine(folder, 0, (line) => line.replace('"previous":null,', ''));
  const opened = await openHistory(folder);
  if (!opened.ok) throw new Error(opened.error.message);
  const before = new Map([[idOf('a'), bytesOf('a before 2')]]);
  expect((await opened.value.begin(change(2, edit), before)).ok).toBe(true);
  expect(await check(folder)).toMatchObject({ lines: 2, unchained: 1, damage: [] });
});

it('goes on from what another program has appended meanwhile', async () => {
  const folder = await kept([1]);
  const [first, second] = [await openHistory(folder), await openHistory(folder)];
  if (!first.ok || !second.ok) throw new Error('not opened');
  expect((await first.value.begin(change(2, edit, []), new Map())).ok).toBe(true);
  expect((await second.value.begin(change(3, edit, []), new Map())).ok).toBe(true);
  expect(await check(folder)).toMatchObject({ lines: 3, damage: [] });
});

it('finds versions that are lost or changed, and names those that nothing promises', async () => {
  const folder = await kept();
  const version = (number: number) => `.newsroom/history/versions/a/${changeId(number)}.md`;
  await rm(join(folder, version(1)));
  await writeFile(join(folder, version(2)), 'other');
  await writeFile(join(folder, version(7)), 'never begun');
  expect(await check(folder)).toMatchObject({
    damage: [
      { kind: 'missing-version', file: version(1), change: changeId(1) },
      { kind: 'changed-version', file: version(2), change: changeId(2) },
    ],
    orphans: [version(7)],
  });
});
