import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '../../electron/contract/types.ts';
import { isCancel } from '../bridge/is-cancel.ts';
import type { RequestOptions } from '../bridge/service-port.ts';
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
  /** Lets the work go on when its view is gone. */
  readonly leave: () => void;
  /** Holds the work, where it can be held, or lets it go on. */
  readonly hold: (isHeld: boolean) => void;
}

/** One long piece of work of a view: its progress, its end, its holding and cancelling. */
export function useJob(): Job {
  const [isRunning, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  const [isHeld, setHeld] = useState(false);
  const current = useRef<AbortController | null>(null);
  const holding = useRef<(isHeld: boolean) => void>(() => undefined);
  const estimate = useRef(secondsLeft());

  const cancel = useCallback(
    () => current.current?.abort(new DOMException('Cancelled', 'AbortError')),
    [],
  );
  const leave = useCallback(() => {
    current.current = null;
  }, []);
  const hold = useCallback((wanted: boolean) => {
    holding.current(wanted);
    setHeld(wanted);
    // The pause is no time that the work took.
    estimate.current = secondsLeft();
    setLeft(null);
  }, []);
  const run = useCallback<Job['run']>(async (work, stop = new AbortController()) => {
    current.current = stop;
    estimate.current = secondsLeft();
    setRunning(true);
    setProgress(null);
    setLeft(null);
    setHeld(false);
    try {
      return await work({
        signal: stop.signal,
        onProgress: (told) => {
          setProgress(told);
          setLeft(estimate.current(told, performance.now()));
        },
        onBegun: (holdIt) => {
          holding.current = holdIt;
        },
      });
    } catch (error) {
      if (isCancel(error)) return null;
      throw error;
    } finally {
      if (current.current === stop) {
        current.current = null;
        holding.current = () => undefined;
        setRunning(false);
      }
    }
  }, []);
  useEffect(() => cancel, [cancel]);
  return { isRunning, progress, secondsLeft: left, isHeld, run, cancel, leave, hold };
}
