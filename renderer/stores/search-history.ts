import { create } from 'zustand';
import { longestSearch, mostSearches } from '../../electron/contract/searches.ts';
import { main } from '../bridge/bridge.ts';
import { foldName } from '../strings/fold-name.ts';
import { useSearch } from './search-store.ts';
import { onlySelected } from './selection.ts';
import { useSelection } from './selection-store.ts';
import { useSettings } from './settings-store.ts';

/** What was searched for in this archive, the latest first. Main keeps it, beside the settings. */
export const useSearchHistory = create<{
  readonly searches: readonly string[];
  /** Counts up with each wish to see them. */
  readonly wishes: number;
}>(() => ({ searches: [], wishes: 0 }));

/** Has the search box, which has the focus, list them. */
export function askForSearchHistory(): void {
  useSearchHistory.setState(({ wishes }) => ({ wishes: wishes + 1 }));
}

/** Milliseconds for which a person looks at what was found before the search counts as meant. */
const stay = 5000;

/** A search that was meant comes first; the same one is not listed twice. */
export function withSearch(searches: readonly string[], text: string): readonly string[] {
  const search = text.trim();
  if (search === '' || search.length > longestSearch) return searches;
  return [search, ...searches.filter((other) => other !== search)].slice(0, mostSearches);
}

/** Those that have what was typed in them, in whatever case and accents. */
export function searchesWith(searches: readonly string[], typed: string): readonly string[] {
  const wanted = foldName(typed);
  return searches.filter((search) => foldName(search).includes(wanted));
}

/** Remembered after a while only; it gives way to what was typed on from it. */
let passing: string | null = null;

export function rememberSearch(text: string, isPassing = false): void {
  if (!useSettings.getState().settings.rememberSearches) return;
  const search = text.trim();
  const { searches } = useSearchHistory.getState();
  const stale = passing !== null && search.startsWith(passing) ? passing : null;
  passing = isPassing ? search : null;
  if (searches[0] === search) return;
  keepSearches(
    withSearch(
      searches.filter((other) => other !== stale),
      search,
    ),
  );
}

export function forgetSearch(text: string): void {
  keepSearches(useSearchHistory.getState().searches.filter((search) => search !== text));
}

export function keepSearches(searches: readonly string[]): void {
  if (searches === useSearchHistory.getState().searches) return;
  useSearchHistory.setState({ searches });
  void main('keep-searches', { searches: [...searches] });
}

/**
 * Remembers what was typed and meant: when a story of what it found is opened, or after a while.
 * Enter is told by the box. For the life of the page.
 */
export function followSearches(searches: readonly string[]): void {
  useSearchHistory.setState({ searches });
  let typed = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = (isPassing: boolean) => {
    const { text, query } = useSearch.getState();
    if (typed === text && text === query.text) rememberSearch(text, isPassing);
  };
  useSearch.subscribe((now, before) => {
    // A place brings its own query along; what is typed stands in the box first.
    if (now.text !== before.text && now.query === before.query) typed = now.text;
    if (now.query.text === before.query.text) return;
    clearTimeout(timer);
    timer = setTimeout(() => remember(true), stay);
  });
  useSelection.subscribe(({ selection }, before) => {
    const opened = onlySelected(selection);
    if (opened !== null && opened !== onlySelected(before.selection)) remember(false);
  });
}
