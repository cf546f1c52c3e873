import { isDeviceName } from '../store/portability.ts';

/** UTF-16 units. */
const longest = 80;
/**
 * UTF-8 bytes of the decomposed form, which a copy by way of HFS+ takes on. They leave room within
 * the 255 of a name for a number, an extension and a sidecar's.
 */
const mostBytes = 200;
/** A headline of any length is read so far: more never gets into the name. UTF-16 units. */
const readUnits = 2000;

/**
 * A file name, without extension, for a headline: lower-case letters and digits of any script
 * joined by hyphens, NFC, at most 80 UTF-16 units and 200 bytes, cut at a word's end. Latin
 * letters lose their accents; others keep their marks, without which they would be other words.
 * Never empty, never a name that Windows refuses, and nothing in it that is not to be seen.
 */
export function slugOf(headline: string): string {
  const words = withoutLatinAccents(headline.slice(0, readUnits))
    .toLowerCase()
    .replace(/['\u2018\u2019\u02bc`\u00b4]/g, '')
    .replace(/[\u0640\p{Default_Ignorable_Code_Point}]/gu, '')
    .normalize('NFC')
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu);
  const slug = cut(words ?? []);
  if (slug === '') return 'untitled';
  return isDeviceName(slug) ? `${slug}-story` : slug;
}

function withoutLatinAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/[ßẞ]/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[œŒ]/g, 'oe')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[ıİ]/g, 'i');
}

function cut(words: readonly string[]): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (!fits(longer)) return slug === '' ? firstCharacters(word) : slug;
    slug = longer;
  }
  return slug;
}

function fits(slug: string): boolean {
  return slug.length <= longest && Buffer.byteLength(slug.normalize('NFD')) <= mostBytes;
}

/** Whole characters, for a first word that is longer than a name may be. */
function firstCharacters(word: string): string {
  let text = '';
  for (const character of word) {
    if (!fits(text + character)) break;
    text += character;
  }
  return text;
}
