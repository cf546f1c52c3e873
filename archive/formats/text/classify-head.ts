import { newsAgencyNamed } from './agencies.ts';
import { isBiography } from './biographies.ts';
import { placeOfLine } from './bylines.ts';
import { readDateline } from './datelines.ts';
import { isNameLike, isRole } from './names.ts';
import { hasKind, type Piece } from './pieces.ts';
import { soundsLikePlace } from './places.ts';
import { nextProse, type Reading, textAt } from './reading.ts';
import { applyRules, headRules } from './rules.ts';
import {
  endsSentence,
  isQuotation,
  isUpperCase,
  reportsSpeech,
  trimMarks,
  wordsOf,
} from './wording.ts';

/** Lines below the headline; so many short ones in a row are the story itself. */
const longestHead = 80;
/** A longer line under the headline is a paragraph. */
const longestStandfirst = 60;

/**
 * Reads the lines between the headline and the story.
 *
 * @returns the index of the first line of the story.
 */
export function classifyHead(reading: Reading, headline: number): number {
  let index = headline + 1;
  for (; index < reading.lines.length && index < headline + longestHead; index += 1) {
    if (reading.pieces[index] !== null || (headline >= 0 && readPoints(reading, index))) continue;
    const line = headline < 0 ? null : readHeadLine(reading, index);
    if (line !== null) reading.pieces[index] = line;
    else if (headline < 0 || !isHeadBelow(reading, index)) break;
  }
  return index;
}

/** Lines of a head that stray between its parts before it must go on. */
const longestStray = 5;

/**
 * A line that says nothing a head is made of can still stand in one: a date or a name that only a
 * head has follows before the first paragraph.
 */
function isHeadBelow(reading: Reading, start: number): boolean {
  const textOf = (index: number) => textAt(reading, index);
  if (isParagraph(textOf(start), reading.timeZone)) return false;
  for (let index = start + 1; index <= start + longestStray; index += 1) {
    if (nextProse(reading, index + 1) === null) return false;
    if (isSigned(reading.pieces[index] ?? null)) return true;
    if (reading.pieces[index] !== null) continue;
    if (isParagraph(textOf(index), reading.timeZone)) return false;
    const known = applyRules(headRules, textOf(index), reading.timeZone);
    if (isSigned(known)) return true;
  }
  return false;
}

/** A name or a date that only a head has stands below, with the whole story under it. */
function isSignedBelow(reading: Reading, start: number): boolean {
  for (let index = start + 1; index <= start + 2 * longestStray; index += 1) {
    if (nextProse(reading, index + 1) === null) return false;
    if (isSigned(reading.pieces[index] ?? null)) return true;
    if (reading.pieces[index] === null && isParagraph(textAt(reading, index), reading.timeZone))
      return false;
  }
  return false;
}

function isFirstProse(reading: Reading, start: number): boolean {
  return !reading.pieces
    .slice(0, start)
    .some((pieces) => hasKind(pieces, 'standfirst') || isSigned(pieces));
}

/** `Summary`, `Key points` above the points that stand for a standfirst. */
const pointsHeading =
  /^(?:summary|key (?:points|takeaways|facts)|takeaways|highlights|main points|in (?:short|brief)|at a glance)\s*:?$/iu;

/** @returns whether the line heads points; they are then read. */
function readPoints(reading: Reading, index: number): boolean {
  const text = textAt(reading, index);
  if (!pointsHeading.test(text)) return false;
  if (reading.pieces.slice(0, index).some((pieces) => hasKind(pieces, 'standfirst'))) return false;
  let end = index + 1;
  while (end < reading.lines.length && isPoint(reading, end, index + 1)) end += 1;
  if (end - index < 3 || nextProse(reading, end) === null) return false;
  reading.pieces[index] = [{ kind: 'dropped', text }];
  for (let point = index + 1; point < end; point += 1) {
    reading.pieces[point] = [{ kind: 'standfirst', text: withoutBullet(textAt(reading, point)) }];
  }
  return true;
}

function isPoint(reading: Reading, index: number, first: number): boolean {
  const text = textAt(reading, index);
  const gap = index > first && reading.lines[index]?.gapBefore === true && !startsList(text);
  return (
    reading.pieces[index] === null && !gap && !endsSentence(text) && wordsOf(text).length <= 25
  );
}

function isParagraph(text: string, timeZone: string): boolean {
  const long = wordsOf(text).length > 12 && endsSentence(text);
  return long || isQuotation(text) || readDateline(text, timeZone) !== null;
}

function readHeadLine(reading: Reading, index: number): readonly Piece[] | null {
  const text = textAt(reading, index);
  if (readDateline(text, reading.timeZone) !== null) return null;
  const besideSigned = reading.pieces.slice(0, index).some(isSigned) || signedNext(reading, index);
  if (besideSigned && isPaper(text)) {
    return [{ kind: 'source', name: text, uri: null }];
  }
  const role = underByline(reading, index);
  if (role !== null) return role;
  const known = applyRules(headRules, text, reading.timeZone);
  // The only prose that is left is the story, whatever it looks like.
  if (known !== null && nextProse(reading, index + 1) !== null) return known;
  const beside = loneWord(reading, index);
  if (beside !== null) return beside;
  return isStandfirst(reading, index) ? [{ kind: 'standfirst', text: withoutBullet(text) }] : null;
}

/** `Education correspondent`, `BBC News, Cairo`: the line right under a name. */
function underByline(reading: Reading, index: number): readonly Piece[] | null {
  const text = textAt(reading, index);
  if (!hasKind(reading.pieces[index - 1] ?? null, 'byline')) return null;
  if (isBiography(reading, text)) return [{ kind: 'note', text }];
  if (endsSentence(text)) return null;
  const [first = '', ...others] = text.split(/\s*[,|•·]\s*|\s+in\s+/);
  const agency = newsAgencyNamed(trimMarks(first));
  if (agency !== null) {
    const source: Piece = { kind: 'source', name: agency, uri: null };
    const rest = others.join(', ');
    if (rest === '') return [source];
    const place =
      placeOfLine(rest) ?? (/^(?:\p{Lu}\S*\s?){1,4}$/u.test(rest) && !isRole(rest) ? rest : null);
    return [
      source,
      place === null ? { kind: 'dropped', text: rest } : { kind: 'place', name: place },
    ];
  }
  const otherCase = isUpperCase(textAt(reading, index - 1)) !== isUpperCase(text);
  if (isNameLike(text) && (otherCase || isPlacedIn(reading, index, text)))
    return [{ kind: 'place', name: text }];
  if (isRole(text) || /^@\w+$|^\S+@\S+\.\w+$/.test(text)) return [{ kind: 'dropped', text }];
  return null;
}

/** `The Harbour Courier` under the name of one of its writers. */
function isPaper(text: string): boolean {
  const named =
    /^(?:The |(?:The )?(?:\p{Lu}[\p{L}'’]+ ){1,3})(?:Times|Post|Herald|Guardian|Gazette|Telegraph|Tribune|Press|Courier|News|Chronicle|Journal|Star|Mail|Observer|Echo|Argus|Standard|Express|Globe|Bulletin|Examiner|Sentinel|Inquirer|Mercury|Dispatch|Register|Review|Monitor|National|Independent|Economist|Citizen|Age|Sun|Mirror|Advertiser|Leader|Enquirer)$/u;
  return named.test(text);
}

/** Lines below a byline in which a place is looked for. */
const placedWithin = 200;

/** The story tells that something is in or near it, so it is a place and no second name. */
function isPlacedIn(reading: Reading, start: number, name: string): boolean {
  return reading.lines.slice(start + 1, start + placedWithin).some(({ text }) => {
    const at = text.indexOf(name);
    return (
      at > 0 &&
      /(?<!\p{L})(?:in|at|near|from|to|outside|around|across)\s(?:the\s)?$/iu.test(
        text.slice(Math.max(0, at - 16), at),
      )
    );
  });
}

/** One capitalised word beside a byline or a date is where the story comes from. */
function loneWord(reading: Reading, index: number): readonly Piece[] | null {
  const text = textAt(reading, index);
  const beside = [reading.pieces[index - 1] ?? null, reading.pieces[index + 1] ?? null];
  const placed = /^\p{Lu}[\p{L}'’-]+$/u.test(text) || soundsLikePlace(text);
  if (!placed || !(signedNext(reading, index) || beside.some(isSigned))) return null;
  return [{ kind: 'place', name: text }];
}

/**
 * A standfirst is set apart from the story: it has no full stop, or a byline, a date or a picture
 * stands between the two, or the story below begins with its dateline.
 */
function isStandfirst(reading: Reading, index: number): boolean {
  const text = textAt(reading, index);
  const words = wordsOf(text).length;
  const next = nextParagraph(reading, index + 1);
  if (next === null || words < 3 || words > longestStandfirst) return false;
  const between = reading.pieces.slice(index + 1, next);
  if (isFirstProse(reading, index) && isSignedBelow(reading, index)) return true;
  if (startsList(text)) return isPointsAbove(reading, index, next);
  if (between.some(isSigned)) return true;
  const before = reading.pieces.slice(0, index);
  if (before.some((pieces) => hasKind(pieces, 'standfirst'))) {
    return !endsSentence(text) && words <= 30;
  }
  const bareNext = headLineFollows(reading, next);
  if (bareNext) return true;
  if (readDateline(textAt(reading, next), reading.timeZone) !== null) return true;
  if (!endsSentence(text) && !/[:;,]$/.test(text)) return true;
  if (isQuotation(text)) return false;
  const alreadySigned = before.some(isSigned);
  const parted = between.some((pieces) => hasKind(pieces, 'picture', 'note', 'place', 'section'));
  return parted && !alreadySigned && !opensStory(text);
}

/** A story's first sentence says on which day, or who said so. */
function opensStory(text: string): boolean {
  return reportsSpeech(text) || /\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u.test(text);
}

/** A short list between the head and the first paragraph. */
function isPointsAbove(reading: Reading, index: number, next: number): boolean {
  return next - index <= longestStray && !/^\d/.test(textAt(reading, index));
}

function signedNext(reading: Reading, index: number): boolean {
  const below = reading.pieces[index + 1];
  return below === null ? headLineFollows(reading, index + 1) : isSigned(below ?? null);
}

function isSigned(pieces: readonly Piece[] | null): boolean {
  return hasKind(pieces, 'byline', 'published', 'update');
}

/** The next prose that is not one of the points set below a standfirst. */
function nextParagraph(reading: Reading, start: number): number | null {
  let next = nextProse(reading, start);
  while (next !== null && startsList(textAt(reading, next))) next = nextProse(reading, next + 1);
  return next;
}

/** The prose below is a name, a date or a place that only the head's rules know. */
function headLineFollows(reading: Reading, next: number): boolean {
  if (nextProse(reading, next + 1) === null) return false;
  const known = applyRules(headRules, textAt(reading, next), reading.timeZone);
  return hasKind(known, 'byline', 'published', 'place');
}

function withoutBullet(text: string): string {
  return text.replace(/^[-*•–]\s+/, '');
}

function startsList(text: string): boolean {
  return /^(?:[-*•–]|\d+[.)])\s/.test(text);
}
