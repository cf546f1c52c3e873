import type { ReadContext } from '../reader.ts';
import { readDateline } from '../text/datelines.ts';
import { distinct, type StoryNotes } from '../wire/story-notes.ts';
import { urgencyOf } from '../wire/wire-fields.ts';
import { endOfText, printable, startOfText } from '../wire/wire-messages.ts';
import { emptyStory, type WireStory } from '../wire/wire-story.ts';
import { fullYear, wireBody, wireParagraphs, wireSigns } from '../wire/wire-text.ts';

const heading =
  /^\s*(?<source>[a-z]{2,8}?)[ -]?(?<number>\d{1,6})\s+(?<priority>\d)\s+(?<category>\S{1,4})\s+(?<words>\d{1,6})\b(?<more>[^\n]*)/iu;

/**
 * A message of IPTC 7901: heading, keywords, text, and the day and hour at its end. null for one
 * without text. https://iptc.org/standards/iptc7901/
 */
export function readIptc7901(
  message: string,
  notes: StoryNotes,
  context: ReadContext,
): WireStory | null {
  const [before = '', ...rest] = message.split(startOfText);
  const [inner = '', ...after] = rest.join('\n').split(endOfText);
  const head = printable(before).trim();
  const match = heading.exec(head);
  const groups = match?.groups ?? {};
  const keywords = head
    .slice(match?.[0].length ?? 0)
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ');
  const { headline, signs, byline, text } = splitHeadline(printable(inner));
  const published = dateOf(printable(after.join('\n')), notes);
  const { shown, remarks } = splitRemarks(text);
  const paragraphs = wireParagraphs(wireSigns(shown));
  if (headline === null && paragraphs.length === 0) return null;
  const dateline =
    readDateline(paragraphs[0] ?? '', context.timeZone) ?? signedDateline(paragraphs[0] ?? '');
  const names = byline.map((line) => notes.byline('byline', line));
  notes.dropped(
    'heading',
    [groups.number, groups.category, groups.words, groups.more?.trim()].filter(Boolean).join(' '),
  );
  return {
    ...emptyStory,
    headline,
    byline: distinct(names.flatMap((found) => found.names)),
    published,
    place: dateline?.place ?? null,
    notes: [...signs, ...remarks],
    source: {
      name:
        dateline?.source ??
        names.find(({ source }) => source !== null)?.source ??
        groups.source ??
        null,
      uri: null,
      guid: null,
    },
    body: wireBody(paragraphs),
    wire: { slugline: keywords || null, urgency: urgencyOf(groups.priority ?? null) },
  };
}

/** French-speaking agencies write no dash: `Genève (ats) Le maire a dit`. */
function signedDateline(text: string): { place: string; source: string } | null {
  const [, place, source] =
    /^(\p{Lu}[\p{L}'’.-]*(?:[ /,]+\p{L}[\p{L}'’.-]*){0,4}) \(([\p{L}/-]{2,12})\) /u.exec(text) ??
    [];
  return place === undefined || source === undefined ? null : { place, source };
}

/** The headline ends with a line that ends in `=`, bylines included. */
function splitHeadline(text: string): {
  headline: string | null;
  /** Of the desk: `REFILE`, `1ST LEAD`, `(Achtung)`. */
  signs: string[];
  byline: string[];
  text: string;
} {
  const lines = text.replace(/^\n+/, '').split('\n');
  const isEnd = (line: string | undefined) => /=\s*$/.test(line ?? '');
  let end = lines.slice(0, 12).findIndex(isEnd);
  while (end >= 0 && isEnd(lines[end + 1])) end += 1;
  const blank = lines.findIndex((line) => line.trim() === '');
  const until =
    end >= 0 ? end + 1 : blank > 0 && blank <= 4 && !/^\s/.test(lines[0] ?? '') ? blank : 0;
  const told = lines
    .slice(0, until)
    .map((line) => line.replace(/=\s*$/, '').trim())
    .filter((line) => line !== '');
  const isByline = (line: string) => /^(?:by|von|par|por|di|door)\s+\p{Lu}/iu.test(line);
  const titles = told.filter((line) => !isByline(line));
  const isSign = (line: string) =>
    /^(?:[\p{Lu}\d]\S*(?: [\p{Lu}\d]\S*){0,2}|\(.*\))$/u.test(line) &&
    !/\p{Ll}{2}/u.test(line.replace(/^\(.*\)$/, ''));
  const from = titles.findIndex((line) => !isSign(line));
  return {
    headline: titles.slice(Math.max(from, 0)).join(' ') || null,
    signs: titles.slice(0, Math.max(from, 0)),
    byline: told.filter(isByline),
    text: lines.slice(until).join('\n'),
  };
}

/** What stands below is for editors. */
const remarksStart =
  /^(?:#+\s.*\bnotebook\b.*|(?:\* ?){3,}|.*\bnot (?:intended )?for publication\b.*|notes? (?:to|for) editors:?)$/im;

function splitRemarks(text: string): { shown: string; remarks: string[] } {
  const at = remarksStart.exec(text)?.index ?? text.length;
  const remarks = text
    .slice(at)
    .split('\n')
    .map((line) => line.replace(/^(?:#+|-|\*)\s+/, '').trim())
    .filter((line) => /\p{L}/u.test(line));
  const lines = text.slice(0, at).trimEnd().split('\n');
  // The desks sign at the end: `dpa wsz jln npr`.
  const last = lines.at(-1)?.trim() ?? '';
  if (at < text.length || !/^[a-z]{2,4}(?:[ /][a-z]{2,4}){1,4}$/.test(last))
    return { shown: lines.join('\n'), remarks };
  return { shown: lines.slice(0, -1).join('\n'), remarks: [last] };
}

/** Day, hour and minute, an optional zone, month and year: `131137 GMT Nov 13`. */
function dateOf(text: string, notes: StoryNotes): string | null {
  const match =
    /^\s*(\d{2})(\d{2})(\d{2})\s*(?:(GMT|UTC|Z)\s+)?(\p{L}{3,9})\.?\s+(\d{2,4})\b/iu.exec(text);
  if (match === null) return null;
  const [whole, day, hour, minute, zone, month = '', year = ''] = match;
  const number = months.findIndex((names) => names.includes(month.slice(0, 3).toLowerCase())) + 1;
  const full = year.length === 4 ? year : String(fullYear(year));
  const written = `${full}-${String(number).padStart(2, '0')}-${day}T${hour}:${minute}${zone ? 'Z' : ''}`;
  const iso = number === 0 ? whole.trim() : written;
  const published = notes.date('published', 'date', iso);
  if (published !== null) notes.changed('published', whole.trim(), published, 'normalised');
  return published;
}

/** English, German, French, Spanish. */
const months: readonly (readonly string[])[] = [
  ['jan', 'ene'],
  ['feb', 'fév', 'fev'],
  ['mar', 'mär'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai'],
  ['jun', 'jui'],
  ['jul'],
  ['aug', 'aoû', 'ago'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez', 'déc', 'dic'],
];
