import type { ExportReport } from '../../../electron/contract/types.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useCloseDialog } from '../../stores/dialog-store.ts';
import { lostFieldWords } from '../../strings/export-words.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { useWords } from '../../strings/words.tsx';
import styles from './export-report-dialog.module.css';

/** More lines than this nobody reads; the count says how many there are. */
const mostShown = 500;

/** What did not come along in an export: fields without a place, and each file that stayed behind. */
export function ExportReportDialog({ report }: { readonly report: ExportReport }) {
  const words = useWords();
  const closeDialog = useCloseDialog();
  const { lost, warnings } = report;
  const left = warnings.length - mostShown;
  return (
    <Dialog
      isOpen
      title={words('export.report')}
      onClose={closeDialog}
      footer={
        <Button kind="primary" autoFocus onPress={closeDialog}>
          {words('common.done')}
        </Button>
      }
    >
      {lost.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.heading}>{words('export.reportLost')}</h3>
          <ul className={styles.lines}>
            {lost.map(({ field, articles }) => (
              <li key={field}>
                {words('export.lostLine', {
                  field: lostFieldWords(words, field),
                  count: articles,
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {warnings.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.heading}>{words('export.reportLeft')}</h3>
          <ul className={styles.lines}>
            {warnings.slice(0, mostShown).map(({ path, ...warning }) => (
              <li key={`${warning.code} ${path} ${warning.message}`}>
                <bdi className={styles.file}>{path}</bdi>
                <span className={styles.why}>{failureWords(words, warning)}</span>
              </li>
            ))}
          </ul>
          {left > 0 && <p className={styles.why}>{words('export.more', { count: left })}</p>}
        </section>
      )}
    </Dialog>
  );
}
