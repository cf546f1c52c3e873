import { announce } from '../components/announce.ts';
import { keepSearches, useSearchHistory } from '../stores/search-history.ts';
import { changeSettings, useSettings } from '../stores/settings-store.ts';
import { showToast } from '../stores/toast-store.ts';
import { currentWords } from '../strings/current-words.ts';

/** Forgets what was searched for in this archive; the message takes it back. */
export function clearSearches(): void {
  const { searches } = useSearchHistory.getState();
  const words = currentWords();
  keepSearches([]);
  showToast({
    kind: 'done',
    title: words('searches.cleared', { count: searches.length }),
    act: { label: words('common.undo'), run: () => keepSearches(searches) },
  });
}

export function toggleRememberSearches(): void {
  const remembers = !useSettings.getState().settings.rememberSearches;
  changeSettings({ rememberSearches: remembers });
  announce(currentWords()(remembers ? 'searches.remembered' : 'searches.notRemembered'));
}
