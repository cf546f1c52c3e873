import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import type { UnfinishedChange } from '../../../electron/contract/types.ts';
import { request } from '../../bridge/bridge.ts';
import { tellChange, tellFailure, undo } from '../../commands/archive-acts.ts';
import { focusPane } from '../../commands/panes.ts';
import { announce } from '../../components/announce.ts';
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
  const unfinished = state?.unfinished ?? null;
  if (unfinished === null || info?.access.kind !== 'writable') return null;
  return <CutShort unfinished={unfinished} />;
}

function CutShort({ unfinished }: { readonly unfinished: UnfinishedChange }) {
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

  const leave = async () => {
    const result = await request('leave-change', {});
    if (result.ok) announce(words('unfinished.left'));
    else tellFailure(words('unfinished.notLeft'), result.error);
    // The focus must not vanish together with the banner that held it.
    if (result.ok) focusPane('results');
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
          <Button kind="quiet" onPress={() => void leave()}>
            {words('unfinished.leave')}
          </Button>
        </>
      )}
    </div>
  );
}
