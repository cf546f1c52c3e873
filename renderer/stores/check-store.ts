import { create } from 'zustand';
import type { CheckReport, Failure, Progress } from '../../electron/contract/types.ts';

/** The check of the archive, which goes on while its dialog is closed. There is one at a time. */
export type CheckState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly progress: Progress | null;
      readonly stop: AbortController;
    }
  | { readonly kind: 'done'; readonly report: CheckReport }
  | { readonly kind: 'failed'; readonly failure: Failure };

export const useCheck = create<CheckState>(() => ({ kind: 'idle' }));

export function setCheck(state: CheckState): void {
  useCheck.setState(state, true);
}
