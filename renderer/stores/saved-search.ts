import { useQuery } from '@tanstack/react-query';
import type { Places, Query } from '../../electron/contract/types.ts';
import { placesQuery } from './archive-queries.ts';
import { lookOf, viewOf } from './list-look.ts';
import { goTo, type ListLook, type Place, useSearch } from './search-store.ts';

export type SavedSearch = Places['savedSearches'][number];

/** What was saved, as it was saved: words, filters, order and look of the list. */
export function goToSaved({ name, query, view }: SavedSearch): void {
  goTo({ kind: 'saved', name }, query, lookOf(view));
}

/** Whether a list asks for something else than what was saved, or looks otherwise. */
export function isChanged(saved: SavedSearch, query: Query, look: ListLook | null): boolean {
  const asked = ({ text, filters, sort, spelling = true, someWords = true }: Query) =>
    JSON.stringify([text.trim(), filters, sort, spelling, someWords]);
  const seen = (one: ListLook | null) => one && JSON.stringify(viewOf(one));
  return asked(saved.query) !== asked(query) || seen(lookOf(saved.view)) !== seen(look);
}

export function savedAt(place: Place, searches: readonly SavedSearch[]): SavedSearch | null {
  return (place.kind === 'saved' && searches.find(({ name }) => name === place.name)) || null;
}

/** The saved search that the list began with; null when it began with none. */
export function useSavedSearch(): SavedSearch | null {
  const place = useSearch((state) => state.place);
  const { data: places } = useQuery(placesQuery());
  return savedAt(place, places?.savedSearches ?? []);
}
