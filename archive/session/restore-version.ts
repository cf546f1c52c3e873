import { ulid } from 'ulid';
import type { ChangeReport } from '../archive-types.ts';
import type { ArticleId, ArticlePath } from '../article/article.ts';
import { restoreFieldOf } from '../article/restore-field.ts';
import { ok, type Result } from '../result.ts';
import type { Action, ChangeId } from '../store/change.ts';
import { hashOf } from '../store/hash.ts';
import { readArticleFile } from '../store/read-article-file.ts';
import { applyChange, type FileState } from './apply-change.ts';
import { type Session, unknownArticle } from './session.ts';

/** Brings one article back to what it was before a change; itself one more change. */
export async function restoreVersion(
  session: Session,
  id: ArticleId,
  change: ChangeId,
  reason: string | null,
): Promise<Result<ChangeReport>> {
  return restore(session, id, change, { kind: 'restore-version' }, reason, (_, earlier) =>
    ok({ bytes: earlier, id }),
  );
}

/** Brings one field back; only its lines change. Fails as `restoreFieldOf` does. */
export async function restoreField(
  session: Session,
  id: ArticleId,
  change: ChangeId,
  field: string,
  reason: string | null,
): Promise<Result<ChangeReport>> {
  const action = { kind: 'restore-version', field } as const;
  return restore(session, id, change, action, reason, ({ path, bytes }, earlier) => {
    let minted: ArticleId | null = null;
    const edited = restoreFieldOf(bytes, earlier, field, {
      path,
      timeZone: session.file.timeZone,
      mintId: () => {
        minted ??= ulid(session.now()) as ArticleId;
        return minted;
      },
    });
    return edited.ok ? ok({ bytes: edited.value.bytes, id: minted ?? id }) : edited;
  });
}

async function restore(
  session: Session,
  id: ArticleId,
  change: ChangeId,
  action: Action,
  reason: string | null,
  make: (
    now: FileState,
    earlier: Uint8Array,
  ) => Result<{ readonly bytes: Uint8Array; readonly id: ArticleId }>,
): Promise<Result<ChangeReport>> {
  const allowed = await session.mayWrite();
  if (!allowed.ok) return allowed;
  const known = session.catalogue.get(id);
  if (known === null) return { ok: false, error: unknownArticle(id) };
  const earlier = await session.history.version(id, change);
  if (!earlier.ok) return earlier;
  const before = await readState(session, known.path);
  if (!before.ok) return before;
  const made = make(before.value, earlier.value);
  if (!made.ok) return made;
  const isSame = hashOf(before.value.bytes) === hashOf(made.value.bytes);
  const after = { path: known.path, bytes: made.value.bytes };
  return applyChange(session, action, reason, {
    writes: isSame ? [] : [{ id: made.value.id, before: before.value, after }],
    unchanged: isSame ? [id] : [],
    failed: [],
  });
}

async function readState(session: Session, path: ArticlePath): Promise<Result<FileState>> {
  const file = await readArticleFile(session.folder, path);
  return file.ok ? ok({ path, bytes: file.value.bytes }) : file;
}
