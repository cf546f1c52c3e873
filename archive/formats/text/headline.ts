import { newsAgencyNamed } from './agencies.ts';
import { bareByline } from './bylines.ts';
import { readPictureText } from './credits.ts';
import { readDateline } from './datelines.ts';
import { readKicker } from './kicker.ts';
import { isRole } from './names.ts';
import { hasKind, type Piece } from './pieces.ts';
import { nextProse, type Reading, textAt } from './reading.ts';
import { applyRules, headRules } from './rules.ts';
import { isSectionName } from './sections.ts';
import { readBareDate } from './time-pieces.ts';
import { endsSentence, wordsOf } from './wording.ts';

/** A longer first line is a paragraph. */
const longestHeadline = 40;
/** `A visit to the coast:` with the other half of the headline on the next line. */
const longestOverline = { words: 8, rest: 14 };

/**
 * Finds the headline and marks it, and marks what stands above it.
 *
 * @returns its index; -1 when the text has none.
 */
export function findHeadline(reading: Reading): number {
  const labelled = reading.pieces.findIndex((pieces) => hasKind(pieces, 'headline'));
  for (let index = 0; index < reading.lines.length; index += 1) {
    if (index === labelled) return index;
    const above = linesAbove(reading, index);
    if (above === 'stays') continue;
    if (above !== null) {
      reading.pieces[index] = above;
      continue;
    }
    if (labelled > index) {
      reading.pieces[index] = applyRules(headRules, textAt(reading, index), reading.timeZone);
      continue;
    }
    const text = textAt(reading, index);
    if (isPageTitle(reading, index)) {
      reading.pieces[index] = [{ kind: 'dropped', text }];
      continue;
    }
    if (!canBeHeadline(reading, index)) return -1;
    return takeHeadline(reading, index, text);
  }
  return labelled;
}

/** What a line above the headline is; `stays`: as the rules read it; null: it is the headline. */
function linesAbove(reading: Reading, index: number): readonly Piece[] | 'stays' | null {
  const text = textAt(reading, index);
  const read = reading.pieces[index] ?? null;
  const follows = nextProse(reading, index + 1);
  if (read !== null) return isHeadlineInDisguise(reading, index, read) ? null : 'stays';
  const date = readBareDate(text, reading.timeZone, () => null);
  if (date !== null) return date;
  if (follows === null) return null;
  const agency = newsAgencyNamed(text);
  if (agency !== null) {
    return [
      { kind: 'byline', names: [agency], fallback: true },
      { kind: 'source', name: agency, uri: null },
    ];
  }
  return readKicker(reading, index, follows);
}

/** `Live: …`, `Analysis: …`, `… - Reuters` are rules' lines in a story and headlines above it. */
function isHeadlineInDisguise(reading: Reading, index: number, read: readonly Piece[]): boolean {
  const text = textAt(reading, index);
  if (hasKind(read, 'link')) {
    const address = read.some((piece) => piece.kind === 'link' && piece.title === null);
    return (
      !address && !/^\W*(?:read|related|see also|also read|more|lire|mehr|اقرأ)\b/iu.test(text)
    );
  }
  if (hasKind(read, 'picture')) {
    const picture = readPictureText(text);
    // `Five Ideas for Smaller Towns` is worded as the credit of a person who works for a paper.
    if (picture?.credit === text && /\sfor\s/iu.test(text) && !/[/,]|\svia\s/iu.test(text))
      return true;
    if (picture?.caption === null || picture?.alt !== null) return false;
    // A caption above the headline ends as a sentence before its credit.
    const follows = nextProse(reading, index + 1);
    return (
      follows === null ||
      !endsSentence(picture?.caption ?? '') ||
      wordsOf(textAt(reading, follows)).length > 25
    );
  }
  if (hasKind(read, 'update', 'note') && /^(?:correction|clarification|retraction)/iu.test(text)) {
    return index === 0 && wordsOf(text).length <= 14 && !endsSentence(text);
  }
  return false;
}

/** `Beavers return | Environment | The Courier`, above the headline itself. */
function isPageTitle(reading: Reading, index: number): boolean {
  const parts = textAt(reading, index)
    .toLowerCase()
    .split(/\s+[|–—-]\s+/);
  const title = parts[0] ?? '';
  if (parts.length < 2 || wordsOf(title).length < 3) return false;
  const near = reading.lines.slice(index + 1, index + 8);
  return near.some((line) => line.text.toLowerCase() === title);
}

/** A headline can say its section, as in `Opinion | Keep the lamp lit`, or go on after a colon. */
function takeHeadline(reading: Reading, index: number, text: string): number {
  const [, label = '', rest = ''] = /^([^|]{3,30}?)\s*\|\s*(.+)$/u.exec(text) ?? [];
  const labelled = isSectionName(label) && wordsOf(rest).length >= 3;
  const headline = labelled ? rest : text;
  dropRepeats(reading, index, headline);
  const below = textAt(reading, index + 1);
  const goesOn =
    /[:…]$/u.test(headline) &&
    reading.pieces[index + 1] === null &&
    !endsSentence(below) &&
    wordsOf(below).length <= longestOverline.rest &&
    wordsOf(headline).length <= longestOverline.words;
  reading.pieces[index] = [
    ...(labelled ? ([{ kind: 'section', name: label }] as const) : []),
    { kind: 'headline', text: goesOn ? `${headline} ${below}` : headline },
  ];
  if (goesOn) reading.pieces[index + 1] = [];
  return index;
}

function canBeHeadline(reading: Reading, index: number): boolean {
  const text = textAt(reading, index);
  const words = wordsOf(text).length;
  if (words > longestHeadline || readDateline(text, reading.timeZone)?.source != null) return false;
  if (isRole(text) && bareByline(text) !== null && words <= 3) return false;
  const last = nextProse(reading, index + 1) === null;
  const onlyLine = last && reading.lines.length === 1;
  if (endsSentence(text) && onlyLine) return false;
  return !endsSentence(text) || words <= 25;
}

/** Pages paste the headline twice: as the title and above the story. */
function dropRepeats(reading: Reading, headline: number, text: string): void {
  const wanted = text.toLowerCase();
  reading.lines.forEach((line, index) => {
    if (index !== headline && line.text.toLowerCase() === wanted) {
      reading.pieces[index] = [{ kind: 'dropped', text: line.text }];
    }
  });
}
