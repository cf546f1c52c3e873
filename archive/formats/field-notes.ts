import type { ChangeReason, DropReason, FieldNote } from './reader.ts';

/** Characters of a value that a note keeps. */
const longestValue = 200;

export function dropped(field: string, value: string, why: DropReason): FieldNote {
  return { kind: 'dropped', field, value: shortened(value), why };
}

export function changed(field: string, from: string, to: string, why: ChangeReason): FieldNote {
  return { kind: 'changed', field, from: shortened(from), to: shortened(to), why };
}

function shortened(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ').trim();
  return line.length > longestValue ? `${line.slice(0, longestValue - 1)}…` : line;
}
