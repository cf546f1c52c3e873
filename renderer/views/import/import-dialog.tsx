import { useEffect, useState } from 'react';
import type { ImportReport, JobOptions, Result } from '../../../electron/contract/types.ts';
import { request } from '../../bridge/bridge.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProgressLine } from '../../components/progress-line.tsx';
import { closeDialog, type ImportSource } from '../../stores/dialog-store.ts';
import { everything } from '../../stores/query-change.ts';
import { goTo } from '../../stores/search-store.ts';
import { showToast } from '../../stores/toast-store.ts';
import { currentWords } from '../../strings/current-words.ts';
import { failureWords } from '../../strings/failure-words.ts';
import { progressWords } from '../../strings/progress-words.ts';
import { useWords } from '../../strings/words.tsx';
import { useJob } from '../use-job.ts';
import styles from './import-dialog.module.css';
import { ImportItems } from './import-items.tsx';

/** Shows what would come in, before anything does; then brings it in. */
export function ImportDialog({ source }: { readonly source: ImportSource }) {
  const words = useWords();
  const job = useJob();
  const [preview, setPreview] = useState<Result<ImportReport> | null>(null);

  const { run } = job;
  useEffect(() => {
    const stop = new AbortController();
    void run((options) => importFrom(source, true, options), stop).then((result) => {
      if (result !== null) setPreview(result);
    });
    return () => stop.abort(new DOMException('Closed', 'AbortError'));
  }, [source, run]);

  const start = async () => {
    const result = await job.run((options) => importFrom(source, false, options));
    if (result === null)
      showToast({
        kind: 'failed',
        title: words('import.cancelled'),
        text: words('import.cancelledText'),
      });
    else tell(result);
    closeDialog();
  };
  const close = () => {
    job.cancel();
    if (!job.isRunning || preview === null) closeDialog();
  };
  const report = preview?.ok ? preview.value : null;
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
      {job.isRunning && (
        <div className={styles.running} role="status">
          <p>{job.progress ? progressWords(words, job.progress) : words('import.reading')}</p>
          <ProgressLine
            label={words('import.reading')}
            done={job.progress?.done ?? 0}
            total={job.progress?.total ?? null}
          />
          {job.progress?.item && <p className={styles.item}>{job.progress.item}</p>}
        </div>
      )}
      {preview && !preview.ok && (
        <p role="alert" className={styles.failed}>
          {failureWords(words, preview.error)}
        </p>
      )}
      {report && <ImportItems report={report} />}
    </Dialog>
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

function tell(result: Result<ImportReport>): void {
  const words = currentWords();
  if (!result.ok) {
    showToast({
      kind: 'failed',
      title: words('import.failed'),
      text: failureWords(words, result.error),
    });
    return;
  }
  const { change, created, updated, failed } = result.value;
  showToast({
    kind: failed > 0 ? 'failed' : 'done',
    title: words('import.done', { count: created + updated }),
    ...(failed > 0 && { text: words('import.summary.failed', { count: failed }) }),
    ...(change !== null && {
      act: {
        label: words('common.show'),
        run: () =>
          goTo(
            { kind: 'import', change },
            { ...everything, filters: [{ field: 'import', values: [change], exclude: false }] },
          ),
      },
    }),
  });
}
