import { newsAgencyNamed } from './agencies.ts';
import { isRole, placeOfLine } from './bylines.ts';
import { readDateline } from './datelines.ts';
import { hasKind, type Piece } from './pieces.ts';
import { nextProse, type Reading, textAt } from './reading.ts';
import { applyRules, headRules } from './rules.ts';
import { endsSentence, isQuotation, trimMarks, wordsOf } from './wording.ts';

/** A longer line under the headline is a paragraph. */
const longestStandfirst = 60;

/**
 * Reads the lines between the headline and the story.
 *
 * @returns the index of the first line of the story.
 */
export function classifyHead(reading: Reading, headline: number): number {
  let index = headline + 1;
  for (; index < reading.lines.length; index += 1) {
    if (reading.pieces[index] !== null) continue;
    const line = headline < 0 ? null : readHeadLine(reading, index);
    if (line === null) break;
    reading.pieces[index] = line;
  }
  return index;
}

function readHeadLine(reading: Reading, index: number): readonly Piece[] | null {
  const text = textAt(reading, index);
  if (readDateline(text, reading.timeZone) !== null) return null;
  const role = underByline(reading, index);
  if (role !== null) return role;
  const known = applyRules(headRules, text, reading.timeZone);
  // The only prose that is left is the story, whatever it looks like.
  if (known !== null && nextProse(reading, index + 1) !== null) return known;
  const beside = loneWord(reading, index);
  if (beside !== null) return beside;
  return isStandfirst(reading, index) ? [{ kind: 'standfirst', text }] : null;
}

/** `Education correspondent`, `BBC News, Cairo`: the line right under a name. */
function underByline(reading: Reading, index: number): readonly Piece[] | null {
  const text = textAt(reading, index);
  if (!hasKind(reading.pieces[index - 1] ?? null, 'byline') || endsSentence(text)) return null;
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
  if (isRole(text) || /^@\w+$|^\S+@\S+\.\w+$/.test(text)) return [{ kind: 'dropped', text }];
  return null;
}

/** One capitalised word beside a byline or a date is where the story comes from. */
function loneWord(reading: Reading, index: number): readonly Piece[] | null {
  const text = textAt(reading, index);
  const beside = [reading.pieces[index - 1] ?? null, reading.pieces[index + 1] ?? null];
  const placed = /^\p{Lu}[\p{L}'’-]+$/u.test(text);
  if (!placed || !beside.some((pieces) => hasKind(pieces, 'byline', 'published', 'update')))
    return null;
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
  if (startsList(text)) return headLineFollows(reading, next) || between.some(isSigned);
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
  return parted && !alreadySigned;
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

function startsList(text: string): boolean {
  return /^(?:[-*•–]|\d+[.)])\s/.test(text);
}
