import { checkArchive } from '../../commands/check-acts.ts';
import { Button } from '../../components/button.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { useCheck } from '../../stores/check-store.ts';
import { progressWords } from '../../strings/progress-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './loading-line.module.css';

/** The check that goes on in the background; pressing shows it again. */
export function CheckLine() {
  const words = useWords();
  const state = useCheck();
  if (state.kind !== 'running') return null;
  const { progress } = state;
  const text = progress ? progressWords(words, progress) : words('check.running');
  return (
    <div className={styles.loading}>
      <p className={styles.text}>{text}</p>
      <ProgressLine label={text} done={progress?.done ?? 0} total={progress?.total ?? null} />
      <div className={styles.orders}>
        <Button kind="quiet" onPress={checkArchive}>
          {words('check.showRunning')}
        </Button>
      </div>
    </div>
  );
}
