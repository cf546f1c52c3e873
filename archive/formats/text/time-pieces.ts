import type { Piece } from './pieces.ts';
import { readTimestamps, type Timestamp } from './timestamps.ts';
import { wordsOf } from './wording.ts';
import type { DateReading } from './written-date.ts';

/** Reads a short run of words that stands beside a date on its line: a name, a place, a section. */
export type ReadAside = (text: string) => readonly Piece[] | null;

/** A line such as `Updated: January 10, 2022, 8:54 AM`; null when the line is no time line. */
export function readLabelledTimes(
  text: string,
  timeZone: string,
  readAside: ReadAside,
): readonly Piece[] | null {
  const line = readTimestamps(text, timeZone);
  if (line === null || line.stamps.every((stamp) => stamp.role === 'unlabelled')) return null;
  const before = line.before === '' ? [] : readAside(line.before);
  if (before === null) return null;
  return [...before, ...line.stamps.flatMap((stamp) => piecesOf(stamp, readAside))];
}

/** A line that is a bare date, perhaps with a name or a place. */
export function readBareDate(
  text: string,
  timeZone: string,
  readAside: ReadAside,
): readonly Piece[] | null {
  const stamp = readTimestamps(text, timeZone)?.stamps[0];
  if (stamp === undefined || stamp.role !== 'unlabelled') return null;
  const { reading } = stamp;
  if (reading.kind !== 'date' || reading.rest === '' || readAside(reading.rest) !== null) {
    return piecesOf(stamp, readAside);
  }
  // `Millford, 12 March 2023`: what stands before a full date is where it was written.
  const placed = /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}$/u.test(reading.rest);
  // `10 January 2022, The Courier`: what follows it is the paper.
  const paper = `The ${reading.rest}`;
  if (wordsOf(paper).length <= 4 && text.endsWith(paper)) {
    return piecesOf(stamp, () => [{ kind: 'source', name: paper, uri: null }]);
  }
  if (!placed || reading.iso.length < 10 || !text.startsWith(reading.rest)) return null;
  return piecesOf(stamp, (name) => [{ kind: 'place', name }]);
}

function piecesOf(stamp: Timestamp, readAside: ReadAside): readonly Piece[] {
  const { reading, role, text } = stamp;
  const field = role === 'published' || role === 'unlabelled' ? 'published' : 'updates';
  if (reading.kind !== 'date') {
    const code = reading.kind === 'invalid' ? 'date-invalid' : 'date-ambiguous';
    const message = `"${text}" was kept as a note: ${reasonOf(reading)}`;
    return [
      { kind: 'note', text },
      { kind: 'warning', warning: { code, field, message } },
    ];
  }
  const pieces: Piece[] = [];
  if (!reading.zoneSure) {
    const message = `"${text}" was read as ${reading.iso}; its zone has other meanings`;
    pieces.push({ kind: 'warning', warning: { code: 'date-ambiguous', field, message } });
  }
  if (field === 'published') {
    pieces.push({
      kind: 'published',
      at: reading.iso,
      by: role === 'unlabelled' ? 'bare' : 'label',
      text,
    });
    if (reading.rest !== '') {
      pieces.push(...(readAside(reading.rest) ?? [{ kind: 'note', text: reading.rest } as const]));
    }
    return pieces;
  }
  const aside = reading.rest === '' ? null : readAside(reading.rest);
  pieces.push({
    kind: 'update',
    at: reading.iso,
    update: role === 'corrected' ? 'correction' : 'update',
    note: reading.rest === '' || aside !== null ? null : reading.rest,
  });
  return aside === null ? pieces : [...pieces, ...aside];
}

function reasonOf(reading: Exclude<DateReading, { kind: 'date' }>): string {
  if (reading.kind === 'invalid') return 'there is no such date';
  switch (reading.why) {
    case 'ambiguous':
      return 'day and month can be read either way';
    case 'relative':
      return 'it does not say from when it counts';
    case 'incomplete':
      return 'it gives no full date';
    case 'range':
      return 'it names more than one date';
  }
}
