import { useEffect, useState } from 'react';
import type { ImportReport, JobOptions, Result } from '../../../electron/contract/types.ts';
import { request } from '../../bridge/bridge.ts';
import { openReport, showImport } from '../../commands/import-acts.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FocusedButton } from '../../components/focused-button.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { closeDialog, type ImportSource } from '../../stores/dialog-store.ts';
import { showToast } from '../../stores/toast-store.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { progressWords } from '../../strings/progress-words.ts';
import { useWords } from '../../strings/words.tsx';
import { type Job, useJob } from '../use-job.ts';
import { ImportBeyond } from './import-beyond.tsx';
import styles from './import-dialog.module.css';
import { ImportItems } from './import-items.tsx';
import { ImportProofView } from './import-proof.tsx';
import { useProof } from './use-proof.ts';

/** Shows what would come in, before anything does; then brings it in, and shows what came of it. */
export function ImportDialog({ source }: { readonly source: ImportSource }) {
  const words = useWords();
  const job = useJob();
  const [preview, setPreview] = useState<Result<ImportReport> | null>(null);
  const [result, setResult] = useState<Result<ImportReport> | null>(null);

  const { run } = job;
  useEffect(() => {
    const stop = new AbortController();
    void run((options) => importFrom(source, true, options), stop).then((planned) => {
      if (planned !== null) setPreview(planned);
    });
    return () => stop.abort(new DOMException('Closed', 'AbortError'));
  }, [source, run]);

  const start = async () => {
    const imported = await job.run((options) => importFrom(source, false, options));
    if (imported !== null) return setResult(imported);
    showToast({
      kind: 'failed',
      title: words('import.cancelled'),
      text: words('import.cancelledText'),
    });
    closeDialog();
  };
  const close = () => {
    job.cancel();
    if (!job.isRunning || preview === null) closeDialog();
  };
  if (result?.ok) return <ImportDone report={result.value} />;
  const shown = result ?? preview;
  const report = shown?.ok ? shown.value : null;
  const incoming = report ? report.created + report.updated : 0;

  return (
    <Dialog
      isOpen
      title={words('import.title')}
      size="large"
      isBusy={job.isRunning && preview !== null}
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{words('common.cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={incoming === 0 || job.isRunning}
            onPress={() => void start()}
          >
            {words('import.act', { count: incoming })}
          </Button>
        </>
      }
    >
      {job.isRunning && <Running job={job} label={words('import.reading')} />}
      {shown && !shown.ok && (
        <p role="alert" className={styles.failed}>
          {failureWords(words, shown.error)}
        </p>
      )}
      {report && (
        <>
          <ImportItems report={report} isDone={false} />
          <ImportBeyond report={report} />
        </>
      )}
    </Dialog>
  );
}

/** What an import has done, until the person has seen enough of it. */
function ImportDone({ report }: { readonly report: ImportReport }) {
  const words = useWords();
  const { job, proof, prove } = useProof();
  const { change } = report;
  const close = () => (job.isRunning ? job.cancel() : closeDialog());
  const show = (id: string) => {
    showImport(id);
    closeDialog();
  };
  return (
    <Dialog
      isOpen
      title={words('imports.doneTitle')}
      size="large"
      isBusy={job.isRunning}
      onClose={close}
      footer={
        job.isRunning ? (
          <Button onPress={close}>{words('common.cancel')}</Button>
        ) : (
          <>
            {change !== null && (
              <>
                {report.report !== null && (
                  <>
                    <Button kind="quiet" onPress={() => void openReport(change)}>
                      {words('imports.openReport')}
                    </Button>
                    <Button kind="quiet" onPress={() => void prove(change)}>
                      {words('imports.prove')}
                    </Button>
                  </>
                )}
                <Button onPress={() => show(change)}>{words('imports.showStories')}</Button>
              </>
            )}
            <FocusedButton kind="primary" onPress={closeDialog}>
              {words('common.close')}
            </FocusedButton>
          </>
        )
      }
    >
      {report.stopped && (
        <p role="alert" className={styles.failed}>
          {words('imports.stopped')} {failureWords(words, report.stopped)}
        </p>
      )}
      {job.isRunning && <Running job={job} label={words('imports.proving')} />}
      {proof && <ImportProofView proof={proof} />}
      <ImportItems report={report} isDone />
      <ImportBeyond report={report} />
    </Dialog>
  );
}

function Running({ job, label }: { readonly job: Job; readonly label: string }) {
  const words = useWords();
  const { progress } = job;
  return (
    <div className={styles.running} role="status">
      <p>{progress ? progressWords(words, progress) : label}</p>
      <ProgressLine label={label} done={progress?.done ?? 0} total={progress?.total ?? null} />
      {progress?.item && <p className={styles.item}>{progress.item}</p>}
    </div>
  );
}

function importFrom(
  source: ImportSource,
  dryRun: boolean,
  options: JobOptions,
): Promise<Result<ImportReport>> {
  return source.kind === 'text'
    ? request('import-text', { text: source.text, dryRun }, options)
    : request('import-files', { grants: source.grants, dryRun }, options);
}
