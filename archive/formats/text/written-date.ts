import { Temporal } from 'temporal-polyfill';
import { calendarKey, calendarWords } from './calendar-words.ts';
import { findTime } from './written-clock.ts';
import { offsetAt, readZoneAt } from './written-zone.ts';

/**
 * Reads a date as newspapers write it. It never guesses: a date that can be read in two ways, or
 * that is told from "now", is called unclear.
 */
export type DateReading =
  | {
      readonly kind: 'date';
      /** ISO 8601: `2022-01`, `2022-01-10`, or `2022-01-10T08:54:00+04:00`. */
      readonly iso: string;
      /** False when the written zone has other meanings. */
      readonly zoneSure: boolean;
      /** What the text says beside the date. */
      readonly rest: string;
    }
  | { readonly kind: 'unclear'; readonly why: 'ambiguous' | 'relative' | 'incomplete' | 'range' }
  | { readonly kind: 'invalid' };

export interface DateReadingOptions {
  /** IANA zone for times that are written without one. */
  readonly timeZone: string;
  /** Whether `10/01/2022` is known to mean 10 January; otherwise it is ambiguous. */
  readonly dayFirst: boolean;
}

interface FoundDate {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
}

type DateSearch =
  | { readonly kind: 'found'; readonly date: FoundDate; readonly rest: string }
  | { readonly kind: 'unclear'; readonly why: 'ambiguous' | 'range' };

/** @returns null when the text has no date in it. */
export function readWrittenDate(written: string, options: DateReadingOptions): DateReading | null {
  const text = plainDigits(written);
  const search = onceTold(findDate(text, options.dayFirst), options.dayFirst);
  if (search === null) return unclearWithoutDate(text);
  if (search.kind === 'unclear') return search;
  const { date } = search;
  if (!isPossible(date)) return { kind: 'invalid' };
  const time = findTime(search.rest);
  const rest = withoutConnectingWords(time === null ? search.rest : time.rest);
  if (findDate(rest, options.dayFirst) !== null) return { kind: 'unclear', why: 'range' };
  const day = [pad(date.year, 4), pad(date.month, 2), date.day === null ? null : pad(date.day, 2)]
    .filter((part) => part !== null)
    .join('-');
  if (time === null || date.day === null) return { kind: 'date', iso: day, zoneSure: true, rest };
  if (time.hour > 23 || time.minute > 59 || time.second > 59) return { kind: 'invalid' };
  const local = Temporal.PlainDateTime.from({
    year: date.year,
    month: date.month,
    day: date.day,
    hour: time.hour,
    minute: time.minute,
    second: time.second,
  });
  const zone = time.zone === null ? null : readZoneAt(time.zone, local, options.timeZone);
  const offset = zone?.offset ?? offsetAt(local, options.timeZone);
  const clock = [time.hour, time.minute, time.second].map((part) => pad(part, 2)).join(':');
  return { kind: 'date', iso: `${day}T${clock}${offset}`, zoneSure: zone?.sure ?? true, rest };
}

/** Pages paste one date in two shapes: `01/13/2022January 13, 2022`. */
function onceTold(search: DateSearch | null, dayFirst: boolean): DateSearch | null {
  if (search?.kind !== 'found') return search;
  const second = findDate(search.rest, dayFirst);
  if (second?.kind !== 'found') return search;
  const { year, month, day } = second.date;
  const same = year === search.date.year && month === search.date.month && day === search.date.day;
  return same ? second : search;
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

function isPossible(date: FoundDate): boolean {
  if (date.month < 1 || date.month > 12) return false;
  if (date.day === null) return true;
  return (
    date.day >= 1 &&
    date.day <= Temporal.PlainYearMonth.from({ year: date.year, month: date.month }).daysInMonth
  );
}

/** Arabic and Persian digits as 0–9, typographic dashes and apostrophes as plain ones. */
function plainDigits(text: string): string {
  return (
    text
      .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
      .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
      .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/[‐‑‒–—−]/g, '-')
      .replaceAll('’', "'")
      // Pages paste a date and its time without the space that their style sheet puts between.
      .replace(/(?<!\d)((?:19|20)\d{2})(?=\d{1,2}:\d{2}|\p{L}{3})/gu, '$1 ')
  );
}

interface DatePattern {
  readonly pattern: RegExp;
  read(groups: Readonly<Record<string, string>>, text: string, dayFirst: boolean): Found;
}
type Found = FoundDate | 'ambiguous' | 'range';

let patterns: readonly DatePattern[] | null = null;

function datePatterns(): readonly DatePattern[] {
  patterns ??= buildPatterns(calendarWords().monthPattern);
  return patterns;
}

function buildPatterns(names: string): DatePattern[] {
  const month = `(?<month>${names})(?![\\p{L}\\p{M}])\\.?`;
  const before = '(?<![\\p{L}\\p{M}\\d])';
  const ordinal = '(?:\\s?(?:st|nd|rd|th|er|re|º|ª|°)(?!\\p{L}))?\\.?';
  const day = `(?<day>\\d{1,2})${ordinal}`;
  const of = "(?:\\s*[,/.-]?\\s*(?:(?:of|de|del|d')\\s*)?)";
  const year = '(?<year>(?:19|20)\\d{2})(?!\\d)';
  const named = (groups: Readonly<Record<string, string>>): FoundDate => ({
    year: Number(groups.year),
    month: calendarWords().months.get(calendarKey(groups.month ?? '')) ?? 0,
    day: groups.day === undefined ? null : Number(groups.day),
  });
  const numeric = (groups: Readonly<Record<string, string>>): FoundDate => ({
    year: Number(groups.year),
    month: Number(groups.month),
    day: Number(groups.day),
  });
  const find = (source: string): RegExp => new RegExp(before + source, 'iu');
  return [
    {
      // ISO 8601; its time and zone stay behind for the search for a time.
      pattern: find(`${year}-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)T?`),
      read: numeric,
    },
    { pattern: find(`${year}([/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})(?!\\d)`), read: numeric },
    {
      pattern: find('(?<year>\\d{4})\\s?年\\s?(?<month>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?日'),
      read: numeric,
    },
    {
      pattern: find(`\\d{1,2}${ordinal}\\s*(?:-|to|and|et|und|y)\\s*${day}${of}${month}`),
      read: () => 'range',
    },
    {
      pattern: find(`${month}\\s*\\d{1,2}${ordinal}\\s*(?:-|to|and)\\s*\\d{1,2}(?!\\d)`),
      read: () => 'range',
    },
    { pattern: find(`${day}${of}${month}${of}${year}`), read: named },
    { pattern: find(`${month}[\\s-]*${day}(?!\\d)[\\s,-]*${year}`), read: named },
    { pattern: find(`${year}[\\s,-]*${month}[\\s-]*${day}(?!\\d)`), read: named },
    {
      pattern: find(
        `(?<first>\\d{1,2})\\s?(?<mark>[/.-])\\s?(?<second>\\d{1,2})\\s?\\k<mark>\\s?${year}`,
      ),
      read: slashed,
    },
    {
      pattern: find('\\d{1,2}([/.])\\d{1,2}\\1\\d{2}(?![\\d:])'),
      read: () => 'ambiguous',
    },
    { pattern: find(`${month}[\\s,]*(?:(?:of|de|del)\\s)?${year}`), read: named },
  ];
}

/** `10/01/2022`: clear when one number cannot be a month, both are equal, or a weekday tells. */
function slashed(
  groups: Readonly<Record<string, string>>,
  text: string,
  dayFirst: boolean,
): FoundDate | 'ambiguous' {
  const year = Number(groups.year);
  const first = Number(groups.first);
  const second = Number(groups.second);
  const dayMonth = { year, month: second, day: first };
  const monthDay = { year, month: first, day: second };
  // A full stop between the numbers is written only where the day comes first.
  if (dayFirst || groups.mark === '.' || first > 12 || first === second) return dayMonth;
  if (second > 12) return monthDay;
  const weekday = writtenWeekday(text);
  const fitting = [dayMonth, monthDay].filter(
    (date) => weekday !== null && Temporal.PlainDate.from(date).dayOfWeek === weekday,
  );
  const [only] = fitting;
  return only !== undefined && fitting.length === 1 ? only : 'ambiguous';
}

function writtenWeekday(text: string): number | null {
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    const weekday = calendarWords().weekdays.get(calendarKey(word));
    if (weekday !== undefined) return weekday;
  }
  return null;
}

function findDate(text: string, dayFirst: boolean): DateSearch | null {
  for (const { pattern, read } of datePatterns()) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const found = read(match.groups ?? {}, text, dayFirst);
    if (typeof found === 'string') return { kind: 'unclear', why: found };
    const after = text.slice(match.index + match[0].length);
    return { kind: 'found', date: found, rest: `${text.slice(0, match.index)} \u0001 ${after}` };
  }
  return null;
}

const connectingWords = new Set(
  (
    'at on the of from as in by a à le la les um am den der dem el los las de del en hora horas hour hours hr hrs h uhr ' +
    'local time heure heures ore alle il às às kl kl. ' +
    'في من الساعة يوم بتاريخ تمام عند و م هـ الموافق بتوقيت'
  ).split(' '),
);

/** Only what is neither a weekday nor a word that ties dates and times together. */
function withoutConnectingWords(text: string): string {
  return text
    .replaceAll('\u0001', ' ')
    .split(/\s+/)
    .filter((word) => {
      const bare = calendarKey(word.replace(/^[^\p{L}\d]+|[^\p{L}\d.]+$/gu, ''));
      if (bare === '') return /^[|•·]$/u.test(word);
      return !connectingWords.has(bare) && !calendarWords().weekdays.has(bare);
    })
    .join(' ')
    .replace(/^[\s,;:|•·()[\]-]+|[\s,;:|•·()[\]-]+$/g, '')
    .trim();
}

const relative = new RegExp(
  [
    String.raw`^(?:about |an?\s|over |\d+\s?)(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year|[smhdw])s?\.?(?:\s+\d+\s+\p{L}+)? ago$`,
    String.raw`^\d+\s?[mhd]$`,
    String.raw`^(?:just now|moments ago|(?:today|yesterday|last night|this (?:morning|evening|afternoon))\b.{0,24})$`,
    String.raw`^(?:il y a|vor|hace|há|منذ|قبل)\s.{1,24}$`,
    String.raw`^(?:aujourd'hui|hier|heute|gestern|hoy|ayer|اليوم|أمس)\b.{0,24}$`,
  ].join('|'),
  'iu',
);

/** Text that tells a time but not on which date. */
function unclearWithoutDate(text: string): DateReading | null {
  const bare = text.trim().replace(/^[:\s]+/, '');
  if (relative.test(bare)) return { kind: 'unclear', why: 'relative' };
  const month = dayAndMonth();
  const time = findTime(bare.replace(month, ' \u0001 '));
  const rest = withoutConnectingWords(time?.rest ?? bare.replace(month, ' '));
  if (rest !== '' || (time === null && !month.test(bare))) return null;
  return { kind: 'unclear', why: 'incomplete' };
}

let dayAndMonthPattern: RegExp | null = null;

/** `10 January` or `January 10`, without a year. */
function dayAndMonth(): RegExp {
  const names = calendarWords().monthPattern;
  dayAndMonthPattern ??= new RegExp(
    `(?<![\\p{L}\\d])(?:\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+(?:${names})|(?:${names})\\.?\\s+\\d{1,2})(?![\\p{L}\\d])\\.?`,
    'iu',
  );
  return dayAndMonthPattern;
}
