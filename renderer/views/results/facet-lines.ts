import { foldName } from '../../strings/fold-name.ts';

/** Values from which a filter can be searched and sorted. */
export const manyValues = 8;

/** Values drawn at once; further ones are found by typing. */
const drawn = 200;

/** `given`: as the archive counts them, the most frequent first, years newest first. */
export type FacetOrder = 'given' | 'name';

interface NamedValue {
  readonly name: string;
}

/** The values whose names contain what was typed, whatever its case, accents and letter forms. */
export function facetLines<Value extends NamedValue>(
  values: readonly Value[],
  sought: string,
  order: FacetOrder,
  locale: string,
): readonly Value[] {
  const wanted = foldName(sought);
  const found = values.filter(({ name }) => foldName(name).includes(wanted));
  if (order === 'given') return found.slice(0, drawn);
  const collator = new Intl.Collator(locale, { numeric: true });
  return found.toSorted((a, b) => collator.compare(a.name, b.name)).slice(0, drawn);
}
