import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure, Progress, ReplaceReport } from '../../../electron/contract/types.ts';
import { request } from '../../bridge/bridge.ts';
import type { RequestInput } from '../../bridge/service-port.ts';

/** What a dry run looks for. */
export type ReplaceWish = Pick<
  RequestInput<'replace-text'>,
  'target' | 'pattern' | 'replacement' | 'fields'
>;

export type ReplacePlan =
  /** Nothing to look for. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'looking'; readonly progress: Progress | null }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'found'; readonly wish: ReplaceWish; readonly report: ReplaceReport };

export interface Planning {
  readonly plan: ReplacePlan;
  readonly stop: () => void;
  readonly lookAgain: () => void;
}

/** Milliseconds of rest after a key before it is asked what would change. */
const rest = 250;
const samples = 40;

/** What replacing would do, told as the person types. null: nothing is asked for. */
export function useReplacePlan(wish: ReplaceWish | null): Planning {
  const [plan, setPlan] = useState<ReplacePlan>({ kind: 'nothing' });
  const [round, setRound] = useState(0);
  const current = useRef<AbortController | null>(null);
  const asked = wish === null ? null : JSON.stringify(wish);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is the wish, by value; `round` asks again
  useEffect(() => {
    if (wish === null) return setPlan({ kind: 'nothing' });
    const stop = new AbortController();
    current.current = stop;
    setPlan({ kind: 'looking', progress: null });
    const timer = setTimeout(() => void look(wish, stop), rest);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [asked, round]);

  async function look(asked: ReplaceWish, stop: AbortController): Promise<void> {
    try {
      const result = await request(
        'replace-text',
        { ...asked, articles: null, samples, dryRun: true },
        {
          signal: stop.signal,
          onProgress: (progress) => {
            if (!stop.signal.aborted) setPlan({ kind: 'looking', progress });
          },
        },
      );
      if (stop.signal.aborted) return;
      setPlan(
        result.ok
          ? { kind: 'found', wish: asked, report: result.value }
          : { kind: 'refused', failure: result.error },
      );
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    }
  }

  const stop = useCallback(() => {
    current.current?.abort();
    setPlan({ kind: 'stopped' });
  }, []);
  const lookAgain = useCallback(() => setRound((now) => now + 1), []);
  return { plan, stop, lookAgain };
}
