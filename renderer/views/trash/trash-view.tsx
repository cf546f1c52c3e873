import { useQuery } from '@tanstack/react-query';
import { RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ArticleId } from '../../../electron/contract/types.ts';
import { request } from '../../bridge/bridge.ts';
import { tellChange, tellFailure } from '../../commands/archive-acts.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { failureOf, queryClient, trashQuery } from '../../stores/archive-queries.ts';
import { showToast } from '../../stores/toast-store.ts';
import { currentWords } from '../../strings/current-words.ts';
import { useDates } from '../../strings/dates.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import { PlaceBar } from '../shell/place-bar.tsx';
import styles from './trash-view.module.css';

/** What was removed, until the person empties it. */
export function TrashView() {
  const words = useWords();
  const dates = useDates();
  const { data: stories, error } = useQuery(trashQuery());
  const [asking, setAsking] = useState(false);
  if (error)
    return (
      <EmptyState
        icon={Trash2}
        title={words('search.failed')}
        text={failureWords(words, failureOf(error))}
      />
    );
  if (!stories) return null;
  if (stories.length === 0)
    return (
      <EmptyState
        icon={Trash2}
        title={words('trash.empty.title')}
        text={words('trash.empty.text')}
      />
    );
  const count = stories.length;
  return (
    <div className={styles.view}>
      <PlaceBar title={words('trash.title')}>
        <Button onPress={() => void restore(stories.map(({ id }) => id))}>
          {words('trash.restoreAll')}
        </Button>
        <Button kind="danger" onPress={() => setAsking(true)}>
          {words('trash.emptyAct')}
        </Button>
      </PlaceBar>
      <ul className={styles.list} aria-label={words('trash.title')}>
        {stories.map(({ id, headline, path, trashedAt }) => (
          <li key={`${id} ${trashedAt}`} className={styles.story}>
            <div className={styles.words}>
              <p className={styles.headline} dir="auto">
                {headline ?? words('common.untitled')}
              </p>
              <p className={styles.meta}>
                {words('trash.when', { date: dates.moment(trashedAt) })} · <bdi>{path}</bdi>
              </p>
            </div>
            <Button
              aria-label={`${words('trash.restore')}: ${headline ?? words('common.untitled')}`}
              onPress={() => void restore([id])}
            >
              <RotateCcw size="0.875rem" aria-hidden />
              {words('trash.restore')}
            </Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={words('trash.confirm.title')}
        text={words('trash.confirm.text', { count })}
        act={words('trash.confirm.act', { count })}
        onConfirm={() => void empty()}
      />
    </div>
  );
}

async function restore(ids: readonly ArticleId[]): Promise<void> {
  const result = await request('restore-from-trash', { ids });
  tellChange(result, (count) => currentWords()('trash.restored', { count }));
  await refresh();
}

async function empty(): Promise<void> {
  const words = currentWords();
  const result = await request('empty-trash', {});
  if (result.ok)
    showToast({ kind: 'done', title: words('trash.emptied', { count: result.value.removed }) });
  else tellFailure(words('trash.emptyAct'), result.error);
  await refresh();
}

/** Emptying the trash changes no article, so that no event of the archive tells of it. */
async function refresh(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['trash-list'] });
  await queryClient.invalidateQueries({ queryKey: ['places'] });
}
