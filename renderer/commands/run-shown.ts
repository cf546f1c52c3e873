import type { JobOptions, Progress } from '../../electron/contract/types.ts';
import { isCancel } from '../bridge/is-cancel.ts';
import { announce } from '../components/announce.ts';
import { setRunningAct } from '../stores/running-act.ts';
import { currentWords } from '../strings/current-words.ts';

/** Milliseconds that an act may take without being shown. */
const moment = 400;

/** Runs an act; where it takes longer than a moment the left pane shows how far it is. null when it was stopped. */
export async function runShown<Value>(
  title: string,
  work: (options: JobOptions) => Promise<Value>,
): Promise<Value | null> {
  const stop = new AbortController();
  let isShown = false;
  let last: Progress | null = null;
  const show = () => setRunningAct({ title, progress: last, stop });
  const timer = setTimeout(() => {
    isShown = true;
    announce(title);
    show();
  }, moment);
  const onProgress = (progress: Progress) => {
    last = progress;
    if (isShown) show();
  };
  try {
    return await work({ signal: stop.signal, onProgress });
  } catch (error) {
    if (!isCancel(error)) throw error;
    announce(currentWords()('progress.stopped'));
    return null;
  } finally {
    clearTimeout(timer);
    if (isShown) setRunningAct(null);
  }
}
