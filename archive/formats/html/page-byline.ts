import { changed, dropped } from '../field-notes.ts';
import type { FieldNote } from '../reader.ts';
import { agencyNamed } from '../text/agencies.ts';
import { readNames } from '../text/byline-parts.ts';
import { labelledByline } from '../text/bylines.ts';
import { calendarKey, calendarWords } from '../text/calendar-words.ts';
import { isNameLike } from '../text/names.ts';

export interface PageByline {
  readonly byline: readonly string[];
  readonly notes: readonly FieldNote[];
}

/**
 * The people who sign a page: those whom its metadata names, else the line that is marked as a
 * byline. One text that holds several names is split where each piece is surely a name.
 */
export function namesIn(named: readonly string[], marked: string | null): PageByline {
  const { name: shown, rest } = marked === null ? nothingShown : withoutDate(marked);
  const people = shown === null ? [] : namesInText(shown).names.filter(isNameLike);
  // Metadata that names an agency only says less than a line that names a person.
  const isLess = people.length > 0 && named.every((name) => agencyNamed(name) !== null);
  const written = isLess ? people : named.length > 0 ? named : shown === null ? [] : [shown];
  const notes: FieldNote[] = isLess ? named.map((name) => dropped('byline', name, 'no-place')) : [];
  if (rest !== null) notes.push(dropped('byline', rest, 'no-place'));
  const byline = written.flatMap((text) => {
    const { names, left } = namesInText(text);
    notes.push(...left.map((one) => dropped('byline', one, 'no-place')));
    if (names.length > 1) notes.push(changed('byline', text, names.join('; '), 'split'));
    return names;
  });
  return { byline: [...new Set(byline)], notes };
}

const nothingShown = { name: null, rest: null };

/**
 * The line that is marked as a byline often goes on with the day and hour, and with what follows
 * them: `Jane Doe on Jun 30, 2014 9:30 am 12 comments`. Names have no digits.
 */
function withoutDate(line: string): { name: string | null; rest: string | null } {
  const digit = line.search(/(?<![\p{L}\p{N}])\d/u);
  if (digit < 0) return { name: line, rest: null };
  const words = line.slice(0, digit).split(/(?<=\s)/);
  while (words.length > 0 && belongsToDate(words.at(-1) ?? '')) words.pop();
  const before = words.join('');
  const name = before.replace(/[\s|/•·,;:@(–—-]+$/u, '');
  const rest = line.slice(before.length).trim();
  return { name: /\p{L}/u.test(name) ? name : null, rest };
}

function belongsToDate(written: string): boolean {
  const word = calendarKey(written.replaceAll(/[^\p{L}.]/gu, ''));
  const { months, weekdays } = calendarWords();
  return /^(?:on|at|the|am|le|el|il)?$/.test(word) || months.has(word) || weekdays.has(word);
}

function namesInText(text: string): { names: readonly string[]; left: readonly string[] } {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const labelled = labelledByline(line);
  if (labelled !== null && labelled.names.length > 0)
    return { names: labelled.names, left: labelled.dropped };
  const bare = line.replace(/^(?:by|von|par|por)\s+(?=\p{Lu})/iu, '');
  const parts = readNames(bare, true);
  const areNames = parts.names.length > 1 && parts.names.every(isNameLike);
  if (areNames) return { names: parts.names, left: parts.dropped };
  return { names: bare === '' ? [] : [bare], left: [] };
}
