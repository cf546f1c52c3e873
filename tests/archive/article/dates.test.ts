import { describe, expect, it } from 'vitest';
import { latestMoment, parseStoryDate } from '../../../archive/article/dates.ts';
import { formatInZone, isTimeZone } from '../../../archive/article/zones.ts';

const iso = (epoch: number | null) => (epoch === null ? null : new Date(epoch).toISOString());

describe('a date in a file', () => {
  it.each([
    ['2022', 'year', null, '2021-12-31T20:00:00.000Z'],
    ['2022-01', 'month', null, '2021-12-31T20:00:00.000Z'],
    ['2022-01-10', 'day', null, '2022-01-09T20:00:00.000Z'],
    ['2022/1/5', 'day', null, '2022-01-04T20:00:00.000Z'],
    ['2022-01-10T08:54', 'minute', null, '2022-01-10T04:54:00.000Z'],
    ['2022-01-10T08:54Z', 'minute', 'Z', '2022-01-10T08:54:00.000Z'],
    ['2022-01-10T08:54:00+04:00', 'second', '+04:00', '2022-01-10T04:54:00.000Z'],
    ['2022-01-10 08:54:00 +0400', 'second', '+04:00', '2022-01-10T04:54:00.000Z'],
    ['2010-01-10 13:07:09 +00:00', 'second', '+00:00', '2010-01-10T13:07:09.000Z'],
    ['2022-01-10 08:54:00 UTC', 'second', 'Z', '2022-01-10T08:54:00.000Z'],
    ['2022-01-10T08:54:00.123-0330', 'second', '-03:30', '2022-01-10T12:24:00.000Z'],
    ['2022-01-10T08:54:00+05:45', 'second', '+05:45', '2022-01-10T03:09:00.000Z'],
    ['2022-01-10T08:54:00-00:00', 'second', '-00:00', '2022-01-10T08:54:00.000Z'],
    ['2022-01-10T08:54:00.987654321Z', 'second', 'Z', '2022-01-10T08:54:00.000Z'],
    ['2022-01-10T08:54:00\u221203:30', 'second', '-03:30', '2022-01-10T12:24:00.000Z'],
    ['1605-09-12', 'day', null, '1605-09-11T20:18:48.000Z'],
    ['9999-12-31', 'day', null, '9999-12-30T20:00:00.000Z'],
    ['2565-01-10', 'day', null, '2565-01-09T20:00:00.000Z'],
    ['10 Jan 2022 08:00 EST', 'minute', '-05:00', '2022-01-10T13:00:00.000Z'],
    ['10 January 2022', 'day', null, '2022-01-09T20:00:00.000Z'],
    ['January 10, 2022, 8:54 AM', 'minute', null, '2022-01-10T04:54:00.000Z'],
    ['Mon, 10 Jan 2022 08:54:00 +0400', 'second', '+04:00', '2022-01-10T04:54:00.000Z'],
  ])('%s has the precision %s and the zone %s', (text, precision, offset, moment) => {
    const date = parseStoryDate(text, 'Asia/Dubai');
    expect({ ...date, epoch: iso(date.epoch) }).toEqual({ text, precision, offset, epoch: moment });
  });

  it.each([
    '',
    'soon',
    '03/04/22',
    '03/04/2022',
    '10.01.2022',
    '2022-13-01',
    '2022-02-30',
    '2022-01-10T25:00',
    '2022-01-10T08:60',
    '2022-01-10T08:54+25:00',
    '20220110',
    '1641783240',
    'Monday',
    '8:54 AM',
    '2022-1-',
    '32 January 2022',
    'January 2022 08:54',
    '2022-01-10T24:00',
    '2016-12-31T23:59:60Z',
    '0000',
    '0000-00-00',
    '999',
    '0999-01-10',
    '12022-01-10',
    '+012022-01-10',
    '-0044-03-15',
    '1443-06-07',
    '7 January 1443',
    '1443-06-07 هـ',
    '٧ محرم ١٤٤٣',
    '10 January 2565 BE',
    '2022-W02-1',
    '2022-010',
    '10 Jan 2022 08:00 IST',
    '10 Jan 2022 08:00 CST',
    '2022-01-10 to 2022-01-12',
  ])('%j is not one date and keeps its text', (text) => {
    expect(parseStoryDate(text, 'Asia/Dubai')).toEqual({
      text,
      precision: 'invalid',
      offset: null,
      epoch: null,
    });
  });

  it('takes a local time that comes twice as its first, and one that is skipped as after the gap', () => {
    expect(iso(parseStoryDate('2021-10-31T01:30', 'Europe/London').epoch)).toBe(
      '2021-10-31T00:30:00.000Z',
    );
    expect(iso(parseStoryDate('2022-03-27T01:30', 'Europe/London').epoch)).toBe(
      '2022-03-27T01:30:00.000Z',
    );
  });

  it.each([
    ['2022-01-10T08:54:00Z', '2022-01-10T08:54:00.999Z'],
    ['2022-01-10', '2022-01-10T23:59:59.999Z'],
    ['2022-02', '2022-02-28T23:59:59.999Z'],
    ['2024-02', '2024-02-29T23:59:59.999Z'],
    ['2022', '2022-12-31T23:59:59.999Z'],
  ])('%s lasts until %s', (text, end) => {
    expect(iso(latestMoment(parseStoryDate(text, 'UTC')))).toBe(end);
  });
});

describe('zones', () => {
  it('show a moment as their clocks do', () => {
    const moment = Date.parse('2022-07-01T12:00:00Z');
    expect(formatInZone(moment, 'Asia/Dubai')).toBe('2022-07-01T16:00:00+04:00');
    expect(formatInZone(moment, 'America/St_Johns')).toBe('2022-07-01T09:30:00-02:30');
    expect(formatInZone(moment, 'UTC')).toBe('2022-07-01T12:00:00+00:00');
  });

  it('are those of the IANA', () => {
    expect(isTimeZone('Europe/London')).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });
});
