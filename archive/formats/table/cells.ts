/** How values are written into the cells of a table, and read back. */

/** Texts that a spreadsheet program would take for a formula (OWASP, CSV injection). */
const formula = /^'*[=+\-@\t\r]/;

/** With an apostrophe before what could be a formula; `plainCell` takes it away again. */
export function safeCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

export function plainCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** Entries with `; ` between them. What the sign means in an entry is said by `\` before it. */
export function joinEntries(entries: readonly string[]): string {
  const cell = entries
    .map((entry) => entry.replaceAll(/[\\;]/g, '\\$&').replaceAll('\n', '\\n'))
    .join('; ');
  // One entry that other programs would take for several says that it is none of theirs.
  return entries.length === 1 && /[,|\n]/.test(cell) ? `${cell};` : cell;
}

/** The list that a cell holds as JSON, `["ports", "ships"]`; the value itself for any other. */
export function listIn(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*\[\s*"[\s\S]*"\s*\]\s*$/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/**
 * The entries of a cell. Without a `;` or a `|` between them, commas count where `commas` says so,
 * and line breaks always.
 */
export function splitEntries(cell: string, commas: boolean): readonly string[] {
  const mark = hasMark(cell)
    ? ';'
    : cell.includes('\n')
      ? '\n'
      : cell.includes('|')
        ? '|'
        : commas
          ? ','
          : null;
  const entries: string[] = [''];
  for (let index = 0; index < cell.length; index += 1) {
    const sign = cell.charAt(index);
    const next = cell.charAt(index + 1);
    const last = entries.length - 1;
    if (sign === '\\' && (next === ';' || next === '\\' || next === 'n')) {
      entries[last] += next === 'n' ? '\n' : next;
      index += 1;
    } else if (sign === mark) entries.push('');
    else entries[last] += sign;
  }
  return [...new Set(entries.map((entry) => entry.trim()).filter((entry) => entry !== ''))];
}

function hasMark(cell: string): boolean {
  return /(?:^|[^\\])(?:\\\\)*;/.test(cell);
}
