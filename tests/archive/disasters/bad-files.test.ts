import { execFileSync } from 'node:child_process';
import { chmod, mkdir, open as openFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Archive } from '../../../archive/archive-types.ts';
import { everything } from '../../../archive/search/query.ts';
import { withoutPrivileges } from '../../support/privileges.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import {
  all,
  edit,
  fingerprint,
  giveAway,
  harbour,
  idOf,
  leftovers,
  open,
  place,
  story,
  storyId,
  textOf,
  value,
  words,
} from './support.ts';

const latin1 = Buffer.from('---\nheadline: Café\n---\nText\n', 'latin1');

/** What is the matter with a file, by its name. */
const bad = {
  'latin-1.md': { content: latin1, code: 'not-utf8' },
  'utf-16.md': { content: Buffer.from('\ufeffHeadline and text\n', 'utf16le'), code: 'not-utf8' },
  'zeros.md': { content: Buffer.alloc(4096), code: 'not-utf8' },
  'zeros-inside.md': { content: Buffer.from('# Head\n\nText\0\0\0text\n'), code: 'not-utf8' },
  'empty.md': { content: '', code: 'empty-file' },
  'blank.md': { content: '\ufeff \r\n\n', code: 'empty-file' },
  'broken-yaml.md': {
    content: '---\nheadline: [never closed\n---\nText\n',
    code: 'front-matter-invalid',
  },
  'tab.md': { content: '---\nsource:\n\tname: X\n---\nText\n', code: 'front-matter-invalid' },
  'list.md': { content: '---\n- a\n- b\n---\nText\n', code: 'front-matter-not-a-map' },
  'unclosed.md': {
    content: '---\nheadline: No end\n\nText goes on.\n',
    code: 'front-matter-unclosed',
  },
  'alias.md': { content: '---\nheadline: *nobody\n---\nText\n', code: 'front-matter-invalid' },
  'bomb.md': { content: `---\n${aliasBomb()}---\nText\n`, code: 'front-matter-invalid' },
  'circle.md': { content: '---\na: &a [*a]\n---\nText\n', code: 'front-matter-invalid' },
  'deep.md': {
    content: `---\na: ${'['.repeat(100_000)}\n---\nText\n`,
    code: 'front-matter-invalid',
  },
  'deep-json.md': {
    content: `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}\nText\n`,
    code: 'front-matter-invalid',
  },
  'deep-toml.md': {
    content: `+++\na = ${'['.repeat(100_000)}\n+++\nText\n`,
    code: 'front-matter-invalid',
  },
  'long-front-matter.md': {
    content: `---\nheadline: ${'x'.repeat(1_100_000)}\n---\nText\n`,
    code: 'front-matter-invalid',
  },
} as const;

/** Ten lists, each with ten times the one before: ten thousand million values when followed. */
function aliasBomb(): string {
  const lines = ['l0: &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]'];
  for (let level = 1; level < 10; level += 1)
    lines.push(
      `l${level}: &l${level} [${Array(10)
        .fill(`*l${level - 1}`)
        .join(', ')}]`,
    );
  return `${lines.join('\n')}\n`;
}

function findingCodes(archive: Archive, path: string): readonly string[] {
  const id = archive.find(path);
  return id === null
    ? ['not listed']
    : archive.summaries([id]).flatMap(({ problems }) => problems.map(({ code }) => code));
}

async function problemsIn(archive: Archive): Promise<Record<string, string>> {
  const { problems } = await archive.check();
  return Object.fromEntries(
    problems.filter(({ severity }) => severity === 'error').map(({ path, code }) => [path, code]),
  );
}

/** The good stories work as if the bad files were not there. */
async function expectGoodStoriesWork(archive: Archive, folder: string): Promise<void> {
  expect(archive.ids(words('waves mole')).toSorted()).toEqual([0, 1, 2].map(storyId));
  const report = value(await edit(archive, storyId(1), [place('North Quay')]));
  expect(report).toMatchObject({ changed: [storyId(1)], failed: [] });
  expect(await textOf(folder, 'articles/story-1.md')).toContain('place: North Quay');
  expect(archive.ids(words('place:quay'))).toEqual([storyId(1)]);
  value(await archive.undo());
  expect(await textOf(folder, 'articles/story-1.md')).toBe(story(1));
}

describe('a folder with files that cannot be read as articles', () => {
  let folder: string;
  let archive: Archive;
  beforeEach(async () => {
    folder = await harbour(3);
    for (const [name, { content }] of Object.entries(bad))
      await writeFiles(folder, { [name]: content });
  });

  it('lists each with the code of its fault, and check names it', async () => {
    const before = await fingerprint(folder);
    archive = await open(folder);
    const problems = await problemsIn(archive);
    for (const [name, { code }] of Object.entries(bad)) {
      expect(findingCodes(archive, name), name).toEqual([code]);
      expect(problems[name], name).toBe(code);
    }
    expect(archive.ids(everything)).toHaveLength(3 + Object.keys(bad).length);
    expect(archive.ids(words('is:unreadable'))).toHaveLength(Object.keys(bad).length);
    await archive.close();
    expect(await fingerprint(folder)).toEqual(before);
  });

  it('finds, edits and exports the good ones, and refuses to edit the bad ones with their code', async () => {
    const before = await fingerprint(folder);
    archive = await open(folder);
    await expectGoodStoriesWork(archive, folder);
    for (const [name, { code }] of Object.entries(bad)) {
      expect(value(await edit(archive, idOf(name), [place('X')])).failed, name).toMatchObject([
        { id: name, error: { code } },
      ]);
      const opened = value(await archive.article(idOf(name), null));
      expect(opened.article.problems, name).toMatchObject([
        { code, message: expect.stringContaining(name) },
      ]);
    }
    const bundle = join(await temporaryFolder(), 'all.newsbundle');
    const report = value(await archive.exportBundle(all, bundle));
    expect(report.articles).toBe(3 + Object.keys(bad).length);
    const after = await fingerprint(folder);
    for (const [path, hash] of Object.entries(before)) expect(after[path], path).toBe(hash);
    expect(await leftovers(folder)).toEqual([]);
  });

  it('carries a batch over all of it to the good ones, and says what became of each of the others', async () => {
    archive = await open(folder);
    const report = value(await edit(archive, all, [place('Quay')]));
    expect(report.changed.toSorted()).toEqual([0, 1, 2].map(storyId));
    expect(Object.fromEntries(report.failed.map(({ id, error }) => [id, error.code]))).toEqual(
      Object.fromEntries(Object.entries(bad).map(([name, { code }]) => [name, code])),
    );
    expect(archive.undoState().undo).toMatchObject({ count: 3 });
  });

  it('can trash a bad file and bring it back byte for byte', async () => {
    const before = await fingerprint(folder);
    archive = await open(folder);
    value(await archive.trash({ kind: 'ids', ids: [idOf('latin-1.md'), idOf('empty.md')] }));
    expect(await textOf(folder, 'latin-1.md')).toBeNull();
    value(await archive.undo());
    const after = await fingerprint(folder);
    expect(after['latin-1.md']).toBe(before['latin-1.md']);
    expect(after['empty.md']).toBe(before['empty.md']);
  });
});

describe('a file that is too large', () => {
  it('is named and never read: a terabyte takes no longer than a page', async () => {
    const folder = await harbour(3);
    await writeFile(join(folder, 'large.md'), Buffer.alloc(50 * 1024 * 1024, 'a'));
    const sparse = await openFile(join(folder, 'endless.md'), 'w');
    await sparse.truncate(2 ** 40);
    await sparse.close();
    const archive = await open(folder);
    const problems = await problemsIn(archive);
    for (const name of ['large.md', 'endless.md']) {
      expect(findingCodes(archive, name)).toEqual(['too-large']);
      expect(problems[name]).toBe('too-large');
      expect(value(await edit(archive, idOf(name), [place('X')])).failed).toMatchObject([
        { error: { code: 'too-large' } },
      ]);
    }
    await expectGoodStoriesWork(archive, folder);
    const bundle = join(await temporaryFolder(), 'all.newsbundle');
    const report = value(await archive.exportBundle(all, bundle));
    expect(report.articles).toBe(3);
    expect(report.warnings.map(({ code }) => code)).toEqual(['too-large', 'too-large']);
  });
});

describe('files and folders that the system keeps from us', () => {
  it('are rows that say so, and the rest works', async () => {
    const folder = await harbour(3);
    await writeFiles(folder, { 'closed.md': story(7), 'private/inside.md': story(8) });
    await giveAway(folder);
    await chmod(join(folder, 'closed.md'), 0);
    await chmod(join(folder, 'private'), 0);
    await withoutPrivileges(async () => {
      const archive = await open(folder);
      const problems = await problemsIn(archive);
      for (const path of ['closed.md', 'private']) {
        expect(findingCodes(archive, path)).toEqual(['no-permission']);
        expect(problems[path]).toBe('no-permission');
      }
      await expectGoodStoriesWork(archive, folder);
      expect(value(await edit(archive, idOf('closed.md'), [place('X')])).failed).toMatchObject([
        { error: { code: 'no-permission' } },
      ]);
      await archive.close();
    });
    await chmod(join(folder, 'private'), 0o700);
    await chmod(join(folder, 'closed.md'), 0o600);
    expect(await textOf(folder, 'closed.md')).toBe(story(7));
    expect(await textOf(folder, 'private/inside.md')).toBe(story(8));
  });

  it('are watched around: changes elsewhere still appear by themselves', async () => {
    const folder = await harbour(1);
    await writeFiles(folder, { 'private/inside.md': story(8) });
    await giveAway(folder);
    await chmod(join(folder, 'private'), 0);
    await withoutPrivileges(async () => {
      const archive = await open(folder, { watch: true });
      await writeFiles(folder, { 'later.md': '# Later\n\nLater.\n' });
      await expect.poll(() => archive.find('later.md'), { timeout: 5000 }).toBe('later.md');
      await archive.close();
    });
    await chmod(join(folder, 'private'), 0o700);
  });
});

/** A name in Latin-1, and an article deeper than a path can say. */
const oddNames = `
const { mkdirSync, writeFileSync } = require('node:fs');
process.chdir(process.argv[1]);
writeFileSync(Buffer.from('caf\xe9.md', 'latin1'), '# Latin');
for (let depth = 0; depth < 30; depth += 1) {
  mkdirSync('d'.repeat(200));
  process.chdir('d'.repeat(200));
}
writeFileSync('deep.md', '# Deep');
`;

describe('links and odd names', () => {
  it('of what leads out of the archive or to nothing say so, and what is outside is not touched', async () => {
    const folder = await harbour(3);
    const elsewhere = await temporaryFolder();
    await writeFiles(elsewhere, { 'secret.md': '# Secret\n\nA secret.\n' });
    await symlink(join(elsewhere, 'secret.md'), join(folder, 'out.md'));
    await symlink(join(folder, 'gone.md'), join(folder, 'broken.md'));
    await symlink(join(folder, 'round.md'), join(folder, 'round.md'));
    await symlink(elsewhere, join(folder, 'folder'));
    const outside = await fingerprint(elsewhere);
    const archive = await open(folder);
    const problems = await problemsIn(archive);
    const codes = {
      'out.md': 'outside-archive',
      'broken.md': 'unreachable-file',
      'round.md': 'unreachable-file',
    };
    for (const [path, code] of Object.entries(codes)) {
      expect(findingCodes(archive, path), path).toEqual([code]);
      expect(problems[path], path).toBe(code);
      expect(value(await edit(archive, idOf(path), [place('X')])).failed).toMatchObject([
        { error: { code } },
      ]);
    }
    expect(archive.ids(words('secret'))).toEqual([]);
    expect(archive.find('folder/secret.md')).toBeNull();
    await expectGoodStoriesWork(archive, folder);
    expect(await fingerprint(elsewhere)).toEqual(outside);
  });

  it('inside the archive stay links when they are edited, and come back from the trash as what they said', async () => {
    const folder = await harbour(1);
    await mkdir(join(folder, 'links'));
    await symlink('../articles/story-0.md', join(folder, 'links/also.md'));
    const archive = await open(folder);
    value(
      await archive.trash({ kind: 'ids', ids: [archive.find('links/also.md') ?? idOf('none')] }),
    );
    expect(await textOf(folder, 'links/also.md')).toBeNull();
    expect(await textOf(folder, 'articles/story-0.md')).toBe(story(0));
    const [trashed] = await archive.trashed();
    value(await archive.restoreFromTrash([trashed?.id ?? idOf('none')]));
    expect(await textOf(folder, 'links/also.md')).toBe(story(0));
  });

  it('with line breaks, of 255 bytes, deeper than the system allows or not UTF-8 are listed or named', async () => {
    const folder = await harbour(3);
    const long = `${'n'.repeat(252)}.md`;
    await writeFiles(folder, { 'two\nlines.md': story(4, 'Four.'), [long]: story(5, 'Five.') });
    onTestFinished(() => void execFileSync('rm', ['-rf', folder]));
    execFileSync(process.execPath, ['-e', oddNames, folder]);
    const archive = await open(folder);
    for (const number of [4, 5]) {
      expect(value(await edit(archive, storyId(number), [place('Quay')]))).toMatchObject({
        failed: [],
      });
      value(await archive.undo());
    }
    expect(await textOf(folder, 'two\nlines.md')).toBe(story(4, 'Four.'));
    expect(await textOf(folder, long)).toBe(story(5, 'Five.'));
    const problems = Object.entries(await problemsIn(archive));
    expect(problems.map(([, code]) => code)).toEqual(['unreachable-file', 'unreachable-file']);
    expect(archive.ids(everything)).toHaveLength(3 + 2 + 2);
    await expectGoodStoriesWork(archive, folder);
  });

  it.skipIf(process.platform === 'win32')('a pipe keeps nobody waiting', async () => {
    const folder = await harbour(3);
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    const archive = await open(folder, { watch: true });
    execFileSync('mkfifo', [join(folder, 'later.md')]);
    await writeFiles(folder, { 'after.md': '# After\n\nAfter.\n' });
    await expect.poll(() => archive.find('after.md'), { timeout: 5000 }).toBe('after.md');
    expect(archive.find('pipe.md')).toBeNull();
    expect(archive.find('later.md')).toBeNull();
    await expectGoodStoriesWork(archive, folder);
  });
});

describe('an article of unusual size', () => {
  const images = Array.from(
    { length: 5000 },
    (_, at) => `  - { file: media/${at}.jpg, caption: Caption ${at}, credit: EPA }\n`,
  ).join('');
  const tags = Array.from({ length: 10_000 }, (_, at) => `tag-${at}`);

  it.each([
    ['a headline of 200 KB', `---\nheadline: ${'very '.repeat(40_000)}long\n---\nText\n`],
    ['ten thousand tags', `---\nheadline: Tags\ntags: [${tags.join(', ')}]\n---\nText\n`],
    ['five thousand images', `---\nheadline: Images\nimages:\n${images}---\nText\n`],
    ['a body of 15 MB', `---\nheadline: Body\n---\n${'Long is the way. '.repeat(900_000)}\n`],
    ['one word of 2 MB', `---\nheadline: Word\n---\n${'x'.repeat(2_000_000)}\n`],
    ['anchors that are used once', '---\nheadline: &h Anchors\nsection: *h\n---\nText\n'],
    [
      'nesting of a hundred levels',
      `---\nheadline: Deep\nx: ${'['.repeat(100)}${']'.repeat(100)}\n---\nText\n`,
    ],
  ])('with %s opens, is found, and is edited and undone to the byte', async (_, text) => {
    const folder = await harbour(1);
    await writeFiles(folder, { 'unusual.md': text });
    const archive = await open(folder);
    const id = archive.find('unusual.md') ?? idOf('none');
    expect(value(await archive.article(id, null)).article.problems).toEqual([]);
    const report = value(await edit(archive, id, [place('Quay')]));
    expect(report).toMatchObject({ failed: [], changed: [expect.anything()] });
    expect(archive.ids(words('place:quay'))).toEqual(report.changed);
    expect(archive.search({ query: everything, offset: 0, limit: 50 }).total).toBe(2);
    value(await archive.undo());
    expect(await textOf(folder, 'unusual.md')).toBe(text);
  });
});
