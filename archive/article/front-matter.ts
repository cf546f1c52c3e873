/**
 * Where the front matter of a file lies. Offsets are in UTF-16 units of the whole text, a byte
 * order mark included.
 */
export interface FrontMatter {
  readonly kind: 'yaml' | 'toml' | 'json' | 'none' | 'unclosed';
  /** What stands between the delimiters; for JSON the whole object. Empty for `none` and `unclosed`. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** Where the body starts, behind the blank line that follows the front matter. */
  readonly bodyStart: number;
  /** The line break of the file: that of its first line. */
  readonly newline: '\n' | '\r\n';
}

/**
 * Finds the front matter: `---` to `---` or `...` is YAML (Jekyll, Hugo, Pandoc), `+++` to `+++` is
 * TOML, an object in braces at the very start is JSON (Hugo). Delimiters stand alone on their line.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const newline = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const opening = openingLine(text, mark);
  if (opening === null) return splitJson(text, mark, newline);
  const kind = opening[2] === '---' ? 'yaml' : 'toml';
  const start = mark + opening[0].length;
  const closing = kind === 'yaml' ? /^(?:---|\.\.\.)[ \t]*\r?$/gm : /^\+\+\+[ \t]*\r?$/gm;
  closing.lastIndex = start;
  const found = start === text.length ? null : closing.exec(text);
  if (found === null && opening[1] !== '') return noFrontMatter(mark, newline);
  if (found === null)
    return { kind: 'unclosed', raw: '', start, end: start, bodyStart: start, newline };
  return {
    kind,
    raw: text.slice(start, found.index),
    start,
    end: found.index,
    bodyStart: bodyAfter(text, found.index + found[0].length),
    newline,
  };
}

/** Hugo passes over blank lines in front of the delimiter; without an end, such a line is a rule in the text. */
function openingLine(text: string, start: number): RegExpExecArray | null {
  return /^((?:[ \t]*\r?\n)*)(---|\+\+\+)[ \t]*(?:\r?\n|$)/.exec(text.slice(start, start + 1000));
}

function noFrontMatter(top: number, newline: FrontMatter['newline']): FrontMatter {
  return { kind: 'none', raw: '', start: top, end: top, bodyStart: top, newline };
}

/** `{%` and `{{` start a template, not an object. */
function splitJson(text: string, top: number, newline: FrontMatter['newline']): FrontMatter {
  if (!/^\{\s*["}]/.test(text.slice(top, top + 1000))) {
    return noFrontMatter(top, newline);
  }
  const end = endOfObject(text, top);
  if (end === null)
    return { kind: 'unclosed', raw: '', start: top, end: top, bodyStart: top, newline };
  const rest = /[ \t]*\r?/y;
  rest.lastIndex = end;
  const trailing = rest.exec(text)?.[0] ?? '';
  return {
    kind: 'json',
    raw: text.slice(top, end),
    start: top,
    end,
    bodyStart: bodyAfter(text, end + trailing.length),
    newline,
  };
}

/** Behind the brace that closes the object at `start`; braces in strings do not count. */
function endOfObject(text: string, start: number): number | null {
  const token = /"(?:[^"\\]|\\.)*"|[{}]/gs;
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    if (match[0] === '{') depth += 1;
    if (match[0] !== '}') continue;
    depth -= 1;
    if (depth === 0) return token.lastIndex;
  }
  return null;
}

/** Behind the end of the line at `offset` and one blank line. */
function bodyAfter(text: string, offset: number): number {
  const form = /\n(?:[ \t]*\r?\n)?/y;
  form.lastIndex = offset;
  const match = form.exec(text);
  return match === null ? offset : offset + match[0].length;
}
