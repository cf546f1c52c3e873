import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '../../electron/contract/types.ts';
import { isCancel } from '../bridge/is-cancel.ts';
import type { RequestOptions } from '../bridge/service-port.ts';
import { setRunningAct } from '../stores/running-act.ts';
import { secondsLeft } from './seconds-left.ts';

export interface Job {
  readonly isRunning: boolean;
  readonly progress: Progress | null;
  /** Until the step at hand has ended, as far as can be said; null: that is not known. */
  readonly secondsLeft: number | null;
  readonly isHeld: boolean;
  /** Runs work that can be cancelled; null when it was. */
  readonly run: <Value>(
    work: (options: RequestOptions) => Promise<Value>,
    stop?: AbortController,
  ) => Promise<Value | null>;
  readonly cancel: () => void;
  /** Lets the work go on when its view is gone: the left pane shows it by this title until its end. */
  readonly goOn: (title: string, can?: { readonly hold: boolean }) => void;
  /** Whether the work that ran last was let go on. */
  readonly isInBackground: () => boolean;
  /** Holds the work, where it can be held, or lets it go on. */
  readonly hold: (isHeld: boolean) => void;
}

interface Running {
  readonly stop: AbortController;
  progress: Progress | null;
  isHeld: boolean;
  hold: (isHeld: boolean) => void;
  canHold: boolean;
  /** By which the left pane shows it; null while its own view does. */
  title: string | null;
}

/** One long piece of work of a view: its progress, its end, its holding and cancelling. */
export function useJob(): Job {
  const [isRunning, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  const [isHeld, setHeld] = useState(false);
  const current = useRef<Running | null>(null);
  const estimate = useRef(secondsLeft());

  const cancel = useCallback(() => {
    const running = current.current;
    if (running?.title === null) running.stop.abort(new DOMException('Cancelled', 'AbortError'));
  }, []);
  const goOn = useCallback<Job['goOn']>((title, can = { hold: false }) => {
    if (current.current === null) return;
    Object.assign(current.current, { title, canHold: can.hold });
    showInPane(current.current);
  }, []);
  const isInBackground = useCallback(() => current.current?.title != null, []);
  const hold = useCallback((wanted: boolean) => current.current?.hold(wanted), []);
  const run = useCallback<Job['run']>(async (work, stop = new AbortController()) => {
    const running: Running = {
      ...{ stop, progress: null, isHeld: false, canHold: false, title: null },
      hold: () => undefined,
    };
    current.current = running;
    estimate.current = secondsLeft();
    setRunning(true);
    setProgress(null);
    setLeft(null);
    setHeld(false);
    try {
      return await work({
        signal: stop.signal,
        onProgress: (told) => {
          running.progress = told;
          showInPane(running);
          setProgress(told);
          setLeft(estimate.current(told, performance.now()));
        },
        onHeld: (held) => {
          running.isHeld = held;
          showInPane(running);
          setHeld(held);
          // The pause is no time that the work took.
          estimate.current = secondsLeft();
          setLeft(null);
        },
        onBegun: (holdIt) => {
          running.hold = holdIt;
        },
      });
    } catch (error) {
      if (isCancel(error)) return null;
      throw error;
    } finally {
      if (running.title !== null) setRunningAct(null);
      if (current.current === running) setRunning(false);
    }
  }, []);
  useEffect(() => cancel, [cancel]);
  return {
    ...{ isRunning, progress, isHeld, run, cancel, goOn, isInBackground, hold },
    secondsLeft: left,
  };
}

function showInPane({ title, progress, isHeld, hold, canHold, stop }: Running): void {
  if (title === null) return;
  setRunningAct({ title, progress, isHeld, stop, ...(canHold && { hold }) });
}
