import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { afterEach, describe, expect, it } from 'vitest';
import { joinPdf } from '../../../archive/print/join-pdf.ts';
import { addOutline } from '../../../archive/print/pdf-outline.ts';
import { type Print, pageFile, pdfFile, printFile } from '../../../archive/print/print-folder.ts';
import { writeContents } from '../../../archive/print/write-contents.ts';
import { plainWords } from './print-words.ts';

const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A folder as main leaves it: for each part the pages of its stories. */
async function printed(parts: readonly (readonly number[])[], contents = 0): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-join-'));
  made.push(folder);
  let story = 0;
  const entries = parts.map((stories) =>
    stories.map(() => {
      story += 1;
      return { headline: `Story ${story} – عنوان`, about: ['News'] };
    }),
  );
  const print: Print = { title: 'Storm', note: null, language: 'en', pictures: 2, parts: entries };
  await writeFile(printFile(folder), JSON.stringify(print));
  for (const [at, stories] of parts.entries()) await writePart(folder, at + 1, stories);
  if (contents > 0) await writePart(folder, 0, [contents]);
  return folder;
}

async function writePart(folder: string, part: number, stories: readonly number[]): Promise<void> {
  const pdf = await PDFDocument.create();
  const starts = stories.map((pages) => {
    const page = pdf.getPageCount();
    for (let at = 0; at < pages; at += 1) pdf.addPage([300, 400]).drawText(`${part}.${at}`);
    return page;
  });
  addOutline(
    pdf,
    starts.map((page) => ({ title: 'x', page })),
  );
  await writeFile(join(folder, pdfFile(part)), await pdf.save());
}

async function joined(folder: string, to = join(folder, 'all.pdf'), signal?: AbortSignal) {
  const request = { folder, to, direction: 'ltr', contents: 'Contents' } as const;
  return joinPdf(request, signal ? { signal } : {});
}

/** Title and page, from 0, of each bookmark. */
function bookmarks(pdf: PDFDocument): readonly (readonly [string, number])[] {
  const pages = pdf.getPages().map(({ ref }) => ref.toString());
  const found: [string, number][] = [];
  let at = pdf.catalog
    .lookup(PDFName.of('Outlines'), PDFDict)
    .lookupMaybe(PDFName.of('First'), PDFDict);
  while (at !== undefined) {
    const title = at.lookup(PDFName.of('Title'));
    const place = String(at.lookup(PDFName.of('Dest'))).match(/\d+ 0 R/)?.[0] ?? '';
    found.push([title instanceof PDFHexString ? title.decodeText() : '', pages.indexOf(place)]);
    at = at.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return found;
}

describe('one PDF of several', () => {
  it('has all pages in order, and a bookmark for each story where it begins', async () => {
    const folder = await printed([[1, 3], [2]], 2);
    const report = await joined(folder);
    expect(report).toMatchObject({ ok: true, value: { articles: 3, pictures: 2 } });
    const pdf = await PDFDocument.load(await readFile(join(folder, 'all.pdf')));
    expect(pdf.getPageCount()).toBe(8);
    expect(pdf.getTitle()).toBe('Storm');
    expect(bookmarks(pdf)).toEqual([
      ['Contents', 0],
      ['Story 1 – عنوان', 2],
      ['Story 2 – عنوان', 3],
      ['Story 3 – عنوان', 6],
    ]);
    const labels = String(pdf.catalog.lookup(PDFName.of('PageLabels')));
    expect(labels.replace(/\s+/g, ' ')).toMatch(/0 << \/S \/r >> 2 << \/S \/D >>/);
  });

  it('has contents with the pages on which the stories begin', async () => {
    const folder = await printed([[1, 3], [2]]);
    expect(await writeContents(folder, plainWords)).toMatchObject({ ok: true });
    const html = await readFile(join(folder, pageFile(0)), 'utf8');
    expect(html.match(/(?<=class="page">)\d+/g)).toEqual(['1', '2', '5']);
  });

  it('is not written where a part is missing or damaged, and what was there before stays', async () => {
    const folder = await printed([[1], [1]]);
    const to = join(folder, 'all.pdf');
    await writeFile(to, 'before');
    await writeFile(join(folder, pdfFile(2)), '%PDF-1.4 torn');
    expect(await joined(folder)).toMatchObject({ ok: false, error: { code: 'print-failed' } });
    await rm(join(folder, pdfFile(2)));
    expect(await joined(folder)).toMatchObject({ ok: false, error: { code: 'print-failed' } });
    expect(await readFile(to, 'utf8')).toBe('before');
  });

  it('is not written where it was cancelled', async () => {
    const folder = await printed([[1]]);
    const stop = new AbortController();
    stop.abort();
    await expect(joined(folder, join(folder, 'all.pdf'), stop.signal)).rejects.toBe(
      stop.signal.reason,
    );
    await expect(readFile(join(folder, 'all.pdf'))).rejects.toThrow();
  });
});
