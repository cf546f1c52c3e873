import * as chrono from 'chrono-node';
import { Temporal } from 'temporal-polyfill';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import type { StoryDate } from './article.ts';
import { type DateParts, plainDateTime } from './date-parts.ts';
import { parseStoryDate, readIsoDate } from './dates.ts';
import { asciiDigits, readNamedDate } from './named-dates.ts';

export interface ResolveOptions {
  /** IANA zone of the archive, meant where no zone is written. */
  readonly timeZone: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** BCP 47 of the reader. With a region it decides whether 03/04/2022 is in March or in April. */
  readonly language?: string;
}

/**
 * Makes a date for the file out of what somebody typed: ISO 8601, `10 Jan 2022 8:54 am GST`,
 * `yesterday 14:30`, `أمس 14:30`, `gestern 14:30`, `hier à 14h30`, `ayer a las 14:30`.
 *
 * The text of the value is ISO 8601: a written zone is kept, otherwise the archive's offset at that
 * local time is added; the precision stays, so `10 Jan 2022` gives `2022-01-10`. Fails with
 * `invalid-date`; `details.reason` is `unreadable`, `ambiguous` (03/04/22), or `nonexistent` for a
 * local time that a clock change skips. A local time that comes twice is its first occurrence, and
 * the offset in the text shows it.
 */
export function resolveDate(text: string, options: ResolveOptions): Result<StoryDate> {
  const typed = inEnglish(asciiDigits(text.normalize('NFC')).trim());
  if (typed === '' || typed.length > 200) return unreadable(text);
  const absolute = readIsoDate(typed) ?? readNamedDate(typed, options.timeZone);
  if (absolute !== null) return write(absolute, text, options.timeZone);
  const numeric = readNumericDate(typed, options);
  if (numeric === 'ambiguous') {
    return fail('invalid-date', `"${text}" can mean several days. Write it as 2022-01-10.`, {
      details: { reason: 'ambiguous' },
    });
  }
  const parts = numeric ?? readRelativeDate(typed, options);
  return parts === null ? unreadable(text) : write(parts, text, options.timeZone);
}

function unreadable(text: string): Result<never> {
  return fail('invalid-date', `"${text}" cannot be read as a date.`, {
    details: { reason: 'unreadable' },
  });
}

function write(parts: DateParts, text: string, timeZone: string): Result<StoryDate> {
  const { local, precision } = parts;
  if (precision === 'year' || precision === 'month' || precision === 'day') {
    const length = { year: 4, month: 7, day: 10 }[precision];
    return ok(parseStoryDate(local.toPlainDate().toString().slice(0, length), timeZone));
  }
  const offset = parts.offset ?? localOffset(local, timeZone);
  if (offset === null) {
    return fail('invalid-date', `"${text}" did not exist: clocks went forward in ${timeZone}.`, {
      details: { reason: 'nonexistent' },
    });
  }
  return ok(parseStoryDate(`${local.toString({ smallestUnit: 'second' })}${offset}`, timeZone));
}

/** Null for a local time that does not exist in the zone. */
function localOffset(local: Temporal.PlainDateTime, timeZone: string): string | null {
  const zoned = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return zoned.toPlainDateTime().equals(local) ? zoned.offset : null;
}

const numericForm =
  /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?:[\sT,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?$/;

/** Dates of digits only, other than ISO 8601. Two-digit years are never guessed. */
function readNumericDate(text: string, options: ResolveOptions): DateParts | 'ambiguous' | null {
  const match = numericForm.exec(text);
  if (match === null) return null;
  const [, first = '', second = '', third = '', hour, minute, seconds] = match;
  // A year in front is ISO 8601, and what readIsoDate refused is no real date.
  if (first.length > 2) return null;
  if (third.length !== 4) return 'ambiguous';
  const monthFirst = monthComesFirst(Number(first), Number(second), options.language);
  if (monthFirst === null) return 'ambiguous';
  const local = plainDateTime({
    year: third,
    month: monthFirst ? first : second,
    day: monthFirst ? second : first,
    hour,
    minute,
    second: seconds,
  });
  if (local === null) return null;
  const precision = hour === undefined ? 'day' : seconds === undefined ? 'minute' : 'second';
  return { precision, local, offset: null };
}

function monthComesFirst(first: number, second: number, language = ''): boolean | null {
  if (first > 12 || second > 12) return second > 12;
  if (first === second) return false;
  if (/^en-(?:US|PH)$/i.test(language)) return true;
  // Plain `en` is spoken on both sides; every other tag is of people who write the day first.
  return language === '' || /^en$/i.test(language) ? null : false;
}

const arabicWords: readonly (readonly [RegExp, string])[] = [
  [/[أا]ول [أا]مس/g, '2 days ago'],
  [/[أا]مس/g, 'yesterday'],
  [/اليوم/g, 'today'],
  [/غد[اًا]*/g, 'tomorrow'],
  [/ال[آا]ن/g, 'now'],
  [/الساعة/g, 'at'],
  [/(\d)\s*(?:صباح[اًا]*|ص)(?!\p{L})/gu, '$1 am'],
  [/(\d)\s*(?:مساء[ً]?|م)(?!\p{L})/gu, '$1 pm'],
];

/** What the grammar of Spanish does not know. */
const spanishWords: readonly (readonly [RegExp, string])[] = [
  [/^hace (\d+) minutos?$/i, '$1 minutes ago'],
  [/^hace (\d+) horas?$/i, '$1 hours ago'],
  [/^hace (\d+) d[ií]as?$/i, '$1 days ago'],
  [/^hace (\d+) semanas?$/i, '$1 weeks ago'],
  [/^hace (\d+) mes(?:es)?$/i, '$1 months ago'],
];

const typographic: readonly (readonly [RegExp, string])[] = [[/\u2019/g, "'"]];

/** Words around a time that the grammars below do not know, in words that they do. */
function inEnglish(text: string): string {
  return [...typographic, ...arabicWords, ...spanishWords].reduce(
    (words, [form, word]) => words.replace(form, word),
    text,
  );
}

/** In the order in which they are asked: a text that English reads means that. */
const grammars = [chrono.casual, chrono.de.casual, chrono.fr.casual, chrono.es.casual];

function firstOf<Item, Value>(
  items: readonly Item[],
  find: (item: Item) => Value | null,
): Value | null {
  for (const item of items) {
    const value = find(item);
    if (value !== null) return value;
  }
  return null;
}

/** What the whole text says; words around the date mean that it was not understood. */
function wholeDate(results: readonly chrono.ParsedResult[], text: string) {
  const [result, second] = results;
  if (result === undefined || second !== undefined || result.end != null) return null;
  return result.text.length < text.length ? null : result.start;
}

/** `yesterday 14:30`, `2 hours ago`, `last Friday`, by the clocks of the archive's zone. */
function readRelativeDate(text: string, options: ResolveOptions): DateParts | null {
  const now = Temporal.Instant.fromEpochMilliseconds(options.now).toZonedDateTimeISO(
    options.timeZone,
  );
  const reference = {
    instant: new Date(options.now),
    timezone: now.offsetNanoseconds / 60e9,
  };
  const start = firstOf(grammars, (grammar) => wholeDate(grammar.parse(text, reference), text));
  if (start === null) return null;
  const component = (name: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second') =>
    start.get(name) ?? undefined;
  const local = plainDateTime({
    year: component('year'),
    month: component('month'),
    day: component('day'),
    hour: start.isCertain('hour') ? component('hour') : 0,
    minute: start.isCertain('hour') ? component('minute') : 0,
    second: start.isCertain('second') ? component('second') : 0,
  });
  if (local === null) return null;
  if (start.isCertain('hour')) {
    const precision = start.isCertain('second') ? 'second' : 'minute';
    return {
      precision,
      local,
      offset: writtenOffset(start, text, now.offsetNanoseconds / 60e9),
    };
  }
  const dayKnown = start.isCertain('day') || start.isCertain('weekday');
  const precision = dayKnown ? 'day' : start.isCertain('month') ? 'month' : 'year';
  return { precision, local, offset: null };
}

/**
 * The offset of a zone that stands in the text. chrono also marks the reference's own offset as
 * certain (for `2 hours ago`), which says nothing about a clock change in between.
 */
function writtenOffset(
  start: chrono.ParsedComponents,
  text: string,
  reference: number,
): string | null {
  if (!start.isCertain('timezoneOffset')) return null;
  const minutes = start.get('timezoneOffset');
  if (minutes === null || (minutes === reference && /\b(?:ago|now|in)\b/i.test(text))) {
    return null;
  }
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
