import { type DateParts, plainDateTime } from './date-parts.ts';
import { fold } from './text.ts';
import { readOffset, readZone } from './zones.ts';

/**
 * Absolute dates with a month's name, as sites and wires print them:
 * `January 10, 2022, 8:54 AM`, `10 Jan 2022 8:54 am GST`, `08.54 GMT, Monday 10 January 2022`,
 * `١٠ يناير ٢٠٢٢`.
 */

const monthNames: readonly (readonly string[])[] = [
  [
    'january',
    'jan',
    'janvier',
    'januar',
    'enero',
    'gennaio',
    'janeiro',
    'يناير',
    'كانون الثاني',
    'جانفي',
  ],
  [
    'february',
    'feb',
    'fevrier',
    'februar',
    'febrero',
    'febbraio',
    'fevereiro',
    'فبراير',
    'شباط',
    'فيفري',
  ],
  ['march', 'mar', 'mars', 'marz', 'marzo', 'marco', 'مارس', 'اذار'],
  ['april', 'apr', 'avril', 'abril', 'aprile', 'ابريل', 'نيسان', 'افريل'],
  ['may', 'mai', 'mayo', 'maggio', 'maio', 'مايو', 'ايار', 'ماي'],
  ['june', 'jun', 'juin', 'juni', 'junio', 'giugno', 'junho', 'يونيو', 'حزيران', 'جوان'],
  ['july', 'jul', 'juillet', 'juli', 'julio', 'luglio', 'julho', 'يوليو', 'تموز', 'جويلية'],
  ['august', 'aug', 'aout', 'agosto', 'اغسطس', 'اب', 'اوت'],
  [
    'september',
    'sept',
    'sep',
    'septembre',
    'septiembre',
    'settembre',
    'setembro',
    'سبتمبر',
    'ايلول',
  ],
  [
    'october',
    'oct',
    'octobre',
    'oktober',
    'octubre',
    'ottobre',
    'outubro',
    'اكتوبر',
    'تشرين الاول',
  ],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro', 'نوفمبر', 'تشرين الثاني'],
  [
    'december',
    'dec',
    'decembre',
    'dezember',
    'diciembre',
    'dicembre',
    'dezembro',
    'ديسمبر',
    'كانون الاول',
  ],
];

const monthOf = new Map(
  monthNames.flatMap((names, index) => names.map((name) => [fold(name), index + 1] as const)),
);
const monthPattern = [...monthOf.keys()].sort((a, b) => b.length - a.length).join('|');

const monthForm = new RegExp(`(?<![\\p{L}])(${monthPattern})(?![\\p{L}])\\.?`, 'u');
const timeForm =
  /(?<![\d:])(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*(?:h\b|hrs\b)?\s*([ap])?(?:\.?m\.?)?|\s*([ap])\.?m\.?)(?![\d:\p{L}])/iu;
/** A zone stands behind the time, whose place is marked `T`; all letters of the text are lower-case. */
const zoneForm =
  /\bT[\s,]*\(?((?:(?:utc|gmt)\s*)?[+\-\u2212]\d{1,2}(?::?\d{2})?|[a-z]{1,12}(?:\/[a-z_]+)*)\)?(?!\p{L})/u;
const weekdays =
  /(?<!\p{L})(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?!\p{L})\.?/giu;

/** Null when `text` is not wholly such a date. Without a zone in it, `offset` is null. */
export function readNamedDate(text: string, timeZone: string): DateParts | null {
  if (text.length > 120) return null;
  const folded = asciiDigits(fold(text));
  const month = monthForm.exec(folded);
  if (month === null) return null;
  const withoutMonth = `${folded.slice(0, month.index)} M ${folded.slice(month.index + month[0].length)}`;
  const time = readTime(withoutMonth);
  const zone = takeZone(time.rest, timeZone);
  const day = readDay(zone.rest);
  if (day === null || (zone.zone !== null && time.hour === null)) return null;
  if (day.day === null && time.hour !== null) return null;
  const local = plainDateTime({
    year: day.year,
    month: monthOf.get(month[1] ?? ''),
    day: day.day ?? 1,
    hour: time.hour ?? 0,
    minute: time.minute,
    second: time.second ?? 0,
  });
  if (local === null) return null;
  const precision =
    day.day === null
      ? 'month'
      : time.hour === null
        ? 'day'
        : time.second === null
          ? 'minute'
          : 'second';
  return { precision, local, offset: zone.zone === null ? null : offsetAt(local, zone.zone) };
}

interface Time {
  readonly hour: number | null;
  readonly minute: number;
  readonly second: number | null;
  readonly rest: string;
}

function readTime(text: string): Time {
  const match = timeForm.exec(text);
  if (match === null) return { hour: null, minute: 0, second: null, rest: text };
  const [whole, hourText = '0', minute = '0', second, half, halfAlone] = match;
  const rest = `${text.slice(0, match.index)} T ${text.slice(match.index + whole.length)}`;
  const hour = hourOn24(Number(hourText), half ?? halfAlone);
  return {
    hour,
    minute: Number(minute),
    second: second === undefined ? null : Number(second),
    rest,
  };
}

/** 12 am is midnight, 12 pm is noon. 25 marks an hour that does not exist and fails later. */
function hourOn24(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 25;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function takeZone(text: string, timeZone: string): { zone: string | null; rest: string } {
  const form = zoneForm.exec(text);
  const written = form?.[1];
  if (form === null || written === undefined) return { zone: null, rest: text };
  const zone = readZone(written, timeZone) ?? readZone(titleCase(written), timeZone);
  if (zone === null) return { zone: null, rest: text };
  return {
    zone,
    rest: `${text.slice(0, form.index)} T ${text.slice(form.index + form[0].length)}`,
  };
}

/** Folding has lowered `asia/dubai`; zone names are cased by part. */
function titleCase(text: string): string {
  return text.replace(/(?:^|[/_])\p{L}/gu, (start) => start.toUpperCase());
}

/** What is left must be day and year around the month's mark, in either order, and nothing else. */
function readDay(text: string): { day: number | null; year: number } | null {
  const rest = text
    .replace(weekdays, ' ')
    .replace(/\bT\b/g, ' ')
    .replace(/(?<!\p{L})(?:at|on|of|a|de|del|the|le|den|am|um)(?!\p{L})/gu, ' ')
    .replace(/(\d)(?:st|nd|rd|th|er|\.)(?!\p{L})/gu, '$1')
    .replace(/[,،|\u00b7\u2013\u2014()\-/.]/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
  const match = /^(?:(\d{1,2}) M (\d{4})|M (\d{1,2}) (\d{4})|M (\d{4})|(\d{4}) M (\d{1,2}))$/.exec(
    rest,
  );
  if (match === null) return null;
  const day = match[1] ?? match[3] ?? match[7];
  const year = match[2] ?? match[4] ?? match[5] ?? match[6];
  return { day: day === undefined ? null : Number(day), year: Number(year) };
}

/** The offset of `zone` at that local time, as `Z` or `±HH:MM`. */
function offsetAt(local: NonNullable<ReturnType<typeof plainDateTime>>, zone: string): string {
  return readOffset(zone) ?? local.toZonedDateTime(zone, { disambiguation: 'compatible' }).offset;
}

/** Arabic-Indic, Persian and Devanagari digits as 0 to 9. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = code >= 0x966 ? 0x966 : code >= 0x6f0 ? 0x6f0 : 0x660;
    return String(code - zero);
  });
}
