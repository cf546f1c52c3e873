import type { Progress } from '../../electron/contract/types.ts';
import { progressWords } from '../strings/progress-words.ts';
import { useWords } from '../strings/words.tsx';
import styles from './job-progress.module.css';
import { ProgressLine } from './progress-line.tsx';

/** How far long work is, in words and as a line, and what it is at where it names that. */
export function JobProgress(props: {
  readonly label: string;
  /** null until it has told for the first time. */
  readonly progress: Progress | null;
}) {
  const { label, progress } = props;
  const words = useWords();
  return (
    <div role="status" className={styles.running}>
      <p>{progress ? progressWords(words, progress) : label}</p>
      <ProgressLine label={label} done={progress?.done ?? 0} total={progress?.total ?? null} />
      {progress?.item && (
        <p className={styles.item}>
          <bdi>{progress.item}</bdi>
        </p>
      )}
    </div>
  );
}
