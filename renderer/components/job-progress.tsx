import type { Progress } from '../../electron/contract/types.ts';
import { leftWords, progressWords } from '../strings/progress-words.ts';
import { useWords } from '../strings/words.tsx';
import { classes } from './classes.ts';
import styles from './job-progress.module.css';
import { ProgressLine } from './progress-line.tsx';

interface ShownJob {
  /** null until it has told for the first time. */
  readonly progress: Progress | null;
  /** Until the step at hand has ended; null while that is not known. */
  readonly secondsLeft?: number | null;
  readonly isHeld?: boolean;
}

/** How far long work is, in words and as a line, what it is at where it names that, and what is left. */
export function JobProgress(props: {
  readonly label: string;
  readonly job: ShownJob;
  /** A list of several does not read out how far each is. */
  readonly isQuiet?: boolean;
}) {
  const { label, job, isQuiet = false } = props;
  const { progress, secondsLeft = null } = job;
  const words = useWords();
  const step = progress ? progressWords(words, progress) : label;
  return (
    <div
      {...(!isQuiet && { role: 'status' })}
      className={classes(styles.running, isQuiet && styles.inList)}
    >
      <p>{job.isHeld ? words('loading.paused', { step }) : step}</p>
      {secondsLeft !== null && <p>{leftWords(words, secondsLeft)}</p>}
      <ProgressLine label={label} done={progress?.done ?? 0} total={progress?.total ?? null} />
      {progress?.item && (
        <p className={styles.item}>
          <bdi>{progress.item}</bdi>
        </p>
      )}
    </div>
  );
}
