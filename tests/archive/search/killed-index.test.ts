import { spawn } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { open } from 'lmdb';
import { build } from 'vite';
import { expect, it } from 'vitest';
import type { Article, ArticleId } from '../../../archive/article/article.ts';
import { lmdbStorage } from '../../../archive/search/lmdb-storage.ts';
import { openLunrIndex } from '../../../archive/search/lunr-index.ts';
import { lunrLanguages } from '../../../build/bundle/lunr-languages.mjs';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { contextOf, find, idsOf, makeIndex } from './make-article.ts';
import { storyOfVersion, versionOf } from './story-of-version.ts';

const kills = Number(process.env.NEWSROOM_INDEX_KILLS ?? 8);

it('a process that is killed while it writes leaves an index of whole versions that can be searched', async () => {
  const folder = await temporaryFolder();
  const program = await buildWriter(join(folder, 'program'));
  const file = join(folder, 'index.mdb');
  let version = 0;
  for (let round = 0; round < kills; round += 1) {
    version = await runAndKill(program, file, version, 30 + ((round * 137) % 400));
    await expectWhole(file);
  }
  expect(version).toBeGreaterThan(kills * 7);
});

/** Compares with an index that is built anew from the versions that the one on disk says it has. */
async function expectWhole(file: string): Promise<void> {
  const root = open<Uint8Array, string>({ path: file, noSubdir: true, encoding: 'binary' });
  const storage = lmdbStorage(root);
  const articles = new Map<ArticleId, Article>();
  const index = await openLunrIndex({ ...contextOf(articles), storage });
  for (const [id, hash] of index.indexed()) {
    const story = storyOfVersion(versionOf(hash));
    expect(story.id).toBe(id);
    articles.set(id, story);
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

/** Returns the version to go on with. */
function runAndKill(
  program: string,
  file: string,
  version: number,
  milliseconds: number,
): Promise<number> {
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
      else done(Number(output.trim().split('\n').at(-1)) + 100);
    });
  });
}

async function buildWriter(folder: string): Promise<string> {
  await build({
    root: resolve('.'),
    configFile: false,
    logLevel: 'error',
    plugins: [lunrLanguages()],
    ssr: { target: 'node', noExternal: true, external: ['lmdb'] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: resolve('tests/archive/search/index-writer.ts'),
        output: { format: 'es', entryFileNames: 'index-writer.mjs' },
      },
    },
  });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  return join(folder, 'index-writer.mjs');
}
