import { selectFirst } from '../stores/list-rows.ts';
import { goTo, isWide, useSearch } from '../stores/search-store.ts';
import { selectedCount } from '../stores/selection.ts';
import { currentSelection } from '../stores/selection-store.ts';
import { changeSettings } from '../stores/settings-store.ts';
import { tourHints, useTour } from '../stores/tour-store.ts';
import { focusPane } from './panes.ts';

let before: Element | null = null;

/** Shows the hints from the first on, with a story open that they can point at. It does not come again by itself. */
export async function startTour(): Promise<void> {
  before = document.activeElement;
  changeSettings({ tourSeen: true });
  if (isWide(useSearch.getState().place)) goTo({ kind: 'all' });
  if (selectedCount(currentSelection()) !== 1) await selectFirst();
  useTour.setState({ at: 0 });
}

/** The next hint; after the last one the tour ends. */
export function nextHint(): void {
  const { at } = useTour.getState();
  if (at === null) return;
  if (at + 1 < tourHints.length) useTour.setState({ at: at + 1 });
  else endTour();
}

/** The keyboard goes back to where it was. */
export function endTour(): void {
  useTour.setState({ at: null });
  if (before instanceof HTMLElement && before !== document.body && before.isConnected)
    before.focus();
  else focusPane('results');
  before = null;
}
