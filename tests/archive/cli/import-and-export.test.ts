import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newsroomArchive } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { readFiles, writeFiles } from '../../support/write-files.ts';
import { archiveWith, run, show } from './archive-with.ts';

const id = '01JTG3X5Z8Q7R6S5T4V3W2X1Y0';
const story = (headline: string) => `---\nid: ${id}\nheadline: ${headline}\n---\nText.\n`;

interface Report {
  readonly change: string | null;
  readonly items: readonly {
    source: string;
    outcome: string;
    error: { code: string } | null;
  }[];
}

describe('import', () => {
  it('reports each source and goes on with the rest', async () => {
    const sources = await temporaryFolder('مصادر ');
    await writeFiles(sources, {
      'a text.txt': 'Storm at sea\n\nThe harbour was shut for two days on Sunday.\n',
      'page.pdf': '%PDF-1.7\n',
      'empty.txt': '',
    });
    const folder = await archiveWith({});
    const outcome = await run(
      'import',
      folder,
      join(sources, 'missing.md'),
      ...['page.pdf', 'empty.txt', 'a text.txt'].map((name) => join(sources, name)),
    );
    expect(outcome.code).toBe(1);
    const { items } = outcome.json<Report>();
    expect(items.map(({ source, outcome, error }) => [source, outcome, error?.code])).toEqual([
      ['missing.md', 'failed', 'not-found'],
      ['page.pdf', 'failed', 'unknown-format'],
      ['empty.txt', 'failed', expect.stringMatching(/^empty-/)],
      ['a text.txt', 'created', undefined],
    ]);
  });

  it('writes nothing in a dry run, and tells the same', async () => {
    const folder = await archiveWith({ 'a.md': story('Here') });
    const source = await temporaryFolder();
    await writeFiles(source, { 'x.md': story('From elsewhere'), 'y.md': 'Another.\n' });
    const before = await readFiles(folder);
    const planned = (await run('import', folder, source, '--dry-run')).json<Report>();
    expect(await readFiles(folder)).toEqual(before);
    expect(planned.change).toBeNull();
    const done = (await run('import', folder, source)).json<Report>();
    expect(done.items.map(({ outcome }) => outcome)).toEqual(
      planned.items.map(({ outcome }) => outcome),
    );
  });

  it('takes another version of a known article where it lies, and keeps the one before', async () => {
    const folder = await archiveWith({ 'a.md': story('Here') });
    const source = await temporaryFolder();
    await writeFiles(source, { 'x.md': story('From elsewhere') });
    const { items } = (await run('import', folder, source)).json<Report>();
    expect(items).toMatchObject([{ outcome: 'updated', id, path: 'a.md' }]);
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(story('From elsewhere'));
    const versions = join(folder, '.newsroom/history/versions', id);
    const [version = ''] = await readdir(versions);
    expect(await readFile(join(versions, version), 'utf8')).toBe(story('Here'));
    const again = (await run('import', folder, source)).json<Report>();
    expect(again).toMatchObject({ change: null, unchanged: 1 });
  });

  it('reads a text from standard input', async () => {
    const folder = await archiveWith({});
    const text = 'Storm at sea\n\nThe harbour was shut for two days on Sunday.\n';
    const outcome = await newsroomArchive(['import', folder, '-', '--json'], text);
    expect(outcome.json()).toMatchObject({ created: 1, items: [{ headline: 'Storm at sea' }] });
    const nothing = await newsroomArchive(['import', folder, '-', '--json'], '\n');
    expect(nothing.code).toBe(1);
    expect(nothing.json()).toMatchObject({
      failed: 1,
      items: [{ error: { code: 'empty-source' } }],
    });
  });

  it.skipIf(process.platform === 'win32')(
    'leaves only whole articles when it is interrupted',
    async () => {
      const source = await temporaryFolder();
      const articles = Object.fromEntries(
        Array.from({ length: 400 }, (_, at) => [
          `s${at}.md`,
          `# Story ${at}\n\n${'word '.repeat(500)}\n`,
        ]),
      );
      await writeFiles(source, articles);
      const folder = await archiveWith({});
      const program = resolve(import.meta.dirname, '../../../build/newsroom-archive.mjs');
      const child = spawn(process.execPath, [program, 'import', folder, source, '--json']);
      let printed = '';
      child.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
      });
      const ended = new Promise<number | null>((done) => child.once('close', done));
      while (child.exitCode === null && (await readdir(folder)).length < 2)
        await new Promise((tick) => setTimeout(tick, 5));
      child.kill('SIGINT');
      expect(await ended).toBeLessThanOrEqual(1);
      expect(() => JSON.parse(printed)).not.toThrow();
      for (const [path, text] of Object.entries(await readFiles(folder)))
        expect(text, path).toBe(articles[path]);
      expect((await run('import', folder, source)).code).toBe(0);
      expect(await readFiles(folder)).toEqual(articles);
    },
  );
});

describe('export', () => {
  it('packs what a query finds, and over an earlier bundle of that name', async () => {
    const folder = await archiveWith({ 'a.md': story('Storm'), 'b.md': '# Calm\n\nSea.\n' });
    const to = join(await temporaryFolder('صادر إلى '), 'one story.newsbundle');
    await writeFile(to, 'an earlier file');
    const outcome = await run('export', folder, `id:${id}`, '--to', to);
    expect(outcome.json()).toMatchObject({ file: to, articles: 1, pictures: 0 });
    expect((await run('verify', to)).json()).toEqual({ valid: true, errors: [], warnings: [] });
    const again = (await run('import', folder, to)).json<Report>();
    expect(again).toMatchObject({ change: null, total: 1, unchanged: 1 });
    const without = join(await temporaryFolder(), 'calm.newsbundle');
    expect((await run('export', folder, '-storm', '--to', without)).json()).toMatchObject({
      articles: 1,
    });
    expect((await show(folder, 'a.md')).headline).toBe('Storm');
  });

  it.each([
    ['a query that finds nothing', ['nowhere'], 'x.newsbundle', 'nothing-to-export'],
    ['a folder that is not there', [], 'missing/x.newsbundle', 'not-found'],
    ['a folder in the place of the file', [], '.', 'name-taken'],
  ])('fails for %s and leaves nothing behind', async (_, query, name, code) => {
    const folder = await archiveWith({ 'a.md': story('Storm') });
    const place = await temporaryFolder();
    const outcome = await run('export', folder, ...query, '--to', join(place, name));
    expect(outcome.code).toBe(1);
    expect(outcome.json()).toMatchObject({ error: { code } });
    expect(await readdir(place)).toEqual([]);
  });
});

describe('verify', () => {
  it('answers in one shape for what is no bag at all', async () => {
    const place = await temporaryFolder();
    await writeFiles(place, { 'text.zip': 'no zip' });
    for (const path of [place, join(place, 'text.zip'), join(place, 'missing.zip')]) {
      const outcome = await run('verify', path);
      expect(outcome.code).toBe(1);
      expect(outcome.json()).toMatchObject({
        valid: false,
        errors: [
          { code: expect.any(String), path: expect.any(String), message: expect.any(String) },
        ],
        warnings: [],
      });
    }
    expect(existsSync(join(place, 'missing.zip'))).toBe(false);
  });
});

describe('import of a table', () => {
  it('says what its columns were taken for, and takes another word for it', async () => {
    const sources = await temporaryFolder();
    const table = join(sources, 'stories.csv');
    const columns = join(sources, 'columns.json');
    await writeFile(table, 'Title,Text\nPort opens,It is open.\n');
    const folder = await archiveWith({});
    const guessed = await run('import', folder, table, '--dry-run');
    const said = /columns (\{.*\})$/m.exec(guessed.stderr)?.[1] ?? '';
    expect(JSON.parse(said).columns).toEqual({ Title: 'headline', Text: 'body' });
    await writeFile(columns, said.replace('"body"', '"standfirst"'));
    await run('import', folder, table, '--columns', columns);
    const [path = ''] = Object.keys(await readFiles(folder));
    expect((await readFiles(folder))[path]).toContain('standfirst: It is open.');
    await writeFile(columns, '{"columns": 3}');
    expect((await run('import', folder, table, '--columns', columns)).code).toBe(2);
  });
});

describe('export --as', () => {
  const files = {
    'a.md':
      '---\nheadline: Ferry\nimages: [{ file: p.jpg, expires: 2020-01-01 }]\nnotes: [Ask]\n---\nText.\n',
    'p.jpg': 'picture',
  };

  it('writes a site, and says what stayed behind and what it has no place for', async () => {
    const folder = await archiveWith(files);
    const to = join(await temporaryFolder(), 'site');
    const outcome = await run('export', folder, '--as', 'site', '--to', to);
    expect(outcome.code).toBe(0);
    expect(outcome.json()).toMatchObject({
      file: to,
      articles: 1,
      pictures: 0,
      lost: [{ field: 'notes', articles: 1 }],
      warnings: [{ code: 'licence-expired', path: 'p.jpg' }],
    });
    expect(outcome.stderr).toContain('p.jpg was left out: its licence has ended (2020-01-01).');
    expect(outcome.stderr).toContain('site has no place for notes');
    expect(await readdir(to)).toEqual(expect.arrayContaining(['index.html', 'search.html']));
  });

  it('brings such pictures along when that is asked for', async () => {
    const folder = await archiveWith(files);
    const to = join(await temporaryFolder(), 'out');
    const outcome = await run('export', folder, '--as', 'markdown', '--with-expired', '--to', to);
    expect(outcome.json()).toMatchObject({ pictures: 1, warnings: [], lost: [] });
    expect(await readFiles(to)).toEqual(files);
  });

  it('refuses a format that there is not, and columns that a format has not', async () => {
    const folder = await archiveWith(files);
    expect((await run('export', folder, '--as', 'papyrus', '--to', 'x')).code).toBe(2);
    const wrong = await run('export', folder, '--as', 'ninjs', '--columns', 'id', '--to', 'x');
    expect(wrong.json()).toMatchObject({ error: { code: 'unknown-field' } });
  });
});
