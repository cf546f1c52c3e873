import type { CheckProblem, CheckReport } from '../../electron/contract/types.ts';
import { request } from '../bridge/bridge.ts';
import { isCancel } from '../bridge/is-cancel.ts';
import { announce } from '../components/announce.ts';
import { setCheck, useCheck } from '../stores/check-store.ts';
import { openDialog, useDialog } from '../stores/dialog-store.ts';
import { showToast } from '../stores/toast-store.ts';
import { checkWords } from '../strings/check-words.ts';
import { currentWords } from '../strings/current-words.ts';
import { tellFailure } from './archive-acts.ts';

/** Shows the check that runs, or begins one. */
export function checkArchive(): void {
  openDialog({ kind: 'check' });
  if (useCheck.getState().kind !== 'running') void run();
}

/** Shows what a check has found that another window may have asked for. One that runs here goes on. */
export function showCheck(report: CheckReport): void {
  if (useCheck.getState().kind !== 'running') setCheck({ kind: 'done', report });
  openDialog({ kind: 'check' });
}

export function stopCheck(): void {
  const state = useCheck.getState();
  if (state.kind === 'running') state.stop.abort(new DOMException('Cancelled', 'AbortError'));
}

async function run(): Promise<void> {
  const stop = new AbortController();
  setCheck({ kind: 'running', progress: null, stop });
  try {
    const result = await request(
      'check',
      {},
      {
        signal: stop.signal,
        onProgress: (progress) => setCheck({ kind: 'running', progress, stop }),
      },
    );
    setCheck(
      result.ok
        ? { kind: 'done', report: result.value }
        : { kind: 'failed', failure: result.error },
    );
    if (result.ok) tellReport(result.value);
    else if (!isShown()) tellFailure(currentWords()('check.failed'), result.error);
  } catch (error) {
    setCheck({ kind: 'idle' });
    if (!isCancel(error)) throw error;
    announce(currentWords()('check.stopped'));
  }
}

function isShown(): boolean {
  return useDialog.getState().open?.kind === 'check';
}

/** Whoever has closed the dialog meanwhile is told all the same. */
function tellReport(report: CheckReport): void {
  const words = currentWords();
  const title = verdictWords(report);
  if (isShown()) {
    announce(title);
    return;
  }
  showToast({
    kind: damageOf(report).length === 0 ? 'done' : 'failed',
    title,
    act: { label: words('common.show'), run: () => openDialog({ kind: 'check' }) },
  });
}

/** What is damaged or lost; what is only unfinished, such as a missing credit, is not. */
export function damageOf({ problems }: CheckReport): readonly CheckProblem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

export function verdictWords(report: CheckReport): string {
  const words = currentWords();
  return words('check.verdict', {
    damage: damageOf(report).length,
    articles: report.articles,
  });
}

/** One line a problem: what it is, where, and in detail. */
export function reportText(report: CheckReport): string {
  const words = currentWords();
  const lines = [...report.problems, ...report.repaired].map(({ code, path, message }) =>
    [checkWords(words, code), path, message].join('\t'),
  );
  return `${[verdictWords(report), ...lines].join('\n')}\n`;
}
