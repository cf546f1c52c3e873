/** Names that Windows keeps for devices, whatever follows the dot. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;
const longest = 80;

/**
 * A headline as a file name: lower case, words joined by hyphens, letters of every script kept,
 * accents of Latin letters dropped, at most 80 characters cut at a word's end. Never empty.
 */
export function slugOf(headline: string): string {
  const words = headline
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const slug = cut((words ?? []).join('-'));
  if (slug === '') return 'untitled';
  return reserved.test(slug) ? `${slug}-story` : slug;
}

function cut(slug: string): string {
  const characters = [...slug];
  if (characters.length <= longest) return slug;
  const kept = characters.slice(0, longest + 1).join('');
  const end = kept.lastIndexOf('-');
  return end > 0 ? kept.slice(0, end) : characters.slice(0, longest).join('');
}
