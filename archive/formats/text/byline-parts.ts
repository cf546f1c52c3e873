import { agencyNamed, newsAgencyNamed } from './agencies.ts';
import { isCalendarWord, isNameLike, isRole, nameCase } from './names.ts';
import { isPlaceLine, placeCase, soundsLikePlace } from './places.ts';
import { isUpperCase, trimMarks } from './wording.ts';

/** Who wrote a story, as one line tells it. */
export interface Byline {
  readonly names: readonly string[];
  /** An agency or paper, when the line names one. */
  readonly source: string | null;
  readonly place: string | null;
  /** Roles, addresses and handles: words that no field of an article holds. */
  readonly dropped: readonly string[];
}

/** What the parts read so far have told. */
interface Told {
  readonly names: string[];
  readonly dropped: string[];
  source: string | null;
  place: string | null;
}

/** A whole line of names, roles and places; in a labelled one an unknown part counts as a name. */
export function readNames(text: string, labelled: boolean): Byline {
  const told: Told = { names: [], dropped: [], source: null, place: null };
  for (const part of splitParts(text)) readPart(part, text, labelled, told);
  const { names, source } = told;
  if (names.length === 0 && source !== null) names.push(source);
  const shouted = isUpperCase(text.replace(/\b(?:and|in|for)\b/g, ''));
  return { ...told, names: names.map((name) => (shouted ? nameCase(name) : name)) };
}

function readPart(part: string, text: string, labelled: boolean, told: Told): void {
  const { names, dropped } = told;
  const agency = agencyNamed(part);
  const staff = agencyStaff(part);
  const located =
    /^(.+?)[,]?\s+(?:in|à|en|aus|from|reporting from|at(?! The))\s+(\p{Lu}[^,]*)$/u.exec(part);
  if (agency !== null) takeSource(agency, told);
  else if (staff !== null) {
    names.push(part);
    takeSource(staff, told);
  } else if (isAddress(part)) dropped.push(part);
  else if (located?.[1] !== undefined && located[2] !== undefined && !isRole(located[2])) {
    takePlace(located[2], told);
    const inner = readNames(located[1], labelled);
    names.push(...inner.names);
    dropped.push(...inner.dropped);
    if (inner.source !== null) takeSource(inner.source, told);
    if (inner.place !== null) takePlace(inner.place, told);
  } else if (/^in\s+\p{Lu}/u.test(part)) takePlace(part.replace(/^in\s+/, ''), told);
  else if (isRole(part) && names.length > 0 && !isNameBeforeRole(part, text)) dropped.push(part);
  else if (isRole(part)) takeNameAndRole(part, told, labelled);
  else if (
    (names.length > 0 || told.source !== null) &&
    (isPlaceLine(part) || soundsLikePlace(part) || isLonePlace(part, text))
  ) {
    takePlace(part, told);
  } else takeName(part, told);
}

/** `Jane Doe`, `Jane Doe for The Courier`, `Jane Doe AFP`. */
function takeName(part: string, told: Told): void {
  const employer = /^(.+?)\s+(?:for|of|at|from)\s+((?:the\s+)?\p{Lu}.*)$/iu.exec(part);
  const tail = employer ?? trailingAgency(part);
  const name = trimMarks(tail?.[1] ?? part);
  if (tail?.[2] !== undefined) {
    const named = agencyNamed(tail[2]);
    if (named === null) told.dropped.push(part.slice(name.length).trim());
    else takeSource(named, told);
  }
  if (/^(?:for|special to|exclusively for)\b/i.test(part)) told.dropped.push(part);
  else told.names.push(name);
}

function takePlace(written: string, told: Told): void {
  const place = placeCase(written);
  if (told.place === null) told.place = place;
  else if (told.place !== place) told.dropped.push(written);
}

function takeSource(source: string, told: Told): void {
  if (told.source === null) told.source = source;
  else if (told.source !== source) told.dropped.push(source);
}

export function splitParts(text: string): string[] {
  return text
    .split(/\s*[,،;|•·/\n]\s*|\s+[–—-]\s+|\s+(?:and|&|et|und|y|e|with|و)\s+|\s+(?=@\w)|\s*[()]\s*/u)
    .map(trimMarks)
    .filter((part) => part !== '');
}

/** `Reuters Staff`: an agency's people, who sign as they are. */
function agencyStaff(part: string): string | null {
  const agency = /^(.+?)\s+(?:staff|reporters?|newsroom|correspondents?|desk|team)$/iu.exec(
    part,
  )?.[1];
  return agency === undefined ? null : newsAgencyNamed(agency);
}

/** One capitalised word behind a name and a comma is where the person writes; behind "and" it signs. */
function isLonePlace(part: string, text: string): boolean {
  if (!/^\p{Lu}\p{L}{2,}$/u.test(part) || isCalendarWord(part)) return false;
  const before = text.slice(0, text.lastIndexOf(part));
  return /[,|•·(/–—-]\s*$/u.test(before);
}

function isAddress(part: string): boolean {
  return /^@\w+$|^\S+@\S+\.\S+$|^https?:|^www\./.test(part);
}

/** `… and John Smith Chief Reporter`; behind a comma, `Rural Affairs Editor` is a role. */
function isNameBeforeRole(part: string, text: string): boolean {
  if (!/(?:\sand|&|\set|\sund|\sy)\s+$/u.test(text.slice(0, text.lastIndexOf(part)))) return false;
  const words = part.split(' ');
  return words.length >= 3 && isNameLike(words.slice(0, 2).join(' ')) && !isRole(words[1] ?? '');
}

/** `Jane Doe Chief Reporter` without a comma; a role alone signs for a person. */
function takeNameAndRole(part: string, { names, dropped }: Told, labelled: boolean): void {
  const words = part.split(' ');
  const two = words.slice(0, 2).join(' ');
  const rest = words.slice(2).join(' ');
  if (rest !== '' && isNameLike(nameCase(two)) && !isRole(nameCase(two)) && isRole(rest)) {
    names.push(two);
    dropped.push(rest);
  } else if (labelled) names.push(part);
  else dropped.push(part);
}

function trailingAgency(part: string): [string, string, string] | null {
  const words = part.split(' ');
  for (let take = Math.min(3, words.length - 1); take >= 1; take -= 1) {
    const tail = words.slice(-take).join(' ');
    const head = words.slice(0, -take).join(' ');
    if (head.includes(' ') && agencyNamed(tail) !== null) return [part, head, tail];
  }
  return null;
}
