import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { ChangeId, UnfinishedChange } from '../../../electron/contract/types.ts';
import { request } from '../../bridge/bridge.ts';
import { tellChange, undo } from '../../commands/archive-acts.ts';
import { Button } from '../../components/button.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { infoQuery, undoStateQuery } from '../../stores/archive-queries.ts';
import { actionWords } from '../../strings/action-words.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { progressWords } from '../../strings/progress-words.ts';
import { useWords } from '../../strings/words.tsx';
import { useJob } from '../use-job.ts';
import styles from './banner.module.css';

/** A batch that was cut short: how far it came, and whether to finish it, take it back or leave it. */
export function UnfinishedBanner() {
  const { data: state } = useQuery(undoStateQuery());
  const { data: info } = useQuery(infoQuery());
  const [left, setLeft] = useState<ChangeId | null>(null);
  const unfinished = state?.unfinished ?? null;
  if (unfinished === null || unfinished.change.id === left || info?.access.kind !== 'writable')
    return null;
  return <CutShort unfinished={unfinished} onLeave={() => setLeft(unfinished.change.id)} />;
}

function CutShort({
  unfinished,
  onLeave,
}: {
  readonly unfinished: UnfinishedChange;
  readonly onLeave: () => void;
}) {
  const words = useWords();
  const job = useJob();
  const { data: state } = useQuery(undoStateQuery());
  const { change, left, why, error, canFinish } = unfinished;
  const total = change.count + left;
  const text = words(`unfinished.${why}`, {
    action: actionWords(words, change.action, total),
    done: change.count,
    total,
    reason: error ? failureWords(words, error) : '',
  });

  const finish = async () => {
    const result = await job.run((options) => request('finish-change', {}, options));
    if (result !== null) tellChange(result, (count) => words('unfinished.finished', { count }));
  };

  return (
    <div role="status" className={styles.banner}>
      <TriangleAlert size="1rem" aria-hidden />
      {job.isRunning ? (
        <div className={styles.text}>
          <p>{job.progress ? progressWords(words, job.progress) : text}</p>
          <ProgressLine
            label={words('progress.saving')}
            done={job.progress?.done ?? 0}
            total={job.progress?.total ?? null}
          />
        </div>
      ) : (
        <p className={styles.text}>{text}</p>
      )}
      {job.isRunning ? (
        <Button onPress={job.cancel}>{words('common.cancel')}</Button>
      ) : (
        <>
          {canFinish && <Button onPress={() => void finish()}>{words('unfinished.finish')}</Button>}
          {state?.undo?.id === change.id && (
            <Button onPress={() => void undo()}>{words('common.undo')}</Button>
          )}
          <Button kind="quiet" onPress={onLeave}>
            {words('unfinished.leave')}
          </Button>
        </>
      )}
    </div>
  );
}
