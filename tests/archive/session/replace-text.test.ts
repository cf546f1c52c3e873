import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openArchive } from '../../../archive/archive.ts';
import type { Archive, ReplaceReport, ReplaceRequest } from '../../../archive/archive-types.ts';
import { compareArticles, fieldTexts } from '../../../archive/article/compare-articles.ts';
import { replaceFields } from '../../../archive/article/replacement.ts';
import type { Failure, Result } from '../../../archive/result.ts';
import { everything } from '../../../archive/search/query.ts';
import { initArchive } from '../../../archive/store/init-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { readFiles, writeFiles } from '../../support/write-files.ts';

const storm = `---
id: 01JTG3X5Z8Q7R6S5T4V3W2X1Y0
headline: Storm off Kiev # kept
tags: [Kiev, storm, Kyiv]
images:
  - { credit: EPA, caption: 'Kiev, seen from the river' }
  - { credit: 'EPA/Kiev bureau' }
links:
  - { title: Kiev in pictures, href: 'https://kiev.example/a', order: 2 }
custom: Kiev stays here
---

Kiev woke early. In Kiev, kiev.
`;
const ferry = '---\nid: 01JTG3X5Z8Q7R6S5T4V3W2X1Y1\nheadline: Ferry\n---\n\nNo boat.\n';
const stormId = '01JTG3X5Z8Q7R6S5T4V3W2X1Y0';

async function open(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder();
  await initArchive(folder, { name: 'Harbour', timeZone: 'Europe/Lisbon' });
  await writeFiles(folder, files);
  const opened = await openArchive(folder, {});
  if (!opened.ok) throw new Error(opened.error.message);
  onTestFinished(() => opened.value.close());
  await opened.value.loaded();
  return { folder, archive: opened.value };
}

const harbour = () => open({ 'storm.md': storm, 'ferry.md': ferry });

const kyiv: ReplaceRequest = {
  target: { kind: 'query', query: everything },
  articles: null,
  pattern: { text: 'Kiev', kind: 'plain', matchCase: true, wholeWord: false },
  replacement: 'Kyiv',
  fields: replaceFields,
  samples: 20,
  dryRun: false,
  reason: null,
};

function done(result: Result<ReplaceReport>): ReplaceReport {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function refusal(result: Result<ReplaceReport>): Failure | null {
  return result.ok ? null : result.error;
}

const fileOf = async (folder: string, name: string) => readFile(join(folder, name), 'utf8');

describe('finding and replacing', () => {
  it('changes the fields that were chosen as one step, which one undo takes back', async () => {
    const { folder, archive } = await harbour();
    const report = done(await archive.replaceText(kyiv));
    expect(report).toMatchObject({
      action: { kind: 'replace', find: 'Kiev', with: 'Kyiv' },
      changed: [stormId],
      unchanged: ['01JTG3X5Z8Q7R6S5T4V3W2X1Y1'],
      failed: [],
      matches: 7,
      fields: [
        { field: 'headline', matches: 1, articles: 1 },
        { field: 'body', matches: 2, articles: 1 },
        { field: 'tags', matches: 1, articles: 1 },
        { field: 'images.caption', matches: 1, articles: 1 },
        { field: 'images.credit', matches: 1, articles: 1 },
        { field: 'links.title', matches: 1, articles: 1 },
      ],
    });
    const text = await fileOf(folder, 'storm.md');
    expect(text).toContain('headline: Storm off Kyiv # kept');
    expect(text).toContain('tags: [Kyiv, storm]');
    expect(text).toContain("href: 'https://kiev.example/a', order: 2");
    expect(text).toContain('custom: Kiev stays here');
    expect(text).toContain('Kyiv woke early. In Kyiv, kiev.');
    expect(archive.ids({ ...everything, text: 'kyiv' })).toEqual([stormId]);
    expect(archive.undoState().undo?.action).toEqual(report.action);
    await archive.undo();
    expect(await fileOf(folder, 'storm.md')).toBe(storm);
  });

  it('says beforehand what it would do, with samples, and writes nothing', async () => {
    const { folder, archive } = await harbour();
    const before = await readFiles(folder);
    const dry = done(await archive.replaceText({ ...kyiv, dryRun: true }));
    expect(await readFiles(folder)).toEqual(before);
    expect(dry.samples[0]).toEqual({
      id: stormId,
      headline: 'Storm off Kiev',
      field: 'headline',
      matches: 1,
      pieces: [
        { kind: 'same', text: 'Storm off ' },
        { kind: 'change', before: 'Kiev', after: 'Kyiv' },
      ],
    });
    const run = done(await archive.replaceText(kyiv));
    const { change: _, ...rest } = run;
    expect({ change: null, ...rest }).toEqual(dry);
  });

  it('leaves alone and tells of what has changed since it was looked at, and what has come since', async () => {
    const { folder, archive } = await open({ 'storm.md': storm, 'other.md': `${ferry}\nKiev.\n` });
    const { articles } = done(await archive.replaceText({ ...kyiv, dryRun: true }));
    const mine = storm.replace('woke early', 'slept');
    await writeFile(join(folder, 'storm.md'), mine);
    const report = done(await archive.replaceText({ ...kyiv, articles }));
    expect(report.failed).toMatchObject([{ id: stormId, error: { code: 'changed-on-disk' } }]);
    expect(report.changed).toHaveLength(1);
    expect(await fileOf(folder, 'storm.md')).toBe(mine);
    expect(await fileOf(folder, 'other.md')).toContain('Kyiv.');

    const none = done(await archive.replaceText({ ...kyiv, articles: [] }));
    expect(none).toMatchObject({ change: null, changed: [], failed: [] });
  });

  it('removes what becomes empty: a field, an entry of a list', async () => {
    const { folder, archive } = await harbour();
    const pattern = { ...kyiv.pattern, kind: 'expression', text: '^(Kiev|EPA)$' } as const;
    done(await archive.replaceText({ ...kyiv, pattern, replacement: '' }));
    const text = await fileOf(folder, 'storm.md');
    expect(text).toContain('tags: [storm, Kyiv]');
    expect(text).toMatch(/- \{ caption: 'Kiev, seen from the river' \}/);
    expect(text).toContain("'EPA/Kiev bureau'");
  });

  it('refuses an expression that could take for ever, before it writes anything', async () => {
    const { folder, archive } = await harbour();
    const before = await readFiles(folder);
    const pattern = { ...kyiv.pattern, kind: 'expression', text: '(K+)+' } as const;
    expect(refusal(await archive.replaceText({ ...kyiv, pattern }))).toMatchObject({
      code: 'expression-refused',
      details: { why: 'repeat-in-repeat' },
    });
    expect(await readFiles(folder)).toEqual(before);
  });

  it('tells of stories that cannot be read, and does the others', async () => {
    const { archive } = await open({ 'a.md': '---\nheadline: [\n---\nKiev\n', 'b.md': 'Kiev\n' });
    const report = done(await archive.replaceText(kyiv));
    expect(report.changed).toHaveLength(1);
    expect(report.matches).toBe(1);
  });

  it('says how far it is, and stops before anything is written', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`${at}.md`, `Kiev ${at}\n`] as const),
    );
    const { folder, archive } = await open(files);
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const run = archive.replaceText(kyiv, { signal: stop.signal, onProgress });
    await expect(run).rejects.toThrow(/abort/i);
    expect((await readFiles(folder))['7.md']).toBe('Kiev 7\n');
    expect(archive.undoState().undo).toBeNull();
  });
});

it('does to each field what taking its text apart and joining it does, and nothing else', async () => {
  const text = fc.array(fc.constantFrom('ab', 'a', ' b', 'c', 'é')).map((parts) => parts.join(''));
  const word = text.map((some) => some.trim()).filter(Boolean);
  const article = fc.record({
    headline: word,
    credit: word,
    caption: word,
    note: word,
    body: word,
  });
  const archives = fc.array(article, { minLength: 1, maxLength: 4 });
  const fields = fc.subarray(['headline', 'images.credit', 'images.caption', 'notes', 'body']);
  await fc.assert(
    fc.asyncProperty(archives, word, word, fields, async (articles, find, replacement, chosen) => {
      const files = articles.map(
        ({ headline, credit, caption, note, body }, at) =>
          [
            `${at}.md`,
            `---\nheadline: ${headline}\nimages:\n  - credit: ${credit}\n    caption: ${caption}\nnotes: [${note}]\n---\n\n${body}\n`,
          ] as const,
      );
      const { folder, archive } = await open(Object.fromEntries(files));
      const all = (now: Archive) => now.ids({ ...everything, sort: byHeadline });
      const before = await Promise.all(all(archive).map((id) => textsIn(archive, id)));
      const wanted = before.map((texts) =>
        [...texts].map(([name, value]) => {
          const field = name.replace(/\.\d+/, '');
          const isChosen = (chosen as readonly string[]).includes(field);
          return [name, isChosen ? value.split(find).join(replacement) : value];
        }),
      );
      const ids = all(archive);
      const request = { ...kyiv, pattern: { ...kyiv.pattern, text: find }, replacement };
      const report = done(
        await archive.replaceText({ ...request, fields: chosen as ReplaceRequest['fields'] }),
      );
      const now = new Map<string, string>(report.renamed.map(({ from, to }) => [from, to]));
      const after = await Promise.all(
        ids.map((id) => textsIn(archive, (now.get(id) ?? id) as typeof id)),
      );
      const trimmed = (texts: Iterable<readonly (string | undefined)[]>) =>
        [...texts].map(([name, value]) => [name, value?.trim()]);
      expect(after.map(trimmed)).toEqual(wanted.map(trimmed));
      await archive.undo();
      for (const [name, text] of files) expect(await fileOf(folder, name)).toBe(text);
      await archive.close();
    }),
    { numRuns: 25 },
  );
});

const byHeadline = { by: 'headline', direction: 'ascending' } as const;

async function textsIn(archive: Archive, id: ReturnType<Archive['ids']>[number]) {
  const opened = await archive.article(id, null);
  if (!opened.ok) throw new Error(opened.error.message);
  expect(compareArticles(opened.value.article, opened.value.article)).toEqual([]);
  return fieldTexts(opened.value.article);
}
