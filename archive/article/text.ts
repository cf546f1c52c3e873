/**
 * Folds text for comparing: case, accents, width, and the Arabic letter forms that are typed for
 * one another. Two tags that fold to the same are the same tag.
 */
export function fold(text: string): string {
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

/**
 * The same text in memory of its own. V8 makes a part of a long text a view of the whole, and
 * whoever keeps such a part keeps the whole file with it; it copies parts of up to 12 letters.
 */
export function detached(text: string): string {
  return text.length <= 12 ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
