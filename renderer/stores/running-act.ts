import { create } from 'zustand';
import type { Progress } from '../../electron/contract/types.ts';

/** An act without a view of its own that takes longer than a moment: undoing a batch, trashing thousands. */
export interface RunningAct {
  /** As a menu names it. */
  readonly title: string;
  /** null until the first report. */
  readonly progress: Progress | null;
  readonly isHeld?: boolean;
  /** Holds it or lets it go on; for what can be held. */
  readonly hold?: (isHeld: boolean) => void;
  readonly stop: AbortController;
}

export const useRunningAct = create<{ readonly act: RunningAct | null }>(() => ({ act: null }));

export function setRunningAct(act: RunningAct | null): void {
  useRunningAct.setState({ act });
}
