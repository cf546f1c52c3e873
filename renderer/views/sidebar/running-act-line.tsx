import { Button } from '../../components/button.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { useRunningAct } from '../../stores/running-act.ts';
import { progressWords } from '../../strings/progress-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './loading-line.module.css';

/** An act on very many stories, and the way to stop it. */
export function RunningActLine() {
  const words = useWords();
  const act = useRunningAct((state) => state.act);
  if (act === null) return null;
  const { title, progress, isHeld = false, hold, stop } = act;
  const step = progress && progressWords(words, progress);
  return (
    <div className={styles.loading}>
      <p className={styles.text}>{title}</p>
      {step && <p className={styles.hint}>{isHeld ? words('loading.paused', { step }) : step}</p>}
      <ProgressLine label={title} done={progress?.done ?? 0} total={progress?.total ?? null} />
      <div className={styles.orders}>
        {hold && (
          <Button kind="quiet" onPress={() => hold(!isHeld)}>
            {words(isHeld ? 'loading.continue' : 'loading.pause')}
          </Button>
        )}
        <Button
          kind="quiet"
          onPress={() => stop.abort(new DOMException('Cancelled', 'AbortError'))}
        >
          {words('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
