import { Temporal } from 'temporal-polyfill';

/**
 * Zones as newsrooms write them behind a time: `+04:00`, `Z`, `GST`, `ET`.
 *
 * An abbreviation can mean several zones. The first meaning below is the one most used in English
 * news copy; an archive whose own zone is among `homes` of another meaning gets that one.
 */

interface Meaning {
  /** `+04:00`, or an IANA zone where the abbreviation leaves summer time open (`ET`). */
  readonly zone: string;
  readonly homes?: readonly string[];
}

const abbreviations: Readonly<Record<string, readonly Meaning[]>> = {
  UTC: [{ zone: '+00:00' }],
  GMT: [{ zone: '+00:00' }],
  WET: [{ zone: '+00:00' }],
  WEST: [{ zone: '+01:00' }],
  BST: [{ zone: '+01:00' }, { zone: '+06:00', homes: ['Asia/Dhaka'] }],
  CET: [{ zone: '+01:00' }],
  CEST: [{ zone: '+02:00' }],
  MEZ: [{ zone: '+01:00' }],
  MESZ: [{ zone: '+02:00' }],
  EET: [{ zone: '+02:00' }],
  EEST: [{ zone: '+03:00' }],
  MSK: [{ zone: '+03:00' }],
  TRT: [{ zone: '+03:00' }],
  SAST: [{ zone: '+02:00' }],
  CAT: [{ zone: '+02:00' }],
  EAT: [{ zone: '+03:00' }],
  WAT: [{ zone: '+01:00' }],
  GST: [{ zone: '+04:00' }],
  KSA: [{ zone: '+03:00' }],
  PKT: [{ zone: '+05:00' }],
  IST: [
    { zone: '+05:30' },
    { zone: '+01:00', homes: ['Europe/Dublin'] },
    { zone: '+02:00', homes: ['Asia/Jerusalem', 'Asia/Tel_Aviv'] },
  ],
  NPT: [{ zone: '+05:45' }],
  ICT: [{ zone: '+07:00' }],
  WIB: [{ zone: '+07:00' }],
  HKT: [{ zone: '+08:00' }],
  SGT: [{ zone: '+08:00' }],
  AWST: [{ zone: '+08:00' }],
  JST: [{ zone: '+09:00' }],
  KST: [{ zone: '+09:00' }],
  AEST: [{ zone: '+10:00' }],
  AEDT: [{ zone: '+11:00' }],
  NZST: [{ zone: '+12:00' }],
  NZDT: [{ zone: '+13:00' }],
  AST: [
    { zone: '-04:00' },
    {
      zone: '+03:00',
      homes: [
        'Asia/Riyadh',
        'Asia/Baghdad',
        'Asia/Kuwait',
        'Asia/Qatar',
        'Asia/Bahrain',
        'Asia/Aden',
      ],
    },
  ],
  ADT: [{ zone: '-03:00' }],
  ET: [{ zone: 'America/New_York' }],
  EST: [
    { zone: '-05:00' },
    { zone: '+10:00', homes: ['Australia/Sydney', 'Australia/Melbourne', 'Australia/Brisbane'] },
  ],
  EDT: [{ zone: '-04:00' }, { zone: '+11:00', homes: ['Australia/Sydney', 'Australia/Melbourne'] }],
  CT: [{ zone: 'America/Chicago' }],
  CST: [
    { zone: '-06:00' },
    { zone: '+08:00', homes: ['Asia/Shanghai', 'Asia/Taipei', 'Asia/Macau'] },
  ],
  CDT: [{ zone: '-05:00' }],
  MT: [{ zone: 'America/Denver' }],
  MST: [{ zone: '-07:00' }],
  MDT: [{ zone: '-06:00' }],
  PT: [{ zone: 'America/Los_Angeles' }],
  PST: [{ zone: '-08:00' }, { zone: '+08:00', homes: ['Asia/Manila'] }],
  PDT: [{ zone: '-07:00' }],
  AKST: [{ zone: '-09:00' }],
  AKDT: [{ zone: '-08:00' }],
  HST: [{ zone: '-10:00' }],
  BRT: [{ zone: '-03:00' }],
  ART: [{ zone: '-03:00' }],
};

/** A fixed offset as written (`Z`, `+4`, `+0400`, `+04:00`) as `Z` or `±HH:MM`; null when it is none. */
export function readOffset(text: string): string | null {
  if (/^z$/i.test(text)) return 'Z';
  const match = /^([+\-\u2212])(\d{1,2})(?::?(\d{2}))?$/.exec(text);
  if (match === null) return null;
  const [, sign = '+', hours = '0', minutes = '00'] = match;
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
}

/** The zone that `text` names, for Temporal: an offset or an IANA name; null when unknown. */
export function readZone(text: string, homeZone: string): string | null {
  const prefixed = /^(?:UTC|GMT)\s*([+\-\u2212].+)$/i.exec(text);
  const offset = readOffset(prefixed?.[1] ?? text);
  if (offset !== null) return offset === 'Z' ? '+00:00' : offset;
  const meanings = abbreviations[text.toUpperCase().replaceAll('.', '')];
  if (meanings !== undefined) {
    const atHome = meanings.find((meaning) => meaning.homes?.includes(homeZone));
    return (atHome ?? meanings[0])?.zone ?? null;
  }
  return /^[A-Za-z]+\/[A-Za-z_/+-]+$/.test(text) && isTimeZone(text) ? text : null;
}

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The zone of this computer, for archives that name none. */
export function systemTimeZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone !== undefined && isTimeZone(zone) ? zone : 'UTC';
}

/** `2022-01-10T08:54:00+04:00`: the moment as clocks in `timeZone` show it. `epoch` is in milliseconds. */
export function formatInZone(epoch: number, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(timeZone);
  return `${zoned.toPlainDateTime().toString({ smallestUnit: 'second' })}${zoned.offset}`;
}

/** The abbreviations that `readZone` knows, upper-case, for patterns that look for them in prose. */
export const zoneAbbreviations: readonly string[] = Object.keys(abbreviations);

/** Whether an abbreviation has other meanings that the archive's own zone does not rule out. */
export function isZoneUnsure(text: string, homeZone: string): boolean {
  const meanings = abbreviations[text.toUpperCase().replaceAll('.', '')] ?? [];
  const usual = new Set(['BST', 'EST', 'EDT', 'PST']);
  if (meanings.length < 2 || usual.has(text.toUpperCase())) return false;
  return !meanings.some((meaning) => meaning.homes?.includes(homeZone));
}
