import type { CollectionPlace } from '../../electron/contract/types.ts';

/** What a filter calls a collection: its name; two of one name are told apart by their ids. */
export function collectionValue(
  { id, name }: CollectionPlace,
  all: readonly CollectionPlace[],
): string {
  return all.filter((other) => other.name === name).length > 1 ? id : name;
}
