import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive, PrintRequest } from '../../../archive/archive-types.ts';
import { pageFile, readPrint } from '../../../archive/print/print-folder.ts';
import { everything } from '../../../archive/search/query.ts';
import { writeFiles } from '../../support/write-files.ts';
import { harbour, idOf, open, storyId, value } from '../disasters/support.ts';
import { plainWords } from './print-words.ts';

async function print(archive: Archive, folder: string, request: Partial<PrintRequest> = {}) {
  const pages = join(folder, '..', 'pages');
  await mkdir(pages, { recursive: true });
  const report = await archive.printPages({
    target: { kind: 'query', query: everything },
    collection: null,
    folder: pages,
    perPart: null,
    words: plainWords,
    ...request,
  });
  const part = (number: number) => readFile(join(pages, pageFile(number)), 'utf8');
  return { report, pages, part };
}

const picture = Buffer.from('GIF89a');

describe('pages for the printer', () => {
  it('say all that a story says, in a reader’s order, and label it in the words that are given', async () => {
    const folder = await harbour(0);
    await writeFiles(folder, {
      'media/quay.gif': picture,
      'a.md': `---
headline: Mole & quay
standfirst: It holds.
byline: [Ada, Ben]
published: 2024-03-02
updates: [{ at: 2024-03-04, kind: correction, note: The year was wrong. }]
section: News
tags: [sea]
source: { name: The Wire, guid: w-1 }
images: [{ file: media/quay.gif, caption: The quay, credit: A. Eye, lead: true }]
notes: [Checked twice]
---

First.
`,
    });
    const { report, part } = await print(await open(folder), folder);
    expect(value(report)).toEqual({ parts: 1, articles: 1, pictures: 1, warnings: [] });
    const html = await part(1);
    const order = [
      'News',
      '<h2 dir="auto">Mole &amp; quay</h2>',
      'It holds.',
      '[by] Ada + Ben',
      '[published] 2024-03-02',
      '[correction]: 2024-03-04',
      '<img src="archive/media/quay.gif"',
      'The quay',
      '[credit]',
      'A. Eye',
      'First.',
      'The year was wrong.',
      'Checked twice',
      '[tags]',
      'sea',
      'The Wire',
      'w-1',
      'a.md',
    ].map((text) => html.indexOf(text));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it('run nothing and load nothing from elsewhere, whatever a story holds', async () => {
    const folder = await harbour(0);
    await writeFiles(folder, {
      'a.md': `---
headline: <script>alert(1)</script>
images: [{ file: 'https://example.org/a.jpg', credit: '"><img src=x onerror=alert(1)>' }, { file: ../../etc/passwd }]
---

<script>alert(2)</script>

See ![](https://example.org/b.png) ![](javascript:alert(3)) [x](javascript:alert(4))
`,
    });
    const { report, part } = await print(await open(folder), folder);
    const html = await part(1);
    expect(html).not.toMatch(/<script|<img(?! src="")|href="(?!print\.css)/);
    expect(html).toContain("default-src 'none'; img-src 'self'");
    expect(
      value(report)
        .warnings.map(({ code }) => code)
        .sort(),
    ).toEqual(['outside-archive', 'picture-remote', 'picture-remote']);
  });

  it('leave out a picture whose licence has ended by any story, and say so, unless it is asked for', async () => {
    const folder = await harbour(0);
    await writeFiles(folder, {
      'media/quay.gif': picture,
      'media/old.gif': Buffer.from('GIF89a old'),
      'a.md':
        '---\nheadline: A\nimages: [{ file: media/quay.gif }, { file: media/old.gif, credit: EPA, expires: 2020-01-01 }]\n---\nText.\n',
      'b.md': '---\nheadline: B\n---\n![Old](media/old.gif)\n',
    });
    const archive = await open(folder);
    const { report, part } = await print(archive, folder);
    expect(value(report)).toMatchObject({ articles: 2, pictures: 1 });
    expect(value(report).warnings.map(({ code, path }) => [code, path])).toEqual([
      ['licence-expired', 'media/old.gif'],
    ]);
    expect(await part(1)).not.toMatch(/src="[^"]*old\.gif/);
    expect(await part(1)).toMatch(/src="[^"]*quay\.gif/);
    const asked = await print(archive, folder, { withExpired: true });
    expect(value(asked.report)).toMatchObject({ pictures: 2, warnings: [] });
    expect((await asked.part(1)).match(/src="[^"]*old\.gif/g)).toHaveLength(2);
  });

  it('set a story from right to left when its headline is, and another one beside it as it is', async () => {
    const folder = await harbour(0);
    await writeFiles(folder, {
      'a.md': '---\nheadline: إيلينا رئيسة البلدية\nlanguage: ar\npublished: 2024\n---\n\nنص.\n',
      'b.md': '---\nheadline: Mayor elected\nlanguage: en\npublished: 2023\n---\n\nText.\n',
    });
    const { part } = await print(await open(folder), folder);
    const articles = (await part(1)).match(/<article[^>]*>/g);
    expect(articles).toEqual(['<article dir="rtl" lang="ar">', '<article dir="ltr" lang="en">']);
  });

  it('follow the order of a collection, under its name and note, in parts', async () => {
    const folder = await harbour(5);
    const archive = await open(folder);
    const articles = [3, 0, 4, 1].map(storyId);
    const { id } = value(await archive.createCollection({ name: 'Storm', parent: null, articles }));
    value(await archive.noteCollection(id, 'For the court'));
    const filter = { field: 'collection' as const, values: [id], exclude: false };
    const sort = { by: 'collection', direction: 'ascending' } as const;
    const { report, pages } = await print(archive, folder, {
      target: { kind: 'query', query: { text: '', filters: [filter], sort } },
      collection: id,
      perPart: 3,
    });
    expect(value(report)).toMatchObject({ parts: 2, articles: 4 });
    const headlines = archive.summaries(articles).map(({ headline }) => headline);
    const printed = value(await readPrint(pages));
    expect(printed).toMatchObject({ title: 'Storm', note: 'For the court' });
    expect(printed.parts.flat().map(({ headline }) => headline)).toEqual(headlines);
    expect((await readdir(pages)).sort()).toEqual([
      'part-0001.html',
      'part-0002.html',
      'print.json',
    ]);
  });

  it('are refused where nothing is chosen, and stop when they are cancelled', async () => {
    const folder = await harbour(2);
    const archive = await open(folder);
    const target = { kind: 'ids' as const, ids: [idOf('nowhere.md')] };
    const { report } = await print(archive, folder, { target });
    expect(report).toMatchObject({ ok: false, error: { code: 'nothing-to-export' } });
    const stop = new AbortController();
    stop.abort();
    const request = {
      target: { kind: 'query' as const, query: everything },
      collection: null,
      folder: join(folder, '..', 'pages'),
      perPart: 1,
      words: plainWords,
    };
    await expect(archive.printPages(request, { signal: stop.signal })).rejects.toBe(
      stop.signal.reason,
    );
  });
});
