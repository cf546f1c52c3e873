import { agencyNamed } from './agencies.ts';
import { isPlaceLine, placeCase } from './places.ts';
import { isUpperCase, wordsOf } from './wording.ts';
import { readWrittenDate } from './written-date.ts';

/** What a paragraph such as `ALMATY, Kazakhstan (AP) — …` says before its text begins. */
export interface Dateline {
  readonly place: string | null;
  /** The agency as written. */
  readonly source: string | null;
  /** ISO 8601 day, when the dateline gives one with its year, as WAM does. */
  readonly day: string | null;
}

const dash = String.raw`(?:\.?\s*(?:[-–—]+|\.-)\s*)`;
/** `(Reuters) - `, `(AP) — `, `(EFE).- `, `(WAM) -- `. */
const withAgency = new RegExp(
  String.raw`^(?<where>[^()]{0,80}?)\s*\((?<agency>(?=[^()]*\p{L}{2})[^()]{2,40})\)\s*(?:${dash}|:\s+|\|\s+)(?=\S)`,
  'u',
);
/** `MOSCOW, January 10. /TASS/. `. */
const withSlashedAgency =
  /^(?<where>[\p{Lu}\p{Lo}][^/]{1,60}?)\.?\s*\/(?<agency>[^/]{2,20})\/\.?\s*(?:[-–—]+\s*)?(?=\S)/u;
const withSlashes = /^(?<where>\p{Lu}[\p{L} ,.'’-]{1,50}?)\s*\/\/\s*(?=\S)/u;
const withDash =
  /^(?<where>[\p{Lu}\p{Lo}][\p{L}\p{M}\d ,.'’/-]{1,60}?)\s*(?:\s-\s|\s?[–—]+\s?|\s--\s)(?=["'“‘«]?[\p{Lu}\p{Lo}\d])/u;
const withColon = /^(?<where>\p{Lu}[\p{Lu} ,.'’-]{2,40}):\s+(?=["'“‘«]?\p{Lu})/u;

const notPlaces =
  /^(?:BREAKING|UPDATED?|EXCLUSIVE|WATCH|LIVE|VIDEO|READ|NOTE|CORRECTION|CLARIFICATION|ANALYSIS|OPINION|COMMENT|INTERVIEW|PHOTOS?|PICTURES?|MORE|RELATED|SEE|FACTBOX|EXPLAINER|TIMELINE|PROFILE|FEATURE|EDITORIAL|WARNING|ADVERTISEMENT|LISTEN|JUST IN|ALERT|URGENT|OBITUARY|REVIEW|FILE(?: PHOTO)?|Q|A|QUESTION|ANSWER|TAGS?|TOPICS?|CREDIT|SOURCE|KEYWORDS?|SECTION|CATEGORY|PLACE|BY|PS|NB|FYI|TIP|FACT|KEY POINTS|AND|BUT)\b/u;

/** A shorter line is no paragraph: `Barcelona - 10 January 2022`. */
const fewestWords = 8;

/** @returns null when the paragraph starts with its text. */
export function readDateline(paragraph: string, timeZone: string): Dateline | null {
  if (wordsOf(paragraph).length < fewestWords) return null;
  const agencyMatch = withAgency.exec(paragraph);
  if (agencyMatch !== null) {
    const where = agencyMatch.groups?.where ?? '';
    const agency = agencyMatch.groups?.agency ?? '';
    const placed = readWhere(where, timeZone);
    const fits =
      where === '' ? agencyNamed(agency) !== null : isDatelinePlace(where, placed.place, agency);
    if (fits) return { ...placed, source: agencyNamed(agency) ?? agency };
  }
  const slashed = withSlashedAgency.exec(paragraph)?.groups;
  const slashedAgency = agencyNamed(slashed?.agency ?? '');
  if (slashed?.where !== undefined && slashedAgency !== null) {
    return { ...readWhere(slashed.where, timeZone), source: slashedAgency };
  }
  const slashes = withSlashes.exec(paragraph)?.groups?.where;
  if (slashes !== undefined && slashes.split(' ').length <= 5) {
    return { ...readWhere(slashes, timeZone), source: null };
  }
  const dashed = withDash.exec(paragraph)?.groups?.where;
  const told = dashed === undefined ? null : agencyNamed(dashed);
  if (told !== null) return { place: null, day: null, source: told };
  if (dashed !== undefined) {
    const { written, source } = withoutAgency(dashed);
    const placed = readWhere(written, timeZone);
    const named =
      placed.day !== null && /^(?:\p{Lu}[\p{L}'’-]+\s?){1,3}$/u.test(placed.place ?? '');
    if (named || isBarePlace(written, placed.place)) return { ...placed, source };
  }
  const colon = withColon.exec(paragraph)?.groups?.where;
  if (colon === undefined || notPlaces.test(colon) || colon.split(' ').length > 4) return null;
  return { ...readWhere(colon, timeZone), source: null };
}

/** A place in capitals, or before an agency's brackets any short run of capitalised words. */
function isDatelinePlace(written: string, place: string | null, agency: string): boolean {
  if (place === null) return agencyNamed(agency) !== null;
  if (notPlaces.test(written)) return false;
  if (place.split(' ').length > 6) return false;
  const first = written.split(/[,/]/, 1)[0]?.trim() ?? '';
  if (isPlaceLine(place) || isUpperCase(first)) return true;
  return agencyNamed(agency) !== null && /^[\p{Lu}\p{Lo}]/u.test(place);
}

function isBarePlace(written: string, place: string | null): boolean {
  if (place === null || notPlaces.test(written)) return false;
  const first = written.split(/[,/]/, 1)[0]?.trim() ?? '';
  return (
    isPlaceLine(place) || (isUpperCase(first) && first.length > 2 && place.split(' ').length <= 4)
  );
}

/** `أبوظبي / وام`, `BERLIN dpa`, `Cairo, Reuters`: an agency behind the place without brackets. */
function withoutAgency(where: string): { written: string; source: string | null } {
  const parts = /^(.+?)[\s,/–-]+(\S+|[^\s\d]\S* \S+)$/u.exec(where);
  const agency = parts?.[2] === undefined ? null : agencyNamed(parts[2]);
  if (agency === null || parts?.[1] === undefined) return { written: where, source: null };
  return { written: parts[1], source: agency };
}

const shortDate = /,?\s+\p{L}{3,9}\.?\s+\d{1,2}$|,?\s+\d{1,2}\.?\s+\p{L}{3,10}\.?$/u;

/** `ALBANY, Sept. 11` without its day. */
export function placeInLine(line: string): string | null {
  return line.replace(shortDate, '').replace(/[\s,]+$/, '') || null;
}

function readWhere(where: string, timeZone: string): { place: string | null; day: string | null } {
  const reading = readWrittenDate(where, { timeZone, dayFirst: false });
  const dated = reading?.kind === 'date';
  const written = dated ? reading.rest : where.replace(shortDate, '');
  const place = written.replace(/^[\s,]+|[\s,]+$/g, '');
  return {
    place: place === '' ? null : placeCase(place),
    day: dated && reading.iso.length >= 10 ? reading.iso.slice(0, 10) : null,
  };
}
