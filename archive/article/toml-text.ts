import { isNewList, isNewMap, type NewValue, SpliceError, WrittenDate } from './operations.ts';

/** A value of TOML 1.0 on one line. */
export function tomlInline(value: NewValue): string {
  if (value instanceof WrittenDate)
    return isTomlDate(value.text) ? value.text : tomlString(value.text);
  if (isNewList(value)) return `[${value.map(tomlInline).join(', ')}]`;
  if (isNewMap(value)) {
    const entries = Object.entries(value).map(
      ([key, item]) => `${tomlKey(key)} = ${tomlInline(item)}`,
    );
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  if (value === null) throw new SpliceError('TOML has no null');
  return typeof value === 'string' ? tomlString(value) : String(value);
}

/**
 * RFC 3339, with seconds: TOML knows no year or month alone. Spellings that smol-toml reads as
 * another one (a blank for the `T`, fractions of a second) stand as text, which keeps them.
 */
function isTomlDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?)?$/.test(text);
}

function tomlString(text: string): string {
  return JSON.stringify(text).replaceAll('\u007f', '\\u007f');
}

export function tomlKey(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : tomlString(key);
}
