/**
 * Prose as Markdown: escaped only where CommonMark (0.31) or GFM would read it as something else.
 *
 * @param paragraph One line, without blanks at its ends.
 */
export function escapeParagraph(paragraph: string): string {
  return escapeBlockStart(escapeInline(paragraph));
}

/** For text behind `## `, where only inline marks count and a closing run of `#` is taken away. */
export function escapeHeading(text: string): string {
  return escapeInline(text).replace(/(^|\s)(#+)$/, '$1\\$2');
}

function escapeInline(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])|\\$/g, '\\\\')
    .replace(/`/g, '\\`')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?\w{1,31};)/g, '\\&')
    .replace(/\](?=\()/g, '\\]')
    .replace(/[*_~]+/g, (run, start: number, whole: string) => {
      const before = whole[start - 1] ?? ' ';
      const after = whole[start + run.length] ?? ' ';
      const alike = new Set(run).size === 1;
      const insideWord =
        run.startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
      const loose = /\s/u.test(before) && /\s/u.test(after);
      return alike && (insideWord || loose) ? run : run.replace(/[*_~]/g, '\\$&');
    });
}

function escapeBlockStart(text: string): string {
  return (
    text
      .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
      .replace(/^([-+*])(?=\s|$)/, '\\$1')
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
      // The brackets of a label can hold others that are escaped.
      .replace(/^\[(?=.*\]:)/, '\\[')
      .replace(/^>/, '\\>')
      .replace(/^(?:=+|-{1,}|~{3,}|(?:[-_*]\s*){3,})$/, (mark) => `\\${mark}`)
      .replace(/^~{3,}/, (mark) => `\\${mark}`)
      .replace(/^\|/, '\\|')
      .replace(/^(:?-+:?\s*\|)/, '\\$1')
  );
}
