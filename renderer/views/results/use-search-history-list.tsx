import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useSuggestions } from '../../components/suggestions.tsx';
import {
  forgetSearch,
  rememberSearch,
  searchesWith,
  useSearchHistory,
} from '../../stores/search-history.ts';
import { submitSearch, typeSearch } from '../../stores/search-store.ts';

/**
 * The searches before, under the search box: all of them, until typing narrows them. Enter runs one,
 * Delete removes it.
 */
export function useSearchHistoryList(input: RefObject<HTMLInputElement | null>, text: string) {
  const searches = useSearchHistory((state) => state.searches);
  /** What stood in the box when the list was opened; null while it is closed. */
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const shown =
    openedAt === null ? [] : text === openedAt ? searches : searchesWith(searches, text);
  const list = useSuggestions({
    suggestions: shown.map((value) => ({ value })),
    isOpen: shown.length > 0,
    onChoose: choose,
  });

  const wishes = useSearchHistory((state) => state.wishes);
  const [seen, setSeen] = useState(wishes);
  if (wishes !== seen) {
    setSeen(wishes);
    setOpenedAt(text);
  }

  function choose(search: string): void {
    close();
    typeSearch(search);
    submitSearch();
    rememberSearch(search);
    input.current?.focus();
  }

  function open(): void {
    list.reset();
    setOpenedAt(text);
    input.current?.focus();
  }

  function close(): void {
    setOpenedAt(null);
    list.reset();
  }

  /** `true`: the key was for the list, or opened it. */
  function onKeyDown(event: KeyboardEvent): boolean {
    if (list.onKeyDown(event)) return true;
    if (event.key === 'Enter') close();
    const isOpen = shown.length > 0;
    if (isOpen && event.key === 'Escape') close();
    else if (isOpen && event.key === 'Delete' && list.active !== null) forgetSearch(list.active);
    else if (!isOpen && event.key === 'ArrowDown' && text === '' && searches.length > 0) open();
    else return false;
    event.preventDefault();
    return true;
  }

  return {
    ...list,
    isOpen: shown.length > 0,
    hasSearches: searches.length > 0,
    onKeyDown,
    open,
    close,
  };
}
