import { useEffect, useId, useRef, useState } from 'react';
import type { RunningWork, WorkOrder } from '../../../electron/contract/activity.ts';
import { main } from '../../bridge/bridge.ts';
import { Button } from '../../components/button.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { useWords } from '../../strings/words.tsx';
import { secondsLeft } from '../seconds-left.ts';
import styles from './activity-dialog.module.css';

/** Work that runs or is held, with what can be done about it. */
export function RunningLine({ work }: { readonly work: RunningWork }) {
  const words = useWords();
  const title = useId();
  const { canHold, isHeld, progress } = work;
  const name = words(`activity.name.${work.name}`);
  const left = useSecondsLeft(work);
  const order = (wanted: WorkOrder) => void main('order-work', { id: work.id, order: wanted });
  return (
    <li className={styles.line}>
      <h4 className={styles.name} id={title}>
        {name}
      </h4>
      {progress ? (
        <JobProgress isQuiet label={name} job={{ progress, isHeld, secondsLeft: left }} />
      ) : (
        <div className={styles.begins}>
          <ProgressLine label={name} done={0} total={null} />
        </div>
      )}
      <div className={styles.acts}>
        {canHold && (
          <Button
            kind="quiet"
            aria-describedby={title}
            onPress={() => order(isHeld ? 'continue' : 'pause')}
          >
            {words(isHeld ? 'loading.continue' : 'loading.pause')}
          </Button>
        )}
        <Button kind="quiet" aria-describedby={title} onPress={() => order('cancel')}>
          {words('common.cancel')}
        </Button>
      </div>
    </li>
  );
}

/** By how fast it has been since the list was opened, or since it was last held. */
function useSecondsLeft({ progress, isHeld }: RunningWork): number | null {
  const estimate = useRef(secondsLeft());
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (isHeld) {
      estimate.current = secondsLeft();
      setLeft(null);
    } else if (progress) setLeft(estimate.current(progress, performance.now()));
  }, [progress, isHeld]);
  return left;
}
