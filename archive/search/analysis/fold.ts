/**
 * Folding: what counts as the same letter, in the index and in a query alike.
 *
 * Case, accents, full and half width, ligatures, Arabic letter forms (alef with hamza or madda,
 * alef maksura, teh marbuta, tatweel, short vowels) and Hebrew points make no difference. Marks
 * that carry a vowel of their own, as in Indic scripts, stay.
 */
export function foldText(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(ignorableMarks, '')
    .normalize('NFC')
    .replace(foldedLetters, (letter) => replacements[letter] ?? letter);
}

/** For values in lists: folded, with runs of white space as one space. */
export function foldValue(text: string): string {
  return foldText(text).replace(/\s+/gu, ' ').trim();
}

/** Whether `prefix` stands at the start of a word of `value`; both folded. */
export function startsAWord(value: string, prefix: string): boolean {
  if (prefix === '') return true;
  for (let at = value.indexOf(prefix); at >= 0; at = value.indexOf(prefix, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(value.charAt(at - 1))) return true;
  }
  return false;
}

const isAscii = /^[\0-\x7f]*$/;

/** Combining accents, Hebrew points, Arabic vowels and tatweel, soft hyphen, zero-width marks. */
const ignorableMarks =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const replacements: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const foldedLetters = new RegExp(`[${Object.keys(replacements).join('')}]`, 'gu');
