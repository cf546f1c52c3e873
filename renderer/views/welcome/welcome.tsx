import { Download, FolderOpen, FolderPlus, Newspaper } from 'lucide-react';
import { useEffect } from 'react';
import type { RecentArchive } from '../../../electron/contract/main-requests.ts';
import { main } from '../../bridge/bridge.ts';
import { useMenuWithoutArchive } from '../../commands/menu-state.ts';
import { MenuButton, MenuItem } from '../../components/menu.tsx';
import { useWords } from '../../strings/words.tsx';
import { tellOnceAfterPaint } from '../use-list-shown.ts';
import { ImportFormats } from './import-formats.tsx';
import { RecentArchives } from './recent-archives.tsx';
import { Way } from './way.tsx';
import styles from './welcome.module.css';
import { WelcomeDrop } from './welcome-drop.tsx';

/** No archive is open: what an archive is here, and the ways to one. */
export function Welcome({ recent }: { readonly recent: readonly RecentArchive[] }) {
  const words = useWords();
  useMenuWithoutArchive();
  useEffect(() => tellOnceAfterPaint(0), []);
  return (
    <main className={styles.welcome}>
      <div className={styles.page}>
        <p className={styles.name}>{words('app.name')}</p>
        <div className={styles.columns}>
          <div className={styles.about}>
            <h1 className={styles.title}>{words('welcome.title')}</h1>
            <p className={styles.text}>{words('welcome.text')}</p>
          </div>
          <div className={styles.begin}>
            <section aria-label={words('welcome.ways')} className={styles.ways}>
              <Way
                icon={FolderOpen}
                name={words('welcome.open')}
                text={words('welcome.openText')}
                autoFocus
                onPress={() => void main('open-archive', {})}
              />
              <MenuButton
                aria-label={words('welcome.bring')}
                button={
                  <Way
                    icon={Download}
                    name={words('welcome.bring')}
                    text={words('welcome.bringText')}
                  />
                }
              >
                <MenuItem onAction={() => void main('bring-in', { folder: false })}>
                  {words('welcome.bringFiles')}
                </MenuItem>
                <MenuItem onAction={() => void main('bring-in', { folder: true })}>
                  {words('welcome.bringFolder')}
                </MenuItem>
              </MenuButton>
              <Way
                icon={FolderPlus}
                name={words('welcome.create')}
                text={words('welcome.createText')}
                onPress={() => void main('new-archive', {})}
              />
              <Way
                icon={Newspaper}
                name={words('welcome.sample')}
                text={words('welcome.sampleText')}
                onPress={() => void main('open-sample', {})}
              />
            </section>
            <p className={styles.drop}>{words('welcome.drop')}</p>
          </div>
          <div className={styles.more}>
            {recent.length > 0 && <RecentArchives recent={recent} />}
            <ImportFormats />
          </div>
        </div>
      </div>
      <WelcomeDrop />
    </main>
  );
}
