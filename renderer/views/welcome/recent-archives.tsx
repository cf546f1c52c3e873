import { Button } from 'react-aria-components';
import type { RecentArchive } from '../../../electron/contract/main-requests.ts';
import { main } from '../../bridge/bridge.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './recent-archives.module.css';

/** The archives that were open last, the latest first. */
export function RecentArchives({ recent }: { readonly recent: readonly RecentArchive[] }) {
  const words = useWords();
  return (
    <section aria-labelledby="recent-archives">
      <h2 id="recent-archives" className={styles.heading}>
        {words('welcome.recent')}
      </h2>
      <ul>
        {recent.map(({ name, folder }, index) => (
          <li key={folder}>
            <Button
              className={styles.archive ?? ''}
              onPress={() => void main('open-recent', { index })}
            >
              <span className={styles.name} dir="auto">
                {name}
              </span>
              <bdi className={styles.folder}>{folder}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
