/** One paragraph of a pasted text, in its place. */
export interface Line {
  /** Without blanks around it, runs of blanks as one space. */
  readonly text: string;
  /** A blank line, or the start of the text, stands before it. */
  readonly gapBefore: boolean;
  /** A blank line, or the end of the text, stands after it. */
  readonly gapAfter: boolean;
}

interface RawLine {
  readonly text: string;
  readonly indent: number;
  readonly gapBefore: boolean;
}

/** The longest line that a program wraps to: mail and wire terminals stay below this. */
const widestWrap = 100;

/**
 * Cuts a pasted text into paragraphs.
 *
 * Pages paste with a blank line between paragraphs or with none, so a line is a paragraph; only
 * where a mail program or a wire terminal has wrapped the text are lines joined again.
 */
export function linesOf(text: string): Line[] {
  const raw = rawLines(text);
  const width = wrapWidth(raw);
  const joined = width === null ? raw : unwrap(raw, width);
  return joined.map((line, index) => ({
    text: line.text,
    gapBefore: line.gapBefore,
    gapAfter: joined[index + 1]?.gapBefore ?? true,
  }));
}

function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let gapBefore = true;
  for (const written of cleanCharacters(text).split('\n')) {
    const trimmed = written.replace(/\s+/g, ' ').trim();
    if (trimmed === '') {
      gapBefore = true;
      continue;
    }
    lines.push({ text: trimmed, indent: written.length - written.trimStart().length, gapBefore });
    gapBefore = false;
  }
  return lines;
}

function cleanCharacters(text: string): string {
  return (
    text
      .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
      // A zero-width joiner and the direction marks carry meaning in Persian, Arabic and emoji.
      .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
      .replace(/[^\S\n]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what goes.
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
      .normalize('NFC')
  );
}

/**
 * The width that the text was wrapped to, or null when it was not wrapped: lines are short and
 * each but the last of a paragraph is so full that the next word had no room.
 */
function wrapWidth(lines: readonly RawLine[]): number | null {
  const width = Math.max(0, ...lines.map((line) => line.indent + line.text.length));
  if (width > widestWrap || width < 40) return null;
  let inside = 0;
  let full = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || next.gapBefore || line.text.length < width / 2) return;
    inside += 1;
    if (isFull(line, next, width)) full += 1;
  });
  return full >= 3 && full / inside >= 0.7 ? width : null;
}

/** Wrapping leaves a line a little short of the width where a program also keeps a margin. */
function isFull(line: RawLine, next: RawLine, width: number): boolean {
  const firstWord = next.text.split(' ', 1)[0] ?? '';
  return line.indent + line.text.length + 1 + firstWord.length > width - 2;
}

function unwrap(lines: readonly RawLine[], width: number): RawLine[] {
  const paragraphs: RawLine[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const paragraph = paragraphs.at(-1);
    const goesOn =
      before !== undefined &&
      paragraph !== undefined &&
      !line.gapBefore &&
      line.indent <= before.indent &&
      isFull(before, line, width);
    if (!goesOn) {
      paragraphs.push(line);
      return;
    }
    const glue = /\p{L}-$/u.test(paragraph.text) && /^\p{Ll}/u.test(line.text) ? '' : ' ';
    paragraphs[paragraphs.length - 1] = { ...paragraph, text: paragraph.text + glue + line.text };
  });
  return paragraphs;
}
