import type { StoryDate } from './article.ts';
import { type DateParts, plainDateTime } from './date-parts.ts';
import { readNamedDate } from './named-dates.ts';
import { isZoneUnsure, readOffset } from './zones.ts';

/**
 * Reads a date as it stands in a file. Never guesses.
 *
 * ISO 8601 in the forms that people and site generators write (`2022`, `2022-01`, `2022-01-10`,
 * `2022-01-10T08:54`, `2022-01-10 08:54:00 +0400`), and dates with an English month name. Anything
 * that could mean two days, such as `03/04/22`, or none, such as `2022-02-30`, is `invalid` and
 * keeps its text: years before 1600 or with more than four digits, 24:00, leap seconds (`:60`), other
 * calendars, and an abbreviation of several zones (`IST`) in an archive that is at home in none. A
 * year of the Buddhist era cannot be told from one to come and is a date in the future.
 *
 * Offsets are as written: `+05:45`, `-00:00` (RFC 3339: the local offset is not known), `Z`. A
 * fraction of a second counts for nothing but stays in the text. A local time that a clock change
 * repeats or skips is taken by Temporal's `compatible` rule: the earlier one, or after the gap.
 */
export function parseStoryDate(text: string, timeZone: string): StoryDate {
  const parts = readIsoDate(text.trim()) ?? readSureDate(text.trim(), timeZone);
  if (parts === null) return { text, precision: 'invalid', offset: null, epoch: null };
  return {
    text,
    precision: parts.precision,
    offset: parts.offset,
    epoch: epochOf(parts, parts.offset ?? timeZone),
  };
}

/** As `readNamedDate`, which takes an abbreviation of several zones for the most usual one. */
function readSureDate(text: string, timeZone: string): DateParts | null {
  const parts = readNamedDate(text, timeZone);
  const words = text.match(/[A-Za-z]+/g) ?? [];
  return words.some((word) => isZoneUnsure(word, timeZone)) ? null : parts;
}

const isoForm =
  /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|z|UTC|GMT|[+\-\u2212]\d{1,2}(?::?\d{2})?)?)?)?)?$/;

/** ISO 8601 and its usual variations; null when `text` is none or names no real day or time. */
export function readIsoDate(text: string): DateParts | null {
  const match = isoForm.exec(text);
  if (match === null) return null;
  const [, year = '', month, day, hour, minute, second, zone] = match;
  const local = plainDateTime({ year, month, day, hour, minute, second });
  if (local === null) return null;
  const offset = zone === undefined ? null : readOffset(/^[ug]/i.test(zone) ? 'Z' : zone);
  if (zone !== undefined && offset === null) return null;
  return { precision: precisionOf(month, day, minute, second), local, offset };
}

function precisionOf(
  month: string | undefined,
  day: string | undefined,
  minute: string | undefined,
  second: string | undefined,
): DateParts['precision'] {
  if (month === undefined) return 'year';
  if (day === undefined) return 'month';
  if (minute === undefined) return 'day';
  return second === undefined ? 'minute' : 'second';
}

/** Milliseconds since 1970 UTC of a local time. `zone` is an IANA name, `Z` or `±HH:MM`. */
export function epochOf(parts: Pick<DateParts, 'local'>, zone: string): number {
  const utc = Date.UTC(
    parts.local.year,
    parts.local.month - 1,
    parts.local.day,
    parts.local.hour,
    parts.local.minute,
    parts.local.second,
  );
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const exact = parts.local.year > 99 ? utc : null;
  if (exact !== null && (zone === 'Z' || zone === 'UTC')) return exact;
  const fixed = /^([+-])(\d{2}):(\d{2})$/.exec(zone);
  if (exact !== null && fixed !== null) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3]);
    return exact - (fixed[1] === '-' ? -minutes : minutes) * 60_000;
  }
  return parts.local.toZonedDateTime(zone === 'Z' ? 'UTC' : zone, { disambiguation: 'compatible' })
    .epochMilliseconds;
}

/** The last millisecond that the date can mean: a day without a time lasts until its end, 24 hours. */
export function latestMoment(date: StoryDate): number | null {
  return date.epoch === null ? null : date.epoch + lengthOf(date.precision, date.epoch) - 1;
}

const day = 24 * 3_600_000;

function lengthOf(precision: StoryDate['precision'], epoch: number): number {
  // Ten days in, the UTC calendar shows the right month and year whatever the zone.
  const within = new Date(epoch + 10 * day);
  const year = within.getUTCFullYear();
  switch (precision) {
    case 'year':
      return Date.UTC(year + 1, 0) - Date.UTC(year, 0);
    case 'month':
      return Date.UTC(year, within.getUTCMonth() + 1) - Date.UTC(year, within.getUTCMonth());
    case 'day':
      return day;
    case 'minute':
      return 60_000;
    case 'second':
      return 1000;
    case 'invalid':
      return 1;
  }
}
