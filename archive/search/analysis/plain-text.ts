/**
 * Markdown without its marks, for indexing and snippets: fast, in one pass over the lines, and
 * forgiving. Showing an article parses it properly; this only has to leave the words.
 */
export function plainText(markdown: string): string {
  const kept: string[] = [];
  let fence: string | null = null;
  for (const line of markdown.split('\n')) {
    const mark = fencePattern.exec(line)?.[1];
    if (mark && (fence === null || mark.startsWith(fence))) {
      fence = fence === null ? mark : null;
      continue;
    }
    kept.push(fence === null ? plainLine(line) : line.trim());
  }
  return kept
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

const fencePattern = /^ {0,3}(```|~~~)/;

function plainLine(line: string): string {
  const first = firstUnit(line);
  if (ruleStarts.has(first) && ruleOrUnderline.test(line)) return '';
  const content = lineStarts.has(first) ? line.replace(lineStart, '') : line;
  const text = content.endsWith('#') ? content.replace(headingEnd, '') : content;
  return inlineSyntax.test(text) ? withoutInline(text).trim() : text.trim();
}

/** The first UTF-16 unit that is no white space. */
function firstUnit(line: string): number {
  let at = 0;
  while (at < line.length && isSpace.test(line.charAt(at))) at += 1;
  return line.charCodeAt(at);
}

function withoutInline(line: string): string {
  let text = line;
  if (text.includes('[')) text = text.replace(definition, '');
  if (text.includes('<')) {
    text = text.replace(comment, ' ').replace(autolink, '$1').replace(tag, ' ');
  }
  if (text.includes('[')) {
    text = text
      .replace(image, '$1')
      .replace(link, '$1')
      .replace(referenceLink, '$1')
      .replace(footnote, '');
  }
  if (emphasisSyntax.test(text)) text = text.replace(emphasis, '');
  if (text.includes('\\')) text = text.replace(escaped, '$1');
  if (text.includes('&'))
    text = text.replace(entity, (whole, name: string) => entities[name] ?? whole);
  return text;
}

function unitsIn(text: string): ReadonlySet<number> {
  return new Set(Array.from(text, (unit) => unit.charCodeAt(0)));
}

/** What the first unit of a line must be for `ruleOrUnderline`, or `lineStart`, to find something. */
const ruleStarts = unitsIn('=-*_|:');
const lineStarts = unitsIn('>-*+0123456789[#');
const isSpace = /\s/;
const emphasisSyntax = /[*~`_|]/;

const ruleOrUnderline =
  /^ {0,3}(?:=+|-+|(?:\* ?){3,}|(?:_ ?){3,}|(?:- ?){3,})\s*$|^\s*\|?(?:\s*:?-{2,}:?\s*\|)+[\s:|-]*$/;
/** Quotes, list marks, task boxes and headings, nested at most a few deep. */
const lineStart =
  /^\s*(?:(?:>|[-*+](?= )|\d{1,3}[.)](?= ))\s{0,4}){0,8}(?:\[[ xX]\]\s)?(?:#{1,6}\s)?/;
const headingEnd = /\s#{1,6}$/;

const inlineSyntax = /[[\]<>*_`~\\&|]/;
const definition = /^\[[^\]\n]{1,200}\]:\s.{0,2000}$/;
const comment = /<!--[^<>]{0,500}-->/g;
const tag = /<\/?[a-zA-Z][^<>]{0,1000}>/g;
const autolink = /<([a-z]{2,10}:[^<>\s]{1,1000})>/g;
const image = /!\[([^[\]]{0,1000})\]\([^()\n]{0,2000}\)/g;
const link = /\[([^[\]]{0,1000})\]\([^()\n]{0,2000}\)/g;
const referenceLink = /\[([^[\]]{1,1000})\]\[[^[\]]{0,200}\]/g;
const footnote = /\[\^[^[\]]{1,100}\]/g;
const emphasis =
  /(?<!\\)(?:(?<=\S)\*{1,3}|\*{1,3}(?=\S)|~~|`{1,3}|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])|\|)/gu;
const escaped = /\\([!-/:-@[-`{-~])/g;
const entity = /&(amp|lt|gt|quot|apos|nbsp|mdash|ndash|hellip|#39);/g;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  '#39': "'",
};
