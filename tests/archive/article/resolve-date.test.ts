import { describe, expect, it } from 'vitest';
import { resolveDate } from '../../../archive/article/resolve-date.ts';

const now = Date.parse('2022-01-10T22:30:00Z');

/** The text for the file, or the reason for none. `now` is 11 January, 2:30 in Dubai. */
function resolve(text: string, timeZone = 'Asia/Dubai', language?: string): unknown {
  const result = resolveDate(text, {
    timeZone,
    now,
    ...(language === undefined ? {} : { language }),
  });
  return result.ok ? result.value.text : result.error.details?.reason;
}

describe('a date that somebody types', () => {
  it.each([
    ['2022', '2022'],
    ['2022-01', '2022-01'],
    ['10 Jan 2022', '2022-01-10'],
    ['January 2022', '2022-01'],
    ['2022-01-10 08:54', '2022-01-10T08:54:00+04:00'],
    ['2022-01-10T08:54:00Z', '2022-01-10T08:54:00Z'],
    ['10 Jan 2022 8:54 am GST', '2022-01-10T08:54:00+04:00'],
    ['January 10, 2022, 8:54 AM', '2022-01-10T08:54:00+04:00'],
    ['Jan. 5th, 2022 12:05 am', '2022-01-05T00:05:00+04:00'],
    ['08.54 GMT, Monday 10 January 2022', '2022-01-10T08:54:00+00:00'],
    ['10 July 2022 | 8pm ET', '2022-07-10T20:00:00-04:00'],
    ['10 Jan 2022 8:54 pm (Europe/Paris)', '2022-01-10T20:54:00+01:00'],
    ['10 Jan 2022 08:54 UTC+3', '2022-01-10T08:54:00+03:00'],
    ['yesterday 14:30', '2022-01-10T14:30:00+04:00'],
    ['yesterday', '2022-01-10'],
    ['today', '2022-01-11'],
    ['now', '2022-01-11T02:30:00+04:00'],
    ['2 hours ago', '2022-01-11T00:30:00+04:00'],
    ['3 days ago', '2022-01-08'],
    ['last month', '2021-12'],
    ['last Friday', '2022-01-07'],
    ['tomorrow at 5pm', '2022-01-12T17:00:00+04:00'],
    ['14:30', '2022-01-11T14:30:00+04:00'],
    ['yesterday 14:30 EST', '2022-01-10T14:30:00-05:00'],
    ['١٠ يناير ٢٠٢٢', '2022-01-10'],
    ['١٠ كانون الثاني ٢٠٢٢', '2022-01-10'],
    ['10 يناير 2022 8:54 م', '2022-01-10T20:54:00+04:00'],
    ['أمس 14:30', '2022-01-10T14:30:00+04:00'],
    ['gestern um 14:30 Uhr', '2022-01-10T14:30:00+04:00'],
    ['vor 2 Stunden', '2022-01-11T00:30:00+04:00'],
    ['letzten Freitag', '2022-01-07'],
    ['hier à 14h30', '2022-01-10T14:30:00+04:00'],
    ['aujourd’hui', '2022-01-11'],
    ['il y a 2 jours', '2022-01-09'],
    ['ayer a las 14:30', '2022-01-10T14:30:00+04:00'],
    ['hace 2 horas', '2022-01-11T00:30:00+04:00'],
    ['10 janvier 2022 à 8h54', '2022-01-10T08:54:00+04:00'],
    ['10. Januar 2022', '2022-01-10'],
    ['13/04/2022', '2022-04-13'],
    ['04/04/2022 9:05', '2022-04-04T09:05:00+04:00'],
  ])('%s stands in the file as %s', (text, written) => {
    expect(resolve(text)).toBe(written);
  });

  it.each([
    ['', 'unreadable'],
    ['some day', 'unreadable'],
    ['the 2022-01-10 meeting', 'unreadable'],
    ['30 February 2022', 'unreadable'],
    ['2022-02-30', 'unreadable'],
    ['2 Jan 2022 13:00 pm', 'unreadable'],
    ['Monday to Friday', 'unreadable'],
    ['03/04/22', 'ambiguous'],
    ['03/04/2022', 'ambiguous'],
    ['1-2-03', 'ambiguous'],
  ])('%j is refused as %s', (text, reason) => {
    expect(resolve(text)).toBe(reason);
  });

  it('with digits only is read as the reader’s region writes it', () => {
    expect(resolve('03/04/2022', 'Europe/London', 'en-GB')).toBe('2022-04-03');
    expect(resolve('03/04/2022', 'America/New_York', 'en-US')).toBe('2022-03-04');
    expect(resolve('03/04/2022', 'Asia/Dubai', 'ar')).toBe('2022-04-03');
    expect(resolve('03/04/2022', 'Asia/Dubai', 'en')).toBe('ambiguous');
    expect(resolve('03/04/22', 'Europe/London', 'en-GB')).toBe('ambiguous');
  });

  it('at a local time that clocks skip is refused, and at one that comes twice is the first', () => {
    expect(resolve('2022-03-27 01:30', 'Europe/London')).toBe('nonexistent');
    expect(resolve('2021-10-31 01:30', 'Europe/London')).toBe('2021-10-31T01:30:00+01:00');
    expect(resolve('27 March 2022 01:30 GMT', 'Europe/London')).toBe('2022-03-27T01:30:00+00:00');
  });

  it('with an abbreviation of several zones takes the one of the archive’s own zone', () => {
    expect(resolve('10 Jan 2022 08:00 IST', 'Asia/Kolkata')).toBe('2022-01-10T08:00:00+05:30');
    expect(resolve('10 Jul 2022 08:00 IST', 'Europe/Dublin')).toBe('2022-07-10T08:00:00+01:00');
    expect(resolve('10 Jan 2022 08:00 CST', 'Asia/Shanghai')).toBe('2022-01-10T08:00:00+08:00');
    expect(resolve('10 Jan 2022 08:00 CST', 'Europe/London')).toBe('2022-01-10T08:00:00-06:00');
  });
});
