/**
 * Words of a plain text, about as a word processor counts them: runs between white space that have a
 * letter or digit, and each character of scripts that put no space between words.
 */
export function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = unit < known ? kinds[unit] : kindOf(unit);
    if (kind === space) inWord = false;
    else if (kind === unspaced) {
      count += 1;
      inWord = false;
    } else if (kind === letter && !inWord) {
      count += 1;
      inWord = true;
    }
  }
  return count;
}

/** What a UTF-16 unit does to the count; a sign neither begins nor ends a word. */
const space = 0;
const sign = 1;
const letter = 2;
const unspaced = 3;

function kindOf(unit: number): number {
  if (isSpace(unit)) return space;
  if (isUnspaced(unit)) return unspaced;
  return isSign(unit) ? sign : letter;
}

function isSpace(unit: number): boolean {
  return unit <= 0x20 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200b) || unit === 0x3000;
}

/** ASCII signs, general punctuation, and the punctuation of Arabic and Chinese. */
function isSign(unit: number): boolean {
  if (unit < 0x80) return !isAsciiLetterOrDigit(unit);
  return (
    unit < 0xaa ||
    unit === 0xab ||
    unit === 0xbb ||
    unit === 0xb7 ||
    (unit >= 0x2010 && unit <= 0x206f) ||
    (unit >= 0x3001 && unit <= 0x3003) ||
    (unit >= 0x3008 && unit <= 0x3011) ||
    (unit >= 0xff00 && unit <= 0xff0f) ||
    unit === 0x060c ||
    unit === 0x061b ||
    unit === 0x061f
  );
}

function isAsciiLetterOrDigit(unit: number): boolean {
  const lower = unit | 0x20;
  return (unit >= 0x30 && unit <= 0x39) || (lower >= 0x61 && lower <= 0x7a);
}

/** Kana and Chinese characters. */
function isUnspaced(unit: number): boolean {
  return (unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff);
}

/** Kinds of the units that most texts are made of, since a page of results has a million of them. */
const known = 0x700;
const kinds = Uint8Array.from({ length: known }, (_, unit) => kindOf(unit));
