import { newsAgencyNamed } from './agencies.ts';
import { bareByline, isRole, placeOfLine } from './bylines.ts';
import { readPictureText } from './credits.ts';
import { readDateline } from './datelines.ts';
import { hasKind, type Piece } from './pieces.ts';
import { nextProse, type Reading, textAt } from './reading.ts';
import { applyRules, headRules, sectionPieces } from './rules.ts';
import { breadcrumb, isSectionName } from './sections.ts';
import { readBareDate } from './time-pieces.ts';
import { endsSentence, isUpperCase, wordsOf } from './wording.ts';

/** A longer first line is a paragraph. */
const longestHeadline = 40;

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
    if (!canBeHeadline(reading, index)) return -1;
    reading.pieces[index] = [{ kind: 'headline', text }];
    dropRepeats(reading, index, text);
    return index;
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
  return readKicker(text, textAt(reading, follows), reading.lines[index]?.gapAfter ?? true);
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
    if (picture?.caption === null || picture?.alt !== null) return false;
    // A caption above the headline ends as a sentence before its credit.
    const follows = nextProse(reading, index + 1);
    return (
      follows === null ||
      !endsSentence(picture?.caption ?? '') ||
      wordsOf(textAt(reading, follows)).length > 25
    );
  }
  if (hasKind(read, 'update') && /^(?:correction|clarification|retraction)/iu.test(text)) {
    return index === 0 && wordsOf(text).length <= 14 && !endsSentence(text);
  }
  return false;
}

/** `World`, `Home > News`, `EXCLUSIVE`, `Almaty`: what papers set above a headline. */
function readKicker(text: string, next: string, gapAfter: boolean): readonly Piece[] | null {
  const words = wordsOf(text).length;
  const headlineNext = wordsOf(next).length >= 3 && wordsOf(next).length <= longestHeadline;
  const trailNext = isSectionName(next) || breadcrumb(next) !== null;
  if ((!headlineNext && !trailNext) || words > 8) return null;
  if (isSectionName(text) || breadcrumb(text) !== null) return sectionPieces(text);
  const place = placeOfLine(text);
  if (place !== null && words <= 3) return [{ kind: 'place', name: place }];
  if (endsSentence(text)) return null;
  const nextIsLonger = wordsOf(next).length >= 5 && !endsSentence(next);
  if (words === 1 && nextIsLonger) return [{ kind: 'section', name: text }];
  if (words <= 4 && isUpperCase(text) && !isUpperCase(next) && nextIsLonger) {
    return [{ kind: 'section', name: text }];
  }
  if (
    words <= 3 &&
    !gapAfter &&
    nextIsLonger &&
    /(?:news|life|desk|report|affairs|today|watch)$/iu.test(text)
  ) {
    return [{ kind: 'section', name: text }];
  }
  return null;
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
