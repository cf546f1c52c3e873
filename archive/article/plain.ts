import { TomlDate } from 'smol-toml';
import { fail, type Result } from '../result.ts';
import type { ArticleProblem } from './article.ts';

/** What front matter can hold, as plain JSON. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainMap;
export interface PlainMap {
  readonly [key: string]: Plain;
}

export function isMap(value: Plain | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !isList(value);
}

export function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}

/** Plain JSON of whatever a parser gives. Throws on a value that contains itself. */
export function toPlain(value: unknown, ancestors: readonly unknown[] = []): Plain {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return String(value);
  if (value instanceof TomlDate) return tomlDateText(value);
  if (ancestors.includes(value)) throw new Error('a value contains itself');
  const chain = [...ancestors, value];
  if (Array.isArray(value)) return value.map((item) => toPlain(item, chain));
  if (typeof value !== 'object') return String(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, toPlain(item, chain)]),
  );
}

/** RFC 3339 without the fraction that smol-toml adds. */
function tomlDateText(date: TomlDate): string {
  return date.toISOString().replace(/\.000(?=$|Z|[+-])/, '');
}

export function invalid(why: string): Result<never> {
  return fail('front-matter-invalid', `The front matter cannot be read: ${why}.`);
}

export function notAMap(): Result<never> {
  return fail('front-matter-not-a-map', 'The front matter is not a list of keys with values.');
}

/** What front matter says, as plain JSON, in file order. */
export interface FrontMatterValues {
  /** Scalars as they are written: `"2022"`, `"true"`, `"2022-01-10"`; null for nothing. */
  readonly texts: PlainMap;
  /** Scalars with their types, for keys that the format does not know. */
  readonly typed: PlainMap;
  readonly problems: readonly ArticleProblem[];
}
