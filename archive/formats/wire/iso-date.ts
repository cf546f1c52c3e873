import { parseStoryDate } from '../../article/dates.ts';

const form =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})([.,]\d+)?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/**
 * A date as wire formats write it (`20020225T143000-0500`, `2017-08-24T04:38:34+0000`, `20160914`)
 * in the ISO 8601 of articles, with the precision and the zone that it has. A zone behind a day
 * alone is left out. null for what is no date, or none that exists.
 */
export function isoDate(written: string): string | null {
  const text = written.trim();
  const match = form.exec(text);
  const iso = match === null ? text : isoOf(match);
  if (!/^\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/.test(iso)) return null;
  return parseStoryDate(iso, 'UTC').precision === 'invalid' ? null : iso;
}

function isoOf(match: RegExpExecArray): string {
  const [, year, month, day, hour, minute, second, fraction = '', zone = ''] = match;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  const seconds = second === undefined ? '' : `:${second}${fraction.replace(',', '.')}`;
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const offset = sign === undefined ? zone.toUpperCase() : `${sign}${hours}:${minutes}`;
  return `${date}T${hour}:${minute}${seconds}${offset}`;
}
