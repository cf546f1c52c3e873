import type { Line } from './lines.ts';

/** Labels that pages set on a line of their own, above what they name. */
const label =
  /^(?:(?:first |last )?(?:published|updated|modified|posted)(?: on| at)?|by|written by|words|photographs? by|(?:photo|picture|image) credit|credit|tags|topics|keywords|publié le|mis à jour le|veröffentlicht|aktualisiert|publicado|actualizado|par|von|por|بقلم|نشر في|آخر تحديث)\s*:?$/iu;

/** Joins a label that stands alone with the short line below it, in one block or across a blank line. */
export function joinLabels(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const follows = above !== undefined && label.test(above.text);
    if (!follows || line.text.length > 80 || label.test(line.text)) {
      joined.push(line);
      continue;
    }
    const text = `${withColon(above.text)} ${line.text}`;
    joined[joined.length - 1] = { text, gapBefore: above.gapBefore, gapAfter: line.gapAfter };
  }
  return joined;
}

function withColon(text: string): string {
  return /^(?:.*credit|tags|topics|keywords|words)$/iu.test(text) ? `${text}:` : text;
}
