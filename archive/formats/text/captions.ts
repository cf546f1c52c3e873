import { agencyNamed } from './agencies.ts';
import { readPictureText } from './credits.ts';
import { readDateline } from './datelines.ts';
import type { Piece } from './pieces.ts';
import { nextProse, type Reading, textAt } from './reading.ts';
import { applyRules, headRules } from './rules.ts';
import { endsSentence, isNumberedHeading, isQuotation, reportsSpeech, wordsOf } from './wording.ts';

/**
 * Gives a line that is only a credit the caption that stands beside it.
 *
 * The caption is the line right above it in the same block, or a short paragraph above it that is
 * no copy, or the line below it in the same block.
 */
export function adoptCaptions(reading: Reading, headline: number): void {
  reading.lines.forEach((line, index) => {
    adoptAlternative(reading, index, headline);
    if (isCreditUnderCaption(reading, index, headline)) {
      reading.pieces[index] = creditPiece(line.text);
    }
    if (!isCreditOnly(reading.pieces[index] ?? null)) return;
    if (hasCaptionBeside(reading, index)) return;
    if (index - 1 > headline && isCaptionAbove(reading, index, headline)) {
      reading.pieces[index - 1] = captionPiece(textAt(reading, index - 1));
      return;
    }
    const below = reading.lines[index + 1];
    const blockBelow = line.gapBefore && !line.gapAfter && below?.gapAfter === true;
    if (blockBelow && headline >= 0 && reading.pieces[index + 1] === null) {
      if (wordsOf(below.text).length <= 40) reading.pieces[index + 1] = captionPiece(below.text);
    }
  });
}

/** Pages paste a picture's alternative text above its caption, often in the same words. */
function adoptAlternative(reading: Reading, index: number, headline: number): void {
  const above = textAt(reading, index - 1);
  if (index - 1 <= headline || reading.pieces[index - 1] !== null) return;
  const likely = reading.pieces[index] === null ? readPictureText(textAt(reading, index)) : null;
  const pictures =
    likely === null ? (reading.pieces[index] ?? []) : [{ kind: 'picture', ...likely } as const];
  for (const piece of pictures) {
    if (piece.kind !== 'picture' || piece.caption === null || piece.alt !== null) continue;
    if (bare(piece.caption) !== bare(above) && !isAltOfBlock(reading, index, piece.credit))
      continue;
    if (likely !== null) {
      const { caption, credit, creator, copyright, alt } = likely;
      reading.pieces[index] = [{ kind: 'picture', caption, credit, creator, copyright, alt }];
    }
    const only = { caption: null, credit: null, creator: null, copyright: null };
    reading.pieces[index - 1] = [{ kind: 'picture', ...only, alt: above }];
  }
}

/** A block of two lines, a short description and a caption with its credit. */
function isAltOfBlock(reading: Reading, index: number, credit: string | null): boolean {
  const above = reading.lines[index - 1];
  const line = reading.lines[index];
  if (above === undefined || line === undefined || credit === null) return false;
  const opens = above.gapBefore || reading.pieces[index - 2] !== null;
  const closes = line.gapAfter || reading.pieces[index + 1] !== null;
  const block = opens && !above.gapAfter && closes;
  return (
    block &&
    /^An? /.test(above.text) &&
    wordsOf(above.text).length <= 30 &&
    !reportsSpeech(above.text)
  );
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}

/** `AFP` or `© Jane Doe` alone, right under a line of the same block. */
function isCreditUnderCaption(reading: Reading, index: number, headline: number): boolean {
  const line = reading.lines[index];
  const above = reading.lines[index - 1];
  if (line === undefined || above === undefined || index - 1 <= headline) return false;
  const ownBlock = above.gapBefore && !line.gapBefore && line.gapAfter;
  const unread = reading.pieces[index - 1] === null && reading.pieces[index] === null;
  return ownBlock && unread && (agencyNamed(line.text) !== null || line.text.startsWith('©'));
}

function creditPiece(credit: string): readonly Piece[] {
  const copyright = credit.startsWith('©') ? credit : null;
  const name = credit.replace(/^©\s*/, '');
  return [{ kind: 'picture', caption: null, credit: name, creator: null, copyright, alt: null }];
}

function captionPiece(caption: string): readonly Piece[] {
  return [{ kind: 'picture', caption, credit: null, creator: null, copyright: null, alt: null }];
}

function isCreditOnly(pieces: readonly Piece[] | null): boolean {
  const [only] = pieces ?? [];
  return only?.kind === 'picture' && only.caption === null && only.credit !== null;
}

function hasCaptionBeside(reading: Reading, index: number): boolean {
  return [index - 1, index + 1].some((beside) =>
    reading.pieces[beside]?.some(
      (piece) => piece.kind === 'picture' && piece.caption !== null && piece.credit === null,
    ),
  );
}

function isCaptionAbove(reading: Reading, credit: number, headline: number): boolean {
  const above = credit - 1;
  const line = reading.lines[above];
  if (line === undefined || reading.pieces[above] !== null) return false;
  if (readDateline(line.text, reading.timeZone) !== null) return false;
  if (applyRules(headRules, line.text, reading.timeZone) !== null) return false;
  const ownBlock = line.gapBefore && !line.gapAfter && wordsOf(line.text).length <= 60;
  if (ownBlock && credit > headline + 1) return true;
  // Among paragraphs set without blank lines nothing tells a caption from the copy above it.
  const tight = !line.gapBefore && !line.gapAfter && reading.pieces[above - 1] === null;
  if (tight && above - 1 > headline) return false;
  if (wordsOf(line.text).length > 35 || reportsSpeech(line.text) || isQuotation(line.text)) {
    return false;
  }
  // `2. The dunes` heads a paragraph of copy.
  if (isNumberedHeading(textAt(reading, above - 1))) return false;
  // Below the last paragraph a credit on its own is for a picture that did not come along.
  if (nextProse(reading, credit + 1) === null) return false;
  // Alone between headline and credit, a line without a full stop is the standfirst.
  const onlyProse = nextProse(reading, headline + 1) === above;
  return !onlyProse || endsSentence(line.text);
}
