import type { NameEntry } from '../archive-types.ts';
import { hasInitialsOnly, initialsKey, nameKey } from '../article/name-key.ts';

/**
 * Names that are likely the same, each cluster with the most used first, the largest clusters first.
 *
 * Names of one key are one cluster. A name of initials goes to the only full name that it can stand
 * for; where there are several, as of Jon and Jane Smith, to none.
 */
export function clustersOf(names: readonly NameEntry[]): readonly (readonly NameEntry[])[] {
  const byKey = groupBy(names, ({ name }) => nameKey(name));
  const full = groupBy(
    [...byKey.keys()].filter((key) => !hasInitialsOnly(nameOf(byKey, key))),
    (key) => initialsKey(nameOf(byKey, key)),
  );
  const clusters = new Map(byKey);
  for (const [key, own] of byKey) {
    const name = nameOf(byKey, key);
    const initials = initialsKey(name);
    if (initials === null || !hasInitialsOnly(name)) continue;
    const [only, ...others] = full.get(initials) ?? [];
    if (only === undefined || others.length > 0) continue;
    clusters.set(only, [...(clusters.get(only) ?? []), ...own]);
    clusters.delete(key);
  }
  return [...clusters.values()]
    .filter((cluster) => cluster.length > 1)
    .map((cluster) => cluster.toSorted((a, b) => b.count - a.count))
    .sort((a, b) => b.length - a.length || countOf(b) - countOf(a));
}

function nameOf(byKey: ReadonlyMap<string, readonly NameEntry[]>, key: string): string {
  return byKey.get(key)?.[0]?.name ?? '';
}

function countOf(cluster: readonly NameEntry[]): number {
  return cluster.reduce((sum, { count }) => sum + count, 0);
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
): Map<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null || key === '') continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
