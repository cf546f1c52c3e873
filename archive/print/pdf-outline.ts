import { type PDFDocument, PDFHexString, PDFName, PDFNull, PDFNumber } from '@cantoo/pdf-lib';

export interface OutlineEntry {
  readonly title: string;
  /** From 0. */
  readonly page: number;
}

/** Bookmarks, in one level. */
export function addOutline(pdf: PDFDocument, entries: readonly OutlineEntry[]): void {
  const { context } = pdf;
  const root = context.nextRef();
  const refs = entries.map(() => context.nextRef());
  const pages = pdf.getPages();
  for (const [at, { title, page }] of entries.entries()) {
    const target = pages[page];
    const [ref, previous, next] = [refs[at], refs[at - 1], refs[at + 1]];
    if (target === undefined || ref === undefined) continue;
    const top = PDFNumber.of(target.getSize().height);
    context.assign(
      ref,
      context.obj({
        Title: PDFHexString.fromText(title),
        Parent: root,
        Dest: [target.ref, PDFName.of('XYZ'), PDFNull, top, PDFNull],
        ...(previous && { Prev: previous }),
        ...(next && { Next: next }),
      }),
    );
  }
  const [first, last] = [refs[0], refs.at(-1)];
  if (first === undefined || last === undefined) return;
  const outlines = { Type: 'Outlines', First: first, Last: last, Count: refs.length };
  context.assign(root, context.obj(outlines));
  pdf.catalog.set(PDFName.of('Outlines'), root);
}
