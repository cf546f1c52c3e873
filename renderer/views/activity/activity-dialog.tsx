import { useQuery } from '@tanstack/react-query';
import { Activity } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { EndedWork } from '../../../electron/contract/activity.ts';
import { main } from '../../bridge/bridge.ts';
import { announce } from '../../components/announce.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { activityQuery } from '../../stores/activity.ts';
import { useCloseDialog } from '../../stores/dialog-store.ts';
import { activityTitle, outcomeWords } from '../../strings/activity-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './activity-dialog.module.css';
import { EndedLine } from './ended-line.tsx';
import { RunningLine } from './running-line.tsx';

/** What is being done in the archive, in whichever window it was begun, and what has come of what was done. */
export function ActivityDialog() {
  const closeDialog = useCloseDialog();
  const words = useWords();
  const { data: list } = useQuery(activityQuery());
  useAnnouncedEnds(list?.ended);
  const lastCheck = list?.ended.find(({ name }) => name === 'check');
  const hasEnded = list !== undefined && list.ended.length > 0;
  const [isCleared, setCleared] = useState(false);
  const isEmpty = list?.running.length === 0 && list.ended.length === 0;

  function clear(takeBack: boolean): void {
    void main('clear-activity', { takeBack });
    setCleared(!takeBack);
    announce(words(takeBack ? 'activity.clearTakenBack' : 'activity.cleared'));
  }

  return (
    <Dialog
      isOpen
      title={words('activity.title')}
      onClose={closeDialog}
      footer={
        <>
          {!isEmpty && <p className={styles.about}>{words('activity.about')}</p>}
          {hasEnded && <Button onPress={() => clear(false)}>{words('activity.clear')}</Button>}
          <Button kind="primary" autoFocus onPress={closeDialog}>
            {words('common.close')}
          </Button>
        </>
      }
    >
      {isEmpty && (
        <EmptyState
          icon={Activity}
          title={words('activity.none')}
          text={words('activity.noneText')}
        >
          {isCleared && (
            <Button onPress={() => clear(true)}>{words('activity.takeBackClear')}</Button>
          )}
        </EmptyState>
      )}
      {list && list.running.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.heading}>{words('activity.running')}</h3>
          <ul className={styles.lines}>
            {list.running.map((work) => (
              <RunningLine key={work.id} work={work} />
            ))}
          </ul>
        </section>
      )}
      {list && list.ended.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.heading}>{words('activity.ended')}</h3>
          <ul className={styles.lines}>
            {list.ended.map((work) => (
              <EndedLine key={work.id} work={work} isLastCheck={work === lastCheck} />
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

/** A screen reader hears of each end while the list is open, and of no step before it. */
function useAnnouncedEnds(ended: readonly EndedWork[] | undefined): void {
  const words = useWords();
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (ended === undefined) return;
    const fresh = known.current && ended.filter(({ id }) => !known.current?.has(id));
    for (const work of fresh ?? [])
      announce(
        words('activity.hasEnded', {
          name: activityTitle(words, work),
          outcome: outcomeWords(words, work),
        }),
      );
    known.current = new Set(ended.map(({ id }) => id));
  }, [ended, words]);
}
