import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFObjectCopier,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

const name = PDFName.of;

/**
 * The tags of a document that is made of parts: ISO 32000-1, 14.7. Each part brings a tree of its
 * own, with numbers that begin at 0.
 */
export interface PdfStructure {
  /** Gives a page or an annotation of the part at hand the number that it has in the whole. */
  renumber(holder: PDFDict, key: 'StructParents' | 'StructParent'): void;
  /** Takes the tree of a part over, when its pages have been. */
  add(part: PDFDocument, copier: PDFObjectCopier): void;
  finish(): void;
}

export function createStructure(pdf: PDFDocument, language: string): PdfStructure {
  const { context } = pdf;
  const rootRef = context.nextRef();
  const documentRef = context.nextRef();
  const trees: PDFRef[] = [];
  const numbered: PDFObject[] = [];
  let offset = 0;

  return {
    renumber(holder, key) {
      const number = holder.lookupMaybe(name(key), PDFNumber);
      if (number !== undefined) holder.set(name(key), PDFNumber.of(number.asNumber() + offset));
    },
    add(part, copier) {
      const root = part.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
      const top = root?.get(name('K'));
      const tree = root?.lookupMaybe(name('K'), PDFDict);
      if (root === undefined || !(top instanceof PDFRef) || tree === undefined) return;
      // What leads up to the part's own root is not copied.
      tree.delete(name('P'));
      const ref = copier.copy(top);
      const copied = context.lookup(ref, PDFDict);
      copied.set(name('P'), documentRef);
      copied.set(name('S'), name('Part'));
      trees.push(ref);
      const numbers = root
        .lookupMaybe(name('ParentTree'), PDFDict)
        ?.lookupMaybe(name('Nums'), PDFArray);
      for (let at = 0; at + 1 < (numbers?.size() ?? 0); at += 2) {
        const number = numbers?.lookup(at, PDFNumber).asNumber() ?? 0;
        const parents = numbers?.get(at + 1);
        if (parents !== undefined)
          numbered.push(PDFNumber.of(number + offset), copier.copy(parents));
      }
      offset += root.lookupMaybe(name('ParentTreeNextKey'), PDFNumber)?.asNumber() ?? 0;
    },
    finish() {
      if (trees.length === 0) return;
      context.assign(
        documentRef,
        context.obj({
          Type: 'StructElem',
          S: 'Document',
          P: rootRef,
          K: trees,
          Lang: PDFString.of(language),
        }),
      );
      const root = context.obj({
        Type: 'StructTreeRoot',
        K: documentRef,
        ParentTree: context.register(context.obj({ Nums: numbered })),
        ParentTreeNextKey: offset,
      });
      context.assign(rootRef, root);
      pdf.catalog.set(name('StructTreeRoot'), rootRef);
      pdf.catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
    },
  };
}
