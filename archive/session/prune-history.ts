import { parseStoryDate } from '../article/dates.ts';
import type { JobOptions } from '../job.ts';
import { fail, type Result } from '../result.ts';
import { type PruneReport, pruneHistory as prune } from '../store/prune-history.ts';
import { emitUndo, type Session } from './session.ts';

/**
 * Removes the versions of changes made before a date, at the request of a person. A date without a
 * time begins at midnight in the archive's zone. Fails with `invalid-date`.
 */
export async function pruneHistory(
  session: Session,
  { before, dryRun }: { readonly before: string; readonly dryRun: boolean },
  job: JobOptions = {},
): Promise<Result<PruneReport>> {
  const { epoch } = parseStoryDate(before, session.file.timeZone);
  if (epoch === null)
    return fail('invalid-date', `"${before}" is not a date in ISO 8601.`, { path: 'before' });
  if (!dryRun) {
    const allowed = await session.mayWrite();
    if (!allowed.ok) return allowed;
  }
  const at = {
    before: new Date(epoch).toISOString(),
    now: new Date(session.now()).toISOString(),
    dryRun,
  };
  const pruned = await prune(session.folder, session.history, at, session.mayWrite, job);
  if (!dryRun) emitUndo(session);
  return pruned;
}
