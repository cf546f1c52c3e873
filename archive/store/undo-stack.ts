import type { ArticleId } from '../article/article.ts';
import { type Action, type Change, type ChangeId, partsOf, withoutParts } from './change.ts';

export interface UndoStep {
  /** The change to bring back, with those of its articles for which that is still to be done. */
  readonly change: Change;
  /** What the person did in the first place, for the name of the step. */
  readonly action: Action;
}

export interface UndoStack {
  readonly undo: UndoStep | null;
  readonly redo: UndoStep | null;
}

/** Articles of a change that others have changed since: undo has left them alone, and will. */
export type LeftAlone = ReadonlyMap<ChangeId, ReadonlySet<ArticleId>>;

/**
 * What undo and redo would do next, replayed from the history, so that it is the same after a
 * restart. An undo is itself a change; redoing means bringing that change back, and so on. A new
 * act makes what was undone final.
 *
 * An undo that could not be carried out for every article, because the disk was full or the
 * program was killed, leaves a step for the rest.
 */
export function undoStackOf(changes: readonly Change[], left: LeftAlone = new Map()): UndoStack {
  const done: UndoStep[] = [];
  let undone: UndoStep[] = [];
  for (const change of changes) {
    const { action } = change;
    if (action.kind === 'migrate') continue;
    if (action.kind === 'undo') {
      const step = takeStep(done, action.change, change);
      if (step !== null) undone.push({ change, action: step.action });
    } else if (action.kind === 'redo') {
      const step = takeStep(undone, action.change, change);
      if (step !== null) done.push({ change, action: step.action });
    } else {
      done.push({ change, action });
      undone = [];
    }
  }
  return { undo: lastOpen(done, left), redo: lastOpen(undone, left) };
}

/** Takes off a step what was brought back of it. */
function takeStep(steps: UndoStep[], id: string, change: Change): UndoStep | null {
  const at = steps.findLastIndex(({ change }) => change.id === id);
  const step = steps[at];
  if (step === undefined) return null;
  const rest = without(step, new Set(partsOf(change)));
  steps.splice(at, 1, ...(rest === null ? [] : [rest]));
  return step;
}

function lastOpen(steps: readonly UndoStep[], left: LeftAlone): UndoStep | null {
  for (const step of steps.toReversed()) {
    const rest = without(step, left.get(step.change.id) ?? new Set());
    if (rest !== null) return rest;
  }
  return null;
}

/** null when nothing remains of the step. */
function without(step: UndoStep, ids: ReadonlySet<ArticleId>): UndoStep | null {
  if (ids.size === 0) return step;
  const change = withoutParts(step.change, ids);
  return change === null ? null : { ...step, change };
}
