import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Archive, ImportReport } from '../../../archive/archive-types.ts';
import type { ArticleEdit } from '../../../archive/article/edit.ts';
import { everything } from '../../../archive/search/query.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import {
  all,
  body,
  edit,
  fingerprint,
  harbour,
  open,
  place,
  textOf,
  value,
} from '../disasters/support.ts';

const story = (headline: string, section: string, text: string) =>
  `---\ntitle: ${headline}\nsection: ${section}\npublished: 2024-03-01T08:00:00Z\ntags: [port]\n---\n\n${text}\n`;
const headline = (text: string): ArticleEdit => ({
  kind: 'set-text',
  field: 'headline',
  value: text,
});

/** An archive with one story that came from a folder, which is then changed. */
async function imported() {
  const folder = await harbour(0);
  const source = await temporaryFolder();
  await writeFile(join(source, 'quay.md'), story('Quay closed', 'Port', 'It is closed.'));
  const archive = await open(folder);
  expect(await bring(archive, source)).toMatchObject({ total: 1, created: 1 });
  return { folder, source, archive };
}

async function bring(archive: Archive, source: string): Promise<ImportReport> {
  return value(await archive.import([{ kind: 'path', path: source }], { dryRun: false }));
}

it('changes nothing when the source is the same, whatever was edited here', async () => {
  const { folder, source, archive } = await imported();
  value(await edit(archive, all, [headline('The quay is closed')]));
  const before = await fingerprint(folder);
  expect(await bring(archive, source)).toMatchObject({ change: null, unchanged: 1, updated: 0 });
  expect(await fingerprint(folder)).toEqual(before);
});

it('leaves in the trash what somebody has put there, until it is restored or the trash is emptied', async () => {
  const { source, archive } = await imported();
  value(await edit(archive, all, [headline('The quay is closed')]));
  value(await archive.trash(all));
  expect(await bring(archive, source)).toMatchObject({
    unchanged: 1,
    created: 0,
    items: [{ id: null, warnings: [{ code: 'in-trash' }] }],
  });
  await writeFile(join(source, 'other.md'), story('Another', 'Port', 'It is open.'));
  expect(await bring(archive, source)).toMatchObject({ unchanged: 1, created: 1 });
  value(await archive.undo());
  expect(await bring(archive, source)).toMatchObject({ unchanged: 1, created: 1 });
  value(await archive.emptyTrash());
  expect(await bring(archive, source)).toMatchObject({ unchanged: 1, created: 1 });
});

it('brings in what is new in the source, and leaves what was edited here', async () => {
  const { folder, source, archive } = await imported();
  value(await edit(archive, all, [headline('The quay is closed'), place('Dover')]));
  await writeFile(join(source, 'quay.md'), story('Quay is shut', 'Harbour', 'It is open again.'));
  const dry = value(await archive.import([{ kind: 'path', path: source }], { dryRun: true }));
  const report = await bring(archive, source);
  expect(report.items.map((item) => ({ ...item, id: null }))).toEqual(
    dry.items.map((item) => ({ ...item, id: null })),
  );
  expect(report.items).toMatchObject([
    {
      outcome: 'updated',
      conflicts: [{ field: 'headline', here: 'The quay is closed', there: 'Quay is shut' }],
      differences: [
        { field: 'section', before: 'Port', after: 'Harbour' },
        { field: 'body', before: 'It is closed.\n', after: 'It is open again.\n' },
      ],
    },
  ]);
  const text = await textOf(folder, 'quay.md');
  expect(text).toContain('title: The quay is closed\nsection: Harbour\n');
  expect(text).toContain('place: Dover');
  expect(text).toContain('It is open again.');
  expect(await bring(archive, source)).toMatchObject({ change: null, unchanged: 1 });
  value(await archive.undo());
  expect(await textOf(folder, 'quay.md')).toContain('section: Port\n');
});

it('says what stands in the way where everything was edited here', async () => {
  const { folder, source, archive } = await imported();
  value(await edit(archive, all, [body('Closed for good.')]));
  await writeFile(join(source, 'quay.md'), story('Quay closed', 'Port', 'It is open again.'));
  const before = await fingerprint(folder);
  expect(await bring(archive, source)).toMatchObject({
    change: null,
    items: [{ outcome: 'unchanged', conflicts: [{ field: 'body', there: 'It is open again.\n' }] }],
  });
  expect(await fingerprint(folder)).toEqual(before);
});

it('of many articles is one step, and goes on where it was broken off', async () => {
  const folder = await harbour(0);
  const source = await temporaryFolder();
  for (let number = 0; number < 450; number += 1)
    await writeFile(join(source, `s${number}.md`), `# Story ${number}\n\nText ${number}.\n`);
  const archive = await open(folder);
  const abort = new AbortController();
  const sources = [{ kind: 'path', path: source }] as const;
  const broken = value(
    await archive.import(sources, {
      dryRun: false,
      signal: abort.signal,
      onProgress: ({ step, done }) => step === 'importing' && done > 300 && abort.abort(),
    }),
  );
  expect(broken.stopped?.code).toBe('cancelled');
  expect(broken.created).toBeGreaterThanOrEqual(200);
  for (const { path, source: name } of broken.items)
    expect(await textOf(folder, path ?? '')).toBe(await readFile(join(source, name), 'utf8'));
  const rest = await bring(archive, source);
  expect(rest).toMatchObject({ total: 450, unchanged: broken.created, stopped: null });
  value(await archive.undo());
  value(await archive.undo());
  expect(archive.undoState().undo).toBeNull();
  const again = await bring(archive, source);
  expect(archive.undoState().undo).toMatchObject({ count: 450, id: again.change });
  await archive.close();
  const opened = await open(folder);
  expect(opened.undoState().undo).toMatchObject({ count: 450, id: again.change });
  value(await opened.undo());
  expect(await textOf(folder, 's7.md')).toBeNull();
}, 120_000);

const item = (version: number, hour: string, headlineText: string) =>
  JSON.stringify({
    uri: 'urn:wire:1',
    type: 'text',
    version: String(version),
    versioncreated: `2024-03-01T${hour}:00:00Z`,
    headline: headlineText,
    body_text: `It was said at ${hour}.`,
  });

/** A source that keeps two versions of one item of an agency, the later one last. */
async function twoVersions(): Promise<string> {
  const source = await temporaryFolder();
  await writeFile(join(source, '1.json'), item(1, '08', 'Ferry late'));
  await writeFile(join(source, '2.json'), item(2, '10', 'Ferry sunk'));
  return source;
}

it('takes an item that it wrote twice back as one, and leaves no trace', async () => {
  const archive = await open(await harbour(0));
  const report = await bring(archive, await twoVersions());
  expect(report).toMatchObject({ created: 1, updated: 1 });
  expect(archive.search({ query: { ...everything }, offset: 0, limit: 9 }).total).toBe(1);
  value(await archive.undo());
  expect(archive.info().articles).toBe(0);
  value(await archive.redo());
  expect(archive.summaries(archive.ids(everything))).toMatchObject([{ headline: 'Ferry sunk' }]);
});

it('keeps what an article was before an import that wrote it twice', async () => {
  const folder = await harbour(0);
  const archive = await open(folder);
  const source = await temporaryFolder();
  await writeFile(join(source, '0.json'), item(0, '06', 'Ferry sails'));
  await bring(archive, source);
  value(await edit(archive, all, [place('Dover')]));
  const [before] = archive.summaries(archive.ids(everything));
  expect(await bring(archive, await twoVersions())).toMatchObject({ created: 0, updated: 2 });
  const checked = await archive.check();
  expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  value(await archive.undo());
  expect(archive.summaries(archive.ids(everything))).toMatchObject([
    { headline: 'Ferry sails', place: 'Dover', hash: before?.hash },
  ]);
});

it('changes nothing when a source that keeps earlier versions comes again', async () => {
  const folder = await harbour(0);
  const archive = await open(folder);
  const source = await twoVersions();
  await bring(archive, source);
  const print = await fingerprint(folder);
  expect(await bring(archive, source)).toMatchObject({ change: null, created: 0, updated: 0 });
  expect(await fingerprint(folder)).toEqual(print);
});

it('knows again what has no headline, or no text', async () => {
  const folder = await harbour(0);
  const archive = await open(folder);
  const source = await temporaryFolder();
  await writeFile(
    join(source, 'stories.csv'),
    'title,summary,tags,text\nOnly a headline,,port,\n,,sea,Only a text.\nBoth,,,It has both.\n',
  );
  expect(await bring(archive, source)).toMatchObject({ created: 3 });
  const print = await fingerprint(folder);
  expect(await bring(archive, source)).toMatchObject({ change: null, created: 0, unchanged: 2 });
  expect(await fingerprint(folder)).toEqual(print);
  value(await edit(archive, all, [place('Dover')]));
  expect(await bring(archive, source)).toMatchObject({ change: null, created: 0, updated: 0 });
});

it('changes nothing where a text came first under another guid, and its own guid says something else', async () => {
  const folder = await harbour(0);
  const archive = await open(folder);
  const source = await temporaryFolder();
  const said = (uri: string, text: string) =>
    JSON.stringify({ uri, type: 'text', headline: 'Ferry late', body_text: text });
  await writeFile(join(source, '1.json'), said('urn:a', 'It was late.'));
  await writeFile(join(source, '2.json'), said('urn:b', 'It was late.'));
  await writeFile(join(source, '3.json'), said('urn:b', 'It was late again.'));
  expect(await bring(archive, source)).toMatchObject({ created: 2, duplicate: 1 });
  const print = await fingerprint(folder);
  expect(await bring(archive, source)).toMatchObject({ change: null, created: 0, updated: 0 });
  expect(await fingerprint(folder)).toEqual(print);
});
