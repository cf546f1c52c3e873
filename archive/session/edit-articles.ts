import { ulid } from 'ulid';
import type { ChangeReport, EditRequest, Target } from '../archive-types.ts';
import { applyEdits } from '../article/apply-edits.ts';
import type { ArticleId, ArticleSummary } from '../article/article.ts';
import type { ArticleEdit } from '../article/edit.ts';
import { breathe, type JobOptions } from '../job.ts';
import type { Failure, Result } from '../result.ts';
import type { Action } from '../store/change.ts';
import { hashOf } from '../store/hash.ts';
import { readArticleFile } from '../store/read-article-file.ts';
import { applyChange, type Plan, type PlannedWrite } from './apply-change.ts';
import { mergeEdit } from './merge-edit.ts';
import { type Session, unknownArticle } from './session.ts';

/** Edits one article or many as one change. */
export async function editArticles(
  session: Session,
  request: EditRequest,
  job: JobOptions = {},
): Promise<Result<ChangeReport>> {
  const allowed = await session.mayWrite();
  if (!allowed.ok) return allowed;
  const { plan, fields } = await planEdits(
    session,
    targetIds(session, request.target),
    request,
    job,
  );
  return applyChange(session, actionOf(request.edits, fields), request.reason, plan, job, {
    plans: [request.edits],
    planOf: null,
  });
}

export function targetIds(session: Session, target: Target): readonly ArticleId[] {
  return target.kind === 'ids' ? [...new Set(target.ids)] : session.index.ids(target.query);
}

async function planEdits(
  session: Session,
  ids: readonly ArticleId[],
  { edits, base }: Pick<EditRequest, 'edits' | 'base'>,
  job: JobOptions,
): Promise<{ plan: Plan; fields: ReadonlySet<string> }> {
  const writes: PlannedWrite[] = [];
  const unchanged: ArticleId[] = [];
  const failed: { id: ArticleId; error: Failure }[] = [];
  const fields = new Set<string>();
  for (const [done, id] of ids.entries()) {
    job.signal?.throwIfAborted();
    const planned = await planEdit(session, id, edits, base);
    if (!planned.ok) failed.push({ id, error: planned.error });
    else if (planned.value === null) unchanged.push(id);
    else {
      writes.push(planned.value.write);
      for (const field of planned.value.fields) fields.add(field);
    }
    if (done % 50 === 49) await breathe();
  }
  return { plan: { writes, unchanged, failed }, fields };
}

export interface PlannedEdit {
  readonly write: PlannedWrite;
  readonly fields: readonly string[];
}

export async function planEdit(
  session: Session,
  id: ArticleId,
  edits: readonly ArticleEdit[],
  base: EditRequest['base'],
): Promise<Result<PlannedEdit | null>> {
  const known = session.catalogue.get(id);
  if (known === null) return { ok: false, error: unknownArticle(id) };
  const file = await readArticleFile(session.folder, known.path);
  if (!file.ok) return file;
  const before = file.value.bytes;
  if (base !== null && hashOf(before) !== base) {
    const merged = await mergeEdit(session, known, base, before, edits);
    if (!merged.ok) return merged;
  }
  return planBytes(session, known, before, edits);
}

/** What edits make of the bytes of an article; null when they say so already. */
export function planBytes(
  session: Session,
  { id, path }: Pick<ArticleSummary, 'id' | 'path'>,
  before: Uint8Array,
  edits: readonly ArticleEdit[],
): Result<PlannedEdit | null> {
  let minted: ArticleId | null = null;
  const applied = applyEdits(before, edits, {
    path,
    timeZone: session.file.timeZone,
    mintId: () => {
      minted ??= ulid(session.now()) as ArticleId;
      return minted;
    },
  });
  if (!applied.ok) return applied;
  if (applied.value.fields.length === 0) return { ok: true, value: null };
  return {
    ok: true,
    value: {
      fields: applied.value.fields,
      write: {
        id: minted ?? id,
        before: { path, bytes: before },
        after: { path, bytes: applied.value.bytes },
      },
    },
  };
}

/** Names what was done after its most telling part. */
export function actionOf(edits: readonly ArticleEdit[], fields: ReadonlySet<string>): Action {
  for (const edit of edits) {
    if (edit.kind === 'add-update') return { kind: 'record-update', update: edit.update };
  }
  // What an added picture brings along is part of adding it.
  if (edits.some(({ kind }) => kind === 'add-image')) return { kind: 'edit', fields: ['images'] };
  const tagging = edits.flatMap((edit) =>
    edit.kind === 'change-list' && edit.field === 'tags' ? [edit] : [],
  );
  if (tagging.length === edits.length) {
    return {
      kind: 'tag',
      added: tagging.flatMap(({ add }) => add),
      removed: tagging.flatMap(({ remove }) => remove),
    };
  }
  return { kind: 'edit', fields: [...fields] };
}
