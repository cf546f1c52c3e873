import type { DateParts } from '../article/date-parts.ts';
import { readIsoDate } from '../article/dates.ts';
import { readNamedDate } from '../article/named-dates.ts';
import { isZoneUnsure } from '../article/zones.ts';
import type { ImportWarning } from './reader.ts';
import { readWrittenDate } from './text/written-date.ts';

/** A date as a source gives it, and as it shall stand in the article. */
export interface ReadDate {
  /** ISO 8601 with the zone and precision that the source gave; null when it is not one moment. */
  readonly at: string | null;
  readonly warning: ImportWarning | null;
}

export interface DateOptions {
  /** Whether `10/01/2022` is known to mean 10 January; otherwise it is ambiguous. */
  readonly dayFirst?: boolean;
  /** The date stands among other words, as in `Posted by Jane Doe on 6 May 2014`. */
  readonly within?: boolean;
}

/**
 * Reads a date of a field: ISO 8601 and its variations, RFC 2822, `12. Juni 2017`. Never guesses: a
 * date that can be read in two ways, or as none, is a warning. A time without a zone stays without.
 *
 * @param field The article's field, for the warning.
 */
export function readDate(
  written: string,
  field: string,
  { dayFirst = false, within = false }: DateOptions = {},
): ReadDate {
  const text = written.trim().replace(/\s*\([^()]*\)$/, '');
  const parts = readIsoDate(text) ?? compactDate(text) ?? mailDate(text) ?? namedDate(text);
  if (parts !== null) return { at: isoOf(parts), warning: null };
  const read = readWrittenDate(text, { timeZone: 'UTC', dayFirst });
  if (read?.kind === 'date' && (within || read.rest === '') && read.zoneSure) {
    // Read as of another zone, only a date that states none comes out otherwise.
    const elsewhere = readWrittenDate(text, { timeZone: 'Asia/Kathmandu', dayFirst });
    const hasZone = elsewhere?.kind === 'date' && elsewhere.iso === read.iso;
    const at = hasZone ? read.iso : read.iso.replace(/(T.*?)(?:Z|[+-]\d{2}:\d{2})$/, '$1');
    return { at, warning: null };
  }
  const isAmbiguous = read?.kind === 'unclear' && read.why === 'ambiguous';
  const message = isAmbiguous
    ? `"${text}" can be read as two days.`
    : `"${text}" cannot be read as a date.`;
  return {
    at: null,
    warning: { code: isAmbiguous ? 'date-ambiguous' : 'date-invalid', field, message },
  };
}

/** ISO 8601 basic, as NITF and old sites write it: `20020225T143000-0500`, `20020225`. */
function compactDate(text: string): DateParts | null {
  const match =
    /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      text,
    );
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, zone = ''] = match;
  const clock = hour === undefined ? '' : `T${hour}:${minute}${second ? `:${second}` : ''}${zone}`;
  return readIsoDate(`${year}-${month}-${day}${clock}`);
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** RFC 822 says which zones it means; anywhere else some of these are several. */
const mailZones: Readonly<Record<string, string>> = {
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/** As mails and feeds write it (RFC 5322, and the RFC 822 before it): `Tue, 22 Jan 02 14:35 EST`. */
function mailDate(text: string): DateParts | null {
  const match =
    /^(?:[a-z]{3,9},?\s*)?(\d{1,2})[\s-]+([a-z]{3})[a-z]{0,6}[\s-]+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([+-]\d{4}|[a-z]{1,4}))?$/i.exec(
      text,
    );
  if (match === null) return null;
  const [, day = '', name = '', written = '', hour = '', minute = '', second, zone = ''] = match;
  const month = months.indexOf(name.toLowerCase()) + 1;
  const offset = /^[+-]/.test(zone) ? zone : zone === '' ? '' : mailZones[zone.toUpperCase()];
  if (month === 0 || offset === undefined) return null;
  const century = Number(written) < 50 ? '20' : '19';
  const year = written.length === 2 ? `${century}${written}` : written;
  const clock = `${hour}:${minute}${second === undefined ? '' : `:${second}`}${offset}`;
  return readIsoDate(`${year}-${month}-${day}T${clock}`);
}

/** A month by its name; an abbreviation that several zones share is not read. */
function namedDate(text: string): DateParts | null {
  const words = text.match(/[A-Za-z]+/g) ?? [];
  if (words.some((word) => isZoneUnsure(word, 'UTC'))) return null;
  return readNamedDate(text, 'UTC');
}

function isoOf({ local, precision, offset }: DateParts): string {
  const day = local.toPlainDate().toString();
  if (precision === 'year') return day.slice(0, 4);
  if (precision === 'month') return day.slice(0, 7);
  if (precision === 'day') return day;
  const clock = local.toPlainTime().toString({ smallestUnit: precision });
  return `${day}T${clock}${offset ?? ''}`;
}
