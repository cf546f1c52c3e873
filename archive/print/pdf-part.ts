import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  PDFString,
} from '@cantoo/pdf-lib';
import { addressedPage } from './page-address.ts';
import type { PdfStructure } from './pdf-structure.ts';

const name = PDFName.of;

/** Puts the pages of a part behind those that are there, with their tags and the targets of their links. */
export function addPart(pdf: PDFDocument, part: PDFDocument, structure: PdfStructure): void {
  const copier = PDFObjectCopier.for(part.context, pdf.context);
  for (const page of part.getPages()) {
    const ref = copier.copy(page.ref);
    const leaf = pdf.context.lookup(ref);
    if (!(leaf instanceof PDFPageLeaf)) continue;
    pdf.addPage(PDFPage.of(leaf, ref, pdf));
    structure.renumber(leaf, 'StructParents');
    for (const annotation of annotationsOf(leaf)) structure.renumber(annotation, 'StructParent');
  }
  const targets = part.catalog.lookupMaybe(name('Dests'), PDFDict);
  for (const [key, target] of targets?.entries() ?? [])
    allTargets(pdf).set(key, copier.copy(target));
  structure.add(part, copier);
}

function allTargets(pdf: PDFDocument): PDFDict {
  const known = pdf.catalog.lookupMaybe(name('Dests'), PDFDict);
  if (known !== undefined) return known;
  const made = pdf.context.obj({});
  pdf.catalog.set(name('Dests'), pdf.context.register(made));
  return made;
}

/** Lets the lines of the contents lead to their pages, when all pages are there. */
export function linkContents(pdf: PDFDocument, frontPages: number): void {
  const pages = pdf.getPages();
  for (const { node } of pages.slice(0, frontPages)) {
    for (const annotation of annotationsOf(node)) {
      const uri = annotation.lookupMaybe(name('A'), PDFDict)?.lookup(name('URI'));
      if (!(uri instanceof PDFString || uri instanceof PDFHexString)) continue;
      const page = addressedPage(uri.decodeText());
      const target = page === null ? undefined : pages[page + frontPages];
      if (target === undefined) continue;
      annotation.delete(name('A'));
      const { height } = target.getSize();
      const place = [target.ref, name('XYZ'), PDFNull, PDFNumber.of(height), PDFNull];
      annotation.set(name('Dest'), pdf.context.obj(place));
    }
  }
}

function annotationsOf(leaf: PDFPageLeaf): readonly PDFDict[] {
  const annotations = leaf.lookupMaybe(name('Annots'), PDFArray);
  return Array.from({ length: annotations?.size() ?? 0 }, (_, at) =>
    annotations?.lookup(at, PDFDict),
  ).filter((annotation) => annotation !== undefined);
}
