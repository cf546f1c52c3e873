import { readIsoDate } from '../../article/dates.ts';
import { type ReadDate, readDate } from '../read-date.ts';

/** The zones that RFC 822 names, which elsewhere may mean others. */
const zones: Readonly<Record<string, string>> = {
  UT: '+0000',
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
};

/**
 * A date of a feed: RFC 822 with the zones that it names, years of two digits as RFC 2822 reads
 * them, or ISO 8601. Anything else as `readDate` reads it.
 */
export function readFeedDate(written: string, field: string): ReadDate {
  const text = written
    .trim()
    .replace(/\b(UT|[ECMP][SD]T)$/, (zone) => zones[zone] ?? zone)
    .replace(
      /^((?:[a-z]{3,9}, *)?\d{1,2} [a-z]{3,9}) (\d{2})(?= \d{1,2}:)/i,
      (_whole, day: string, year: string) => `${day} ${Number(year) < 50 ? '20' : '19'}${year}`,
    );
  // A fraction of a second stays as it is written.
  if (/^\d{4}-\d\d-\d\dT/.test(text) && readIsoDate(text) !== null)
    return { at: text, warning: null };
  const read = readDate(text, field);
  const isUniversal = /(?:GMT|UTC?|Z)$/.test(written.trim());
  return isUniversal && read.at !== null ? { ...read, at: read.at.replace(/\+00:00$/, 'Z') } : read;
}
