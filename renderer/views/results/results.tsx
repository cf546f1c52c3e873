import { useEffect } from 'react';
import { announce } from '../../components/announce.ts';
import { useSearch } from '../../stores/search-store.ts';
import { useWords } from '../../strings/words.tsx';
import { useListShown } from '../use-list-shown.ts';
import { FilterChips } from './filter-chips.tsx';
import { QueryNotes } from './query-notes.tsx';
import styles from './results.module.css';
import { ResultsBar } from './results-bar.tsx';
import { ResultsStates } from './results-states.tsx';
import { SearchBox } from './search-box.tsx';
import { StoryList } from './story-list.tsx';
import { useFirstPage } from './use-first-page.ts';

/** The list pane: what is asked, what was found, in which order. */
export function Results() {
  const words = useWords();
  const query = useSearch((state) => state.query);
  const first = useFirstPage();
  const total = first.data?.total;
  useListShown(first.isPlaceholderData ? undefined : total);

  useEffect(() => {
    if (total === undefined || first.isPlaceholderData) return;
    announce(words('search.total', { count: total }));
  }, [total, first.isPlaceholderData, words]);

  return (
    <div className={styles.results}>
      <SearchBox isBusy={first.isFetching} />
      <QueryNotes notes={first.data?.notes ?? []} />
      <FilterChips />
      <ResultsBar facets={first.data?.facets ?? {}} total={total ?? null} />
      {total ? (
        <StoryList key={JSON.stringify(query)} total={total} />
      ) : (
        <ResultsStates first={first} />
      )}
    </div>
  );
}
