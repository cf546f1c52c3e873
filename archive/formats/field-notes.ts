import type { ChangeReason, DropReason, FieldNote } from './reader.ts';
import { shorten } from './shorten.ts';

export function dropped(field: string, value: string, why: DropReason): FieldNote {
  return { kind: 'dropped', field, value: shorten(value), why };
}

export function changed(field: string, from: string, to: string, why: ChangeReason): FieldNote {
  return { kind: 'changed', field, from: shorten(from), to: shorten(to), why };
}
