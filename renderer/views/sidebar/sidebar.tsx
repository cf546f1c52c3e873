import { useQuery } from '@tanstack/react-query';
import { Download, Upload } from 'lucide-react';
import { runCommand } from '../../commands/handlers.ts';
import { Button } from '../../components/button.tsx';
import { infoQuery, placesQuery } from '../../stores/archive-queries.ts';
import { useWords } from '../../strings/words.tsx';
import { ArchiveMenu } from './archive-menu.tsx';
import { CheckLine } from './check-line.tsx';
import { LoadingLine } from './loading-line.tsx';
import { PlacesTree } from './places-tree.tsx';
import { RunningActLine } from './running-act-line.tsx';
import styles from './sidebar.module.css';

/** The left pane: whose archive this is, and every way into it. */
export function Sidebar() {
  const words = useWords();
  const { data: info } = useQuery(infoQuery());
  const { data: places } = useQuery(placesQuery());
  return (
    <div className={styles.sidebar}>
      <header className={styles.masthead}>
        <div className={styles.name}>{info && <ArchiveMenu info={info} />}</div>
      </header>
      <nav className={styles.places} aria-label={words('pane.sidebar')}>
        {places && <PlacesTree places={places} canEdit={info?.access.kind === 'writable'} />}
      </nav>
      <footer className={styles.footer}>
        {info && <LoadingLine info={info} />}
        <CheckLine />
        <RunningActLine />
        <div className={styles.acts}>
          <Button
            onPress={() => runCommand('import-files')}
            isDisabled={info?.access.kind !== 'writable'}
          >
            <Download size="0.9375rem" aria-hidden />
            {words('import.button')}
          </Button>
          <Button
            kind="quiet"
            data-tour="export"
            onPress={() => runCommand('export-bundle')}
            isDisabled={info?.articles === 0}
          >
            <Upload size="0.9375rem" aria-hidden />
            {words('export.button')}
          </Button>
        </div>
      </footer>
    </div>
  );
}
