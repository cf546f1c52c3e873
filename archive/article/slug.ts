const longest = 80;

/** Names that Windows keeps for devices, with or without an extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/**
 * A file name, without extension, for a headline: lower-case letters and digits of any script
 * joined by hyphens, NFC, at most 80 characters and cut at a word's end. Latin letters lose their
 * accents; others keep their marks, without which they would be other words. Never empty, and
 * never a name that Windows refuses.
 */
export function slugOf(headline: string): string {
  const words = withoutLatinAccents(headline)
    .toLowerCase()
    .normalize('NFC')
    .replace(/['\u2018\u2019\u02bc`\u00b4]/g, '')
    .replace(/\u0640/g, '')
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  const slug = cut(words ?? []);
  if (slug === '') return 'untitled';
  return reserved.test(slug) ? `${slug}-story` : slug;
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
    if (longer.length > longest) return slug === '' ? firstCharacters(word) : slug;
    slug = longer;
  }
  return slug;
}

/** Whole characters, for a first word that is longer than a name may be. */
function firstCharacters(word: string): string {
  let text = '';
  for (const character of word) {
    if (text.length + character.length > longest) break;
    text += character;
  }
  return text;
}
