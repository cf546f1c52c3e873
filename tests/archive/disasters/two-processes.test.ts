import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { everything } from '../../../archive/search/query.ts';
import { openHistory } from '../../../archive/store/history.ts';
import { buildProgram } from '../../support/build-program.ts';
import { newsroomArchive } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import {
  edit,
  fingerprint,
  harbour,
  open,
  place,
  story,
  storyId,
  storyPath,
  textOf,
  value,
} from './support.ts';

let script: string;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-child-'));
  script = await buildProgram('tests/archive/disasters/child.ts', folder);
  return () => rm(folder, { recursive: true, force: true });
}, 120_000);

/** Starts a process that changes the archive without end; resolves with its first change. */
async function startWriter(folder: string): Promise<ChildProcess> {
  const source = await temporaryFolder();
  await writeFiles(source, { 'imported.md': story(100) });
  const child = spawn(process.execPath, [script, folder, source, '1'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

const locked = { ok: false, error: { code: 'locked' } };

describe('two processes with one archive', () => {
  it('never both write: the second reads, and takes over when the first is gone', async () => {
    const folder = await harbour(3);
    const writer = await startWriter(folder);
    const second = await open(folder);
    expect(second.info().access).toEqual({ kind: 'read-only', reason: 'locked' });
    expect(second.ids(everything).length).toBeGreaterThan(0);
    expect(await edit(second, storyId(0), [place('X')])).toMatchObject(locked);
    expect(await second.saveSearch('Mine', everything)).toMatchObject(locked);
    const line = await newsroomArchive(['set', folder, storyPath(0), 'place=X', '--json']);
    expect(line).toMatchObject({ code: 1 });
    expect(line.json()).toMatchObject({ error: { code: 'locked' } });
    await second.close();
    expect(await textOf(folder, '.newsroom/lock')).toContain(String(writer.pid));

    writer.kill('SIGKILL');
    await new Promise((resolve) => writer.once('close', resolve));
    expect(await textOf(folder, '.newsroom/lock')).toContain(String(writer.pid));
    const third = await open(folder);
    expect(third.info().access).toEqual({ kind: 'writable' });
    expect(
      await edit(third, third.ids(everything)[0] ?? storyId(0), [place('Mine')]),
    ).toMatchObject({
      ok: true,
    });
    await third.close();
    expect(await textOf(folder, '.newsroom/lock')).toBeNull();
  });

  it('which start at once on a plain folder: one gets it, and every change is in one history', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { [storyPath(0)]: story(0), [storyPath(1)]: story(1) });
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, (_, at) =>
        newsroomArchive(['set', folder, storyPath(at % 2), `place=Quay ${at}`, '--json']),
      ),
    );
    const written = outcomes.filter(({ code }) => code === 0);
    expect(written.length).toBeGreaterThan(0);
    for (const outcome of outcomes)
      if (outcome.code !== 0) expect(outcome.json()).toMatchObject({ error: { code: 'locked' } });
    expect(value(await openHistory(folder)).changes()).toHaveLength(written.length);
    expect(await textOf(folder, '.newsroom/lock')).toBeNull();
  });

  it('of which one slept and lost its lock: it writes no more, and says so', async () => {
    const folder = await harbour(3);
    const sleeper = await open(folder);
    value(await edit(sleeper, storyId(0), [place('Before')]));
    const old = new Date(Date.now() - 61_000);
    await utimes(join(folder, '.newsroom/lock'), old, old);
    const other = await open(folder);
    expect(other.info().access).toEqual({ kind: 'writable' });
    const before = await fingerprint(folder);
    expect(await edit(sleeper, storyId(1), [place('X')])).toMatchObject(locked);
    expect(sleeper.info().access).toEqual({ kind: 'read-only', reason: 'locked' });
    expect(await sleeper.undo()).toMatchObject(locked);
    expect(await fingerprint(folder)).toEqual(before);
    await sleeper.close();
    value(await edit(other, storyId(1), [place('Theirs')]));
  });

  it('of which one slept while the other came and went: it goes on from the other’s history', async () => {
    const folder = await harbour(3);
    const sleeper = await open(folder);
    value(await edit(sleeper, storyId(0), [place('Before')]));
    const old = new Date(Date.now() - 61_000);
    await utimes(join(folder, '.newsroom/lock'), old, old);
    const other = await open(folder);
    value(await edit(other, storyId(1), [place('Theirs')]));
    await other.close();
    value(await edit(sleeper, storyId(2), [place('After')]));
    for (const number of [2, 1, 0]) {
      value(await sleeper.undo());
      expect(await textOf(folder, storyPath(number))).toBe(story(number));
    }
    expect(sleeper.undoState().undo).toBeNull();
  });

  it('of which the first made a plain folder an archive: the second takes it as that archive', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { [storyPath(0)]: story(0), [storyPath(1)]: story(1) });
    const first = await open(folder);
    const second = await open(folder);
    value(await edit(first, storyId(0), [place('First')]));
    const { id } = first.info();
    await first.close();
    value(await edit(second, storyId(1), [place('Second')]));
    expect(second.info().id).toBe(id);
    value(await second.undo());
    value(await second.undo());
    expect(await textOf(folder, storyPath(0))).toBe(story(0));
  });

  it('does not mind that somebody has removed the lock', async () => {
    const folder = await harbour(1);
    const archive = await open(folder);
    await rm(join(folder, '.newsroom/lock'));
    value(await edit(archive, storyId(0), [place('Quay')]));
    expect(await textOf(folder, '.newsroom/lock')).toContain(String(process.pid));
    await writeFile(join(folder, '.newsroom/lock'), 'garbage');
    expect(await edit(archive, storyId(0), [place('X')])).toMatchObject(locked);
  });
});
