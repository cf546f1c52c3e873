import { parse, TomlDate } from 'smol-toml';
import {
  isNewList,
  isNewMap,
  type NewMap,
  type NewValue,
  type Operation,
  SpliceError,
  WrittenDate,
} from './operations.ts';
import { toPlain } from './plain.ts';
import { readTables, type TomlStatement, type TomlTable } from './toml-statements.ts';
import { tomlInline, tomlKey } from './toml-text.ts';

/**
 * Carries out one operation on TOML by rewriting the statement that holds the value; all other
 * lines stay. Entries of `[[images]]` and tables such as `[source]` are edited in their place.
 */
export function spliceToml(raw: string, operation: Operation, newline: string): string {
  const tables = readTables(raw);
  const [top, ...rest] = operation.path;
  if (typeof top !== 'string') throw new SpliceError('TOML is a map');
  const own = tables.filter(({ name }) => name === top);
  if (tables.some(({ name }) => name.startsWith(`${top}.`)))
    throw new SpliceError(`${top} has tables of its own`);
  if (own.length === 0) return inTable(raw, first(tables), operation.path, operation, newline);
  if (own[0]?.isEntry === true) return inEntries(raw, own, rest, operation, newline);
  if (rest.length === 0) return rewriteTables(raw, own, operation, newline);
  return inTable(raw, first(own), rest, operation, newline);
}

function first(tables: readonly TomlTable[]): TomlTable {
  const table = tables[0];
  if (table === undefined) throw new SpliceError('no such table');
  return table;
}

/** A statement of one table: its first key is `path[0]`. */
function inTable(
  raw: string,
  table: TomlTable,
  path: Operation['path'],
  operation: Operation,
  newline: string,
): string {
  const [key, ...rest] = path;
  if (typeof key !== 'string') throw new SpliceError('a table has keys');
  const statements = table.statements.filter((statement) => statement.key === key);
  const statement = statements[0];
  if (statements.length > 1) throw new SpliceError(`${key} is given by dotted keys`);
  if (statement === undefined) {
    if (operation.kind !== 'set' || rest.length > 0)
      throw new SpliceError(`there is no ${path.join('.')}`);
    const at = placeFor(table, operation.after);
    const before = at > 0 && raw[at - 1] !== '\n' ? newline : '';
    return `${raw.slice(0, at)}${before}${assign(key, operation.value)}${newline}${raw.slice(at)}`;
  }
  if (operation.kind === 'remove' && rest.length === 0)
    return raw.slice(0, statement.start) + raw.slice(statement.end);
  const old = valuesOf(parse(raw.slice(statement.start, statement.end)));
  if (rest.length > 0 && isTooFine(raw.slice(statement.start, statement.end)))
    throw new SpliceError(`${key} has a time finer than milliseconds`);
  const value = changed(isNewMap(old) ? old[key] : undefined, rest, operation);
  return rewrite(raw, statement, assign(key, value), newline);
}

/** smol-toml cuts times to milliseconds, so that they cannot be written again as they were. */
function isTooFine(statement: string): boolean {
  return /\d:\d{2}:\d{2}\.\d{4,}/.test(statement);
}

function placeFor(table: TomlTable, after: readonly string[]): number {
  return table.statements.findLast(({ key }) => after.includes(key))?.end ?? table.bodyStart;
}

function assign(key: string, value: NewValue): string {
  return `${tomlKey(key)} = ${tomlInline(value)}`;
}

/** Keeps the comment behind the value where the statement is one line. */
function rewrite(
  raw: string,
  { start, end }: TomlStatement,
  line: string,
  newline: string,
): string {
  const old = raw.slice(start, end);
  const indent = /^[ \t]*/.exec(old)?.[0] ?? '';
  const comment = commentOf(old.trimEnd());
  return (
    raw.slice(0, start) +
    indent +
    line +
    comment +
    (old.endsWith('\n') ? newline : '') +
    raw.slice(end)
  );
}

/** The blanks and the comment behind a value: from the first `#` without which the statement is still whole. */
function commentOf(statement: string): string {
  for (let at = statement.indexOf('#'); at >= 0; at = statement.indexOf('#', at + 1)) {
    const value = statement.slice(0, at);
    if (statement.indexOf('\n', at) < 0 && isWhole(value))
      return statement.slice(value.trimEnd().length);
  }
  return '';
}

function isWhole(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Parsed TOML as values to be written again; dates stay dates. */
function valuesOf(value: unknown): NewValue {
  if (value instanceof TomlDate) return new WrittenDate(String(toPlain(value)));
  if (Array.isArray(value)) return value.map(valuesOf);
  if (typeof value !== 'object' || value === null) return toPlain(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, valuesOf(item)]));
}

/** The value of a statement after the operation on what lies within it. */
function changed(
  old: NewValue | undefined,
  path: Operation['path'],
  operation: Operation,
): NewValue {
  const [part, ...rest] = path;
  if (part === undefined) {
    if (operation.kind !== 'set') throw new SpliceError('no such value');
    return operation.value;
  }
  if (old !== undefined && isNewList(old) && typeof part === 'number') {
    if (rest.length > 0)
      return old.map((item, at) => (at === part ? changed(item, rest, operation) : item));
    if (operation.kind === 'remove') return old.toSpliced(part, 1);
    return old.toSpliced(part, operation.kind === 'insert' ? 0 : 1, operation.value);
  }
  if (old === undefined || !isNewMap(old) || typeof part !== 'string')
    throw new SpliceError('no such place');
  if (rest.length > 0) return { ...old, [part]: changed(old[part], rest, operation) };
  if (operation.kind === 'remove')
    return Object.fromEntries(Object.entries(old).filter(([key]) => key !== part));
  return { ...old, [part]: operation.value };
}

/** `[[images]]`: path[0] is the entry's index. */
function inEntries(
  raw: string,
  entries: readonly TomlTable[],
  path: Operation['path'],
  operation: Operation,
  newline: string,
): string {
  const [index, ...rest] = path;
  if (typeof index !== 'number') return rewriteTables(raw, entries, operation, newline);
  const entry = entries[index];
  if (rest.length > 0) {
    if (entry === undefined) throw new SpliceError('no such entry');
    return inTable(raw, entry, rest, operation, newline);
  }
  const name = first(entries).name;
  const text = operation.kind === 'remove' ? '' : tableText(name, operation.value, true, newline);
  if (operation.kind !== 'insert') {
    if (entry === undefined) throw new SpliceError('no such entry');
    return raw.slice(0, entry.start) + text + raw.slice(entry.end);
  }
  const previous = entries[index - 1];
  const at = previous?.end ?? first(entries).start;
  const before = at > 0 && raw[at - 1] !== '\n' ? newline : '';
  return raw.slice(0, at) + before + text + raw.slice(at);
}

/** Replaces or removes all tables of a name. */
function rewriteTables(
  raw: string,
  tables: readonly TomlTable[],
  operation: Operation,
  newline: string,
): string {
  const { name } = first(tables);
  const text = operation.kind === 'set' ? tablesText(name, operation.value, newline) : '';
  return tables
    .toReversed()
    .reduce(
      (result, { start, end }, at) =>
        result.slice(0, start) + (at === tables.length - 1 ? text : '') + result.slice(end),
      raw,
    );
}

function tablesText(name: string, value: NewValue, newline: string): string {
  if (!isNewList(value)) return tableText(name, value, false, newline);
  return value.map((item) => tableText(name, item, true, newline)).join('');
}

function tableText(name: string, value: NewValue, isEntry: boolean, newline: string): string {
  if (!isNewMap(value)) throw new SpliceError(`${name} holds tables`);
  const map: NewMap = value;
  const header = isEntry ? `[[${tomlKey(name)}]]` : `[${tomlKey(name)}]`;
  const lines = Object.entries(map).map(([key, item]) => assign(key, item));
  return `${[header, ...lines].join(newline)}${newline}`;
}
