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
  const told = splitHead(printable(inner));
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
    byline: distinct(names.flatMap((found) => found.names)),
    published: dateOf(printable(after.join('\n')), notes),
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
  readonly byline: readonly string[];
  readonly agency: string | null;
  readonly remarks: readonly string[];
  readonly text: string;
}

function splitHead(text: string): AnpaHead {
  const lines = text.split('\n');
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
  return {
    keywords,
    headline: others.filter((line) => !isRemark(line)).join(' ') || null,
    byline: signed.filter(isByline),
    agency: signed.find((line) => !isByline(line)) ?? null,
    remarks: others.filter(isRemark),
    text: lines.slice(Math.max(first, 0)).join('\n'),
  };
}

/** `AP-WF-11-13-13 1509GMT<`: month, day and year, hour and minute. */
function dateOf(text: string, notes: StoryNotes): string | null {
  const match = /(\d{2})-(\d{2})-(\d{2,4})\s+(\d{2})(\d{2})\s*(GMT|UTC|Z)?/.exec(text);
  if (match === null) return null;
  const [whole, month, day, year = '', hour, minute, zone] = match;
  const full = year.length === 4 ? year : String(fullYear(year));
  const written = `${full}-${month}-${day}T${hour}:${minute}${zone === undefined ? '' : 'Z'}`;
  const published = notes.date('published', 'date', written);
  if (published !== null) notes.changed('published', whole, published, 'normalised');
  return published;
}
