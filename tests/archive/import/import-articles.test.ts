import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articlePathSchema } from '../../../archive/article/article.ts';
import { readArticle } from '../../../archive/article/read-article.ts';
import type { Source } from '../../../archive/formats/reader.ts';
import { Hold } from '../../../archive/hold.ts';
import { importArticles } from '../../../archive/import/import-articles.ts';
import { breathe, type Progress } from '../../../archive/job.ts';
import { fail, ok } from '../../../archive/result.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { contentsOf, fill, folderTarget } from './folder-target.ts';

const story = `Harbour wall to be raised by a metre

By Jane Doe

Published 10 Jan 2022 08:00

The wall that has kept the sea out since 1911 is to be raised by a metre, the council decided.

The work will cost 30 million pounds.
`;

function pasted(text: string, name = 'Clipboard'): Source {
  return { kind: 'text', text, name };
}

function path(file: string): Source {
  return { kind: 'path', path: file };
}

async function run(folder: string, sources: readonly Source[], dryRun = false) {
  const target = await folderTarget(folder);
  const result = await importArticles(sources, target, { dryRun });
  if (!result.ok) throw new Error(result.error.message);
  return { report: result.value, changes: target.changes };
}

describe('importing a pasted text', () => {
  it('makes an article in the folder of its month, with an id of its own', async () => {
    const folder = await temporaryFolder();
    const { report, changes } = await run(folder, [pasted(story)]);
    expect(report).toMatchObject({ total: 1, created: 1, failed: 0, change: expect.any(String) });
    const [item] = report.items;
    expect(item).toMatchObject({
      source: 'Clipboard',
      outcome: 'created',
      path: 'articles/2022/01/harbour-wall-to-be-raised-by-a-metre.md',
      headline: 'Harbour wall to be raised by a metre',
      contents: {
        standfirst: null,
        byline: ['Jane Doe'],
        published: { text: '2022-01-10T08:00:00+04:00' },
        images: [],
        paragraphs: 2,
      },
      error: null,
    });
    expect(item?.id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(changes.map(({ source, writes }) => [source, writes.length])).toEqual([
      ['Clipboard', 1],
    ]);
    const at = articlePathSchema.parse(item?.path);
    const article = readArticle(await readFile(join(folder, at)), { path: at, timeZone: 'UTC' });
    expect(article).toMatchObject({
      id: item?.id,
      byline: ['Jane Doe'],
      published: { text: '2022-01-10T08:00:00+04:00' },
      problems: [],
    });
    expect(article.body.split('\n\n')).toHaveLength(2);
  });

  it('goes by its first update, or to the undated, where it says no date of publication', async () => {
    const folder = await temporaryFolder();
    const updated = story.replace('Published 10 Jan 2022', 'Updated 3 June 2023');
    const undated = story.replace('Published 10 Jan 2022 08:00', '').replace('metre', 'mile');
    const { report } = await run(folder, [pasted(updated), pasted(undated)]);
    expect(report.items.map((item) => item.path)).toEqual([
      'articles/2023/06/harbour-wall-to-be-raised-by-a-metre.md',
      'articles/undated/harbour-wall-to-be-raised-by-a-mile.md',
    ]);
  });

  it('finds the same text again, however it is spaced and quoted', async () => {
    const folder = await temporaryFolder();
    const first = await run(folder, [pasted(story)]);
    const before = await contentsOf(folder);
    const again = story.replaceAll('\n\n', '\r\n').replace('Harbour wall', 'HARBOUR WALL');
    const second = await run(folder, [pasted(again)]);
    expect(second.report).toMatchObject({ created: 0, duplicate: 1, change: null });
    expect(second.report.items[0]).toMatchObject({
      id: first.report.items[0]?.id,
      path: first.report.items[0]?.path,
    });
    expect(second.changes).toEqual([]);
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('finds the same text twice in one import', async () => {
    const { report } = await run(await temporaryFolder(), [pasted(story), pasted(story, 'b')]);
    expect(report.items.map((item) => item.outcome)).toEqual(['created', 'duplicate']);
    expect(report.items[1]?.path).toBe(report.items[0]?.path);
  });

  it('numbers another text under the same headline', async () => {
    const folder = await temporaryFolder();
    const { report } = await run(folder, [pasted(story), pasted(story.replace('30', '40'))]);
    expect(report.items.map((item) => item.path)).toEqual([
      'articles/2022/01/harbour-wall-to-be-raised-by-a-metre.md',
      'articles/2022/01/harbour-wall-to-be-raised-by-a-metre-2.md',
    ]);
    expect(Object.keys(await contentsOf(folder))).toHaveLength(2);
  });

  it('numbers very many under one headline without looking at each number again', async () => {
    const target = await folderTarget(await temporaryFolder());
    const looks: string[] = [];
    const isTaken = async (path: string) => {
      looks.push(path);
      return false;
    };
    const many = Array.from({ length: 400 }, (_, at) => pasted(story.replace('30', `30${at}`)));
    const result = await importArticles(many, { ...target, isTaken }, { dryRun: true });
    const paths = result.ok ? result.value.items.map((item) => item.path) : [];
    expect(new Set(paths).size).toBe(400);
    expect(paths.at(-1)).toBe('articles/2022/01/harbour-wall-to-be-raised-by-a-metre-400.md');
    expect(looks.length).toBeLessThan(1000);
  });

  it('plans all and writes nothing in a dry run', async () => {
    const folder = await temporaryFolder();
    const { report, changes } = await run(folder, [pasted(story)], true);
    expect(report).toMatchObject({ created: 1, change: null });
    expect(changes).toEqual([]);
    expect(await contentsOf(folder)).toEqual({});
  });

  it('reports what it was not sure of', async () => {
    const text = story.replace('10 Jan 2022 08:00', '10/01/2022');
    const { report } = await run(await temporaryFolder(), [pasted(text)]);
    expect(report.items[0]?.warnings.map(({ code, field }) => [code, field])).toEqual([
      ['date-ambiguous', 'published'],
    ]);
  });
});

describe('importing a folder of Markdown', () => {
  const picture = new Uint8Array([0xff, 0xd8, 0xff, 0, 1, 2]);
  const files = {
    'posts/a.md':
      '---\nid: 01KAVZ4M4Q3N6QJ0W2Q5B0T8ZA\ntitle: "A" # kept\n---\n\nText ![x](img/p.jpg)\r\n',
    'posts/img/p.jpg': picture,
    'b.markdown': '# B\n\nNo front matter.\n',
  };

  it('keeps every byte and every path, pictures included', async () => {
    const source = await temporaryFolder();
    const folder = await temporaryFolder();
    await fill(source, { ...files, 'unrelated.pdf': 'x' });
    const { report, changes } = await run(folder, [path(source)]);
    expect(report).toMatchObject({ total: 2, created: 2, failed: 0 });
    expect(changes).toHaveLength(1);
    const { 'unrelated.pdf': _, ...expected } = await contentsOf(source);
    expect(await contentsOf(folder)).toEqual(expected);
  });

  it('leaves everything as it is when it comes again', async () => {
    const source = await temporaryFolder();
    const folder = await temporaryFolder();
    await fill(source, files);
    await run(folder, [path(source)]);
    const before = await contentsOf(folder);
    const { report, changes } = await run(folder, [path(source)]);
    expect(report).toMatchObject({ total: 2, unchanged: 2, change: null });
    expect(changes).toEqual([]);
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('replaces an article of the same id where it lies, and hands on the bytes before', async () => {
    const source = await temporaryFolder();
    const folder = await temporaryFolder();
    await fill(folder, { 'moved/here.md': files['posts/a.md'] });
    const edited = files['posts/a.md'].replace('Text', 'Better text');
    await fill(source, { 'posts/a.md': edited, 'posts/img/p.jpg': picture });
    const { report, changes } = await run(folder, [path(source)]);
    expect(report.items).toMatchObject([{ outcome: 'updated', path: 'moved/here.md' }]);
    expect(changes[0]?.writes[0]?.before?.bytes).toEqual(Buffer.from(files['posts/a.md']));
    expect(await readFile(join(folder, 'moved/here.md'), 'utf8')).toBe(edited);
  });

  it('does not overwrite another article or picture that has the path', async () => {
    const source = await temporaryFolder();
    const folder = await temporaryFolder();
    await fill(folder, { 'b.markdown': '# Other\n\nText.\n', 'posts/img/p.jpg': 'other picture' });
    await fill(source, files);
    const { report } = await run(folder, [path(source)]);
    expect(report.items.map((item) => item.path)).toEqual(['b-2.markdown', 'posts/a.md']);
    expect(await readFile(join(folder, 'b.markdown'), 'utf8')).toBe('# Other\n\nText.\n');
    expect(await readFile(join(folder, 'posts/img/p.jpg'), 'utf8')).toBe('other picture');
    expect(new Uint8Array(await readFile(join(folder, 'posts/img/p-2.jpg')))).toEqual(picture);
    expect(await readFile(join(folder, 'posts/a.md'), 'utf8')).toContain('![x](img/p-2.jpg)');
    const again = await run(folder, [path(source)]);
    expect(again.report.items.map((item) => item.outcome)).toEqual(['duplicate', 'unchanged']);
  });

  it('finds an article by its guid and by its text under another id', async () => {
    const source = await temporaryFolder();
    const folder = await temporaryFolder();
    const guid = 'source: { guid: urn:x:1 }\n';
    await fill(folder, {
      'one.md': `---\nid: 01KAVZ4M4Q3N6QJ0W2Q5B0T8ZB\nheadline: One\n${guid}---\n\nOld.\n`,
      'two.md': '---\nid: 01KAVZ4M4Q3N6QJ0W2Q5B0T8ZC\nheadline: Two\n---\n\nSame words.\n',
    });
    await fill(source, {
      'x.md': `---\nheadline: Changed\n${guid}---\n\nNew.\n`,
      'y.md': '---\nid: 01KAVZ4M4Q3N6QJ0W2Q5B0T8ZD\nheadline: TWO\n---\n\n*Same* words!\n',
    });
    const { report } = await run(folder, [path(source)]);
    expect(report.items.map(({ outcome, path: at }) => [outcome, at])).toEqual([
      ['duplicate', 'one.md'],
      ['duplicate', 'two.md'],
    ]);
  });

  it('keeps stories of several sources that have the same number there, and knows each again', async () => {
    const source = await temporaryFolder();
    const folder = await temporaryFolder();
    const feed = (title: string, headline: string, text: string) =>
      `<rss version="2.0"><channel><title>${title}</title><item><title>${headline}</title><guid isPermaLink="false">1</guid><description>${text}</description></item></channel></rss>`;
    await fill(source, {
      'a.csv': 'id,title,content\n1,Port opens,The port opens.\n2,Ship sails,A ship.\n',
      'b.csv': 'id,title,content\n1,Rain falls,It rains.\n',
      'c.xml': feed('Courier', 'Third', 'Third text.'),
      'd.xml': feed('Herald', 'Fourth', 'Fourth text.'),
    });
    const first = await run(folder, [path(source)]);
    expect(first.report.items.map(({ outcome }) => outcome)).toEqual(Array(5).fill('created'));
    await fill(source, {
      'a.csv': 'id,title,content\n1,Port opens,The port opens on Monday.\n2,Ship sails,A ship.\n',
      'd.xml': feed('Herald', 'Fourth, corrected', 'Fourth text.'),
    });
    const again = await run(folder, [path(source)]);
    expect(again.report.created).toBe(0);
    expect(again.report.items.map(({ id }) => id)).toEqual(first.report.items.map(({ id }) => id));
  });

  it('keeps both of two folders that have different files of one path, however often they come', async () => {
    const [first, second] = [await temporaryFolder(), await temporaryFolder()];
    const folder = await temporaryFolder();
    await fill(first, { 'index.md': '# One\n\nFirst.\n' });
    await fill(second, { 'index.md': '# Two\n\nSecond.\n' });
    await run(folder, [path(first), path(second)]);
    const before = await contentsOf(folder);
    expect(Object.keys(before).sort()).toEqual(['index-2.md', 'index.md']);
    const { report } = await run(folder, [path(first), path(second)]);
    expect(report.items.map(({ outcome }) => outcome)).toEqual(['unchanged', 'duplicate']);
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('imports two files that claim one id, the second under its path', async () => {
    const source = await temporaryFolder();
    const folder = await temporaryFolder();
    const front = '---\nid: 01KAVZ4M4Q3N6QJ0W2Q5B0T8ZA\n---\n\n';
    await fill(source, { 'a.md': `${front}One.\n`, 'b.md': `${front}Two.\n` });
    const { report } = await run(folder, [path(source)]);
    expect(report.items.map(({ outcome, id }) => [outcome, id])).toEqual([
      ['created', '01KAVZ4M4Q3N6QJ0W2Q5B0T8ZA'],
      ['created', 'b.md'],
    ]);
    expect(await contentsOf(folder)).toEqual(await contentsOf(source));
  });

  it('reports what cannot be read and goes on', async () => {
    const source = await temporaryFolder();
    const folder = await temporaryFolder();
    await fill(source, {
      'bad.md': '---\nheadline: [\n---\n\nText.\n',
      'empty.md': '',
      'good.md': 'Text.\n',
      'latin.md': new Uint8Array([0x41, 0xe9, 0x42]),
      'open.md': '---\nheadline: X\n',
    });
    const { report } = await run(folder, [path(source), path(join(source, 'gone.txt'))]);
    expect(report.items.map((item) => [item.source, item.outcome, item.error?.code])).toEqual([
      ['bad.md', 'failed', 'front-matter-invalid'],
      ['empty.md', 'failed', 'empty-file'],
      ['good.md', 'created', undefined],
      ['latin.md', 'failed', 'not-utf8'],
      ['open.md', 'failed', 'front-matter-unclosed'],
      ['gone.txt', 'failed', 'not-found'],
    ]);
    expect(report).toMatchObject({ total: 6, created: 1, failed: 5 });
  });
});

describe('an import', () => {
  it('needs a source', async () => {
    const target = await folderTarget(await temporaryFolder());
    expect(await importArticles([], target, { dryRun: false })).toMatchObject({
      ok: false,
      error: { code: 'empty-source' },
    });
  });

  it('waits while it is held', async () => {
    const target = await folderTarget(await temporaryFolder());
    const hold = new Hold();
    const items: string[] = [];
    const onProgress = ({ item }: Progress) => {
      if (item !== undefined) items.push(item);
      if (item === 'first') hold.hold();
    };
    const sources = [pasted(story, 'first'), pasted(story.replace('30', '40'), 'second')];
    const { whileHeld } = hold;
    const running = importArticles(sources, target, { dryRun: false, onProgress, whileHeld });
    await expect.poll(() => items).toEqual(['first']);
    for (let turn = 0; turn < 100; turn += 1) await breathe();
    expect([items, target.changes]).toEqual([['first'], []]);
    hold.release();
    expect(await running).toMatchObject({ ok: true, value: { created: 2 } });
  });

  it('tells how far it is of what a dry run has counted', async () => {
    const told: (readonly [number, number | null])[] = [];
    await importArticles(
      [pasted(story, 'first'), pasted(story.replace('30', '40'), 'second')],
      await folderTarget(await temporaryFolder()),
      { dryRun: false, expected: 2, onProgress: ({ done, total }) => told.push([done, total]) },
    );
    expect(told).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
  });

  it('that is cancelled throws the reason and writes nothing', async () => {
    const folder = await temporaryFolder();
    const target = await folderTarget(folder);
    const cancel = new AbortController();
    const sources = [pasted(story), pasted(story.replace('30', '40'))];
    const job = { signal: cancel.signal, onProgress: () => cancel.abort() };
    await expect(importArticles(sources, target, { dryRun: false, ...job })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(await contentsOf(folder)).toEqual({});
  });

  it('reports an article that could not be written as failed', async () => {
    const folder = await temporaryFolder();
    const target = await folderTarget(folder);
    const full = fail('disk-full', 'No space left.').error;
    const result = await importArticles(
      [pasted(story)],
      {
        ...target,
        apply: async ({ writes }) => ({
          ok: true,
          value: {
            change: null,
            changed: [],
            failed: writes.map(({ id }) => ({ id, error: full })),
          },
        }),
      },
      { dryRun: false },
    );
    expect(result).toMatchObject({
      ok: true,
      value: {
        created: 0,
        failed: 1,
        items: [{ outcome: 'failed', error: { code: 'disk-full' } }],
      },
    });
  });

  it('says both of an article that was written and may not survive a power cut', async () => {
    const target = await folderTarget(await temporaryFolder());
    const unsure = fail('io-error', 'The folder could not be synced.').error;
    const result = await importArticles(
      [pasted(story)],
      {
        ...target,
        apply: async ({ writes }) => {
          const ids = writes.map(({ id }) => id);
          return ok({
            change: null,
            changed: ids,
            failed: ids.map((id) => ({ id, error: unsure })),
          });
        },
      },
      { dryRun: false },
    );
    expect(result).toMatchObject({
      ok: true,
      value: { created: 1, failed: 0, items: [{ outcome: 'created', error: unsure }] },
    });
  });

  it('leaves an article out whose picture has no room, until it is imported again', async () => {
    const source = await temporaryFolder();
    const folder = await temporaryFolder();
    await fill(source, { 'a.md': '![x](p.jpg)\n', 'b.md': 'No picture.\n', 'p.jpg': 'x' });
    const target = await folderTarget(folder);
    const full = { ...target, storeMedia: async () => fail('disk-full', 'No space left.') };
    const result = await importArticles([path(source)], full, { dryRun: false });
    expect(result).toMatchObject({
      ok: true,
      value: { created: 1, failed: 1, items: [{ error: { code: 'disk-full' } }, { error: null }] },
    });
    expect(Object.keys(await contentsOf(folder))).toEqual(['b.md']);
    const again = await importArticles([path(source)], target, { dryRun: false });
    expect(again).toMatchObject({ ok: true, value: { created: 1, unchanged: 1, failed: 0 } });
    expect(Object.keys(await contentsOf(folder)).sort()).toEqual(['a.md', 'b.md', 'p.jpg']);
  });

  it('refuses a source in no known format', async () => {
    const source = await temporaryFolder();
    const file = join(source, 'x.bin');
    await writeFile(file, new Uint8Array([1, 2, 0, 3]));
    const { report } = await run(await temporaryFolder(), [path(file)]);
    expect(report.items).toMatchObject([{ outcome: 'failed', error: { code: 'unknown-format' } }]);
  });
});
