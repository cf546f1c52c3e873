import { fold } from '../../article/text.ts';
import { type ColumnField, columnFields, headings } from './column-fields.ts';
import type { ColumnMapping, Row } from './column-mapping.ts';

/** The ids that an archive gives (https://github.com/ulid/spec). */
const ownId = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/**
 * Which column is which field, from the headings, and where these say nothing from the values. Of
 * two columns for one field the one with the surer heading has it; the other is left out.
 *
 * @param rows Some rows, from the beginning.
 */
export function guessMapping(
  names: readonly string[],
  rows: readonly Row[],
  hasHeadings: boolean,
): ColumnMapping {
  const columns = new Map<string, ColumnField | null>(names.map((name) => [name, null]));
  const taken = new Set<ColumnField>();
  const give = (name: string, field: ColumnField) => {
    columns.set(name, field);
    taken.add(field);
  };
  const values = (name: string) =>
    rows.map((row) => textOf(row[name])).filter((text) => text !== '');
  const id = names.find((name) => isOwnId(name, values(name), names));
  if (id !== undefined) give(id, 'id');
  const ranked = names
    .filter((name) => name !== id)
    .map((name) => ({ name, ...rankOf(name) }))
    .sort((a, b) => a.rank - b.rank);
  for (const { name, field } of ranked)
    if (field !== null && !taken.has(field) && suits(field, values(name))) give(name, field);
  for (const name of names.filter((one) => columns.get(one) === null)) {
    const field = fieldOfValues(values(name), taken);
    // A column whose heading means something else is left out rather than taken for the text.
    if (field !== null && rankOf(name).field === null) give(name, field);
  }
  for (const [name, field] of columns)
    if (field === 'body' && id === undefined && areHtml(values(name))) columns.set(name, 'html');
  const dates = names.filter((name) => isDateField(columns.get(name) ?? null)).flatMap(values);
  return { hasHeadings, columns: Object.fromEntries(columns), dayFirst: dayFirstOf(dates) };
}

/** Whether cells of a first row look like headings rather than values. */
export function looksLikeHeadings(cells: readonly string[]): boolean {
  const named = cells.filter((cell) => rankOf(cell).field !== null).length;
  if (named >= 2 || (named === 1 && cells.length <= 2)) return true;
  return (
    cells.every((cell) => cell.length <= 60 && !/^\d|^https?:/.test(cell)) &&
    new Set(cells).size === cells.length
  );
}

/** How many cells of a row are headings of known fields. */
export function knownHeadings(cells: readonly string[]): number {
  return new Set(cells.flatMap((cell) => rankOf(cell).field ?? [])).size;
}

/**
 * `id` is the archive's own where its values are, or where all other headings are the archive's too.
 * A mere number is a row's.
 */
function isOwnId(name: string, values: readonly string[], names: readonly string[]): boolean {
  if (keyOf(name) !== 'id' && keyOf(name) !== 'newsroom id') return false;
  if (values.length > 0 && values.every((value) => ownId.test(value))) return true;
  if (values.some((value) => /^\d+$/.test(value))) return false;
  const own: ReadonlySet<string> = new Set(columnFields);
  return names.length > 1 && name === 'id' && names.every((one) => own.has(one));
}

interface Ranked {
  readonly field: ColumnField | null;
  /** Lower is surer. */
  readonly rank: number;
}

const ranks = new Map<string, Ranked>();

function rankOf(name: string): Ranked {
  if (ranks.size === 0) {
    for (const field of columnFields) {
      if (field === 'id') continue;
      for (const [rank, heading] of headings[field].split('|').entries())
        if (!ranks.has(keyOf(heading))) ranks.set(keyOf(heading), { field, rank });
    }
  }
  return ranks.get(keyOf(name)) ?? { field: null, rank: Number.POSITIVE_INFINITY };
}

/** `Post_Title`, `postTitle` and `POST TITLE` are one heading. */
function keyOf(name: string): string {
  return fold(name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A heading such as `date` or `image` counts only with values that are some. */
function suits(field: ColumnField, values: readonly string[]): boolean {
  if (values.length === 0) return true;
  const most = (pattern: RegExp) =>
    2 * values.filter((value) => pattern.test(value)).length >= values.length;
  if (field === 'uri') return most(/^(?:https?:\/\/|\/|www\.)/i);
  if (isDateField(field)) return most(/\d/);
  if (field === 'language') return most(/^[a-z]{2,3}(?:[-_]\w+)?$/i);
  return true;
}

function fieldOfValues(
  values: readonly string[],
  taken: ReadonlySet<ColumnField>,
): ColumnField | null {
  if (values.length === 0) return null;
  const all = (pattern: RegExp) => values.every((value) => pattern.test(value));
  const free = (field: ColumnField) => (taken.has(field) ? null : field);
  if (all(/^https?:\/\/\S+\.(?:jpe?g|png|webp|gif|avif)(?:\?\S*)?$/i)) return free('image');
  if (all(/^https?:\/\/\S+$/i)) return free('uri');
  if (all(/^\d{4}-\d{2}-\d{2}(?:$|[T ])|^\d{1,2}[./]\d{1,2}[./]\d{4}/)) return free('published');
  const length = values.reduce((sum, value) => sum + value.length, 0) / values.length;
  if (length > 200) return taken.has('html') ? null : free('body');
  if (length > 20 && length < 140 && new Set(values).size > values.length * 0.9)
    return free('headline');
  return null;
}

function isDateField(field: ColumnField | null): boolean {
  return field === 'published' || field === 'updated' || field === 'embargo' || field === 'expires';
}

function areHtml(values: readonly string[]): boolean {
  const html = values.filter((value) =>
    /<(?:p|div|br|h[1-6]|ul|ol|figure|blockquote|img|a)[\s/>]/i.test(value),
  );
  return html.length > 0 && 2 * html.length >= values.length;
}

/** Known where one date of the table has a number that is no month. */
function dayFirstOf(dates: readonly string[]): boolean | null {
  const pairs = dates.flatMap((date) => {
    const [, first, second] = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(date.trim()) ?? [];
    return first === undefined ? [] : [{ first: Number(first), second: Number(second) }];
  });
  const isDay = pairs.some(({ first }) => first > 12);
  const isMonth = pairs.some(({ second }) => second > 12);
  return isDay === isMonth ? null : isDay;
}

/** A value as text: lists and maps as what names them. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('; ');
  if (typeof value !== 'object' || value === null) return '';
  const named = ['name', 'title', 'display_name', 'label', 'url', 'href', 'value'].flatMap((key) =>
    key in value ? [Reflect.get(value, key)] : [],
  );
  return named.length === 0 ? JSON.stringify(value) : textOf(named[0]);
}
