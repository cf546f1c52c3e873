import { escapeParagraph } from '../text/escape.ts';

/**
 * Lines of a wire text as paragraphs, of one line each: a blank line ends one, and an indented line
 * begins one. Lines of a list stay paragraphs of their own.
 */
export function wireParagraphs(text: string): readonly string[] {
  const paragraphs: string[][] = [[]];
  for (const line of text.split('\n')) {
    const isStart = /^(?:\t| {3})/.test(line) || /^[-*•] /.test(line);
    if (line.trim() === '' || isStart) paragraphs.push([]);
    if (line.trim() !== '') paragraphs.at(-1)?.push(line.trim());
  }
  return paragraphs.map((lines) => lines.join(' ')).filter((paragraph) => paragraph !== '');
}

/** What wires typed for signs that their machines had not. */
export function wireSigns(text: string): string {
  return text
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll(/(?<=\s)_(?=\s)/g, '—')
    .replaceAll(/(?<=[^\s`])`(?=[^\s`])/g, "'");
}

/** Paragraphs as Markdown; a line of dashes or stars parts sections. */
export function wireBody(paragraphs: readonly string[]): string {
  return paragraphs
    .map((paragraph) =>
      /^(?:_{3,}|(?:\* ?){3,}|-{3,})$/.test(paragraph) ? '---' : escapeParagraph(paragraph),
    )
    .join('\n\n');
}

/** A year of two digits: wires of this kind are of 1970 to 2069. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  return year >= 70 ? 1900 + year : 2000 + year;
}
