/**
 * Text as the index of a site has it: words of letters and digits in lower case without accents,
 * Arabic letters in one form each, joined by spaces. The same lines stand in site-script.ts.
 */
export function foldWords(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/[\p{M}\u0640]/gu, '')
      .toLowerCase()
      .replace(/[ٱأإآ]/g, 'ا')
      .replace(/ى/g, 'ي')
      .replace(/ة/g, 'ه')
      .replace(/ß/g, 'ss')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
