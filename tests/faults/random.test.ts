import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { everything } from '../../archive/search/query.ts';
import { openHistory } from '../../archive/store/history.ts';
import { harbour, hash, leftovers, open, story, value } from '../archive/disasters/support.ts';
import { buildProgram } from '../support/build-program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { readFiles, writeFiles } from '../support/write-files.ts';
import { isLong, tally } from './strikes.ts';

const kills = isLong ? 150 : 12;
const stories = 6;

/** Lets it work and kills it: in some rounds while it starts, in others in the middle of its work. */
async function runAndKill(script: string, args: readonly string[], round: number): Promise<number> {
  const child = spawn(process.execPath, [script, ...args, String(round)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let changes = 0;
  let complaint = '';
  child.stderr.on('data', (data: Buffer) => {
    complaint += data.toString();
  });
  child.stdout.on('data', (data: Buffer) => {
    if (changes === 0) setTimeout(() => child.kill('SIGKILL'), (round * 37) % 90);
    changes += data.length;
  });
  await new Promise((done) => child.on('close', done));
  expect(complaint).toBe('');
  return changes;
}

/** Every article is as some change of the history has left or found it, and every version is there. */
async function expectWhole(folder: string, original: ReadonlySet<string>): Promise<void> {
  const history = value(await openHistory(folder));
  const known = new Set(original);
  for (const change of history.changes()) {
    for (const { id, before, after } of change.items) {
      for (const state of [before, after]) if (state !== null) known.add(state.hash);
      if (before === null) continue;
      expect(hash(value(await history.version(id, change.id)))).toBe(before.hash);
    }
  }
  for (const [path, content] of Object.entries(await readFiles(folder))) {
    if (!path.endsWith('.md')) continue;
    expect(known.has(hash(Buffer.from(content, 'latin1'))), path).toBe(true);
  }
}

describe('a process that is killed while it edits, imports, trashes and undoes', () => {
  let script: string;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'newsroom-child-'));
    script = await buildProgram('tests/faults/endless-work.ts', folder);
    return () => rm(folder, { recursive: true, force: true });
  }, 120_000);

  it('leaves each article old or new, a lock for the taking, and a history that leads back to the beginning', async () => {
    const folder = await harbour(stories);
    const source = await temporaryFolder();
    for (let number = 0; number < 4; number += 1)
      await writeFiles(source, {
        [`imported-${number}.md`]: story(100 + number, 'Text. '.repeat(5000)),
      });
    const before = await readFiles(folder);
    const original = new Set(
      [...Object.values(before), ...Object.values(await readFiles(source))].map((content) =>
        hash(Buffer.from(content, 'latin1')),
      ),
    );
    let changes = 0;
    for (let round = 0; round < kills; round += 1) {
      changes += await runAndKill(script, [folder, source], round);
      await expectWhole(folder, original);
      tally('random', 'edits, imports, trash, undo', []);
    }
    expect(changes).toBeGreaterThan(kills);

    // Of what was cut short nothing stays in the folder, once somebody has opened it again.
    await writeFiles(folder, { 'articles/.0123456789ab.newsroom-part': 'half' });
    const archive = await open(folder);
    expect((await leftovers(folder)).filter((path) => !path.startsWith('.newsroom'))).toEqual([]);
    expect(archive.info().access).toEqual({ kind: 'writable' });
    const files = Object.keys(await readFiles(folder)).filter((path) => path.endsWith('.md'));
    expect(archive.ids(everything)).toHaveLength(files.length);
    expect((await archive.check()).problems.filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
    while (archive.undoState().undo !== null)
      expect(value(await archive.undo())).toMatchObject({ failed: [] });
    expect(articlesOf(await readFiles(folder))).toEqual(before);
  }, 1_800_000);
});

function articlesOf(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith('.md')));
}
