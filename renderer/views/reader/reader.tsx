import { BookOpen, CircleAlert, Files } from 'lucide-react';
import { useEffect } from 'react';
import { runCommand } from '../../commands/handlers.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { failureOf } from '../../stores/archive-queries.ts';
import { useCurrentArticle } from '../../stores/current-article.ts';
import { useShownPanes } from '../../stores/pane-store.ts';
import { findInStory, setHits } from '../../stores/reader-store.ts';
import { selectedCount } from '../../stores/selection.ts';
import { useSelection } from '../../stores/selection-store.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import { useFirstPage } from '../results/use-first-page.ts';
import { useNeighboursRead } from './neighbours.ts';
import styles from './reader.module.css';
import { ReaderBar } from './reader-bar.tsx';
import { Story } from './story.tsx';

/** The story that is selected, set to be read. */
export function Reader() {
  const words = useWords();
  const count = useSelection((state) => selectedCount(state.selection));
  const { data, error, isStale } = useCurrentArticle();
  useNeighboursRead();
  const hasStories = useFirstPage().data?.total !== 0;
  const id = data?.article.id;

  useEffect(() => {
    findInStory('');
    if (id === undefined) setHits(0);
  }, [id]);

  if (count > 1) return <ManySelected count={count} />;
  if (error && count === 1)
    return (
      <EmptyState
        icon={CircleAlert}
        title={words('reader.failed')}
        text={failureWords(words, failureOf(error))}
      />
    );
  if (!data)
    return (
      <EmptyState
        icon={BookOpen}
        title={words(hasStories ? 'reader.empty.title' : 'reader.nothing.title')}
        text={words(hasStories ? 'reader.empty.text' : 'reader.nothing.text')}
      />
    );
  return (
    <div className={styles.reader} aria-busy={isStale}>
      <ReaderBar />
      <Story open={data} />
    </div>
  );
}

/** The side panel has the acts for several stories; without it they stand here. */
function ManySelected({ count }: { readonly count: number }) {
  const words = useWords();
  const shown = useShownPanes();
  return (
    <EmptyState
      icon={Files}
      title={words('reader.many.title', { count })}
      text={words('reader.many.text')}
    >
      {!shown.includes('panel') && (
        <>
          <Button kind="primary" onPress={() => runCommand('edit-fields')}>
            {words('reader.many.edit', { count })}
          </Button>
          <Button onPress={() => runCommand('export-bundle')}>{words('reader.many.export')}</Button>
        </>
      )}
    </EmptyState>
  );
}
