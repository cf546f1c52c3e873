import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { breathe } from '../job.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Print, pdfFile } from './print-folder.ts';

/**
 * On which page each story begins, from 0 over all parts: their headlines are the uppermost entries
 * of each part's outline. Fails with `print-failed` where a part does not have all of them.
 */
export async function readStarts(folder: string, print: Print): Promise<Result<readonly number[]>> {
  const starts: number[] = [];
  let before = 0;
  for (const [at, entries] of print.parts.entries()) {
    const part = await loadPart(folder, at + 1);
    if (part === null) return fail('print-failed', `Part ${at + 1} is not there or no PDF.`);
    const found = startsIn(part);
    if (found.length !== entries.length)
      return fail(
        'print-failed',
        `Part ${at + 1} has ${found.length} of ${entries.length} stories.`,
      );
    starts.push(...found.map((page) => page + before));
    before += part.getPageCount();
    await breathe();
  }
  return ok(starts);
}

/** null: there is none, or it is damaged. */
export async function loadPart(folder: string, part: number): Promise<PDFDocument | null> {
  try {
    const bytes = await readFile(join(folder, pdfFile(part)));
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    // A reader that is lenient finds out here that there are no pages.
    return pdf.getPageCount() > 0 ? pdf : null;
  } catch {
    return null;
  }
}

function startsIn(part: PDFDocument): readonly number[] {
  const pages = new Map(part.getPages().map(({ ref }, index) => [ref.toString(), index]));
  const starts: number[] = [];
  let entry = part.catalog
    .lookupMaybe(PDFName.of('Outlines'), PDFDict)
    ?.lookupMaybe(first, PDFDict);
  while (entry !== undefined) {
    const page = pages.get(String(entry.lookupMaybe(PDFName.of('Dest'), PDFArray)?.get(0)));
    if (page !== undefined) starts.push(page);
    entry = entry.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return starts;
}

const first = PDFName.of('First');
