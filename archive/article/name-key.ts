import { fold } from './text.ts';

/**
 * Keys by which spellings of one name are found: key collision, as OpenRefine's fingerprint. Case,
 * accents, punctuation, the order of words, and words such as "By" and "Photo" make no difference.
 */
export function nameKey(name: string): string {
  return [...new Set(wordsOf(name))].sort().join(' ');
}

/** "J. Smith" and "Jon Smith": the first letters, and the last word; null for a name of one word. */
export function initialsKey(name: string): string | null {
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last === undefined || words.length < 2 || last.length < 2) return null;
  return [...words.slice(0, -1).map((word) => word.charAt(0)), last].join(' ');
}

/** Whether a name has letters only in place of first names. */
export function hasInitialsOnly(name: string): boolean {
  return wordsOf(name)
    .slice(0, -1)
    .every((word) => word.length === 1);
}

function wordsOf(name: string): readonly string[] {
  const words = fold(name)
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/[.'’`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const telling = words.filter((word, at) => !beside.has(word) || isAlone(words, at));
  return telling.length > 0 ? telling : words;
}

/** A word that only introduces a name, in the languages of the interface. */
const beside: ReadonlySet<string> = new Set(
  ['by', 'von', 'par', 'por', 'photo', 'photograph', 'photographs', 'picture', 'pictures', 'image']
    .concat(['credit', 'foto', 'fotos', 'words', 'text', 'story', 'report', 'courtesy', 'of'])
    .concat(['بقلم', 'كتب', 'تصوير', 'الصوره', 'صوره', 'الصورة', 'صورة'].map(fold)),
);

/** Only what stands in front introduces: "Ana von Stein" keeps all of her name. */
function isAlone(words: readonly string[], at: number): boolean {
  return words.slice(0, at).some((word) => !beside.has(word));
}
