import { newsAgencyNamed } from './agencies.ts';
import { type Byline, bareByline, isRole, labelledByline, placeOfLine } from './bylines.ts';
import { readPictureText } from './credits.ts';
import { isLinkHeading, readAddress, readLink } from './links.ts';
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
    read: (text) => (contact.test(text) ? [{ kind: 'dropped', text }] : null),
  },
  { name: 'labelled field', read: labelledField },
  { name: 'times', read: (text, timeZone) => readLabelledTimes(text, timeZone, aside(timeZone)) },
  { name: 'correction', read: correctionPieces },
  { name: 'reporting credit', read: (text) => reportingPieces(text) },
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
  { name: 'several on one line', read: compound },
];

/** Lines that are read so only between the headline and the story. */
export const headRules: readonly Rule[] = [
  { name: 'bare date', read: (text, timeZone) => readBareDate(text, timeZone, aside(timeZone)) },
  { name: 'section', read: (text) => sectionPieces(text) },
  { name: 'place', read: (text) => placePieces(text) },
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

/** An e-mail address or a handle, with or without the word for it. */
const contact =
  /^(?:(?:e-?mail|contact|twitter|x|follow|instagram)(?: the (?:author|writer|reporter))?\s*:?\s*)?(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,30})$/iu;
/** A longer line is a paragraph of the story, whatever it says. In characters. */
const longestLine = 2000;

const endMark = /^[\s([*~_=•–—#-]*(?:ends?|fin|ende|mf|more|30|انتهى)?[\s)\]*~_=•.–—#-]*$/iu;

function addressPieces(text: string): readonly Piece[] | null {
  const href = readAddress(text);
  return href === null ? null : [{ kind: 'link', title: null, href }];
}

type FieldReader = (value: string, text: string) => readonly Piece[];
const fieldLabels: readonly (readonly [RegExp, FieldReader])[] = [
  [
    /^(?:headline|title|hed|titre|überschrift|titular|العنوان)$/iu,
    (text) => [{ kind: 'headline', text }],
  ],
  [
    /^(?:standfirst|subhead(?:line)?|sub-?title|sub-?heading|deck|dek|sell|summary|abstract|strap(?:line)?|intro|chapô|unterzeile|vorspann|entradilla|bajada)$/iu,
    (text) => [{ kind: 'standfirst', text }],
  ],
  [
    /^(?:section|category|desk|rubrique|rubrik|ressort|sección|القسم)$/iu,
    (name) => [{ kind: 'section', name }],
  ],
  [/^(?:place|location|dateline|lieu|ort|lugar|المكان)$/iu, (name) => [{ kind: 'place', name }]],
  [/^(?:language|lang|langue|sprache|idioma)$/iu, (code, text) => languagePieces(code, text)],
  [
    /^(?:tags?|topics?|key ?words?|subjects?|filed under|mots[- ]clés|schlagwörter|schlagworte|themen|thèmes|etiquetas|temas|وسوم|كلمات مفتاحية|الكلمات المفتاحية|كلمات دالة)$/iu,
    (value) => [{ kind: 'tags', tags: tagsOf(value) }],
  ],
  [/^(?:source|agency|quelle|fuente|المصدر)$/iu, (value) => sourcePieces(value)],
  [
    /^(?:url|link|permalink|canonical|web address)$/iu,
    (value, text) => {
      const uri = readAddress(value);
      return uri === null ? [{ kind: 'note', text }] : [{ kind: 'source', name: null, uri }];
    },
  ],
  [/^(?:body|text|copy|story|article text)$/iu, (text) => [{ kind: 'body', text }]],
];

function labelledField(text: string): readonly Piece[] | null {
  const match = /^(?<label>[\p{L} -]{3,20}?)\s*:\s*(?<value>\S.*)$/u.exec(text);
  const { label, value } = match?.groups ?? {};
  if (label === undefined || value === undefined) return null;
  const field = fieldLabels.find(([pattern]) => pattern.test(label));
  if (field === undefined) return null;
  const short = wordsOf(value).length <= 12 && !/[.!?]\s/.test(value);
  const prose =
    /^(?:headline|title|hed|standfirst|sub|deck|dek|sell|summary|abstract|strap|intro|body|text|copy|story|article|tags?|topics?|key|chapô|titre|überschrift|unterzeile|vorspann|titular|entradilla|bajada|العنوان)/iu.test(
      label,
    );
  if (!short && !prose) return null;
  // "Story: how the harbour fell silent" is a headline; a label for the text stands before a paragraph.
  if (/^(?:body|text|copy|story)$/iu.test(label) && wordsOf(value).length < 12) return null;
  return field[1](value, text);
}

function languagePieces(code: string, text: string): readonly Piece[] {
  const known = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(code);
  return [known ? { kind: 'language', code } : { kind: 'note', text }];
}

function tagsOf(value: string): string[] {
  const cut = value.split(/\s*[,;،|•·]\s*|\s+(?=#)/u);
  return cut.map((tag) => tag.replace(/^#/, '').trim()).filter((tag) => tag !== '');
}

function sourcePieces(value: string): readonly Piece[] {
  const uri = readAddress(value);
  return [{ kind: 'source', name: uri === null ? value : null, uri }];
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

/** `Reporting by Jane Doe in Cairo; Editing by John Smith`: a note, and names where nobody signs. */
function reportingPieces(text: string): readonly Piece[] | null {
  const match = /^[([]*reporting(?: and writing)? by\s+(?<names>[^;.]+)/iu.exec(text);
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
    /^(?<words>(?:words|story|text|by|report|written by)\b.{3,60}?)\s*[.,;|•·]?\s+(?<pictures>(?:pictures?|photos?|photographs?|photography|images?)\s*(?::|by\s)\s*.{3,60})$/iu.exec(
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
  const name = placeOfLine(text);
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
    return simple ?? compoundOf(bare, timeZone, /\s*,\s*/);
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
    const read =
      times ??
      byline ??
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
