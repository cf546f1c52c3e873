import type { Line } from './lines.ts';
import { wordsOf } from './wording.ts';

/** Lines that pages set apart from what they belong to, which stands on the next line. */
interface Opening {
  readonly pattern: RegExp;
  /** Letters of the longest line that can be the rest of it. */
  readonly longest: number;
  /** Words of the shortest. */
  readonly fewest: number;
}

const openings: readonly Opening[] = [
  {
    pattern:
      /^(?:(?:first |last )?(?:published|updated|modified|posted)(?: on| at)?|by|authors?|written by|words|photographs? by|(?:photo|picture|image) credit|credit|image source,?|publié le|mis à jour le|veröffentlicht|aktualisiert|publicado|actualizado|par|von|por|بقلم|نشر في|آخر تحديث)\s*:?$/iu,
    longest: 80,
    fewest: 0,
  },
  {
    pattern: /^(?:photos?|photograph|pictures?|image|pic|foto|bild)\s*:$/iu,
    longest: 80,
    fewest: 0,
  },
  {
    pattern: /^(?:(?:image|photo|picture) caption\s*[,:]?|caption\s*:)$/iu,
    longest: 400,
    fewest: 2,
  },
  // `The mayor with her medal (`, then `Image: AFP)`.
  { pattern: /\S\s*[([](?:[^()[\]]{0,30}:)?$/u, longest: 80, fewest: 1 },
  // `PORT MERROW (AP) —`, then the paragraph.
  { pattern: /^\p{Lu}[^.!?:;]{1,60}\s(?:[–—]|--?)$/u, longest: 2000, fewest: 8 },
];

/** In letters. A line that has grown longer opens nothing any more. */
const longestOpening = 400;

/** Joins a line that only opens something with the line below it, in one block or across a blank line. */
export function joinLabels(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const opening =
      above !== undefined && above.text.length <= longestOpening
        ? openings.find(({ pattern }) => pattern.test(above.text))
        : undefined;
    if (above === undefined || opening === undefined || !canFollow(line, opening)) {
      joined.push(line);
      continue;
    }
    const text = `${withColon(above.text)} ${line.text}`.replace(/([([]) (?=[^()[\]]*$|\S)/, '$1');
    joined[joined.length - 1] = { text, gapBefore: above.gapBefore, gapAfter: line.gapAfter };
  }
  return joined;
}

function canFollow(line: Line, opening: Opening): boolean {
  if (line.text.length > opening.longest || wordsOf(line.text).length < opening.fewest)
    return false;
  const inBrackets = opening.pattern.source.startsWith('\\S');
  return inBrackets || !openings.some(({ pattern }) => pattern.test(line.text));
}

function withColon(text: string): string {
  return /^(?:.*credit|words|image source|(?:image|photo|picture) caption)$/iu.test(text)
    ? `${text}:`
    : text;
}
