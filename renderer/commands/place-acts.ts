import type { HideablePlace } from '../stores/settings-store.ts';
import { setPlaceHidden } from '../stores/settings-store.ts';
import { showToast } from '../stores/toast-store.ts';
import { currentWords } from '../strings/current-words.ts';
import { placeName } from '../strings/names.ts';
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
