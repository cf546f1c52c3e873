import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Archive, ImportReport } from '../../../archive/archive-types.ts';
import { everything } from '../../../archive/search/query.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeFiles } from '../../support/write-files.ts';
import { edit, harbour, idOf, open, place, textOf, value } from '../disasters/support.ts';

const wire = Array.from({ length: 120 }, (_, at) => `word${at}`).join(' ');
const story = (id: string, headline: string, more = '') =>
  `---\nid: ${id}\nheadline: ${headline}\n---\n${wire}\n${more}`;
const [first, second, third] = [
  '01JTG3X5Z8Q7R6S5T4V3W20001',
  '01JTG3X5Z8Q7R6S5T4V3W20002',
  '01JTG3X5Z8Q7R6S5T4V3W20003',
].map(idOf) as [ReturnType<typeof idOf>, ReturnType<typeof idOf>, ReturnType<typeof idOf>];
const file = '.newsroom/archive.yaml';

/** An archive with three tellings of one story. */
async function copies(): Promise<string> {
  const folder = await harbour(0);
  await writeFiles(folder, {
    'one.md': story(first, 'Ferry strike'),
    'two.md': story(second, 'No boats'),
    'three.md': story(third, 'Ferries stay in port', '\nA local line.\n'),
  });
  return folder;
}

/** Near-copies that a row counts, by article, and those that are found by the filter. */
function told(archive: Archive) {
  const { results } = archive.search({ query: everything, offset: 0, limit: 9 });
  return Object.fromEntries(
    results.map(({ article, copies: count, findings }) => [
      article.path,
      `${count} ${findings.includes('near-copy') ? 'finding' : 'quiet'}`,
    ]),
  );
}
const found = (archive: Archive, id: string) =>
  archive
    .ids({ ...everything, filters: [{ field: 'copies', values: [id], exclude: false }] })
    .toSorted();

it('of two different stories tells no more, on their rows, as findings and by the filter', async () => {
  const archive = await open(await copies());
  value(await archive.judgeCopies([second, first], 'different'));
  expect(told(archive)).toEqual({
    'one.md': '1 finding',
    'two.md': '1 finding',
    'three.md': '2 finding',
  });
  expect(found(archive, first)).toEqual([first, third]);
  value(await archive.judgeCopies([first, second, third], 'different'));
  expect(told(archive)).toEqual({
    'one.md': '0 quiet',
    'two.md': '0 quiet',
    'three.md': '0 quiet',
  });
});

it('of copies that both stay tells no more, and still shows them together', async () => {
  const archive = await open(await copies());
  value(await archive.judgeCopies([first, second, third], 'kept'));
  expect(told(archive)).toEqual({
    'one.md': '0 quiet',
    'two.md': '0 quiet',
    'three.md': '0 quiet',
  });
  expect(found(archive, first)).toEqual([first, second, third]);
  expect(archive.nearCopies(first)).toEqual(
    expect.arrayContaining([
      { id: second, verdict: 'kept' },
      { id: third, verdict: 'kept' },
    ]),
  );
});

it('is undone, taken back, and known after a restart', async () => {
  const folder = await copies();
  const archive = await open(folder);
  const before = await textOf(folder, file);
  const asked = told(archive);
  value(await archive.judgeCopies([first, second, third], 'kept'));
  const judged = await textOf(folder, file);
  expect(archive.undoState().undo?.action).toEqual({
    kind: 'judge-copies',
    verdict: 'kept',
    pairs: 3,
  });
  value(await archive.undo());
  expect(await textOf(folder, file)).toBe(before);
  expect(told(archive)).toEqual(asked);
  value(await archive.redo());
  expect(await textOf(folder, file)).toBe(judged);
  await archive.close();
  const again = await open(folder);
  expect(told(again)['one.md']).toBe('0 quiet');
  value(await again.judgeCopies([first, second, third], null));
  expect(again.judgedCopies()).toEqual([]);
  expect(told(again)).toEqual(asked);
});

it('follows what another program writes, while the archive is open and while it is not', async () => {
  const folder = await copies();
  const archive = await open(folder, { watch: true });
  const written = `${await textOf(folder, file)}\njudgedCopies:\n  - articles: [${second}, ${first}]\n    verdict: different\n`;
  await writeFile(join(folder, file), written);
  await expect.poll(() => told(archive)['one.md'], { timeout: 10_000 }).toBe('1 finding');
  await archive.close();
  await writeFile(join(folder, file), written.replace(/\njudgedCopies:[\s\S]*/, '\n'));
  const again = await open(folder);
  expect(told(again)['one.md']).toBe('2 finding');
});

it('keeps a line for each id, sorted, so that the verdicts of two people merge', async () => {
  const folder = await copies();
  const archive = await open(folder);
  value(await archive.judgeCopies([second, third], 'kept'));
  value(await archive.judgeCopies([third, first], 'different'));
  const text = (await textOf(folder, file)) ?? '';
  expect(text.slice(text.indexOf('judgedCopies:'))).toBe(
    `judgedCopies:
  - articles:
      - ${first}
      - ${third}
    verdict: different

  - articles:
      - ${second}
      - ${third}
    verdict: kept
`,
  );
});

it('goes with a story that is given its id', async () => {
  const folder = await harbour(0);
  await writeFiles(folder, {
    'one.md': `---\nheadline: One\n---\n${wire}\n`,
    'two.md': `---\nheadline: Two\n---\n${wire}\n`,
  });
  const archive = await open(folder);
  value(await archive.judgeCopies([idOf('one.md'), idOf('two.md')], 'different'));
  value(await edit(archive, idOf('one.md'), [place('Quay')]));
  const id = archive.find('one.md');
  expect(archive.judgedCopies()).toMatchObject([
    { articles: [id, 'two.md'].toSorted(), verdict: 'different' },
  ]);
  expect(told(archive)).toEqual({ 'one.md': '0 quiet', 'two.md': '0 quiet' });
});

it('says what is no near-copy and what is no article', async () => {
  const folder = await copies();
  await writeFiles(folder, { 'other.md': '---\nheadline: Sardines\n---\nA recipe.\n' });
  const archive = await open(folder);
  expect(await archive.judgeCopies([first, idOf('other.md')], 'kept')).toMatchObject({
    ok: false,
    error: { code: 'invalid-value' },
  });
  expect(await archive.judgeCopies([first, idOf('gone.md')], 'kept')).toMatchObject({
    ok: false,
    error: { code: 'unknown-article' },
  });
});

it('is asked by an import that brings near-copies, a dry run too, and not by the next one', async () => {
  const folder = await copies();
  const source = await temporaryFolder();
  await writeFile(join(source, 'again.md'), `---\ntitle: Strike\n---\n${wire}\n`);
  await writeFile(join(source, 'twice.md'), `---\ntitle: Strike twice\n---\n${wire}\n\nMore.\n`);
  await writeFile(join(source, 'other.md'), '---\ntitle: Sardines\n---\nA recipe.\n');
  const archive = await open(folder);
  const bring = async (dryRun: boolean): Promise<ImportReport> =>
    value(await archive.import([{ kind: 'path', path: source }], { dryRun }));
  const dry = await bring(true);
  expect(dry.nearCopies).toBe(2);
  expect(namesIn(dry)).toEqual({
    Strike: ['Ferries stay in port', 'Ferry strike', 'No boats'],
    'Strike twice': ['Ferries stay in port', 'Ferry strike', 'No boats', 'Strike'],
  });
  const report = await bring(false);
  expect(namesIn(report)).toEqual(namesIn(dry));
  expect(await readFile(join(folder, report.report ?? ''), 'utf8')).toContain(
    'nearly the same text as “Ferry strike”',
  );
  const ids = [first, second, third, ...report.items.flatMap(({ id }) => id ?? [])];
  value(await archive.judgeCopies(ids, 'different'));
  await writeFile(
    join(source, 'again.md'),
    `---\ntitle: Strike\ntags: [port]\n---\n${wire}\n\nNew line.\n`,
  );
  for (const dryRun of [true, false]) {
    const next = await bring(dryRun);
    expect(next).toMatchObject({ updated: 1, nearCopies: 0 });
    expect(namesIn(next)).toEqual({});
  }
});

it('may be left out by an import: those of the archive, and all but the first of the source', async () => {
  const folder = await copies();
  const source = await temporaryFolder();
  const news = `${wire.split(' ').toReversed().join(' ')}`;
  await writeFile(join(source, 'a.md'), `---\ntitle: Strike\n---\n${wire}\n`);
  await writeFile(join(source, 'b.md'), `---\ntitle: News\n---\n${news}\n`);
  await writeFile(join(source, 'c.md'), `---\ntitle: News again\n---\n${news}\n\nMore.\n`);
  await writeFile(join(source, 'd.md'), '---\ntitle: Sardines\n---\nA recipe.\n');
  const archive = await open(folder);
  const bring = async (dryRun: boolean): Promise<ImportReport> =>
    value(await archive.import([{ kind: 'path', path: source }], { dryRun, leaveOutCopies: true }));
  const dry = await bring(true);
  const report = await bring(false);
  for (const one of [dry, report]) {
    expect(one).toMatchObject({ created: 2, duplicate: 2, failed: 0, nearCopies: 0 });
    expect(namesIn(one)).toEqual({
      Strike: ['Ferries stay in port', 'Ferry strike', 'No boats'],
      'News again': ['News'],
    });
  }
  expect(await readdir(folder)).not.toContain('c.md');
});

it('of what was left out alone are not left out: their text is nowhere else', async () => {
  const folder = await copies();
  const source = await temporaryFolder();
  const story = (from: number) =>
    Array.from({ length: 200 }, (_, at) => `step${from + at}`).join(' ');
  for (const [name, from] of [
    ['a', 0],
    ['b', 40],
    ['c', 80],
  ] as const)
    await writeFile(join(source, `${name}.md`), `---\ntitle: ${name}\n---\n${story(from)}\n`);
  const archive = await open(folder);
  for (const dryRun of [true, false]) {
    const report = value(
      await archive.import([{ kind: 'path', path: source }], { dryRun, leaveOutCopies: true }),
    );
    expect(report).toMatchObject({ created: 2, duplicate: 1 });
    expect(namesIn(report)).toEqual({ b: ['a'] });
  }
});

/** The headlines of the near-copies of each item that has some. */
function namesIn({ items }: ImportReport) {
  return Object.fromEntries(
    items
      .filter(({ nearCopies }) => nearCopies.length > 0)
      .map(({ headline, nearCopies }) => [
        headline ?? '',
        nearCopies.map((copy) => copy.headline ?? '').toSorted(),
      ]),
  );
}
