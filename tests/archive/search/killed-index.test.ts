import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { open } from 'lmdb';
import { expect, it } from 'vitest';
import type { Article, ArticleId } from '../../../archive/article/article.ts';
import { lmdbStorage } from '../../../archive/search/index/lmdb-storage.ts';
import { openLunrIndex } from '../../../archive/search/lunr-index.ts';
import { buildProgram } from '../../support/build-program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { contextOf, find, idsOf, makeIndex } from './make-article.ts';
import { storyOfVersion, versionOf } from './story-of-version.ts';

interface Run {
  /** The first version that was put. */
  readonly from: number;
  /** Up to which all was settled. */
  readonly settled: number;
  /** With which the next process begins: later than any that was put. */
  readonly next: number;
}

const kills = Number(process.env.NEWSROOM_INDEX_KILLS ?? 8);

it('a process that is killed while it writes leaves an index of whole versions that can be searched, and no settled one is lost', async () => {
  const folder = await temporaryFolder();
  const program = await buildProgram(
    'tests/archive/search/index-writer.ts',
    join(folder, 'program'),
  );
  const file = join(folder, 'index.mdb');
  let version = 0;
  for (let round = 0; round < kills; round += 1) {
    const run = await runAndKill(program, file, version, 30 + ((round * 137) % 400));
    await expectWhole(file, { from: version, ...run });
    version = run.next;
  }
  expect(version).toBeGreaterThan(kills * 7);
}, 600_000);

/**
 * Compares with an index that is built anew from the versions that the one on disk says it has: for
 * each story that was settled, its last version or a later one, where it was not removed.
 */
async function expectWhole(file: string, run: Run): Promise<void> {
  const root = open<Uint8Array, string>({ path: file, noSubdir: true, encoding: 'binary' });
  const storage = lmdbStorage(root);
  const articles = new Map<ArticleId, Article>();
  const index = await openLunrIndex({ ...contextOf(articles), storage });
  for (const [id, hash] of index.indexed()) {
    const story = storyOfVersion(versionOf(hash));
    expect(story.id).toBe(id);
    articles.set(id, story);
  }
  const removed = new Set<string>();
  for (let version = run.from; version < run.next; version += 7) {
    removed.add(storyOfVersion(version + 1).id);
  }
  for (let version = run.from; version < run.settled; version += 1) {
    const { id, hash } = storyOfVersion(version);
    const kept = index.hashOf(id);
    if (kept === null) expect(removed).toContain(id);
    else expect(versionOf(kept)).toBeGreaterThanOrEqual(versionOf(hash));
  }
  const fresh = makeIndex();
  await fresh.put([...articles.values()]);
  for (const text of ['', 'ferry', 'sails harbour', '"the harbour"', 'version1*', 'tag:tag3']) {
    const answer = find(index, text);
    const expected = find(fresh, text);
    expect(answer.total, text).toBe(expected.total);
    expect(answer.facets, text).toEqual(expected.facets);
    expect(shown(answer.results), text).toEqual(shown(expected.results));
  }
  for (const [id, { hash }] of articles) {
    expect(idsOf(index, `version${versionOf(hash)}`)).toEqual([id]);
  }
  await index.close();
  const listed = new Set([...storage.keys('s/', 's0')].map((key) => key.split('/')[1]));
  const stored: { segments: { number: number }[] } = JSON.parse(
    Buffer.from(storage.get('index') ?? []).toString(),
  );
  expect([...listed].sort()).toEqual(stored.segments.map((each) => `${each.number}`).sort());
  await root.close();
}

function shown(results: ReturnType<typeof find>['results']): object[] {
  return results
    .map(({ article, score, snippet, hits }) => ({
      id: article.id,
      score: Math.round(score * 1e6) / 1e6,
      snippet,
      hits,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function runAndKill(
  program: string,
  file: string,
  version: number,
  milliseconds: number,
): Promise<Pick<Run, 'next' | 'settled'>> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [program, file, String(version)]);
    let output = '';
    let errors = '';
    child.stdout.on('data', (data: Buffer) => {
      if (output === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
      output += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => {
      errors += data.toString();
    });
    child.on('exit', (_, signal) => {
      if (signal !== 'SIGKILL') failed(new Error(`The writer ended by itself: ${errors}`));
      else {
        const numbers = (name: string) =>
          [...output.matchAll(new RegExp(`${name} (\\d+)\n`, 'g'))].map(([, number]) =>
            Number(number),
          );
        done({
          next: (numbers('put').at(-1) ?? version) + 100,
          settled: numbers('settled').at(-1) ?? 0,
        });
      }
    });
  });
}
