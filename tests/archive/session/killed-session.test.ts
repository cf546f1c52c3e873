import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openArchive } from '../../../archive/archive.ts';
import type { Archive } from '../../../archive/archive-types.ts';
import { buildProgram } from '../../support/build-program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { harbour, value, words } from '../disasters/support.ts';

const kills = Number(process.env.NEWSROOM_INDEX_KILLS ?? 6);
const count = 400;

it('an archive whose process is killed at any moment is found as its files are, after each opening', async () => {
  const program = await buildProgram(
    'tests/archive/session/edits-without-end.ts',
    join(await temporaryFolder(), 'program'),
  );
  const folder = await harbour(count);
  const kept = await temporaryFolder();
  let edits = 0;
  let fewest = count;
  for (let round = 0; round < kills; round += 1) {
    // In the first rounds, while it is loaded for the first time.
    edits += await runAndKill(program, folder, kept, 20 + ((round * 331) % 2500));
    const killed = await answers(folder, kept);
    expect(killed.found).toEqual((await answers(folder, null)).found);
    fewest = Math.min(fewest, killed.read);
  }
  // What had been written before was of use.
  expect(fewest).toBeLessThan(count / 2);
  expect(edits).toBeGreaterThan(kills);
}, 300_000);

const asked = ['', 'fog', 'waves -fog', '"of the fog"', 'word17*', 'edit~1 tag:harbour', 'mole'];

/** What an opening of the archive answers, over the cache in that folder or over none, and how many files it read. */
async function answers(
  folder: string,
  cache: string | null,
): Promise<{ readonly found: readonly object[]; readonly read: number }> {
  const own = cache ?? (await temporaryFolder());
  vi.stubEnv('NEWSROOM_CACHE', own);
  onTestFinished(() => void vi.unstubAllEnvs());
  const archive = value(await openArchive(folder));
  let read = 0;
  archive.onEvent((event) => {
    if (event.kind === 'info-changed') read = event.info.loading?.total ?? read;
  });
  await archive.loaded();
  const found = asked.map((text) => answer(archive, text));
  await archive.close();
  if (cache === null) await rm(own, { recursive: true });
  return { found, read };
}

function answer(archive: Archive, text: string): object {
  const sort = { by: 'relevance', direction: 'descending' } as const;
  const query = { ...words(text), sort };
  const { total, results, facets } = archive.search({ query, offset: 0, limit: 1000 });
  const shown = results.map(({ article: { id, hash }, score, hits, snippet, findings }) => ({
    id,
    hash,
    score: Math.round(score * 1e6) / 1e6,
    hits,
    snippet,
    findings,
  }));
  shown.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { text, total, facets, shown };
}

/** Returns the edits that were made. */
function runAndKill(
  program: string,
  folder: string,
  cache: string,
  milliseconds: number,
): Promise<number> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [program, folder], {
      env: { ...process.env, NEWSROOM_CACHE: cache },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      if (output === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
      output += data.toString();
    });
    child.on('exit', (_, signal) => {
      if (signal !== 'SIGKILL') failed(new Error('It ended by itself.'));
      else done(Number(/(\d+)\n$/.exec(output)?.[1] ?? 0));
    });
  });
}
