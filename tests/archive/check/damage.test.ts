import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openArchive } from '../../../archive/archive.ts';
import type { Archive, CheckReport, OpenOptions } from '../../../archive/archive-types.ts';
import type { CheckCode } from '../../../archive/check/check-problem.ts';
import { everything } from '../../../archive/search/query.ts';
import { readArchiveFile } from '../../../archive/store/archive-file.ts';
import { cacheKey } from '../../../archive/store/cache.ts';
import { newsroomArchive } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { harbour, idOf, place, storyId, storyPath, tag, value } from '../disasters/support.ts';

const picture = 'media/2025/01/mole.jpg';
const changesFolder = '.newsroom/history/changes';
const versionsFolder = '.newsroom/history/versions';

let whole = '';

beforeAll(async () => {
  whole = await wholeArchive();
  return () => rm(whole, { recursive: true, force: true });
}, 60_000);

/** An archive in which everything is that can be damaged, and nothing is. */
async function wholeArchive(): Promise<string> {
  const folder = await harbour(6, await temporaryFolderForAll());
  await mkdir(join(folder, 'media/2025/01'), { recursive: true });
  await cp('build/sample/archive/media/2025/01/north-mole-breach.jpg', join(folder, picture));
  const archive = await opened(folder, { watch: true });
  const one = { kind: 'ids', ids: [storyId(0)] } as const;
  const more = { base: null, reason: null };
  value(
    await archive.edit({
      ...more,
      target: one,
      edits: [{ kind: 'add-image', file: picture, caption: 'The mole', credit: 'EPA' }],
    }),
  );
  value(
    await archive.edit({
      ...more,
      target: { kind: 'query', query: everything },
      edits: [tag('quay')],
    }),
  );
  value(await archive.edit({ ...more, target: one, edits: [place('Quay')] }));
  value(await archive.edit({ ...more, target: one, edits: [place('Mole')] }));
  value(await archive.trash({ kind: 'ids', ids: [storyId(5)] }));
  value(
    await archive.createCollection({
      name: 'Storms',
      parent: null,
      articles: [storyId(1)],
    }),
  );
  // The picture is listed in the manifest when it has been read in the background.
  await vi.waitFor(
    async () => expect(await text(folder, '.newsroom/manifest-sha256.txt')).toContain(picture),
    20_000,
  );
  await archive.close();
  return folder;
}

async function temporaryFolderForAll(): Promise<string> {
  const { mkdtemp } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  return mkdtemp(join(tmpdir(), 'newsroom-whole-'));
}

async function opened(folder: string, options: OpenOptions = {}): Promise<Archive> {
  const archive = value(await openArchive(folder, options));
  await archive.loaded();
  return archive;
}

async function checked(folder: string): Promise<CheckReport> {
  const archive = await opened(folder, { access: 'read', damaged: 'open' });
  try {
    return await archive.check();
  } finally {
    await archive.close();
  }
}

async function copyOfWhole(): Promise<string> {
  const folder = await temporaryFolder();
  await cp(whole, folder, { recursive: true });
  return folder;
}

async function text(folder: string, path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8').catch(() => '');
}

async function changesFile(folder: string): Promise<string> {
  const [name = ''] = await readdir(join(folder, changesFolder));
  return join(folder, changesFolder, name);
}

async function editLines(folder: string, edit: (lines: string[]) => string[]): Promise<void> {
  const file = await changesFile(folder);
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(4);
  await writeFile(file, `${edit(lines).join('\n')}\n`);
}

async function versionOf(folder: string, at = 0): Promise<string> {
  const place = join(folder, versionsFolder, storyId(0));
  const names = (await readdir(place)).sort();
  return join(place, names[at] ?? '');
}

async function flipByte(file: string): Promise<void> {
  const bytes = await readFile(file);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 0x20;
  await writeFile(file, bytes);
}

const damages: readonly (readonly [
  what: string,
  code: CheckCode,
  inflict: (folder: string) => Promise<void>,
])[] = [
  ['an article that is gone', 'article-missing', (folder) => rm(join(folder, storyPath(2)))],
  ['an article that is empty', 'empty-file', (folder) => truncate(join(folder, storyPath(2)), 0)],
  [
    'an article that is no UTF-8',
    'not-utf8',
    (folder) =>
      writeFile(
        join(folder, storyPath(2)),
        Buffer.from('---\nheadline: \xe9\xff\n---\n', 'latin1'),
      ),
  ],
  [
    'an article that was cut off in its front matter',
    'front-matter-unclosed',
    (folder) => truncate(join(folder, storyPath(2)), 40),
  ],
  [
    'an article whose front matter is no YAML',
    'front-matter-invalid',
    (folder) => writeFile(join(folder, storyPath(2)), '---\nheadline: [a\n  b: "c\n---\n\nText.\n'),
  ],
  [
    'an article whose front matter is no map',
    'front-matter-not-a-map',
    (folder) => writeFile(join(folder, storyPath(2)), '---\n- a\n- b\n---\n\nText.\n'),
  ],
  [
    'an article that has grown beyond reason',
    'too-large',
    async (folder) => truncate(join(folder, storyPath(2)), 21 * 1024 * 1024),
  ],
  [
    'a link to nothing',
    'unreachable-file',
    (folder) => symlink('nowhere.md', join(folder, 'articles/link.md')),
  ],
  [
    'a link that leads out',
    'outside-archive',
    (folder) => symlink('/etc/hostname', join(folder, 'articles/link.md')),
  ],
  [
    'two articles with one id',
    'duplicate-id',
    (folder) => cp(join(folder, storyPath(1)), join(folder, 'articles/copy.md')),
  ],
  ['a picture that is gone', 'picture-missing', (folder) => rm(join(folder, picture))],
  [
    'a picture of which a byte has turned',
    'picture-changed',
    (folder) => flipByte(join(folder, picture)),
  ],
  [
    'a picture in whose place a folder lies',
    'picture-unreadable',
    async (folder) => {
      await rm(join(folder, picture));
      await mkdir(join(folder, picture));
    },
  ],
  [
    'a manifest of pictures that cannot be read',
    'manifest-unreadable',
    (folder) => writeFile(join(folder, '.newsroom/manifest-sha256.txt'), 'nonsense\n'),
  ],
  [
    'a line of the history that is no JSON',
    'history-line-unreadable',
    (folder) => editLines(folder, (lines) => lines.with(2, '{"kind":"change",')),
  ],
  [
    'a line of the history that is gone',
    'history-chain-broken',
    (folder) => editLines(folder, (lines) => lines.toSpliced(2, 1)),
  ],
  [
    'a line of the history that was changed',
    'history-chain-broken',
    (folder) =>
      editLines(folder, (lines) =>
        lines.with(1, (lines[1] ?? '').replace('"reason":null', '"reason":"x"')),
      ),
  ],
  [
    'two lines of the history that have changed places',
    'history-chain-broken',
    (folder) => editLines(folder, ([first = '', second = '', ...rest]) => [second, first, ...rest]),
  ],
  ['a version that is gone', 'version-missing', async (folder) => rm(await versionOf(folder))],
  [
    'a version of which a byte has turned',
    'version-changed',
    async (folder) => flipByte(await versionOf(folder, 1)),
  ],
  [
    'a version that is cut off',
    'version-changed',
    async (folder) => truncate(await versionOf(folder, 2), 30),
  ],
  [
    'a removed article of which a byte has turned',
    'trash-entry-changed',
    (folder) => flipByte(join(folder, '.newsroom/trash', storyId(5), 'article.md')),
  ],
  [
    'a removed article of which nothing is said',
    'trash-entry-invalid',
    (folder) => rm(join(folder, '.newsroom/trash', storyId(5), 'about.json')),
  ],
  [
    'an archive.yaml that is no YAML',
    'archive-file-invalid',
    (folder) => writeFile(join(folder, '.newsroom/archive.yaml'), 'format: 1\nname: [\n'),
  ],
  [
    'an archive.yaml that is gone while the history speaks of it',
    'archive-file-invalid',
    (folder) => rm(join(folder, '.newsroom/archive.yaml')),
  ],
];

describe('the check of an archive', () => {
  it('finds nothing where nothing is damaged, and says how much it has looked at', async () => {
    const report = await checked(await copyOfWhole());
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report).toMatchObject({ valid: true, articles: 5, pictures: 1, repaired: [] });
    expect(report.versions).toBeGreaterThan(8);
  });

  it('is tried with more than twenty kinds of damage', () => {
    expect(new Set(damages.map(([what]) => what)).size).toBeGreaterThan(20);
  });

  it.each(damages)('finds %s: %s', async (_, code, inflict) => {
    const folder = await copyOfWhole();
    await inflict(folder);
    const report = await checked(folder);
    expect(report.valid).toBe(false);
    const errors = report.problems.filter(({ severity }) => severity === 'error');
    expect(errors.map((error) => error.code)).toContain(code);
    for (const error of errors) expect(error.message).not.toBe('');
  });

  it('tells what is no damage as notices', async () => {
    const folder = await copyOfWhole();
    await cp(join(folder, storyPath(1)), join(folder, 'articles/aux.md'));
    await writeFile(join(folder, 'articles/aux.md'), '---\nheadline: Other\n---\n\nText.\n');
    await writeFile(join(folder, versionsFolder, storyId(0), '01KZZZZZZZZZZZZZZZZZZZZZZZ.md'), 'x');
    const file = join(folder, '.newsroom/archive.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace(storyId(1), idOf('gone')));
    const report = await checked(folder);
    expect(report.valid).toBe(true);
    const notices = report.problems.filter(({ severity }) => severity === 'notice');
    const codes = notices.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['name-not-portable', 'version-orphaned', 'collection-gap']),
    );
  });

  it('writes nothing into the folder', async () => {
    const folder = await copyOfWhole();
    const before = await hashes(folder);
    await checked(folder);
    expect(await hashes(folder)).toEqual(before);
  });

  it('makes the list and the index agree with the folder again', async () => {
    const cache = await temporaryFolder();
    vi.stubEnv('NEWSROOM_CACHE', cache);
    onTestFinished(() => void vi.unstubAllEnvs());
    const folder = await copyOfWhole();
    await (await opened(folder)).close();
    await deceive(folder, cache);
    const archive = await opened(folder, { access: 'read' });
    onTestFinished(() => archive.close());
    const report = await archive.check();
    expect(report.valid).toBe(true);
    expect(report.repaired.map(({ code, path }) => [code, path])).toEqual([
      ['catalogue-stale', storyPath(1)],
    ]);
    expect((await archive.check()).repaired).toEqual([]);
    const [id] = archive.ids({ ...everything, text: `path:${storyPath(1)}` });
    expect(id === undefined ? [] : archive.summaries([id])).toMatchObject([
      { headline: 'Story 1' },
    ]);
  });

  it('ends with 1 on the command line, after saying what is the matter', async () => {
    const folder = await copyOfWhole();
    expect(await newsroomArchive(['check', folder])).toMatchObject({ code: 0 });
    await flipByte(join(folder, picture));
    const outcome = await newsroomArchive(['check', folder]);
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toContain(picture);
    expect(outcome.stdout).toContain('(picture-changed)');
    await writeFile(join(folder, '.newsroom/archive.yaml'), 'format: [\n');
    const json = await newsroomArchive(['check', folder, '--json']);
    expect(json.code).toBe(1);
    expect(json.json()).toMatchObject({ valid: false });
  });
});

/** Puts another headline into the record of an article, with the stamp of its file left as it is. */
async function deceive(folder: string, cache: string): Promise<void> {
  const { open } = await import('lmdb');
  const { file } = value(await readArchiveFile(folder));
  const path = join(cache, 'archives', cacheKey(folder, file.id), 'cache.mdb');
  const root = open({ path, noSubdir: true, maxDbs: 24, encoding: 'json' });
  const summaries = root.openDB<{ headline: string }, string>({
    name: 'summaries',
    encoding: 'json',
  });
  const summary = summaries.get(storyPath(1));
  if (summary === undefined) throw new Error('It is not in the cache.');
  await summaries.put(storyPath(1), { ...summary, headline: 'A lie' });
  await root.close();
}

async function hashes(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    found[file] = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  }
  return found;
}
