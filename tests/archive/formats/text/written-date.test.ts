import { describe, expect, it } from 'vitest';
import { readTimestamps } from '../../../../archive/formats/text/timestamps.ts';
import { readWrittenDate } from '../../../../archive/formats/text/written-date.ts';

const dubai = { timeZone: 'Asia/Dubai', dayFirst: false };

describe('a written date', () => {
  it.each([
    ['January 10, 2022, 8:54 AM', '2022-01-10T08:54:00+04:00'],
    ['10 Jan 2022 14:30 GST', '2022-01-10T14:30:00+04:00'],
    ['3:05 p.m. ET, Mon January 10, 2022', '2022-01-10T15:05:00-05:00'],
    ['3:05 p.m. ET, Sun July 10, 2022', '2022-07-10T15:05:00-04:00'],
    ['9 Jan 2022, 18:20', '2022-01-09T18:20:00+04:00'],
    ['Mon 10 Jan 2022 09.30 GMT', '2022-01-10T09:30:00+00:00'],
    ['14:05 BST, 3 June 2023', '2023-06-03T14:05:00+01:00'],
    ['January 9, 2022 6:20 pm', '2022-01-09T18:20:00+04:00'],
    ['2022-01-10', '2022-01-10'],
    ['2022-01-10T08:54:12+03:00', '2022-01-10T08:54:12+03:00'],
    ['2022-01-10T08:54Z', '2022-01-10T08:54:00+00:00'],
    ['10 January 2022', '2022-01-10'],
    ['10th January, 2022', '2022-01-10'],
    ['Jan. 10, 2022', '2022-01-10'],
    ['January 2022', '2022-01'],
    ['13/01/2022', '2022-01-13'],
    ['01/13/2022 8:54 AM EST', '2022-01-13T08:54:00-05:00'],
    ['11/11/2022', '2022-11-11'],
    ['Mon 10/01/2022', '2022-01-10'],
    ['10.01.2022, 08:54 Uhr', '2022-01-10T08:54:00+04:00'],
    ['10.01.2022 um 8.54 Uhr', '2022-01-10T08:54:00+04:00'],
    ['10 janvier 2022 à 14h30', '2022-01-10T14:30:00+04:00'],
    ['10. Januar 2022', '2022-01-10'],
    ['10 de enero de 2022 a las 14:30 CET', '2022-01-10T14:30:00+01:00'],
    ['١٠ يناير ٢٠٢٢', '2022-01-10'],
    ['10 كانون الثاني 2022 - 14:30 بتوقيت غرينتش', '2022-01-10T14:30:00+00:00'],
    ['الاثنين 10 يناير 2022 08:54 مساءً', '2022-01-10T20:54:00+04:00'],
    ['10 Jan 2022 at 1405 GMT', '2022-01-10T14:05:00+00:00'],
    ['10 January 2022 (14:30 Dubai time)', '2022-01-10T14:30:00+04:00'],
    ['10 January 2022 08:54 UTC+3', '2022-01-10T08:54:00+03:00'],
    ['10 January 2022 08:54 GMT+0530', '2022-01-10T08:54:00+05:30'],
    ['Jan 10 2022, 12 noon', '2022-01-10T12:00:00+04:00'],
    ['12:05 am, January 10, 2022', '2022-01-10T00:05:00+04:00'],
    ['11 PM, 10-Jan-2022', '2022-01-10T23:00:00+04:00'],
    ['Monday 10 January 2022, 8:54AM MSK', '2022-01-10T08:54:00+03:00'],
    ['Sept. 3, 2021 at 9:15 a.m. PT', '2021-09-03T09:15:00-07:00'],
  ])('reads %s', (written, iso) => {
    expect(readWrittenDate(written, dubai)).toMatchObject({ kind: 'date', iso });
  });

  it.each([
    '10/01/2022',
    '10/01/22',
    '2 hours ago',
    'yesterday, 14:30',
    '14:30 GMT',
    '10 January, 08:54',
    '10-12 January 2022',
    '10 January 2022 - 12 January 2022',
    'il y a 2 heures',
    'منذ ساعتين',
  ])('does not guess %s', (written) => {
    expect(readWrittenDate(written, dubai)).toMatchObject({ kind: 'unclear' });
  });

  it('knows that no February has 31 days', () => {
    expect(readWrittenDate('31 February 2022', dubai)).toEqual({ kind: 'invalid' });
    expect(readWrittenDate('10 January 2022 25:10', dubai)).toEqual({ kind: 'invalid' });
  });

  it('finds no date in prose', () => {
    expect(readWrittenDate('The council met again', dubai)).toBeNull();
    expect(readWrittenDate('It may march on', dubai)).toBeNull();
  });

  it('calls an abbreviation unsure unless the archive’s own zone settles it', () => {
    const written = '10 June 2022 14:30 IST';
    const reading = readWrittenDate(written, dubai);
    expect(reading).toMatchObject({ iso: '2022-06-10T14:30:00+05:30', zoneSure: false });
    const dublin = readWrittenDate(written, { timeZone: 'Europe/Dublin', dayFirst: false });
    expect(dublin).toMatchObject({ iso: '2022-06-10T14:30:00+01:00', zoneSure: true });
  });
});

describe('a line of times', () => {
  const roles = (text: string) =>
    readTimestamps(text, 'Asia/Dubai')?.stamps.map((stamp) =>
      stamp.reading.kind === 'date' ? `${stamp.role} ${stamp.reading.iso}` : `${stamp.role} ?`,
    ) ?? null;

  it.each([
    ['Updated: January 10, 2022, 8:54 AM', ['updated 2022-01-10T08:54:00+04:00']],
    [
      'Published 10 Jan 2022 08:00, updated 10 Jan 2022 08:54',
      ['published 2022-01-10T08:00:00+04:00', 'updated 2022-01-10T08:54:00+04:00'],
    ],
    ['First published on Mon 10 Jan 2022 09.30 GMT', ['published 2022-01-10T09:30:00+00:00']],
    [
      'Mon 10 Jan 2022 09.30 GMTLast modified on Mon 10 Jan 2022 14.30 GMT',
      ['unlabelled 2022-01-10T09:30:00+00:00', 'updated 2022-01-10T14:30:00+00:00'],
    ],
    ['Publié le 10/01/2022 à 08h54', ['published 2022-01-10T08:54:00+04:00']],
    ['Stand: 10.01.2022, 14:30 Uhr', ['updated 2022-01-10T14:30:00+04:00']],
    ['Actualizado el 10/01/2022 a las 14:30', ['updated 2022-01-10T14:30:00+04:00']],
    ['آخر تحديث: 10 يناير 2022 08:54 ص', ['updated 2022-01-10T08:54:00+04:00']],
    ['Updated: 10/01/2022', ['updated ?']],
    ['Updated 2 hours ago', ['updated ?']],
    ['January 9, 2022 6:20 pm', ['unlabelled 2022-01-09T18:20:00+04:00']],
    ['UPDATED JAN 10, 2022 8:54 AM', ['updated 2022-01-10T08:54:00+04:00']],
    ['Last Updated : 10 Jan 2022 | 08:54 IST', ['updated 2022-01-10T08:54:00+05:30']],
    ['Posted on Jan 10, 2022 by admin', null],
  ])('reads %s', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  it.each([
    'Updated figures on 10 January 2022 show a fall in catches across the whole harbour district.',
    'The ferry was last modified in January 2022 by the yard.',
    'On 10 January 2022 the council met.',
    'Update: the ministry has since withdrawn the figure.',
    'Published figures show a fall.',
    'Filed under pressure, the report was late.',
  ])('leaves prose alone: %s', (text) => {
    expect(readTimestamps(text, 'Asia/Dubai')).toBeNull();
  });
});
