import type { ChangeSummary } from '../archive-types.ts';
import type { Change } from '../store/change.ts';

export function summariseChange(change: Change): ChangeSummary {
  return {
    id: change.id,
    at: change.at,
    action: change.action,
    reason: change.reason,
    count: change.items.length,
  };
}
