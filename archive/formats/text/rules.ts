import { newsAgencyNamed } from './agencies.ts';
import type { Byline } from './byline-parts.ts';
import { bareByline, labelledByline, placeOfLine } from './bylines.ts';
import { readPictureText } from './credits.ts';
import { labelledField } from './labelled-fields.ts';
import { isLinkHeading, readAddress, readLink } from './links.ts';
import { isNameLike, isRole } from './names.ts';
import { isProductionNote, readCorrection } from './notes.ts';
import { isPageFurniture } from './page-furniture.ts';
import type { Piece } from './pieces.ts';
import { placeCase } from './places.ts';
import { breadcrumb, isSectionName } from './sections.ts';
import { readBareDate, readLabelledTimes } from './time-pieces.ts';
import { trimMarks, wordsOf } from './wording.ts';
import { readWrittenDate } from './written-date.ts';

/**
 * A rule reads one kind of line from its words alone. Rules are tried in order; the first that
 * understands a line has it.
 */
export interface Rule {
  readonly name: string;
  read(text: string, timeZone: string): readonly Piece[] | null;
}

/** Lines that show what they are wherever they stand. */
export const rules: readonly Rule[] = [
  { name: 'web address', read: (text) => addressPieces(text) },
  {
    name: 'page furniture',
    read: (text) => (isPageFurniture(text) ? [{ kind: 'dropped', text }] : null),
  },
  { name: 'end mark', read: (text) => (endMark.test(text) ? [{ kind: 'dropped', text }] : null) },
  {
    name: 'contact',
    read: (text) => (contact.test(text) && !dated.test(text) ? [{ kind: 'dropped', text }] : null),
  },
  { name: 'labelled field', read: labelledField },
  { name: 'times', read: (text, timeZone) => readLabelledTimes(text, timeZone, aside(timeZone)) },
  { name: 'correction', read: correctionPieces },
  { name: 'reporting credit', read: (text) => reportingPieces(text) },
  { name: 'initials', read: (text) => initialsPieces(text) },
  {
    name: 'production note',
    read: notePieces,
  },
  { name: 'words and pictures', read: wordsAndPictures },
  { name: 'byline', read: (text) => bylinePieces(labelledByline(text)) },
  {
    name: 'link heading',
    read: (text) => (isLinkHeading(text) ? [{ kind: 'link-heading', text }] : null),
  },
  { name: 'related link', read: (text) => linkPieces(text) },
  { name: 'picture', read: (text) => picturePieces(text, 'sure') },
  { name: 'furniture behind a picture', read: (text) => pictureAndFurniture(text) },
  { name: 'several on one line', read: compound },
];

/** Lines that are read so only between the headline and the story. */
export const headRules: readonly Rule[] = [
  { name: 'bare date', read: (text, timeZone) => readBareDate(text, timeZone, aside(timeZone)) },
  { name: 'section', read: (text) => sectionPieces(text) },
  { name: 'place', read: (text) => placePieces(text) },
  { name: 'place and name', read: (text) => placeAndName(text) },
  { name: 'name', read: (text) => bylinePieces(bareByline(text)) },
  { name: 'place and agency', read: (text) => placeAndAgency(text) },
  { name: 'likely picture', read: (text) => picturePieces(text, 'likely') },
  { name: 'several on one line', read: compound },
];

export function applyRules(
  table: readonly Rule[],
  text: string,
  timeZone: string,
): readonly Piece[] | null {
  if (text.length > longestLine) return null;
  for (const rule of table) {
    const pieces = rule.read(text, timeZone);
    if (pieces !== null) return pieces;
  }
  return null;
}

const contactParts = [
  String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
  String.raw`@\w{2,30}`,
  String.raw`(?:tel\.?:?\s*)?\+?\(?\d[\d ()-]{5,18}\d`,
].join('|');
/** Addresses, handles and telephone numbers, with or without the word for them. */
const contact = new RegExp(
  `^[–—(-]*\\s*(?:(?:e-?mail|contact|twitter|x|follow|instagram|tel|phone)(?: the (?:author|writer|reporter))?\\s*:?\\s*)?(?:(?:${contactParts})(?:\\s*[|•·,;/]\\s*)?){1,3}\\)*$`,
  'iu',
);
/** A year or a day in figures is no telephone number. */
const dated = /(?<!\d)(?:19|20)\d{2}(?!\d)/;
/** A longer line is a paragraph of the story, whatever it says. In characters. */
const longestLine = 2000;

const endMark = /^[\s([*~_=•–—#-]*(?:ends?|fin|ende|mf|more|30|انتهى)?[\s)\]*~_=•.–—#-]*$/iu;

function addressPieces(text: string): readonly Piece[] | null {
  const href = readAddress(text);
  return href === null ? null : [{ kind: 'link', title: null, href }];
}

function correctionPieces(text: string, timeZone: string): readonly Piece[] | null {
  const correction = readCorrection(text, timeZone);
  if (correction === null) return null;
  if (correction.at === null) return [{ kind: 'note', text }];
  return [{ kind: 'update', at: correction.at, update: correction.update, note: text }];
}

/** `EMBARGOED UNTIL 00:01 GMT 3 June 2024` is a note and, when its date is clear, an embargo. */
function notePieces(text: string, timeZone: string): readonly Piece[] | null {
  if (!isProductionNote(text)) return null;
  const note: Piece = { kind: 'note', text };
  if (!/^\W*(?:strictly )?embargo/iu.test(text)) return [note];
  const reading = readWrittenDate(text, { timeZone, dayFirst: false });
  return reading?.kind === 'date' ? [note, { kind: 'embargo', at: reading.iso }] : [note];
}

/** `mfk/dpa`: a desk and the agency whose copy it used. */
function initialsPieces(text: string): readonly Piece[] | null {
  const named = /^\p{L}{2,4}(?:[/-]\p{L}{2,4})*\/(?<agency>[^/]{2,10})$/u.exec(text)?.groups
    ?.agency;
  const agency = named === undefined || !/^\p{Ll}/u.test(text) ? null : newsAgencyNamed(named);
  if (agency === null) return null;
  return [
    { kind: 'note', text },
    { kind: 'source', name: agency, uri: null },
  ];
}

/** `Reporting by Jane Doe in Cairo; Editing by John Smith`: a note, and names where nobody signs. */
function reportingPieces(text: string): readonly Piece[] | null {
  const match = /^[-–—([\s]*reporting(?: and writing)? by\s+(?<names>[^;.]+)/iu.exec(text);
  const names = match?.groups?.names;
  if (names === undefined || text.length > 400) return null;
  const found = labelledByline(`By ${names.replace(/[\s)\]]+$/, '')}`);
  const note: Piece = { kind: 'note', text };
  return found === null ? [note] : [note, { kind: 'byline', names: found.names, fallback: true }];
}

function bylinePieces(byline: Byline | null): readonly Piece[] | null {
  if (byline === null) return null;
  const pieces: Piece[] = [{ kind: 'byline', names: byline.names, fallback: false }];
  if (byline.source !== null) pieces.push({ kind: 'source', name: byline.source, uri: null });
  if (byline.place !== null) pieces.push({ kind: 'place', name: byline.place });
  for (const text of byline.dropped) pieces.push({ kind: 'dropped', text });
  return pieces;
}

/** `Words: Jane Doe. Pictures: John Smith`. */
function wordsAndPictures(text: string): readonly Piece[] | null {
  const match =
    /^(?<words>(?:words|story|text|by|report|written by)\b.{3,60}?)\s*[.,;|•·]?\s+(?<pictures>(?:pictures?|photos?|fotos?|bild(?:er)?|photographs?|photography|images?)\s*(?::|by\s)\s*.{3,60})$/iu.exec(
      text,
    );
  const { words, pictures } = match?.groups ?? {};
  if (words === undefined || pictures === undefined) return null;
  const byline = bylinePieces(labelledByline(words));
  const picture = picturePieces(pictures, 'sure');
  return byline === null || picture === null ? null : [...byline, ...picture];
}

function linkPieces(text: string): readonly Piece[] | null {
  const link = readLink(text);
  return link === null ? null : [{ kind: 'link', ...link }];
}

function picturePieces(text: string, least: 'sure' | 'likely'): readonly Piece[] | null {
  const picture = readPictureText(text);
  if (picture === null || (least === 'sure' && picture.certainty !== 'sure')) return null;
  const { caption, credit, creator, copyright, alt } = picture;
  return [{ kind: 'picture', caption, credit, creator, copyright, alt }];
}

/** `… REUTERS/Jane Doe Purchase Licensing Rights, opens new tab`. */
function pictureAndFurniture(text: string): readonly Piece[] | null {
  const match =
    /^(?<own>.{10,}?\S)\s+(?<button>Purchase Licensing Rights\b.*|Buy (?:this )?photo.*|View full ?screen|Enlarge image)$/u.exec(
      text,
    );
  const { own, button } = match?.groups ?? {};
  if (own === undefined || button === undefined) return null;
  const picture = picturePieces(own, 'likely');
  return picture === null ? null : [...picture, { kind: 'dropped', text: button }];
}

export function sectionPieces(text: string): readonly Piece[] | null {
  const name = isSectionName(text) ? text : breadcrumb(text);
  return name === null
    ? null
    : [{ kind: 'section', name: placeCase(name) }, ...droppedTrail(text, name)];
}

function droppedTrail(text: string, name: string): Piece[] {
  return text === name ? [] : [{ kind: 'dropped', text }];
}

function placePieces(text: string): readonly Piece[] | null {
  // `SINOP, Turkiye`: the dateline of some agencies, on a line of its own.
  const shouted = /^\p{Lu}{3,}(?: \p{Lu}{2,})*, \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u.test(text);
  const name = placeOfLine(text) ?? (shouted ? placeCase(text) : null);
  return name === null ? null : [{ kind: 'place', name }];
}

/** `LONDON (Reuters)`, `Beirut - AFP`, on a line of its own. */
function placeAndAgency(text: string): readonly Piece[] | null {
  const match =
    /^(?<place>[\p{Lu}\p{Lo}][^()|/]{1,40}?)\s*(?:\(|\s[-–—|/]\s|,\s|\/)\s*(?<agency>[^()]{2,30}?)\)?$/u.exec(
      text,
    );
  const { place, agency } = match?.groups ?? {};
  const source = newsAgencyNamed(agency ?? '');
  if (place === undefined || source === null || wordsOf(place).length > 3) return null;
  return [
    { kind: 'place', name: placeCase(place) },
    { kind: 'source', name: source, uri: null },
    { kind: 'byline', names: [source], fallback: true },
  ];
}

/** `Cairo - Jane Doe`, `القاهرة - منى السيد`. */
function placeAndName(text: string): readonly Piece[] | null {
  const match =
    /^(?<place>[^-–—|:/]{2,40}?)\s*(?:\s[-–—]\s|[|:/])\s*(?<name>[^-–—|:/]{4,40})$/u.exec(text);
  const { place, name } = match?.groups ?? {};
  if (place === undefined || name === undefined || placeOfLine(place) === null) return null;
  const arabic = /^\p{Script=Arabic}{2,}(?: \p{Script=Arabic}+){1,3}$/u.test(name);
  if (!arabic && !isNameLike(name)) return null;
  return [
    { kind: 'place', name: placeCase(place) },
    { kind: 'byline', names: [name], fallback: false },
  ];
}

/** What stands beside a date, or between separators: any of the short things a head is made of. */
function aside(timeZone: string): (text: string) => readonly Piece[] | null {
  return (text) => {
    const bare = trimMarks(text);
    const agency = newsAgencyNamed(bare);
    if (agency !== null) return bylinePieces(bareByline(bare));
    if (isPageFurniture(bare)) return [{ kind: 'dropped', text: bare }];
    const simple =
      bylinePieces(labelledByline(bare)) ??
      placePieces(bare) ??
      sectionPieces(bare) ??
      bylinePieces(bareByline(bare)) ??
      (isRole(bare) ? [{ kind: 'dropped', text: bare } as const] : null);
    return (
      simple ??
      compoundOf(bare, timeZone, /\s+[|•·–—/-]\s+|\s*[|•·]\s*/) ??
      compoundOf(bare, timeZone, /\s*,\s*/)
    );
  };
}

/** `By Jane Doe | Cairo | 10 January 2022 | 3 min read`. */
function compound(text: string, timeZone: string): readonly Piece[] | null {
  // One date whose parts are separated, such as `18 May 2023 – 09:30`, is not several things.
  if (text.length > 200 || readBareDate(text, timeZone, aside(timeZone)) !== null) return null;
  return compoundOf(text, timeZone, /\s+[|•·–—]\s+|\s*[|•·]\s*|\s+-\s+/u);
}

function compoundOf(text: string, timeZone: string, separator: RegExp): readonly Piece[] | null {
  const parts = text.split(separator).filter((part) => part !== '');
  if (parts.length < 2) return null;
  const pieces: Piece[] = [];
  let told = false;
  for (const part of parts) {
    const times =
      readLabelledTimes(part, timeZone, () => null) ?? readBareDate(part, timeZone, () => null);
    const byline = bylinePieces(labelledByline(part));
    const signed = pieces.some((piece) => piece.kind === 'byline');
    const read =
      times ??
      byline ??
      (signed && isRole(part) ? [{ kind: 'dropped', text: part } as const] : null) ??
      (isPageFurniture(part) ? [{ kind: 'dropped', text: part } as const] : null) ??
      placePieces(part) ??
      bylinePieces(bareByline(part)) ??
      (isRole(part) ? [{ kind: 'dropped', text: part } as const] : null) ??
      sectionPieces(part);
    if (read === null) return null;
    told ||= times !== null || byline !== null || isRole(part);
    pieces.push(...read);
  }
  return told ? pieces : null;
}
