import { agencyNamed, newsAgencyNamed } from './agencies.ts';
import { isBiography, namesOf } from './biographies.ts';
import { bareByline } from './bylines.ts';
import { readPictureText } from './credits.ts';
import { readDateline } from './datelines.ts';
import { readMediumLink, splitAddress } from './links.ts';
import { hasKind, type Piece } from './pieces.ts';
import { nextProse, type Reading, textAt } from './reading.ts';
import { applyRules, headRules } from './rules.ts';
import { endsSentence, isNumberedHeading, isQuotation, reportsSpeech, wordsOf } from './wording.ts';

/** Paragraphs from the top that may still carry the dateline. */
const datelineDepth = 3;
/** Lines from the end among which the writer is introduced. */
const foot = 6;

/** Reads the story and what stands between and below its paragraphs. */
export function classifyBody(reading: Reading, start: number): void {
  readLinkLists(reading);
  readClosingCopyright(reading);
  const end = lastParagraph(reading, start);
  let paragraphs = 0;
  for (let index = start; index < reading.lines.length; index += 1) {
    if (reading.pieces[index] !== null) continue;
    const pieces =
      index > end ? readTail(reading, index) : readParagraph(reading, index, paragraphs);
    reading.pieces[index] = pieces;
    if (hasKind(pieces, 'body')) paragraphs += 1;
  }
}

/** Lines below `Related stories` that look like headlines are links. */
function readLinkLists(reading: Reading): void {
  let listing = false;
  reading.lines.forEach((line, index) => {
    const pieces = reading.pieces[index] ?? null;
    if (hasKind(pieces, 'link-heading')) {
      listing = true;
      return;
    }
    if (!listing || hasKind(pieces, 'link', 'dropped')) return;
    const words = wordsOf(line.text).length;
    const title = !endsSentence(line.text) || (line.text.endsWith('?') && words <= 14);
    if (pieces !== null || !title || words > 22 || words < 2) {
      listing = false;
      return;
    }
    reading.pieces[index] = [
      { kind: 'link', ...splitAddress(line.text.replace(/^[-*•–\d.)\s]+(?=\p{L})/u, '')) },
    ];
  });
}

/** `© Agence France-Presse` below the story is about the text and no picture's credit. */
function readClosingCopyright(reading: Reading): void {
  for (let index = reading.lines.length - 1; index > 0; index -= 1) {
    const read = reading.pieces[index] ?? null;
    if (read === null) return;
    const text = textAt(reading, index);
    if (!text.startsWith('©') || !hasKind(read, 'picture')) continue;
    const agency = newsAgencyNamed(text.replace(/^©\s*/u, ''));
    const note: Piece = { kind: 'note', text };
    reading.pieces[index] =
      agency === null ? [note] : [note, { kind: 'source', name: agency, uri: null }];
  }
}

function lastParagraph(reading: Reading, start: number): number {
  for (let index = reading.lines.length - 1; index >= start; index -= 1) {
    const text = textAt(reading, index);
    if (reading.pieces[index] !== null) continue;
    if (endsSentence(text.replace(/\s*[([][^()[\]]+[)\]]$/, '')) || wordsOf(text).length > 14) {
      return index;
    }
  }
  return reading.lines.length;
}

function readParagraph(reading: Reading, index: number, paragraphs: number): readonly Piece[] {
  const text = textAt(reading, index);
  const body: Piece = { kind: 'body', text };
  const dateline = paragraphs < datelineDepth ? readDateline(text, reading.timeZone) : null;
  if (dateline !== null) {
    const pieces: Piece[] = [body];
    if (dateline.place !== null) pieces.push({ kind: 'place', name: dateline.place });
    if (dateline.source !== null) pieces.push({ kind: 'source', name: dateline.source, uri: null });
    if (dateline.day !== null) {
      pieces.push({ kind: 'published', at: dateline.day, by: 'dateline', text: '' });
    }
    return pieces;
  }
  const link = readMediumLink(text);
  if (link !== null) return [{ kind: 'link', ...link }];
  const last = nextProse(reading, index + 1) === null;
  const picture = readPictureText(text);
  if (picture !== null && !last && !reportsSpeech(picture.caption ?? '')) {
    const { caption, credit, creator, copyright, alt } = picture;
    return [{ kind: 'picture', caption, credit, creator, copyright, alt }];
  }
  if (last)
    return isBiography(reading, text) ? [{ kind: 'note', text }] : [body, ...signature(text)];
  if (index >= reading.lines.length - foot && isBiography(reading, text))
    return [{ kind: 'note', text }];
  return isSubhead(reading, index, paragraphs) ? [{ kind: 'subhead', text }] : [body];
}

/** The agency in brackets or behind a dash that closes a wire story. */
function signature(text: string): readonly Piece[] {
  const name = /(?:[([]\s*([^()[\]]{2,30})\s*[)\]]|\s[-–—]\s*([^-–—]{2,30}))\.?$/u.exec(text);
  const agency = newsAgencyNamed(name?.[1] ?? name?.[2] ?? '');
  return agency === null ? [] : [{ kind: 'source', name: agency, uri: null }];
}

/** `Q: …`, `A: …`: the parts of an interview. */
const speaker = /^(?:q|a|question|answer|frage|antwort|pregunta|respuesta|س|ج)\s*[:.]\s/iu;

/** A short line without a full stop between two paragraphs. */
function isSubhead(reading: Reading, index: number, paragraphs: number): boolean {
  const text = textAt(reading, index);
  if (speaker.test(text)) return false;
  const asks = text.endsWith('?');
  const quoted = isQuotation(text);
  const cut = quoted && !/[.,!?…;]\s?["'”’»“]$/u.test(text);
  if (wordsOf(text).length > (cut ? 8 : quoted ? 4 : 10) || text.length > 80) return false;
  if ((endsSentence(text) && !asks && !quoted) || /[,;:–—-]$/.test(text) || /^[-*•–]/.test(text))
    return false;
  if (/^\d/.test(text) && !isNumberedHeading(text)) return false;
  const numbered = isNumberedHeading(text);
  const before = previousRead(reading, index);
  const next = nextProse(reading, index + 1);
  const opens = paragraphs === 0 && (asks || numbered);
  if ((!hasKind(before, 'body') && !opens) || next === null) return false;
  if (
    !numbered &&
    before?.some(
      (piece) =>
        piece.kind === 'body' && !endsSentence(piece.text) && wordsOf(piece.text).length <= 10,
    )
  ) {
    return false;
  }
  const below = textAt(reading, next);
  return (endsSentence(below) && !isNumberedHeading(below)) || wordsOf(below).length > 14;
}

/** The last line above that is part of the story. */
function previousRead(reading: Reading, index: number): readonly Piece[] | null {
  for (let above = index - 1; above >= 0; above -= 1) {
    const pieces = reading.pieces[above] ?? null;
    if (hasKind(pieces, 'body', 'subhead')) return pieces;
  }
  return null;
}

/** A line below the last paragraph: who wrote it, when, from which agency. */
function readTail(reading: Reading, index: number): readonly Piece[] {
  const text = textAt(reading, index);
  const agency = agencyNamed(text.replace(/^[\s([–—-]+|[\s)\]]+$/g, ''));
  if (agency !== null && newsAgencyNamed(agency) !== null) {
    return [{ kind: 'source', name: agency, uri: null }];
  }
  if (text.startsWith('©') || isBiography(reading, text)) return [{ kind: 'note', text }];
  const byline = bareByline(text);
  if (byline !== null && isSigned(reading)) {
    const known = byline.names.every((name) => namesOf(reading).includes(name));
    return [known ? { kind: 'dropped', text } : { kind: 'note', text }];
  }
  const known = applyRules(headRules, text, reading.timeZone);
  if (known !== null && !hasKind(known, 'section', 'place')) return known;
  const link = readMediumLink(text);
  return link === null ? [{ kind: 'body', text }] : [{ kind: 'link', ...link }];
}

function isSigned(reading: Reading): boolean {
  return reading.pieces.some(
    (pieces) => pieces?.some((piece) => piece.kind === 'byline' && !piece.fallback) ?? false,
  );
}
