import { readIim } from './iim-datasets.ts';
import { type PictureText, said } from './picture-text.ts';

/** IIM datasets of record 2, after IPTC Photo Metadata Standard 2023.1, IPTC Core. */
export function textOfIim(bytes: Uint8Array): PictureText {
  const datasets = readIim(bytes);
  const all = (number: number) => datasets.get(number) ?? [];
  const first = (number: number) => all(number)[0];
  return said({
    headline: first(105),
    caption: first(120),
    alt: null,
    credit: first(110),
    creator: all(80).join(', '),
    copyright: first(116),
    usageTerms: null,
    source: first(115),
    instructions: first(40),
    created: created(first(55), first(60)),
  });
}

/** `CCYYMMDD`, with zeros for an unknown month or day, and `HHMMSS±HHMM`, whose zone some leave out. */
function created(date = '', time = ''): string | null {
  const [, year, month = '00', day = '00'] = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(date) ?? [];
  if (year === undefined || year === '0000') return null;
  if (month === '00') return year;
  if (day === '00') return `${year}-${month}`;
  const [, hours, minutes, seconds, sign, zoneHours, zoneMinutes] =
    /^(\d\d):?(\d\d):?(\d\d)(?:([+-])(\d\d):?(\d\d))?$/.exec(time) ?? [];
  if (hours === undefined) return `${year}-${month}-${day}`;
  const zone = sign === undefined ? '' : `${sign}${zoneHours}:${zoneMinutes}`;
  return `${year}-${month}-${day}T${hours}:${minutes}:${seconds}${zone}`;
}
