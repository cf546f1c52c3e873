import { parse } from 'smol-toml';
import { SpliceError } from './operations.ts';

/** Where the statements of a TOML text lie; smol-toml itself gives values only. */

/** `key = value`, which may go over several lines. */
export interface TomlStatement {
  readonly key: string;
  readonly start: number;
  /** Behind its last line break. */
  readonly end: number;
}

/** The top of the file, `[name]`, or one `[[name]]`. */
export interface TomlTable {
  /** Dotted name as written, without blanks; empty for the top. */
  readonly name: string;
  readonly isEntry: boolean;
  readonly start: number;
  /** Behind the header's line. */
  readonly bodyStart: number;
  readonly end: number;
  readonly statements: readonly TomlStatement[];
}

export function readTables(text: string): readonly TomlTable[] {
  const tables: {
    name: string;
    isEntry: boolean;
    start: number;
    bodyStart: number;
    end: number;
    statements: TomlStatement[];
  }[] = [{ name: '', isEntry: false, start: 0, bodyStart: 0, end: text.length, statements: [] }];
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end).trim();
    const current = tables.at(-1);
    if (current === undefined) break;
    if (line.startsWith('[')) {
      const isEntry = line.startsWith('[[');
      const name = /^\[{1,2}([^\]]*)\]/.exec(line)?.[1]?.replace(/[\s"']/g, '') ?? '';
      current.end = at;
      tables.push({ name, isEntry, start: at, bodyStart: end, end: text.length, statements: [] });
      at = end;
    } else if (line === '' || line.startsWith('#')) {
      at = end;
    } else {
      const statement = readStatement(text, at);
      current.statements.push(statement);
      at = statement.end;
    }
  }
  return tables;
}

/** The shortest run of lines from `start` that is TOML by itself is one statement. */
function readStatement(text: string, start: number): TomlStatement {
  for (let end = lineEnd(text, start); ; end = lineEnd(text, end)) {
    const key = keyIn(text.slice(start, end));
    if (key !== null) return { key, start, end };
    if (end === text.length) throw new SpliceError('a TOML statement without an end');
  }
}

function keyIn(text: string): string | null {
  try {
    return Object.keys(parse(text))[0] ?? null;
  } catch {
    return null;
  }
}

function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found < 0 ? text.length : found + 1;
}
