import { isDeepStrictEqual } from 'node:util';
import {
  isNewList,
  isNewMap,
  type NewMap,
  type NewValue,
  type Operation,
  type Path,
  textsOf,
} from './operations.ts';
import { isList, isMap, type Plain, type PlainMap } from './plain.ts';

/**
 * The fewest operations that let front matter say `wanted` at a path: entries of lists and members
 * of maps that say so already are not touched. `current` are texts, undefined where nothing is; a
 * new key of the top stands behind the last of the keys `after`.
 */
export function valueOperations(
  path: Path,
  current: Plain | undefined,
  wanted: NewValue,
  after: readonly string[],
): readonly Operation[] {
  if (current !== undefined && isDeepStrictEqual(current, textsOf(wanted))) return [];
  if (isMap(current) && isNewMap(wanted) && sharesKeys(current, wanted))
    return mapOperations(path, current, wanted);
  if (isList(current) && isNewList(wanted) && current.length > 0 && wanted.length > 0)
    return listOperations(path, current, wanted);
  return [{ kind: 'set', path, value: wanted, after }];
}

/** A map must not be without a key in between. */
function sharesKeys(current: PlainMap, wanted: NewMap): boolean {
  return Object.keys(wanted).some((key) => Object.hasOwn(current, key));
}

function mapOperations(path: Path, current: PlainMap, wanted: NewMap): readonly Operation[] {
  const names = Object.keys(wanted);
  const gone = Object.keys(current).filter((key) => !Object.hasOwn(wanted, key));
  return [
    ...Object.entries(wanted).flatMap(([key, value], at) =>
      valueOperations([...path, key], current[key], value, names.slice(0, at)),
    ),
    ...gone.map((key): Operation => ({ kind: 'remove', path: [...path, key] })),
  ];
}

/** What is the same at either end stays; of the middle, entries are changed, put in or taken out. */
function listOperations(
  path: Path,
  current: readonly Plain[],
  wanted: readonly NewValue[],
): readonly Operation[] {
  const texts = wanted.map(textsOf);
  const isSame = (at: number, other: number) => isDeepStrictEqual(current[at], texts[other]);
  const shortest = Math.min(current.length, wanted.length);
  let head = 0;
  while (head < shortest && isSame(head, head)) head += 1;
  let tail = 0;
  while (tail < shortest - head && isSame(current.length - 1 - tail, wanted.length - 1 - tail))
    tail += 1;
  const old = current.slice(head, current.length - tail);
  const middle = wanted.slice(head, wanted.length - tail);
  const surplus = old.slice(middle.length).map((_, at) => head + middle.length + at);
  return [
    ...middle.flatMap((value, at): readonly Operation[] => {
      const place = [...path, head + at];
      const entry = old[at];
      return entry === undefined
        ? [{ kind: 'insert', path: place, value }]
        : valueOperations(place, entry, value, []);
    }),
    ...surplus.toReversed().map((at): Operation => ({ kind: 'remove', path: [...path, at] })),
  ];
}
