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
  const { title, progress, stop } = act;
  return (
    <div className={styles.loading}>
      <p className={styles.text}>{title}</p>
      {progress && <p className={styles.hint}>{progressWords(words, progress)}</p>}
      <ProgressLine label={title} done={progress?.done ?? 0} total={progress?.total ?? null} />
      <Button kind="quiet" onPress={() => stop.abort(new DOMException('Cancelled', 'AbortError'))}>
        {words('common.cancel')}
      </Button>
    </div>
  );
}
