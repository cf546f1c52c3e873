import type { Temporal } from 'temporal-polyfill';
import { isZoneUnsure, readZone, zoneAbbreviations } from '../../article/zones.ts';

/** Where a zone was found in a text, and the text without it. */
export interface FoundZone {
  readonly zone: string;
  readonly rest: string;
}

/** What a written zone comes to at one local time. */
export interface ZoneReading {
  /** `+04:00` */
  readonly offset: string;
  /** False when the abbreviation has other meanings that the archive's zone does not rule out. */
  readonly sure: boolean;
}

/** Zones that are spelled out. */
const spelled: readonly (readonly [RegExp, string])[] = [
  [/\b(?:UAE|Abu Dhabi|Gulf(?: Standard)?) time\b/iu, 'Asia/Dubai'],
  [/\b(?:Saudi|KSA|Mecca|Makkah) time\b/iu, 'Asia/Riyadh'],
  [/\b(?:UK|British(?: Summer)?) time\b/iu, 'Europe/London'],
  [/,\s*UK\s*$/u, 'Europe/London'],
  [/\bGreenwich Mean Time\b/iu, 'GMT'],
  [/\bEastern(?: (?:Standard|Daylight))?(?: Time)?(?!\p{L})/iu, 'ET'],
  [/\bCentral(?: (?:Standard|Daylight))? Time\b/iu, 'CT'],
  [/\bMountain(?: (?:Standard|Daylight))? Time\b/iu, 'MT'],
  [/\bPacific(?: (?:Standard|Daylight))?(?: Time)?(?!\p{L})/iu, 'PT'],
  [/\bBeijing time\b/iu, 'Asia/Shanghai'],
  [/ب?توقيت\s+(?:غرينتش|غرينيتش|جرينتش)|(?<!\p{L})غرينتش(?!\p{L})/u, 'GMT'],
  [/ب?توقيت\s+(?:مكة(?: المكرمة)?|السعودية|الرياض)/u, 'Asia/Riyadh'],
  [/ب?توقيت\s+(?:الإمارات|أبوظبي|دبي|أبو ظبي)/u, 'Asia/Dubai'],
  [/ب?توقيت\s+القاهرة/u, 'Africa/Cairo'],
  [/heure de (?:Paris|Bruxelles|Genève)/iu, 'Europe/Paris'],
  [/hora (?:peninsular|de Madrid)/iu, 'Europe/Madrid'],
  [/hora de M[ée]xico/iu, 'America/Mexico_City'],
];

const zonePattern = [
  String.raw`(?:UTC|GMT)?\s?[+-]\s?\d{1,2}(?::?\d{2})?(?![\d:])`,
  `(?:${zoneAbbreviations.join('|')}|Z)(?![\\p{L}\\d])`,
  String.raw`[A-Z]\p{L}+(?:\s[A-Z]\p{L}+)?\s(?:[Ss]tandard\s|[Dd]aylight\s|[Ss]ummer\s)?[Tt]ime`,
  '[A-Z][a-z]+/[A-Z][a-z]+(?:_[A-Z][a-z]+)*',
].join('|');
const behindTime = new RegExp(`^\\s*[,(]?\\s*(?<zone>${zonePattern})\\s*\\)?`, 'u');
const anywhere = new RegExp(`(?<![\\p{L}\\d])\\(?(?<zone>${zonePattern})\\)?`, 'u');

/** Looks for a zone right behind a time, then anywhere around it. */
export function findZone(before: string, after: string): FoundZone | null {
  const whole = `${before} ${after}`;
  for (const [pattern, zone] of spelled) {
    if (pattern.test(whole)) return { zone, rest: whole.replace(pattern, ' ') };
  }
  const behind = behindTime.exec(after.replace(/^\s*(?:hrs?|hours|Uhr|h)\b/iu, ''));
  const found = behind ?? anywhere.exec(whole);
  const zone = found?.groups?.zone;
  if (found === null || zone === undefined || zoneNamed(zone, 'UTC') === null) return null;
  return { zone, rest: whole.replace(found[0], ' ') };
}

/** @returns null when no zone is known by that name. */
export function readZoneAt(
  written: string,
  local: Temporal.PlainDateTime,
  home: string,
): ZoneReading | null {
  const zone = zoneNamed(written, home);
  if (zone === null) return null;
  const offset = offsetAt(local, zone);
  return { offset, sure: offset === offsetAt(local, home) || !isZoneUnsure(written, home) };
}

/**
 * The offset of a zone at a local time, as `+04:00`. In the hour that a clock change repeats, the
 * earlier of the two; in the hour that it skips, the offset before the change.
 */
export function offsetAt(local: Temporal.PlainDateTime, zone: string): string {
  return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).offset;
}

function zoneNamed(written: string, home: string): string | null {
  return readZone(written.replace(/\s+/g, ''), home) ?? zoneOfCity(written);
}

/** `Dubai time`: the IANA zone named after that city. */
function zoneOfCity(written: string): string | null {
  const city = written.replace(/\s+(?:(?:standard|daylight|summer)\s+)?time$/i, '');
  const wanted = `/${city.toLowerCase().replaceAll(' ', '_')}`;
  if (city === written) return null;
  const zones = Intl.supportedValuesOf('timeZone');
  return zones.find((zone) => zone.toLowerCase().endsWith(wanted)) ?? null;
}
