import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ArchiveEvent } from '../../../archive/archive-types.ts';
import { everything } from '../../../archive/search/query.ts';
import { openHistory } from '../../../archive/store/history.ts';
import { listArticles } from '../../../archive/store/list-articles.ts';
import { isLong } from '../../faults/strikes.ts';
import { buildProgram } from '../../support/build-program.ts';
import { newsroomArchive } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import {
  all,
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
  script = await buildProgram('tests/faults/endless-work.ts', folder);
  return () => rm(folder, { recursive: true, force: true });
}, 120_000);

/** How often a process is suspended, each time at another point of its work. */
const rounds = isLong ? 20 : 2;

/** Takes long enough to be written that somebody can come in between. */
const longText = 'Waves broke over the mole. '.repeat(100_000);

/** Starts a process that changes the archive without end; resolves with its first change. */
async function startWriter(
  folder: string,
  complaints: 'inherit' | 'pipe' = 'inherit',
): Promise<ChildProcess> {
  const source = await temporaryFolder();
  await writeFiles(source, { 'imported.md': story(100) });
  const child = spawn(process.execPath, [script, folder, source, '1'], {
    stdio: ['ignore', 'pipe', complaints],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  return child;
}

/** One whose heart does not beat, and one that does not wait long for it. */
const asleep = { lock: { beat: 3_600_000 } };
const watchful = { lock: { stale: 200, look: 20 } };

/** Stops a process for which a file lies ready that it has not renamed. */
async function suspendInSave(folder: string, writer: ChildProcess): Promise<void> {
  const writing = join(folder, '.newsroom/writing');
  const isInSave = async () =>
    (await readdir(writing, { recursive: true })).some((name) => name.endsWith('-part'));
  for (;;) {
    if (!(await isInSave())) continue;
    writer.kill('SIGSTOP');
    await expect.poll(() => isStopped(writer)).toBe(true);
    if (await isInSave()) return;
    writer.kill('SIGCONT');
  }
}

async function isStopped({ pid }: ChildProcess): Promise<boolean> {
  return /^State:\s+T/m.test(await readFile(`/proc/${pid}/status`, 'utf8'));
}

async function articlesIn(folder: string): Promise<readonly string[]> {
  const listed = value(await listArticles(folder));
  return Promise.all(listed.paths.map((path) => readFile(join(folder, path), 'utf8')));
}

const locked = { ok: false, error: { code: 'locked' } };

describe('two processes with one archive', () => {
  it('never both write: the second reads, and takes over when the first is gone', async () => {
    const folder = await harbour(3);
    const writer = await startWriter(folder);
    const second = await open(folder);
    expect(second.info().access).toMatchObject({
      kind: 'read-only',
      reason: 'locked',
      by: { host: hostname(), pid: writer.pid, since: expect.stringMatching(/^\d{4}-.*Z$/) },
    });
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
    const sleeper = await open(folder, asleep);
    value(await edit(sleeper, storyId(0), [place('Before')]));
    const other = await open(folder, watchful);
    await expect.poll(() => other.info().access).toEqual({ kind: 'writable' });
    const before = await fingerprint(folder);
    expect(await edit(sleeper, storyId(1), [place('X')])).toMatchObject(locked);
    expect(sleeper.info().access).toMatchObject({ kind: 'read-only', reason: 'locked' });
    expect(await sleeper.undo()).toMatchObject(locked);
    expect(await fingerprint(folder)).toEqual(before);
    await sleeper.close();
    value(await edit(other, storyId(1), [place('Theirs')]));
  });

  it('of which one slept while the other came and went: it goes on from the other’s history', async () => {
    const folder = await harbour(3);
    const sleeper = await open(folder, asleep);
    value(await edit(sleeper, storyId(0), [place('Before')]));
    const other = await open(folder, watchful);
    await expect.poll(() => other.info().access).toEqual({ kind: 'writable' });
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

  it('of which the first leaves: the second writes by itself, from what the first has left', async () => {
    const folder = await harbour(3);
    const first = await open(folder);
    const second = await open(folder, { lock: { look: 20 } });
    const events: ArchiveEvent[] = [];
    second.onEvent((event) => events.push(event));
    value(await edit(first, storyId(0), [place('First')]));
    value(await first.saveSearch('Theirs', everything));
    expect(await second.tryToWrite()).toMatchObject(locked);
    expect(second.undoState().undo).toBeNull();
    await first.close();
    await expect.poll(() => second.info().access).toEqual({ kind: 'writable' });
    expect(events).toContainEqual(
      expect.objectContaining({
        kind: 'info-changed',
        info: expect.objectContaining({ access: { kind: 'writable' } }),
      }),
    );
    expect((await second.places()).savedSearches.map(({ name }) => name)).toContain('Theirs');
    value(await second.undo());
    expect((await second.places()).savedSearches.map(({ name }) => name)).not.toContain('Theirs');
    value(await second.undo());
    expect(await textOf(folder, storyPath(0))).toBe(story(0));
  });

  it('of which the first leaves: the second writes when somebody asks for it', async () => {
    const folder = await harbour(1);
    const first = await open(folder);
    const second = await open(folder, { lock: { look: 3_600_000 } });
    await first.close();
    expect(await edit(second, storyId(0), [place('X')])).toMatchObject(locked);
    value(await second.tryToWrite());
    expect(second.info().access).toEqual({ kind: 'writable' });
    value(await edit(second, storyId(0), [place('X')]));
  });

  it('of which one is suspended in the middle of a save: when it goes on, nothing of it is written', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const folder = await harbour(3);
      for (const number of [0, 1, 2])
        await writeFiles(folder, { [storyPath(number)]: story(number, longText) });
      const writer = await startWriter(folder, 'pipe');
      let complaint = '';
      writer.stderr?.on('data', (data: Buffer) => {
        complaint += data.toString();
      });
      await suspendInSave(folder, writer);

      const second = await open(folder, watchful);
      await expect
        .poll(() => second.info().access, { timeout: 5000 })
        .toEqual({
          kind: 'writable',
        });
      const report = value(await edit(second, all, [place('Mine')]));
      expect(report.failed).toEqual([]);
      const before = await articlesIn(folder);
      expect(before.filter((text) => text.includes('place: Mine')).length).toBeGreaterThan(1);

      const ended = new Promise((resolve) => writer.once('close', resolve));
      writer.kill('SIGCONT');
      await ended;
      expect(complaint).toMatch(/^(.*\n)*Error: locked: /);
      expect(await articlesIn(folder)).toEqual(before);

      // Nothing of what it meant to do is in the way of undo, neither now nor after a restart.
      value(await second.undo());
      value(await second.redo());
      expect(await articlesIn(folder)).toEqual(before);
      await second.close();
      const third = await open(folder);
      expect(await third.check()).toMatchObject({ valid: true });
      value(await third.undo());
      for (const text of await articlesIn(folder)) expect(text).not.toContain('place: Mine');
      await third.close();
      expect(await readdir(join(folder, '.newsroom'))).not.toContain('writing');
    }
  }, 1_800_000);

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
