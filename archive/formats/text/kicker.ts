import { placeOfLine } from './bylines.ts';
import type { Piece } from './pieces.ts';
import { isCountry } from './places.ts';
import { nextProse, type Reading, textAt } from './reading.ts';
import { sectionPieces } from './rules.ts';
import { breadcrumb, isSectionName } from './sections.ts';
import { endsSentence, isUpperCase, wordsOf } from './wording.ts';

/** In words. A longer line below a kicker is no headline. */
const longestHeadline = 40;

/**
 * `World`, `Home > News`, `EXCLUSIVE`, `Almaty`, `Rail travel`: what papers set above a headline.
 *
 * @param follows The index of the next prose, which would be the headline.
 * @returns null when the line is no kicker.
 */
export function readKicker(
  reading: Reading,
  index: number,
  follows: number,
): readonly Piece[] | null {
  const text = textAt(reading, index);
  const next = textAt(reading, follows);
  const words = wordsOf(text).length;
  const headlineNext = wordsOf(next).length >= 3 && wordsOf(next).length <= longestHeadline;
  const trailNext = isSectionName(next) || breadcrumb(next) !== null;
  if ((!headlineNext && !trailNext) || words > 8) return null;
  if (isSectionName(text) || breadcrumb(text) !== null || isCountry(text))
    return sectionPieces(text);
  const place = placeOfLine(text);
  if (place !== null && words <= 3) return [{ kind: 'place', name: place }];
  const nextIsLonger = wordsOf(next).length >= 5 && !endsSentence(next);
  if (endsSentence(text) || !nextIsLonger) return null;
  const shouted = words <= 4 && isUpperCase(text) && !isUpperCase(next);
  return shouted || isTitle(reading, index, follows) ? [{ kind: 'section', name: text }] : null;
}

/** One to three words without a verb, above a line that is a whole headline. */
function isTitle(reading: Reading, index: number, follows: number): boolean {
  const text = textAt(reading, index);
  const words = wordsOf(text);
  if (words.length > 3 || !/^[\p{Lu}\p{Lo}]/u.test(text) || /[:;,"'“‘«\d]/u.test(text))
    return false;
  if (words.length === 1) return true;
  if (/(?:news|life|report|today|watch)$/iu.test(text)) return true;
  // "Mayor resigns", "Storm hits coast", "Pool to close".
  if (words.slice(1).some((word) => /^\p{Ll}+(?<!s)(?:s|ed)$|^to$/u.test(word))) return false;
  if (words.length === 2) return true;
  const third = nextProse(reading, follows + 1);
  const standfirst = textAt(reading, third);
  const above =
    reading.lines[index]?.gapAfter === false && reading.lines[follows]?.gapAfter === true;
  return above || (wordsOf(standfirst).length >= 4 && !endsSentence(standfirst));
}
