import type { PlainNote } from '../search-index.ts';
import { parseDateExpression } from './date-expression.ts';
import { deny } from './join-nodes.ts';
import {
  dateFieldNames,
  type Marker,
  markerNames,
  named,
  presenceNames,
  stateNames,
  textFieldNames,
  valueFieldNames,
} from './query-fields.ts';
import type { QueryNode } from './query-node.ts';

/** Whether a name before a colon is known, in either of its languages. */
export function isField(name: string): boolean {
  return [markerNames, textFieldNames, dateFieldNames, valueFieldNames].some(
    (table) => named<unknown>(table, name) !== undefined,
  );
}

export interface ReadValue {
  /** null: the value is none. */
  readonly node: QueryNode | null;
  /** What is then noted. */
  readonly code: PlainNote['code'];
}

/** The meaning of a value behind a field whose values are no text. */
export function readValue(
  name: string,
  text: string,
  knows: ((name: string) => boolean) | undefined,
): ReadValue {
  const marker = named(markerNames, name) ?? null;
  const code: PlainNote['code'] = 'unknown-value';
  if (marker === 'is') {
    const state = named(stateNames, text);
    return { node: state ? { kind: 'is', state } : null, code };
  }
  if (marker === 'has' || marker === 'no') {
    const field = named(presenceNames, text);
    if (!field) return { node: null, code };
    const has: QueryNode = { kind: 'has', field };
    return { node: marker === 'has' ? has : deny(has), code };
  }
  if (marker === 'in') {
    const known = knows?.(text) ?? true;
    return { node: known && text !== '' ? { kind: 'in', name: text } : null, code };
  }
  const field = named(valueFieldNames, name);
  if (field) return { node: text === '' ? null : { kind: 'value', field, value: text }, code };
  return { node: readDate(name, marker, text), code: 'bad-date' };
}

function readDate(name: string, marker: Marker | null, text: string): QueryNode | null {
  const prefix = marker === 'before' ? '<' : marker === 'after' ? '>' : '';
  const when = parseDateExpression(prefix + text);
  const field = prefix === '' ? named(dateFieldNames, name) : 'published';
  if (!when || !field || (prefix !== '' && when.kind !== 'compare')) return null;
  return { kind: 'date', field, when };
}
