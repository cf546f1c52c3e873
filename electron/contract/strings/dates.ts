import type { StoryDate } from '../../../archive/article/article.ts';
import type { Locale } from './strings.ts';

/** How dates are written. A story's time is shown in the zone that it was given, never moved to the reader's. */
export interface Dates {
  /** "10 January 2022 at 08:54 GMT+4"; what cannot be read is shown as it stands in the file. */
  readonly long: (date: StoryDate) => string;
  /** "10 Jan 2022, 08:54". */
  readonly short: (date: StoryDate) => string;
  /** "10 Jan 2022, 08:54 GMT+4". */
  readonly exact: (date: StoryDate) => string;
  /** "4 years ago", for tooltips. */
  readonly relative: (date: StoryDate) => string;
  /** A moment of this computer (a change, a removal), ISO 8601, in the computer's zone. */
  readonly moment: (iso: string) => string;
}

const dayOnly = { year: { year: 'numeric' }, month: { year: 'numeric', month: 'long' } } as const;
const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** `zone` is the archive's, IANA, for dates that give none. */
export function createDates(locale: Locale, zone: string): Dates {
  const language = locale === 'en' ? 'en-GB' : locale;
  const formats = new Map<string, Intl.DateTimeFormat>();

  function format(options: Intl.DateTimeFormatOptions, epoch: number): string {
    const key = JSON.stringify(options);
    const known = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
    formats.set(key, known);
    return known.format(epoch);
  }

  function write(date: StoryDate, month: 'long' | 'short', zoneName: boolean): string {
    if (date.epoch === null || date.precision === 'invalid') return date.text;
    // A clock in the story's own zone: the moment moved by its offset, read as if it were UTC.
    const epoch = date.epoch + offsetMinutes(date.offset) * 60_000;
    const timeZone = date.offset === null ? zone : 'UTC';
    if (date.precision === 'year' || date.precision === 'month')
      return format({ ...dayOnly[date.precision], timeZone }, epoch);
    const day = { year: 'numeric', month, day: 'numeric', timeZone } as const;
    if (date.precision === 'day') return format(day, epoch);
    const written = format({ ...day, ...time }, epoch);
    return zoneName && date.offset !== null ? `${written} ${zoneWords(date.offset)}` : written;
  }

  return {
    long: (date) => write(date, 'long', true),
    short: (date) => write(date, 'short', false),
    exact: (date) => write(date, 'short', true),
    relative: (date) =>
      date.epoch === null ? date.text : relative(language, date.epoch, Date.now()),
    moment: (iso) =>
      format({ year: 'numeric', month: 'short', day: 'numeric', ...time }, Date.parse(iso)),
  };
}

/** Minutes east of UTC; 0 where no offset is written. */
function offsetMinutes(offset: string | null): number {
  const [, sign, hours = '0', minutes = '0'] = offset?.match(/^([+-])(\d{2}):?(\d{2})$/) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -size : size;
}

/** `UTC`, `UTC+4`, `UTC−3:30`, kept together and left to right among Arabic words. */
function zoneWords(offset: string): string {
  const minutes = offsetMinutes(offset);
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `\u2066UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest}\u2069`;
}

const units = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

function relativeFormat(language: string): Intl.RelativeTimeFormat {
  const format =
    relativeFormats.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  relativeFormats.set(language, format);
  return format;
}

/** The distance from `now` to `epoch` in the largest unit that fits. */
export function relative(language: string, epoch: number, now: number): string {
  const words = relativeFormat(language);
  for (const [unit, length] of units) {
    const distance = (epoch - now) / length;
    if (Math.abs(distance) >= 1) return words.format(Math.trunc(distance), unit);
  }
  return words.format(0, 'minute');
}
