import { useQuery } from '@tanstack/react-query';
import type { Places, Query } from '../../electron/contract/types.ts';
import { placesQuery } from './archive-queries.ts';
import { type Place, useSearch } from './search-store.ts';

export type SavedSearch = Places['savedSearches'][number];

/** Whether a query asks for something else than what was saved. */
export function isChanged(saved: SavedSearch, query: Query): boolean {
  const asked = ({ text, filters, sort, spelling = true, someWords = true }: Query) =>
    JSON.stringify([text.trim(), filters, sort, spelling, someWords]);
  return asked(saved.query) !== asked(query);
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
