import type { ImportReport, Progress, Result } from '../../../electron/contract/types.ts';
import { tellFailure } from '../../commands/archive-acts.ts';
import { openDialog } from '../../stores/dialog-store.ts';
import { setRunningAct } from '../../stores/running-act.ts';
import { showToast } from '../../stores/toast-store.ts';
import { currentWords } from '../../strings/current-words.ts';

/** An import whose dialog was closed while it runs. */
export interface BackgroundImport {
  readonly progress: (progress: Progress) => void;
  /** null: it was cancelled. */
  readonly end: (result: Result<ImportReport> | null) => void;
}

/** Shows the import at the foot of the left pane, and says what has come of it. */
export function inBackground(last: Progress | null, stop: AbortController): BackgroundImport {
  const show = (progress: Progress | null) =>
    setRunningAct({ title: currentWords()('import.title'), progress, stop });
  show(last);
  return {
    progress: show,
    end(result) {
      setRunningAct(null);
      const isStopped = result?.ok === true && result.value.stopped?.code === 'cancelled';
      if (result === null || isStopped) tellCancelled();
      else if (result.ok) tellDone(result.value);
      else tellFailure(currentWords()('notify.import.failed'), result.error);
    },
  };
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
