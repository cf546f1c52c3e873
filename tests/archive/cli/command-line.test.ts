import { existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newsroomArchive } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { readFiles, writeFiles } from '../../support/write-files.ts';
import { archiveWith } from './archive-with.ts';

const kazakhstan = resolve('../shared/fixtures/text/kazakhstan-article.txt');

const ferry = `---
title: Ferry timetable changes in May # as printed
weird: { keep: [1,  2] }
date: 2025-04-30
tags: [ferry]
---

The last boat leaves at ten.
`;

describe('init', () => {
  it('makes a folder an archive once', async () => {
    const folder = join(await temporaryFolder(), 'Harbour');
    const first = await newsroomArchive([
      'init',
      folder,
      '--name',
      'Harbour Post',
      '--time-zone',
      'Asia/Dubai',
      '--json',
    ]);
    expect(first.code).toBe(0);
    expect(first.json()).toMatchObject({
      folder,
      name: 'Harbour Post',
      timeZone: 'Asia/Dubai',
      created: true,
    });
    const again = await newsroomArchive(['init', folder, '--json']);
    expect(again.json()).toMatchObject({
      id: first.json().id,
      name: 'Harbour Post',
      created: false,
    });
    expect(await readFile(join(folder, '.newsroom/archive.yaml'), 'utf8')).toContain(
      'timeZone: Asia/Dubai',
    );
  });

  it('refuses a zone that does not exist as wrong use', async () => {
    const outcome = await newsroomArchive([
      'init',
      await temporaryFolder(),
      '--time-zone',
      'Moon/Crater',
      '--json',
    ]);
    expect(outcome.code).toBe(2);
    expect(outcome.json()).toMatchObject({ error: { code: 'invalid-value' } });
  });
});

describe.skipIf(!existsSync(kazakhstan))(
  'import of a pasted page (needs ../shared/fixtures)',
  () => {
    it('understands headline, standfirst, caption, credit, note, body, link and update time', async () => {
      const folder = await archiveWith({});
      const imported = await newsroomArchive(['import', folder, kazakhstan, '--json']);
      expect(imported.code).toBe(0);
      const report = imported.json<{ items: { id: string; outcome: string }[] }>();
      expect(report).toMatchObject({ total: 1, created: 1, failed: 0 });
      const shown = await newsroomArchive(['show', folder, report.items[0]?.id ?? '', '--json']);
      const article = shown.json<{ body: string; images: { caption: string }[] }>();
      expect(article).toMatchObject({
        headline: "Kazakhstan says nearly 8,000 arrested as president calls it a 'coup attempt'",
        standfirst: "Widespread unrest was worst in Central Asian nation's post-Soviet history",
        published: null,
        updates: [{ at: '2022-01-10T08:54:00+04:00', kind: 'update' }],
        images: [{ file: null, credit: 'EPA' }],
        links: [{ title: 'Kazakhstan unrest — in pictures' }],
      });
      expect(article.images[0]?.caption).toMatch(/several cities\.$/);
      expect(JSON.stringify(article)).toContain('automated translation');
      expect(article.body).not.toContain('automated translation');
      expect(article.body.trim().split(/\n{2,}/)).toHaveLength(11);
    });

    it('changes nothing when the same text comes again', async () => {
      const folder = await archiveWith({});
      await newsroomArchive(['import', folder, kazakhstan]);
      const before = await readFiles(folder);
      const again = await newsroomArchive(['import', folder, kazakhstan, '--json']);
      expect(again.code).toBe(0);
      expect(again.json()).toMatchObject({ total: 1, created: 0, failed: 0 });
      expect(await readFiles(folder)).toEqual(before);
    });
  },
);

describe('set', () => {
  it('changes one line, keeps the rest byte for byte, and keeps the version before', async () => {
    const folder = await archiveWith({ 'news/ferry.md': ferry });
    const outcome = await newsroomArchive([
      'set',
      folder,
      'news/ferry.md',
      'headline=New ferry timetable',
      '--json',
    ]);
    expect(outcome.code).toBe(0);
    expect(outcome.json()).toMatchObject({
      unchanged: [],
      failed: [],
      action: { kind: 'edit', fields: ['headline'] },
    });
    const after = await readFile(join(folder, 'news/ferry.md'), 'utf8');
    expect(
      after
        .replace(/^id: .*\n/m, '')
        .replace('New ferry timetable', 'Ferry timetable changes in May'),
    ).toBe(ferry);
    expect(await everyVersion(folder)).toContain(ferry);
  });

  it('resolves natural times in the zone of the archive', async () => {
    const folder = await archiveWith({ 'ferry.md': ferry });
    await newsroomArchive([
      'set',
      folder,
      'ferry.md',
      'published=10 Jan 2022 8:54 am',
      'embargo=11 January 2022 09:00 GMT',
    ]);
    const shown = await newsroomArchive(['show', folder, 'ferry.md', '--json']);
    expect(shown.json()).toMatchObject({
      published: '2022-01-10T08:54:00+04:00',
      embargo: expect.stringMatching(/^2022-01-11T(09:00:00(Z|\+00:00)|13:00:00\+04:00)$/),
    });
  });

  it('records an update only when told to', async () => {
    const folder = await archiveWith({ 'ferry.md': ferry });
    await newsroomArchive(['set', folder, 'ferry.md', 'section=News']);
    const quiet = await newsroomArchive(['show', folder, 'ferry.md', '--json']);
    expect(quiet.json()).toMatchObject({ section: 'News', updates: [] });
    await newsroomArchive([
      'set',
      folder,
      'ferry.md',
      '--record',
      'correction',
      '--note',
      'The fare was wrong.',
      '--at',
      '2025-05-02 10:00',
    ]);
    const recorded = await newsroomArchive(['show', folder, 'ferry.md', '--json']);
    expect(recorded.json()).toMatchObject({
      updates: [
        { at: '2025-05-02T10:00:00+04:00', kind: 'correction', note: 'The fare was wrong.' },
      ],
    });
  });

  it.each([
    ['an unknown field', ['color=blue'], 'unknown-field'],
    ['a date that is none', ['published=some day'], 'invalid-date'],
    ['an ambiguous date', ['published=03/04/22'], 'invalid-date'],
    ['no value', ['headline'], 'invalid-value'],
    ['nothing at all', [], 'invalid-value'],
  ])('refuses %s as wrong use and writes nothing', async (_, changes, code) => {
    const folder = await archiveWith({ 'ferry.md': ferry });
    const outcome = await newsroomArchive(['set', folder, 'ferry.md', ...changes, '--json']);
    expect(outcome.code).toBe(2);
    expect(outcome.json()).toMatchObject({ error: { code } });
    expect(await readFile(join(folder, 'ferry.md'), 'utf8')).toBe(ferry);
  });
});

describe('search and tag', () => {
  it('finds by word, field, phrase and negation, with facets', async () => {
    const folder = await archiveWith({
      'a.md':
        '---\nheadline: Storm at sea\nsection: News\ntags: [storm, harbour]\npublished: 2024-02-03\n---\nWaves broke over the sea wall.\n',
      'b.md':
        '---\nheadline: Calm at last\nsection: Sport\ntags: [harbour]\npublished: 2025-02-03\n---\nThe storm passed and the wall stood by the sea.\n',
    });
    const total = async (query: string) =>
      (await newsroomArchive(['search', folder, query, '--json'])).json<{ total: number }>().total;
    expect(await total('storm')).toBe(2);
    expect(await total('headline:storm')).toBe(1);
    expect(await total('"sea wall"')).toBe(1);
    expect(await total('storm -calm')).toBe(1);
    expect(await total('-storm')).toBe(0);
    expect(await total('published:2024')).toBe(1);
    const all = (await newsroomArchive(['search', folder, '', '--json'])).json();
    expect(all).toMatchObject({
      total: 2,
      results: [
        { path: 'b.md', headline: 'Calm at last', score: expect.any(Number), id: 'b.md' },
        { path: 'a.md' },
      ],
      facets: {
        tag: [
          { value: 'harbour', count: 2 },
          { value: 'storm', count: 1 },
        ],
      },
    });
  });

  it('adds and removes tags on all results, also those that begin with the letter of an option', async () => {
    const folder = await archiveWith({ 'a.md': ferry, 'b.md': 'A note on the lighthouse.\n' });
    const outcome = await newsroomArchive([
      'tag',
      folder,
      'boat',
      '+sea defences',
      '+harbour',
      '-ferry',
      '--json',
    ]);
    expect(outcome.code).toBe(0);
    expect(outcome.json()).toMatchObject({
      changed: [expect.any(String)],
      failed: [],
      action: { kind: 'tag' },
    });
    const shown = await newsroomArchive(['show', folder, 'a.md', '--json']);
    expect(shown.json()).toMatchObject({ tags: ['sea defences', 'harbour'] });
    await newsroomArchive(['tag', folder, 'boat', '-harbour']);
    expect((await newsroomArchive(['show', folder, 'a.md', '--json'])).json()).toMatchObject({
      tags: ['sea defences'],
    });
    expect(await readFile(join(folder, 'b.md'), 'utf8')).toBe('A note on the lighthouse.\n');
  });
});

describe('export, verify, import elsewhere', () => {
  it('brings the same bytes into an empty archive, and names a changed file', async () => {
    const picture = Uint8Array.from({ length: 2000 }, (_, at) => (at * 31) % 256);
    const folder = await archiveWith({
      'articles/2025/05/ferry.md': `---\nid: 01JTG3X5Z8Q7R6S5T4V3W2X1Y0\nheadline: Ferry\nimages:\n  - { file: media/2025/05/boat.jpg, credit: Ana Reis }\n---\nText.\n`,
      'articles/2025/06/مرفأ.md':
        '---\nid: 01JTG3X5Z8Q7R6S5T4V3W2X1Y1\nheadline: المرفأ\nlanguage: ar\n---\nنص.\n',
    });
    await writeFiles(folder, { 'media/2025/05/boat.jpg': picture });
    const bundle = join(await temporaryFolder(), 'stories.newsbundle');
    const exported = await newsroomArchive(['export', folder, '--to', bundle, '--json']);
    expect(exported.code).toBe(0);
    expect(exported.json()).toMatchObject({ file: bundle, articles: 2, pictures: 1, warnings: [] });
    expect((await newsroomArchive(['verify', bundle, '--json'])).json()).toMatchObject({
      valid: true,
      errors: [],
    });

    const elsewhere = await archiveWith({});
    expect((await newsroomArchive(['import', elsewhere, bundle, '--json'])).json()).toMatchObject({
      created: 2,
      failed: 0,
    });
    expect(await readFiles(elsewhere)).toEqual(await readFiles(folder));

    const bytes = await readFile(bundle);
    const at = bytes.indexOf(Buffer.from(picture.subarray(0, 512)));
    expect(at).toBeGreaterThan(0);
    bytes[at + 100] = (bytes[at + 100] ?? 0) ^ 0xff;
    const damaged = join(await temporaryFolder(), 'damaged.newsbundle');
    await writeFile(damaged, bytes);
    const verdict = await newsroomArchive(['verify', damaged, '--json']);
    expect(verdict.code).toBe(1);
    const { valid, errors } = verdict.json<{ valid: boolean; errors: { path: string }[] }>();
    expect(valid).toBe(false);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.every(({ path }) => path.endsWith('media/2025/05/boat.jpg'))).toBe(true);
    const refused = await newsroomArchive(['import', await archiveWith({}), damaged, '--json']);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('boat.jpg');
  });

  it('says that there is nothing to export', async () => {
    const to = join(await temporaryFolder(), 'none.newsbundle');
    const outcome = await newsroomArchive(['export', await archiveWith({}), '--to', to, '--json']);
    expect(outcome.code).toBe(1);
    expect(outcome.json()).toMatchObject({ error: { code: 'nothing-to-export' } });
    expect(existsSync(to)).toBe(false);
  });
});

describe('check', () => {
  it('names unreadable files and goes on', async () => {
    const folder = await archiveWith({
      'good.md': ferry,
      'broken.md': '---\nheadline: [unclosed\n---\nText\n',
      'open.md': '---\nheadline: x\n',
    });
    await writeFile(join(folder, 'latin.md'), Uint8Array.of(0x63, 0x61, 0x66, 0xe9));
    const outcome = await newsroomArchive(['check', folder, '--json']);
    expect(outcome.code).toBe(1);
    const { problems, articles } = outcome.json<{
      articles: number;
      problems: { code: string; path: string }[];
    }>();
    expect(articles).toBe(4);
    const codeOf = (path: string) =>
      problems.filter((problem) => problem.path === path).map(({ code }) => code);
    expect(codeOf('broken.md')).toContain('front-matter-invalid');
    expect(codeOf('open.md')).toContain('front-matter-unclosed');
    expect(codeOf('latin.md')).toContain('not-utf8');
  });
});

describe('every command', () => {
  it.each([
    [['fly']],
    [['search']],
    [['search', 'x']],
    [['set']],
    [['export', '.']],
    [['--nonsense']],
    [['import', 'x']],
  ])('answers wrong use with 2: %j', async (args) => {
    const outcome = await newsroomArchive(args);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).not.toBe('');
    expect(outcome.stdout).toBe('');
  });

  it('says in JSON that a folder is not there', async () => {
    const outcome = await newsroomArchive(['search', '/nowhere/at/all', 'x', '--json']);
    expect(outcome.code).toBe(2);
    expect(outcome.json()).toMatchObject({ error: { code: 'not-found' } });
  });

  it('leaves a plain folder of Markdown untouched when it only reads', async () => {
    const folder = await temporaryFolder();
    await writeFiles(folder, { 'note.md': 'Just text.\n' });
    await newsroomArchive(['search', folder, 'text']);
    await newsroomArchive(['show', folder, 'note.md']);
    await newsroomArchive(['check', folder]);
    expect(await readdir(folder)).toEqual(['note.md']);
  });

  it('shows help and its own version of the truth about its options', async () => {
    const outcome = await newsroomArchive(['--help']);
    expect(outcome.code).toBe(0);
    for (const name of [
      'init',
      'import',
      'search',
      'show',
      'set',
      'tag',
      'export',
      'verify',
      'check',
    ]) {
      expect(outcome.stdout).toContain(name);
    }
  });
});

async function everyVersion(folder: string): Promise<string[]> {
  const root = join(folder, '.newsroom/history');
  const paths = await readdir(root, { recursive: true });
  const files: string[] = [];
  for (const path of paths) {
    if ((await stat(join(root, path))).isFile())
      files.push(await readFile(join(root, path), 'utf8'));
  }
  return files;
}
