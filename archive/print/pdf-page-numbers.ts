import {
  beginMarkedContent,
  endMarkedContent,
  type PDFDocument,
  PDFName,
  StandardFonts,
} from '@cantoo/pdf-lib';

/** Points. */
const size = 7.5;
const margin = { side: 51, bottom: 26 };

/**
 * Writes a number at the foot of each page, at the end of the line, and tells viewers the same
 * numbers: `i`, `ii` … for the contents, then from 1.
 */
export async function numberPages(
  pdf: PDFDocument,
  frontPages: number,
  direction: 'ltr' | 'rtl',
): Promise<void> {
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const [at, page] of pdf.getPages().entries()) {
    const text = at < frontPages ? roman(at + 1) : String(at - frontPages + 1);
    const width = font.widthOfTextAtSize(text, size);
    const x = direction === 'rtl' ? margin.side : page.getWidth() - margin.side - width;
    // An artifact: screen readers have the numbers from the viewer and do not meet them in the text.
    page.pushOperators(beginMarkedContent('Artifact'));
    page.drawText(text, { x, y: margin.bottom, size, font });
    page.pushOperators(endMarkedContent());
  }
  const { context } = pdf;
  const numbers = [frontPages, context.obj({ S: 'D' })];
  const front = frontPages > 0 ? [0, context.obj({ S: 'r' })] : [];
  const labels = context.obj({ Nums: context.obj([...front, ...numbers]) });
  pdf.catalog.set(PDFName.of('PageLabels'), labels);
}

const numerals = [
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [sign, value] of numerals)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
}
