import type { ReadContext } from '../reader.ts';
import { readDateline } from '../text/datelines.ts';
import { distinct, type StoryNotes } from '../wire/story-notes.ts';
import { endOfText, printable, startOfText } from '../wire/wire-messages.ts';
import { emptyStory, type WireStory } from '../wire/wire-story.ts';
import { fullYear, wireBody, wireParagraphs, wireSigns } from '../wire/wire-text.ts';

const unitSeparator = '\u001f';
/** Upper and lower rail. */
const deviceControls = ['\u0011', '\u0013'];

/** A heading of ANPA 1312 has the selector code behind a unit separator, and typesetting signs. */
export function isAnpa(message: string): boolean {
  const [before = ''] = message.split(startOfText);
  const isSelected = /^[a-z]?\d{4}$/i.test(before.split(unitSeparator)[0] ?? '');
  return isSelected || deviceControls.some((sign) => before.includes(sign));
}

/**
 * A message of ANPA 1312, as American agencies sent them: a heading, lines between `^` and `<` or
 * `=` for the desk and the byline, the text, and the day and hour at its end, month first. null for
 * one without text.
 */
export function readAnpa(
  message: string,
  notes: StoryNotes,
  context: ReadContext,
): WireStory | null {
  const [before = '', ...rest] = message.split(startOfText);
  const [inner = '', ...after] = rest.join('\n').split(endOfText);
  const told = splitHead(printable(inner), printable(before));
  const paragraphs = wireParagraphs(wireSigns(told.text));
  if (told.headline === null && paragraphs.length === 0) return null;
  notes.dropped('heading', printable(before.replaceAll(unitSeparator, ' ')), 'internal');
  const dateline = readDateline(paragraphs[0] ?? '', context.timeZone);
  const names = told.byline.map((line) => notes.byline('byline', line));
  const [slugline = null, words = null] = told.keywords?.split(/,(?=\d{1,5}$)/) ?? [];
  notes.dropped('words', words, 'internal');
  return {
    ...emptyStory,
    headline: told.headline,
    standfirst: told.standfirst,
    byline: distinct(names.flatMap((found) => found.names)),
    published: dateOf(printable(after.join('\n')).trim(), notes),
    place: dateline?.place ?? null,
    notes: told.remarks,
    source: {
      name:
        told.agency ??
        dateline?.source ??
        names.find(({ source }) => source !== null)?.source ??
        null,
      uri: null,
      guid: null,
    },
    body: wireBody(paragraphs),
    wire: { slugline },
  };
}

interface AnpaHead {
  readonly keywords: string | null;
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly byline: readonly string[];
  readonly agency: string | null;
  readonly remarks: readonly string[];
  readonly text: string;
}

/** @param heading What stands above the text; it has the keywords as well. */
function splitHead(text: string, heading: string): AnpaHead {
  const lines = text.split('\n');
  if (!/^\s*\^/m.test(text)) return splitPlainHead(lines, heading);
  const first = lines.findIndex((line) => line.trim() !== '' && !/^\s*\^/.test(line));
  const head = lines.slice(0, Math.max(first, 0)).flatMap((line) => {
    const [, inner = '', end = ''] = /^\s*\^(.*?)\s*([<=]?)\s*$/.exec(line) ?? [];
    return inner === '' ? [] : [{ inner: wireSigns(inner), end }];
  });
  const centred = head.filter(({ end }) => end !== '=').map(({ inner }) => inner);
  const signed = head.filter(({ end }) => end === '=').map(({ inner }) => inner);
  const isRemark = (line: string) =>
    /^(?:Eds\b|Editors?\b|With\b|\p{Lu}{2,5} (?:Photo|Graphic|Video)|Note)/u.test(line);
  const [keywords = null, ...others] = centred;
  const isByline = (line: string) => /^by\s/i.test(line);
  const { headline, standfirst } = splitHeadline(others, isRemark);
  return {
    keywords,
    headline,
    standfirst,
    byline: signed.filter(isByline),
    agency: agencyIn(signed.find((line) => !isByline(line)) ?? ''),
    remarks: others.filter(isRemark),
    text: lines.slice(Math.max(first, 0)).join('\n'),
  };
}

/** A headline may go on in a second line; what is longer, or comes later, tells what the story says. */
function splitHeadline(lines: readonly string[], isRemark: (line: string) => boolean) {
  const [first, ...others] = lines.slice(lines.findIndex((line) => !isRemark(line)));
  if (first === undefined || isRemark(first)) return { headline: null, standfirst: null };
  const [second = ''] = others;
  const goesOn = second !== '' && !isRemark(second) && `${first} ${second}`.length <= 120;
  return {
    headline: goesOn ? `${first} ${second}` : first,
    standfirst:
      others
        .slice(goesOn ? 1 : 0)
        .filter((line) => !isRemark(line))
        .join(' ') || null,
  };
}

/** `AP Sports Writer` says what the writer does at the agency. */
function agencyIn(line: string): string | null {
  const name = line.replace(
    /\s*(?:\p{L}+ )?(?:writer|editor|correspondent|reporter|columnist)s?$/iu,
    '',
  );
  return name === '' ? null : name;
}

/** Other agencies than American ones have no signs around the lines above the text, which is indented. */
function splitPlainHead(lines: readonly string[], heading: string): AnpaHead {
  const first = lines.findIndex((line) => /^(?:\t| {3})\s*\S/.test(line));
  const head = lines
    .slice(0, Math.max(first, 0))
    .map((line) => line.replace(/\+\s*$/, '').trim())
    .filter((line) => line !== '');
  const isShort = head.length <= 4;
  const keywords = isShort ? (head.find((line) => heading.includes(line)) ?? null) : null;
  return {
    keywords,
    headline: isShort ? head.filter((line) => line !== keywords).join(' ') || null : null,
    standfirst: null,
    byline: [],
    agency: null,
    remarks: [],
    text: (isShort ? lines.slice(Math.max(first, 0)) : lines).join('\n'),
  };
}

/** `AP-WF-11-13-13 1509GMT<`: month, day and year, hour and minute. */
function dateOf(text: string, notes: StoryNotes): string | null {
  const match = /(\d{2})-(\d{2})-(\d{2,4})\s+(\d{2})(\d{2})\s*(GMT|UTC|Z)?/.exec(text);
  if (match === null) {
    notes.dropped('end', text, 'not-understood');
    return null;
  }
  const [whole, month, day, year = '', hour, minute, zone] = match;
  const full = year.length === 4 ? year : String(fullYear(year));
  const written = `${full}-${month}-${day}T${hour}:${minute}${zone === undefined ? '' : 'Z'}`;
  const published = notes.date('published', 'date', written);
  if (published !== null) notes.changed('published', whole, published, 'normalised');
  return published;
}
