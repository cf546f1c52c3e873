import { stat } from 'node:fs/promises';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { ExportReport } from '../archive-types.ts';
import type { JobOptions } from '../job.ts';
import { fail, ok, type Result } from '../result.ts';
import { writeAtomically } from '../store/atomic-write.ts';
import { addOutline } from './pdf-outline.ts';
import { numberPages } from './pdf-page-numbers.ts';
import { addPart, linkContents } from './pdf-part.ts';
import { createStructure } from './pdf-structure.ts';
import { readPrint } from './print-folder.ts';
import { loadPart, readStarts } from './read-starts.ts';

export interface JoinRequest {
  /** See print-folder.ts. */
  readonly folder: string;
  /** Absolute path of the PDF. What is there before is replaced only once the PDF is whole. */
  readonly to: string;
  /** Of the interface: page numbers stand at the end of a line. */
  readonly direction: 'ltr' | 'rtl';
  /** What the contents are called in the outline. */
  readonly contents: string;
}

/**
 * Makes one PDF of the parts that were set: the contents first, a number on each page, an outline
 * with an entry for each story, and the tags by which a screen reader goes through it.
 *
 * Fails with `print-failed` where a part is not there or damaged, and as files do.
 */
export async function joinPdf(
  { folder, to, direction, contents }: JoinRequest,
  job: JobOptions = {},
): Promise<Result<ExportReport>> {
  const read = await readPrint(folder);
  if (!read.ok) return read;
  const print = read.value;
  const starts = await readStarts(folder, print);
  if (!starts.ok) return starts;

  const pdf = await PDFDocument.create({ updateMetadata: false });
  const structure = createStructure(pdf, print.language);
  const front = await loadPart(folder, 0);
  if (front !== null) addPart(pdf, front, structure);
  const frontPages = pdf.getPageCount();
  for (const at of print.parts.keys()) {
    job.signal?.throwIfAborted();
    job.onProgress?.({ step: 'exporting', done: at, total: print.parts.length });
    const part = await loadPart(folder, at + 1);
    if (part === null) return fail('print-failed', `Part ${at + 1} is not there or no PDF.`);
    addPart(pdf, part, structure);
  }
  structure.finish();
  linkContents(pdf, frontPages);
  await numberPages(pdf, frontPages, direction);
  const stories = print.parts.flat().map(({ headline }, at) => ({
    title: headline,
    page: (starts.value[at] ?? 0) + frontPages,
  }));
  addOutline(pdf, frontPages > 0 ? [{ title: contents, page: 0 }, ...stories] : stories);
  pdf.setTitle(print.title, { showInWindowTitleBar: true });
  pdf.setLanguage(print.language);
  pdf.setCreator('Newsroom Archive');
  pdf.setProducer('Newsroom Archive');
  pdf.setCreationDate(new Date());
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  const bytes = await pdf.save();
  job.signal?.throwIfAborted();
  const written = await writeAtomically(to, bytes);
  if (!written.ok) return written;
  const { size } = await stat(to);
  const { pictures } = print;
  return ok({ file: to, articles: stories.length, pictures, bytes: size, lost: [], warnings: [] });
}
