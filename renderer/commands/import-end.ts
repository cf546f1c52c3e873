import type { ImportReport, Result } from '../../electron/contract/types.ts';
import { openDialog } from '../stores/dialog-store.ts';
import { showToast } from '../stores/toast-store.ts';
import { currentWords } from '../strings/current-words.ts';
import { importTitle } from '../strings/import-words.ts';
import { tellFailure } from './archive-acts.ts';

/** Says what has come of an import whose dialog was closed while it ran; null: it was cancelled before anything came in. */
export function tellImport(result: Result<ImportReport> | null): void {
  if (result === null) tellCancelled();
  else if (result.ok) tellEnd(result.value);
  else tellFailure(currentWords()('notify.import.failed'), result.error);
}

function tellEnd(report: ImportReport): void {
  const words = currentWords();
  showToast({
    kind: report.stopped === null && report.failed === 0 ? 'done' : 'failed',
    title: importTitle(words, report),
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
