import type { ArchiveInfo } from '../../../electron/contract/types.ts';
import { orderLoading } from '../../commands/loading-acts.ts';
import { Button } from '../../components/button.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { progressWords } from '../../strings/progress-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './loading-line.module.css';

/** How far the archive has been read; it can be used meanwhile, and says so. It can be held and stopped. */
export function LoadingLine({ info }: { readonly info: ArchiveInfo }) {
  const words = useWords();
  const { loading, loadState } = info;
  if (loading === null && loadState !== 'stopped') return null;
  const step = loading === null ? null : progressWords(words, loading);
  const text =
    loadState === 'stopped'
      ? words('loading.stopped')
      : loadState === 'paused'
        ? words('loading.paused', { step: step ?? '' })
        : (step ?? '');
  return (
    <div className={styles.loading}>
      <p className={styles.text}>{text}</p>
      {loading && <ProgressLine label={text} done={loading.done} total={loading.total} />}
      <p className={styles.hint}>
        {words(loadState === 'stopped' ? 'loading.partly' : 'progress.usable')}
      </p>
      {loadState !== 'loaded' && (
        <div className={styles.orders}>
          {loadState === 'loading' ? (
            <Button kind="quiet" onPress={() => void orderLoading('pause')}>
              {words('loading.pause')}
            </Button>
          ) : (
            <Button kind="quiet" onPress={() => void orderLoading('continue')}>
              {words('loading.continue')}
            </Button>
          )}
          {loadState !== 'stopped' && (
            <Button kind="quiet" onPress={() => void orderLoading('stop')}>
              {words('loading.stop')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
