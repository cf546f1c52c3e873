import { isList, isMap, type Plain, type PlainMap } from '../article/plain.ts';
import { derivedCollectionId } from './collections.ts';

/** Turns the values of an archive.yaml of the format before into those of format `to`. */
export interface Migration {
  readonly to: number;
  /** Pure: the same values always give the same result, on every machine. */
  readonly migrate: (values: PlainMap) => PlainMap;
}

/** By `to`, without a gap; the last one leads to the format that this program writes. */
export const migrations: readonly Migration[] = [{ to: 1, migrate: fromHand }];

/** The format of an archive.yaml; 0 for one that a person began without naming any; null for no format at all. */
export function formatOf(values: Plain): number | null {
  if (!isMap(values)) return null;
  const { format, name } = values;
  if (format === undefined) return typeof name === 'string' && name !== '' ? 0 : null;
  return typeof format === 'number' && Number.isInteger(format) && format >= 0 ? format : null;
}

/** Runs what leads from the format of the values to the latest one. Values of that one stay as they are. */
export function migrateValues(values: PlainMap): PlainMap {
  const format = formatOf(values) ?? Number.POSITIVE_INFINITY;
  return migrations
    .filter(({ to }) => to > format)
    .reduce((each, { to, migrate }) => ({ ...migrate(each), format: to }), values);
}

/**
 * From format 0, as people write it: collections as a map of names to lists of ids or paths, saved
 * searches as a map of names to queries, aliases of tags as a map of alias to tag. What is as in
 * format 1 is taken as it is.
 */
function fromHand({ format: _, ...values }: PlainMap): PlainMap {
  return {
    format: 1,
    ...values,
    ...(isMap(values.collections) && {
      collections: Object.entries(values.collections).map(([name, articles]) => ({
        id: derivedCollectionId(name),
        name,
        articles: (isList(articles) ? articles : [articles]).filter((each) => each !== null),
      })),
    }),
    ...(isMap(values.savedSearches) && {
      savedSearches: Object.entries(values.savedSearches).map(([name, query]) => ({ name, query })),
    }),
    ...(isMap(values.aliases) &&
      !Object.values(values.aliases).some(isMap) && { aliases: { tag: values.aliases } }),
  };
}
