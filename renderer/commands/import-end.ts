import type { ImportReport, Result } from '../../electron/contract/types.ts';
import { openDialog } from '../stores/dialog-store.ts';
import { showToast } from '../stores/toast-store.ts';
import { currentWords } from '../strings/current-words.ts';
import { tellFailure } from './archive-acts.ts';

/** Says what has come of an import whose dialog was closed while it ran; null: it was cancelled. */
export function tellImport(result: Result<ImportReport> | null): void {
  const isStopped = result?.ok === true && result.value.stopped?.code === 'cancelled';
  if (result === null || isStopped) tellCancelled();
  else if (result.ok) tellDone(result.value);
  else tellFailure(currentWords()('notify.import.failed'), result.error);
}

function tellDone(report: ImportReport): void {
  const words = currentWords();
  showToast({
    kind: report.stopped === null && report.failed === 0 ? 'done' : 'failed',
    title: words('imports.doneTitle'),
    act: {
      label: words('common.show'),
      run: () => openDialog({ kind: 'import-done', report }),
    },
  });
}

export function tellCancelled(): void {
  const words = currentWords();
  showToast({
    kind: 'failed',
    title: words('import.cancelled'),
    text: words('import.cancelledText'),
  });
}
