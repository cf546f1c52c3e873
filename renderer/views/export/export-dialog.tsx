import { useQuery } from '@tanstack/react-query';
import type { ExportReport } from '../../../electron/contract/types.ts';
import { main, request } from '../../bridge/bridge.ts';
import { tellFailure } from '../../commands/archive-acts.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { infoQuery } from '../../stores/archive-queries.ts';
import { closeDialog } from '../../stores/dialog-store.ts';
import { showToast } from '../../stores/toast-store.ts';
import { currentWords } from '../../strings/current-words.ts';
import { progressWords } from '../../strings/progress-words.ts';
import { useLocale, useWords } from '../../strings/words.tsx';
import { useJob } from '../use-job.ts';
import styles from './export-dialog.module.css';
import { ScopeChoice, useExportScope } from './scope-choice.tsx';

/** Says what would go into the bundle and how many stories that is, then asks where to put it. */
export function ExportDialog() {
  const words = useWords();
  const locale = useLocale();
  const job = useJob();
  const { data: info } = useQuery(infoQuery());
  const scope = useExportScope();
  const { target, count, selected, total } = scope;

  const start = async () => {
    const name = `${info?.name ?? words('export.fileName')} ${new Date().toISOString().slice(0, 10)}.newsbundle`;
    const chosen = await main('choose-export', { suggestedName: name });
    if (!chosen.ok) return tellFailure(words('export.failed'), chosen.error);
    const grant = chosen.value;
    if (grant === null) return;
    const result = await job.run((options) =>
      request('export-bundle', { target, to: grant.grant }, options),
    );
    if (result === null) showToast({ kind: 'failed', title: words('export.cancelled') });
    else if (!result.ok) tellFailure(words('export.failed'), result.error);
    else tellExport(result.value, locale);
    closeDialog();
  };
  const close = () => (job.isRunning ? job.cancel() : closeDialog());

  return (
    <Dialog
      isOpen
      title={words('export.title')}
      isBusy={job.isRunning}
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{words('common.cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={count === 0 || job.isRunning}
            onPress={() => void start()}
          >
            {words('export.act')}
          </Button>
        </>
      }
    >
      <p className={styles.about}>{words('export.about')}</p>
      {job.isRunning ? (
        <div role="status" className={styles.running}>
          <p>{job.progress ? progressWords(words, job.progress) : words('export.running')}</p>
          <ProgressLine
            label={words('export.running')}
            done={job.progress?.done ?? 0}
            total={job.progress?.total ?? null}
          />
        </div>
      ) : (
        <ScopeChoice label={words('export.what')} scope={scope} />
      )}
      {total === 0 && selected === 0 && <p>{words('export.nothing')}</p>}
    </Dialog>
  );
}

function tellExport(report: ExportReport, locale: string): void {
  const words = currentWords();
  const file = report.file.split(/[\\/]/).at(-1) ?? report.file;
  const text = words('export.doneText', {
    file,
    pictures: report.pictures,
    size: sizeWords(report.bytes, locale),
  });
  const missing = report.warnings.length;
  showToast({
    kind: missing > 0 ? 'failed' : 'done',
    title: words('export.done', { count: report.articles }),
    text: missing > 0 ? `${text} ${words('export.warnings', { count: missing })}` : text,
  });
}

function sizeWords(bytes: number, locale: string): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  const value = bytes / (unit === 'kilobyte' ? 1000 : 1_000_000);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(
    value,
  );
}
