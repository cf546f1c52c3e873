import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Query } from '../../../electron/contract/types.ts';
import { announce } from '../../components/announce.ts';
import { infoQuery } from '../../stores/archive-queries.ts';
import { useIsTable } from '../../stores/list-look.ts';
import { useSearch } from '../../stores/search-store.ts';
import { withTotal } from '../../stores/selection.ts';
import { changeSelection } from '../../stores/selection-store.ts';
import { useWords } from '../../strings/words.tsx';
import { useListShown } from '../use-list-shown.ts';
import { BesideBar } from './beside-bar.tsx';
import { CollectionBar } from './collection-bar.tsx';
import { FilterChips } from './filter-chips.tsx';
import { QueryNotes } from './query-notes.tsx';
import styles from './results.module.css';
import { ResultsBar } from './results-bar.tsx';
import { ResultsStates } from './results-states.tsx';
import { SearchBox } from './search-box.tsx';
import { StoryList } from './story-list.tsx';
import { StoryTable } from './story-table.tsx';
import { Timeline } from './timeline.tsx';
import { useFirstPage, useShownQuery } from './use-first-page.ts';

/** Milliseconds without another number before it is read out: not every key that is typed is. */
const pause = 300;

/** The list pane: what is asked, what was found, in which order. */
export function Results() {
  const words = useWords();
  const query = useSearch((state) => state.query);
  const first = useFirstPage();
  const shown = useShownQuery(first);
  const total = first.data?.total;
  useListShown(first.isPlaceholderData ? undefined : total);

  useEffect(() => {
    if (total === undefined || first.isPlaceholderData) return;
    changeSelection((selection) => withTotal(selection, query, total));
  }, [total, first.isPlaceholderData, query]);

  const { data: info } = useQuery(infoQuery());
  const isSettled = info?.loading === null && !first.isPlaceholderData;
  useEffect(() => {
    if (total === undefined || !isSettled) return;
    const timer = setTimeout(() => announce(words('search.total', { count: total })), pause);
    return () => clearTimeout(timer);
  }, [total, isSettled, words]);

  return (
    <div className={styles.results}>
      <SearchBox isBusy={first.isFetching} total={total ?? null} />
      <BesideBar />
      <CollectionBar />
      <FilterChips />
      <ResultsBar facets={first.data?.facets ?? {}} total={total ?? null} />
      <Timeline facets={first.data?.facets ?? {}} />
      {total ? <FoundStories query={shown} total={total} /> : <ResultsStates first={first} />}
      <QueryNotes notes={first.data?.notes ?? []} />
    </div>
  );
}

function FoundStories({ query, total }: { readonly query: Query; readonly total: number }) {
  const isTable = useIsTable();
  return isTable ? (
    <StoryTable query={query} total={total} />
  ) : (
    <StoryList query={query} total={total} />
  );
}
