import type { Places } from '../../electron/contract/types.ts';
import { placesQuery, queryClient } from '../stores/archive-queries.ts';
import { showQuery, useSearch } from '../stores/search-store.ts';
import type { HideablePlace } from '../stores/settings-store.ts';
import { setPlaceHidden } from '../stores/settings-store.ts';
import { showToast } from '../stores/toast-store.ts';
import { currentWords } from '../strings/current-words.ts';
import { placeName } from '../strings/names.ts';
import { showImport } from './import-acts.ts';
import { focusPane } from './panes.ts';

/** Takes a place out of the left pane, with a way back. */
export function hidePlace(place: HideablePlace): void {
  const words = currentWords();
  setPlaceHidden(place, true);
  showToast({
    kind: 'done',
    title: words('places.hidden', { name: placeName(words, place) }),
    act: { label: words('places.showAgain'), run: () => setPlaceHidden(place, false) },
  });
  // The line that had the focus is gone.
  requestAnimationFrame(() => focusPane('sidebar'));
}

export async function goToVirtual(name: Places['virtual'][number]['name']): Promise<void> {
  const places = await placesUnlessLeft();
  const found = places?.virtual.find((place) => place.name === name);
  if (found) showQuery(found.query);
}

export async function goToLastImport(): Promise<void> {
  const places = await placesUnlessLeft();
  if (places === null) return;
  const [last] = places.imports;
  if (last) showImport(last.change);
  else showToast({ kind: 'note', title: currentWords()('place.noImport') });
}

/** null: the person has gone elsewhere meanwhile, and stays there. */
async function placesUnlessLeft(): Promise<Places | null> {
  const before = useSearch.getState();
  const places = await queryClient.ensureQueryData(placesQuery());
  return useSearch.getState() === before ? places : null;
}
