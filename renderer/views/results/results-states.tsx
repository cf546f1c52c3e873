import { useQuery } from '@tanstack/react-query';
import { CircleAlert, FolderX, Newspaper, SearchX } from 'lucide-react';
import { runCommand } from '../../commands/handlers.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { failureOf, infoQuery } from '../../stores/archive-queries.ts';
import { changeFilters, typeSearch, useSearch } from '../../stores/search-store.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import { LoadingLine } from '../sidebar/loading-line.tsx';
import styles from './results-states.module.css';
import type { FirstPage } from './use-first-page.ts';

/** What the list pane shows when there is no list. */
export function ResultsStates({ first }: { readonly first: FirstPage }) {
  const words = useWords();
  const { query, place } = useSearch();
  const { data: info } = useQuery(infoQuery());
  if (first.error)
    return (
      <EmptyState
        icon={CircleAlert}
        title={words('search.failed')}
        text={failureWords(words, failureOf(first.error))}
      >
        <Button onPress={() => void first.refetch()}>{words('common.tryAgain')}</Button>
      </EmptyState>
    );
  if (info && (info.loading !== null || info.loadState === 'stopped'))
    return (
      <div className={styles.loading}>
        <LoadingLine info={info} />
      </div>
    );
  if (first.isPending) return null;
  if (place.kind === 'attention' && query.text === '')
    return (
      <EmptyState
        icon={Newspaper}
        title={words('search.emptyPlace.title')}
        text={words('search.emptyPlace.attention')}
      />
    );
  if (query.text !== '' || query.filters.length > 0)
    return (
      <EmptyState
        icon={SearchX}
        title={words('search.none.title')}
        text={words('search.none.text')}
      >
        {query.text !== '' && (
          <Button onPress={() => typeSearch('')}>{words('search.none.clearText')}</Button>
        )}
        {query.filters.length > 0 && (
          <Button onPress={() => changeFilters(() => [])}>{words('search.clearFilters')}</Button>
        )}
      </EmptyState>
    );
  // The banner above says why, and has the ways out.
  if (info?.access.kind === 'missing')
    return (
      <EmptyState
        icon={FolderX}
        title={words('empty.missing.title')}
        text={words('empty.missing.text')}
      />
    );
  if (info?.access.kind === 'read-only')
    return <EmptyState icon={Newspaper} title={words('empty.title')} />;
  return (
    <EmptyState icon={Newspaper} title={words('empty.title')} text={words('empty.text')}>
      <Button kind="primary" onPress={() => runCommand('import-files')}>
        {words('empty.import')}
      </Button>
    </EmptyState>
  );
}
