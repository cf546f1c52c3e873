import type { Locale } from '../../../electron/contract/strings/strings.ts';
import type { NameEntry } from '../../../electron/contract/types.ts';
import { foldName } from '../../strings/fold-name.ts';

export const nameShows = ['all', 'unused', 'likely'] as const;
/** `likely`: those that are likely the same, together. */
export type NameShow = (typeof nameShows)[number];

export type NameOrder = 'count' | 'name';

/** Names of which some word, or some word of an alias or note, has what is typed. */
export function shownNames(
  names: readonly NameEntry[],
  typed: string,
  show: NameShow,
  order: NameOrder,
  locale: Locale,
): readonly NameEntry[] {
  const found = names.filter(
    (entry) => (show !== 'unused' || entry.count === 0) && has(entry, typed),
  );
  if (order === 'count') return found;
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  return found.toSorted((a, b) => collator.compare(a.name, b.name));
}

export function has({ name, note, aliases }: NameEntry, typed: string): boolean {
  const wanted = foldName(typed);
  return [name, note ?? '', ...aliases].some((text) => foldName(text).includes(wanted));
}
