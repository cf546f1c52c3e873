import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { checkHistory } from '../../../archive/store/check-history.ts';
import { newsroomArchive } from '../../support/command-line.ts';
import { archiveWith, run, show } from './archive-with.ts';

const program = resolve(import.meta.dirname, '../../../build/newsroom-archive.mjs');

interface Version {
  readonly kind: string;
  readonly id: string;
  readonly fields: readonly string[] | null;
  readonly version: string;
}

const id = '01JTG3X5Z8Q7R6S5T4V3W2X1Y0';
const storm = `---\nid: ${id}\nheadline: Storm\ntags: [harbour]\n---\n\nWaves.\n`;

async function corrected() {
  const folder = await archiveWith({ 'storm.md': storm });
  await run('set', folder, id, 'headline=Gale', '--reason', 'the wire said so');
  await run('set', folder, id, 'place=Quay', 'headline=Breeze');
  return folder;
}

async function versionsOf(folder: string): Promise<readonly Version[]> {
  return (await run('history', folder, 'storm.md')).json<{ versions: Version[] }>().versions;
}

it('history lists what was done to the archive, newest first', async () => {
  const folder = await corrected();
  const outcome = await run('history', folder, '--limit', '1');
  expect(outcome.code).toBe(0);
  expect(outcome.json()).toEqual({
    total: 2,
    changes: [
      {
        id: expect.stringMatching(/^01/),
        at: expect.stringMatching(/Z$/),
        action: { kind: 'edit', fields: ['place', 'headline'] },
        reason: null,
        count: 1,
      },
    ],
  });
});

it('history of an article says which fields each change touched', async () => {
  const folder = await corrected();
  expect(await versionsOf(folder)).toMatchObject([
    { kind: 'change', fields: ['headline', 'place'], version: 'kept' },
    { kind: 'change', fields: ['headline'], reason: 'the wire said so' },
  ]);
  const values = (await run('history', folder, id, '--field', 'headline')).json();
  expect(values).toMatchObject({
    id,
    field: 'headline',
    values: [
      { value: 'Breeze', version: 'current' },
      { value: 'Gale', madeBy: { reason: 'the wire said so' } },
      { value: 'Storm', madeBy: null },
    ],
  });
  const lines = (await newsroomArchive(['history', folder, id])).stdout;
  expect(lines).toMatch(/^01\S+ {2}\S+Z {2}edit {2}headline, place\n.*the wire said so\n$/);
});

it('restore brings back one field, or all of the article', async () => {
  const folder = await corrected();
  const [last, first] = await versionsOf(folder);
  const field = await run('restore', folder, id, first?.id ?? '', '--field', 'headline');
  expect(field.json()).toMatchObject({
    action: { kind: 'restore-version', field: 'headline' },
    changed: [id],
  });
  expect(await show(folder, id)).toMatchObject({ headline: 'Storm', place: 'Quay' });
  await run('restore', folder, id, last?.id ?? '', '--reason', 'better');
  expect(await show(folder, id)).toMatchObject({ headline: 'Gale', place: null });
  await run('restore', folder, id, first?.id ?? '');
  expect(await readFile(join(folder, 'storm.md'), 'utf8')).toBe(storm);
  expect((await versionsOf(folder)).length).toBe(5);
});

it('refuses what is wrong, and changes nothing', async () => {
  const folder = await corrected();
  const [last] = await versionsOf(folder);
  for (const [args, code, exit] of [
    [['history', folder, 'no.md'], 'unknown-article', 1],
    [['history', folder, '--field', 'place'], 'wrong-use', 2],
    [['history', folder, id, '--prune-before', '2026'], 'wrong-use', 2],
    [['history', folder, '--dry-run'], 'wrong-use', 2],
    [['history', folder, '--prune-before', 'soon'], 'invalid-date', 2],
    [['restore', folder, id, 'yesterday'], 'invalid-value', 2],
    [['restore', folder, id, last?.id ?? '', '--field', 'weight'], 'unknown-field', 2],
    [['restore', folder, id, '01ARZ3NDEKTSV4RRFFQ69G5FAV'], 'not-found', 1],
  ] as const) {
    const outcome = await run(...args);
    expect([args[2], outcome.json(), outcome.code]).toMatchObject([
      args[2],
      { error: { code } },
      exit,
    ]);
  }
  expect((await versionsOf(folder)).length).toBe(2);
});

it('history prunes what is old, after a dry run that removes nothing', async () => {
  const folder = await corrected();
  const before = new Date(Date.now() + 60_000).toISOString();
  const dry = (await run('history', folder, '--prune-before', before, '--dry-run')).json();
  expect(dry).toMatchObject({ before, dryRun: true, changes: 2, versions: 2 });
  expect(await versionsOf(folder)).toMatchObject([{ version: 'kept' }, { version: 'kept' }]);
  const done = (await run('history', folder, '--prune-before', before)).json();
  expect(done).toEqual({ ...dry, dryRun: false });
  expect(await versionsOf(folder)).toMatchObject([{ version: 'pruned' }, { version: 'pruned' }]);
});

it('a pruning that is killed in the middle leaves no damage, and is finished by another', async () => {
  const names = Array.from({ length: 600 }, (_, number) => `articles/${number}.md`);
  const folder = await archiveWith(
    Object.fromEntries(names.map((name) => [name, `---\nheadline: ${name}\n---\n\nText.\n`])),
  );
  expect((await run('tag', folder, '', '+harbour')).code).toBe(0);
  const versions = join(folder, '.newsroom/history/versions');
  const folders = async () => (await readdir(versions)).length;
  // A kill between a version and its folder leaves the folder, which is nothing.
  const count = async () =>
    (await readdir(versions, { recursive: true })).filter((name) => name.endsWith('.md')).length;
  expect(await count()).toBe(600);
  const before = new Date(Date.now() + 60_000).toISOString();
  const args = ['history', folder, '--prune-before', before, '--json'];
  const child = spawn(process.execPath, [program, ...args], { stdio: 'ignore' });
  const ended = endOf(child);
  while ((await folders()) === 600 && child.exitCode === null);
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  const left = await count();
  expect(left).toBeLessThan(600);
  const checked = await checkHistory(folder);
  expect(checked.ok && checked.value.damage).toEqual([]);
  expect(checked.ok && checked.value.orphans).toHaveLength(left);
  const rest = await newsroomArchive(args);
  expect(rest.json()).toMatchObject({ versions: left });
  expect(await count()).toBe(0);
  expect((await run('check', folder)).code).toBe(0);
});

function endOf(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise((done) => child.once('exit', (_, signal) => done(signal)));
}
