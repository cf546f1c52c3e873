import type { Temporal } from 'temporal-polyfill';

/**
 * Zones as people write them beside a time: `GST`, `ET`, `UTC+4`, `+0400`, `Dubai time`.
 *
 * An abbreviation may stand for several zones. The archive's own zone settles which is meant;
 * where it does not, the most usual one in news is taken and called unsure.
 */

/** What a written zone comes to at one local time. */
export interface ZoneReading {
  /** `Z` when UTC or GMT is written, otherwise `+04:00`. */
  readonly offset: string;
  /** False when the abbreviation has other meanings that the archive's zone does not rule out. */
  readonly sure: boolean;
}

/** Meanings of an abbreviation, the most usual in news first: an IANA zone or a fixed offset. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  utc: ['UTC'],
  gmt: ['UTC'],
  z: ['UTC'],
  zulu: ['UTC'],
  wet: ['+00:00'],
  west: ['+01:00'],
  bst: ['+01:00'],
  cet: ['+01:00'],
  cest: ['+02:00'],
  mez: ['+01:00'],
  mesz: ['+02:00'],
  eet: ['+02:00'],
  eest: ['+03:00'],
  msk: ['+03:00'],
  trt: ['+03:00'],
  gst: ['+04:00'],
  uae: ['+04:00'],
  ksa: ['+03:00'],
  ast: ['+03:00', '-04:00'],
  adt: ['-03:00'],
  irst: ['+03:30'],
  pkt: ['+05:00'],
  ist: ['+05:30', '+01:00', '+02:00'],
  idt: ['+03:00'],
  npt: ['+05:45'],
  wib: ['+07:00'],
  ict: ['+07:00'],
  hkt: ['+08:00'],
  sgt: ['+08:00'],
  myt: ['+08:00'],
  pht: ['+08:00'],
  awst: ['+08:00'],
  jst: ['+09:00'],
  kst: ['+09:00'],
  acst: ['+09:30'],
  acdt: ['+10:30'],
  aest: ['+10:00'],
  aedt: ['+11:00'],
  nzst: ['+12:00'],
  nzdt: ['+13:00'],
  sast: ['+02:00'],
  cat: ['+02:00'],
  eat: ['+03:00'],
  wat: ['+01:00'],
  est: ['-05:00'],
  edt: ['-04:00'],
  et: ['America/New_York'],
  cst: ['-06:00', '+08:00'],
  cdt: ['-05:00'],
  ct: ['America/Chicago'],
  mst: ['-07:00', '+08:00'],
  mdt: ['-06:00'],
  mt: ['America/Denver'],
  pst: ['-08:00'],
  pdt: ['-07:00'],
  pt: ['America/Los_Angeles'],
  akst: ['-09:00'],
  akdt: ['-08:00'],
  hst: ['-10:00'],
  nst: ['-03:30'],
  brt: ['-03:00'],
  art: ['-03:00'],
  clt: ['America/Santiago'],
  eastern: ['America/New_York'],
  central: ['America/Chicago'],
  mountain: ['America/Denver'],
  pacific: ['America/Los_Angeles'],
  uk: ['Europe/London'],
  saudi: ['+03:00'],
  mecca: ['+03:00'],
  makkah: ['+03:00'],
  'abu dhabi': ['+04:00'],
  beijing: ['+08:00'],
};

const offsetPattern = /^(?:utc|gmt)?\s*([+\-−])\s*(\d{1,2})(?::?(\d{2}))?$/i;

/** The abbreviations known here, lower-case, for patterns that look for them in running text. */
export const zoneAbbreviations: readonly string[] = Object.keys(meanings);

/**
 * The offset that a written zone means at a local time.
 *
 * @param written `GST`, `ET`, `UTC+4`, `+04:00`, `Dubai time`, `Asia/Dubai`, in any case.
 * @param home The archive's IANA zone.
 * @returns null when no zone is known by that name.
 */
export function readZone(
  written: string,
  local: Temporal.PlainDateTime,
  home: string,
): ZoneReading | null {
  const name = written.trim().replace(/\.(?=\w|$)/g, '');
  const fixed = fixedOffset(name);
  if (fixed !== null) return { offset: fixed, sure: true };
  const bare = name
    .toLowerCase()
    .replace(/\s+(?:(?:standard|daylight|summer)\s+)?time$/, '')
    .replace(/\s+/g, ' ');
  const known = Object.hasOwn(meanings, bare) ? meanings[bare] : undefined;
  if (known === undefined) {
    const zone = zoneOfPlace(name) ?? zoneOfPlace(bare);
    return zone === null ? null : { offset: offsetAt(local, zone), sure: true };
  }
  const offsets = known.map((zone) => (zone === 'UTC' ? 'Z' : offsetAt(local, zone)));
  const [usual] = offsets;
  if (usual === undefined) return null;
  if (offsets.length === 1) return { offset: usual, sure: true };
  const own = offsetAt(local, home);
  return offsets.includes(own) ? { offset: own, sure: true } : { offset: usual, sure: false };
}

/**
 * The offset of a zone at a local time, as `+04:00`. In the hour that a clock change repeats, the
 * earlier of the two; in the hour that it skips, the offset before the change.
 */
export function offsetAt(local: Temporal.PlainDateTime, zone: string): string {
  return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).offset;
}

function fixedOffset(name: string): string | null {
  const match = offsetPattern.exec(name);
  if (match === null) return null;
  const [, sign = '+', hours = '', minutes = '00'] = match;
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
}

/** `Asia/Dubai`, `Dubai`, `New York`: the IANA zone of that name or named after that city. */
function zoneOfPlace(name: string): string | null {
  const wanted = name.trim().toLowerCase().replaceAll(' ', '_');
  return (
    Intl.supportedValuesOf('timeZone').find((zone) => {
      const candidate = zone.toLowerCase();
      return candidate === wanted || candidate.endsWith(`/${wanted}`);
    }) ?? null
  );
}
