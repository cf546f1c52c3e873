import { isList, isMap, type Plain, type PlainMap } from './plain.ts';

/** Where a value lies in front matter: keys of maps and indexes of lists, from the top. */
export type Path = readonly (string | number)[];

/** A date that shall stand in the file as a date of its format, unquoted where the format has dates. */
export class WrittenDate {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type NewValue = Plain | WrittenDate | readonly NewValue[] | NewMap;
export interface NewMap {
  readonly [key: string]: NewValue;
}

/** One change of front matter, the same for every format. */
export type Operation =
  /** Replaces a value, or adds a key to a map: behind the last of the keys `after`, else first. */
  | {
      readonly kind: 'set';
      readonly path: Path;
      readonly value: NewValue;
      readonly after: readonly string[];
    }
  /** Puts an entry into a list; the last part of the path is its index. */
  | { readonly kind: 'insert'; readonly path: Path; readonly value: NewValue }
  | { readonly kind: 'remove'; readonly path: Path };

/** What one edit comes to in a given file. No operations: the file says so already. */
export interface PlannedEdit {
  /** Front matter name of what changes, such as `headline` or `images.credit`. */
  readonly field: string;
  readonly operations: readonly Operation[];
}

/** An operation that cannot be carried out on this file without touching something else. */
export class SpliceError extends Error {}

export function isNewList(value: NewValue): value is readonly NewValue[] {
  return Array.isArray(value);
}

export function isNewMap(value: NewValue): value is NewMap {
  return (
    typeof value === 'object' &&
    value !== null &&
    !isNewList(value) &&
    !(value instanceof WrittenDate)
  );
}

/** The operation on plain values: what the file must say afterwards. Scalars become text. */
export function applyOperation(values: PlainMap, operation: Operation): PlainMap {
  const result = applyAt(values, operation.path, operation);
  if (!isMap(result)) throw new SpliceError('front matter must stay a map');
  return result;
}

function applyAt(container: Plain | undefined, path: Path, operation: Operation): Plain {
  const [part, ...rest] = path;
  if (part === undefined) throw new SpliceError('an operation needs a path');
  if (isList(container) && typeof part === 'number') {
    if (rest.length > 0) return container.with(part, applyAt(container[part], rest, operation));
    if (operation.kind === 'insert') return container.toSpliced(part, 0, textsOf(operation.value));
    return operation.kind === 'remove'
      ? container.toSpliced(part, 1)
      : container.with(part, textsOf(operation.value));
  }
  if (!isMap(container) || typeof part !== 'string')
    throw new SpliceError(`there is no ${path.join('.')}`);
  const entries = Object.entries(container).filter(([key]) => key !== part);
  if (rest.length > 0) return { ...container, [part]: applyAt(container[part], rest, operation) };
  if (operation.kind === 'remove') return Object.fromEntries(entries);
  return { ...container, [part]: textsOf(operation.value) };
}

/** What a value reads as. */
export function textsOf(value: NewValue): Plain {
  if (value instanceof WrittenDate) return value.text;
  if (isNewList(value)) return value.map(textsOf);
  if (isNewMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, textsOf(item)]));
  return value === null ? null : String(value);
}
