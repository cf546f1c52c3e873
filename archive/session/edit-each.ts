import type { ChangeReport, EditEachRequest } from '../archive-types.ts';
import type { ArticleId } from '../article/article.ts';
import { breathe, type JobOptions } from '../job.ts';
import type { Failure, Result } from '../result.ts';
import { applyChange, type PlannedWrite } from './apply-change.ts';
import { actionOf, planEdit } from './edit-articles.ts';
import type { Session } from './session.ts';

/** Edits many articles, each in its own way, as one change. An article named twice is edited once. */
export async function editEach(
  session: Session,
  { plans, reason }: EditEachRequest,
  job: JobOptions = {},
): Promise<Result<ChangeReport>> {
  const allowed = await session.mayWrite();
  if (!allowed.ok) return allowed;
  const writes: PlannedWrite[] = [];
  const unchanged: ArticleId[] = [];
  const failed: { id: ArticleId; error: Failure }[] = [];
  const fields = new Set<string>();
  const seen = new Set<ArticleId>();
  const planOf: number[] = [];
  for (const [number, { edits, articles }] of plans.entries()) {
    for (const { id, base } of articles) {
      if (seen.has(id)) continue;
      seen.add(id);
      job.signal?.throwIfAborted();
      const planned = await planEdit(session, id, edits, base);
      if (!planned.ok) failed.push({ id, error: planned.error });
      else if (planned.value === null) unchanged.push(id);
      else {
        writes.push(planned.value.write);
        planOf.push(number);
        for (const field of planned.value.fields) fields.add(field);
      }
      if (seen.size % 50 === 49) await breathe();
    }
  }
  const edits = plans.flatMap((plan) => plan.edits);
  return applyChange(session, actionOf(edits, fields), reason, { writes, unchanged, failed }, job, {
    plans: plans.map((plan) => plan.edits),
    planOf,
  });
}
