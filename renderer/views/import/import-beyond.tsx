import type { ImportReport } from '../../../electron/contract/types.ts';
import { importTarget } from '../../commands/import-acts.ts';
import { Button } from '../../components/button.tsx';
import { openDialog } from '../../stores/dialog-store.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './import-beyond.module.css';

/** What a report says beside its stories: pictures that lie elsewhere, files that were left out. */
export function ImportBeyond({ report }: { readonly report: ImportReport }) {
  const words = useWords();
  const { change, remotePictures, leftOut } = report;
  return (
    <>
      {remotePictures.length > 0 && (
        <section className={styles.section} aria-label={words('imports.remote')}>
          <h3 className={styles.title}>{words('imports.remote')}</h3>
          <p className={styles.about}>{words('imports.remoteText')}</p>
          <ul className={styles.hosts}>
            {remotePictures.map(({ host, count }) => (
              <li key={host}>
                <bdi>{host}</bdi>
                <span>{words('imports.pictures', { count })}</span>
              </li>
            ))}
          </ul>
          {change !== null && (
            <Button
              onPress={() =>
                openDialog({ kind: 'download-pictures', target: importTarget(change) })
              }
            >
              {words('command.downloadPictures')}
            </Button>
          )}
        </section>
      )}
      {leftOut.count > 0 && (
        <details className={styles.section}>
          <summary className={styles.title}>
            {words('imports.leftOut', { count: leftOut.count })}
          </summary>
          <ul className={styles.names}>
            {leftOut.names.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
            {leftOut.count > leftOut.names.length && (
              <li>{words('import.more', { count: leftOut.count - leftOut.names.length })}</li>
            )}
          </ul>
        </details>
      )}
    </>
  );
}
