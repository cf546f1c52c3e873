import { useCallback, useEffect, useRef, useState } from 'react';
import type { JobOptions, Progress } from '../../electron/contract/types.ts';

export interface Job {
  readonly isRunning: boolean;
  readonly progress: Progress | null;
  /** Runs work that can be cancelled; null when it was. */
  readonly run: <Value>(
    work: (options: JobOptions) => Promise<Value>,
    stop?: AbortController,
  ) => Promise<Value | null>;
  readonly cancel: () => void;
}

/** One long piece of work of a view: its progress, its end, its cancelling. */
export function useJob(): Job {
  const [isRunning, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const current = useRef<AbortController | null>(null);

  const cancel = useCallback(
    () => current.current?.abort(new DOMException('Cancelled', 'AbortError')),
    [],
  );
  const run = useCallback<Job['run']>(async (work, stop = new AbortController()) => {
    current.current = stop;
    setRunning(true);
    setProgress(null);
    try {
      return await work({ signal: stop.signal, onProgress: setProgress });
    } catch (error) {
      if (stop.signal.aborted) return null;
      throw error;
    } finally {
      if (current.current === stop) {
        current.current = null;
        setRunning(false);
      }
    }
  }, []);
  useEffect(() => cancel, [cancel]);
  return { isRunning, progress, run, cancel };
}
