import type { Action, Change } from './change.ts';

export interface UndoStep {
  /** The change to bring back. */
  readonly change: Change;
  /** What the person did in the first place, for the name of the step. */
  readonly action: Action;
}

export interface UndoStack {
  readonly undo: UndoStep | null;
  readonly redo: UndoStep | null;
}

/**
 * What undo and redo would do next, replayed from the history, so that it is the same after a
 * restart. An undo is itself a change; redoing means bringing that change back, and so on. A new
 * act makes what was undone final.
 */
export function undoStackOf(changes: readonly Change[]): UndoStack {
  const done: UndoStep[] = [];
  let undone: UndoStep[] = [];
  for (const change of changes) {
    const { action } = change;
    if (action.kind === 'undo') {
      const step = takeStep(done, action.change);
      if (step !== null) undone.push({ change, action: step.action });
    } else if (action.kind === 'redo') {
      const step = takeStep(undone, action.change);
      if (step !== null) done.push({ change, action: step.action });
    } else {
      done.push({ change, action });
      undone = [];
    }
  }
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null };
}

function takeStep(steps: UndoStep[], id: string): UndoStep | null {
  const at = steps.findLastIndex(({ change }) => change.id === id);
  return at < 0 ? null : (steps.splice(at, 1)[0] ?? null);
}
