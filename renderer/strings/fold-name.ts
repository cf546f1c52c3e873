/**
 * Folds a name for comparing, as the archive does: case, accents, and the Arabic letter forms that
 * are typed for one another. Two tags that fold to the same are the same tag.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\u0640|[\u200c\u200e\u200f]|\u200d/g, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\u0649/g, '\u064a')
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

export function isSameName(first: string, second: string): boolean {
  return foldName(first) === foldName(second);
}
