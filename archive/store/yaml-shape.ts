import { isList, isMap, type Plain, type PlainMap } from '../article/plain.ts';

/** How a value of a YAML file is edited: what of it is ours, and what tells the entries of a list apart. */
export type YamlShape =
  /** Replaced as a whole. */
  | { readonly kind: 'value' }
  /** Keys in the order in which new ones are put; other keys belong to others and stay. */
  | { readonly kind: 'map'; readonly keys: Readonly<Record<string, YamlShape>> }
  /** Every key is ours; new ones are put in their alphabetical place. */
  | { readonly kind: 'record' }
  | {
      readonly kind: 'list';
      readonly keyOf: (entry: Plain, index: number) => string;
      readonly entry: YamlShape;
      /** Entries are parted by empty lines, so that changes of two neighbours are merged. */
      readonly isSpaced: boolean;
    };

/** The wanted value with what others keep beside ours: keys of maps, also inside lists. */
export function withForeign(raw: Plain | undefined, wanted: Plain, shape: YamlShape): Plain {
  if (shape.kind === 'map' && isMap(raw) && isMap(wanted))
    return mapWithForeign(raw, wanted, shape);
  if (shape.kind === 'list' && isList(raw) && isList(wanted)) {
    const known = new Map(raw.map((entry, at) => [shape.keyOf(entry, at), entry]));
    return wanted.map((entry, at) =>
      withForeign(known.get(shape.keyOf(entry, at)), entry, shape.entry),
    );
  }
  return wanted;
}

function mapWithForeign(
  raw: PlainMap,
  wanted: PlainMap,
  { keys }: Extract<YamlShape, { kind: 'map' }>,
): PlainMap {
  const ours = Object.keys(keys).filter((key) => Object.hasOwn(wanted, key));
  const theirs = Object.keys(raw).filter((key) => !Object.hasOwn(keys, key));
  const all = new Set([...ours, ...theirs, ...Object.keys(wanted)]);
  return Object.fromEntries(
    [...all].map((key) => {
      const value = wanted[key];
      if (value === undefined) return [key, raw[key] ?? null];
      return [key, withForeign(raw[key], value, keys[key] ?? { kind: 'value' })];
    }),
  );
}
