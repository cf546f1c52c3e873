import type { ChangeSummary, UnfinishedChange } from '../archive-types.ts';
import type { Change } from '../store/change.ts';
import type { History } from '../store/history.ts';
import { LoggedChange } from '../store/history-items.ts';
import type { UnfinishedRecord } from '../store/history-state.ts';

export function summariseChange(change: Change): ChangeSummary {
  return {
    id: change.id,
    at: change.at,
    action: change.action,
    reason: change.reason,
    count: change instanceof LoggedChange ? change.count : change.items.length,
  };
}

/** The last change, where a failure, a cancel or a crash has left articles of it undone. */
export function summariseUnfinished(history: History): UnfinishedChange | null {
  const record = history.unfinished();
  if (record === null || record.left.length + record.change.items.length < 2) return null;
  return {
    change: summariseChange(record.change),
    left: record.left.length,
    why: record.why,
    error: record.error,
    canFinish: canFinish(record),
  };
}

/** Edits are known from the log, and what goes to the trash; all else must be asked for again. */
export function canFinish({ change, edits }: UnfinishedRecord): boolean {
  return edits !== null || change.action.kind === 'trash';
}
