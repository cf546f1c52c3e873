import type { Progress } from '../../../electron/contract/types.ts';
import { ProgressLine } from '../../components/progress-line.tsx';
import { progressWords } from '../../strings/progress-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './loading-line.module.css';

/** How far the archive has been read; it can be used meanwhile, and says so. */
export function LoadingLine({ progress }: { readonly progress: Progress }) {
  const words = useWords();
  const text = progressWords(words, progress);
  return (
    <div className={styles.loading}>
      <p className={styles.text}>{text}</p>
      <ProgressLine label={text} done={progress.done} total={progress.total} />
      <p className={styles.hint}>{words('progress.usable')}</p>
    </div>
  );
}
