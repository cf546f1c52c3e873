import { FolderOpen, FolderPlus } from 'lucide-react';
import { useEffect } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { RecentArchive } from '../../../electron/contract/main-requests.ts';
import { main } from '../../bridge/bridge.ts';
import { useMenuWithoutArchive } from '../../commands/menu-state.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../strings/words.tsx';
import { tellOnceAfterPaint } from '../use-list-shown.ts';
import styles from './welcome.module.css';

/** No archive is open: what an archive is here, and the ways to one. */
export function Welcome({ recent }: { readonly recent: readonly RecentArchive[] }) {
  const words = useWords();
  useMenuWithoutArchive();
  useEffect(() => tellOnceAfterPaint(0), []);
  return (
    <main className={styles.welcome}>
      <div className={styles.page}>
        <p className={styles.name}>{words('app.name')}</p>
        <h1 className={styles.title}>{words('welcome.title')}</h1>
        <p className={styles.text}>{words('welcome.text')}</p>
        <div className={styles.acts}>
          <Button kind="primary" autoFocus onPress={() => void main('open-archive', {})}>
            <FolderOpen size="1rem" aria-hidden />
            {words('welcome.open')}
          </Button>
          <Button onPress={() => void main('new-archive', {})}>
            <FolderPlus size="1rem" aria-hidden />
            {words('welcome.create')}
          </Button>
          <Button kind="quiet" onPress={() => void main('open-sample', {})}>
            {words('welcome.sample')}
          </Button>
        </div>
        {recent.length > 0 && (
          <section className={styles.recent}>
            <h2 className={styles.heading}>{words('welcome.recent')}</h2>
            <ul>
              {recent.map(({ name, folder }, index) => (
                <li key={folder}>
                  <AriaButton
                    className={styles.archive ?? ''}
                    onPress={() => void main('open-recent', { index })}
                  >
                    <span className={styles.archiveName} dir="auto">
                      {name}
                    </span>
                    <bdi className={styles.folder}>{folder}</bdi>
                  </AriaButton>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  );
}
