/** Text of HTML as CommonMark that says the same: https://spec.commonmark.org/0.31.2/ */

/** Signs that would mean something anywhere in a line. Blanks are as HTML collapses them. */
export function escapeText(text: string): string {
  // Most texts have none of them.
  if (!/[\\`*_~[\]<&]/.test(text)) return text;
  return text
    .replaceAll(/[\\`*_~[\]]/g, (sign) => `\\${sign}`)
    .replaceAll(/<(?=[a-z/!?])/gi, '\\<')
    .replaceAll(/&(?=#?\w+;)/g, '\\&');
}

/** A paragraph of inline text: no blanks at its ends, and no line of it that starts a block. */
export function blockText(inline: string): string {
  const isOneLine = !inline.includes('\n');
  const broken = isOneLine ? inline : inline.replaceAll(/[ \t]*\\\n[ \t]*/g, '\\\n');
  const single = broken.replaceAll(/ {2,}/g, ' ');
  if (isOneLine) return withoutBlockSign(single.trim());
  return single
    .replace(/^(?:\s|\\\n)+/, '')
    .replace(/(?:\s|\\\n)+$/, '')
    .split('\n')
    .map(withoutBlockSign)
    .join('\n');
}

function withoutBlockSign(line: string): string {
  if (!/^[-#+>=|\d]/.test(line)) return line;
  return line
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+>])(?=\s|$)/, '\\$1')
    .replace(/^>/, '\\>')
    .replace(/^([-=]+\s*)$/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^\|/, '\\|');
}

/** Code in a line, in as many backticks as it needs. */
export function inlineCode(text: string): string {
  const code = text.replaceAll(/\s+/g, ' ');
  if (code.trim() === '') return code;
  const ticks = '`'.repeat(longestRun(code) + 1);
  const padding = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
  return `${ticks}${padding}${code}${padding}${ticks}`;
}

export function codeFence(text: string, language: string): string {
  const code = text.replaceAll('\r\n', '\n').replace(/^\n/, '').trimEnd();
  if (code.trim() === '') return '';
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${language}\n${code}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

/** An address between the brackets of a link. */
export function linkTarget(address: string): string {
  const clean = address.replaceAll(/[<>]/g, (sign) => (sign === '<' ? '%3C' : '%3E'));
  return /[\s()\\]/.test(clean) ? `<${clean.replaceAll('\\', '\\\\')}>` : clean;
}
