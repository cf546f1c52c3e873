import type { ChangeReport } from '../archive-types.ts';
import type { ArticleId } from '../article/article.ts';
import { inParallel } from '../in-parallel.ts';
import type { Result } from '../result.ts';
import { resolveExisting } from '../store/paths.ts';
import { mayReplace } from '../store/save-article.ts';
import { planEdit } from './edit-articles.ts';
import { type Session, unknownArticle } from './session.ts';

/** Files that are looked at side by side. */
const atOnce = 16;

/** Of these articles, those that no edit can reach as they are now, and why: protected, gone, or not to be understood. */
export async function blockedEdits(
  session: Session,
  ids: readonly ArticleId[],
): Promise<ChangeReport['failed']> {
  const looked = await inParallel(ids, atOnce, (id) => mayEdit(session, id));
  return ids.flatMap((id, at) => {
    const result = looked[at];
    return result?.ok === false ? [{ id, error: result.error }] : [];
  });
}

async function mayEdit(session: Session, id: ArticleId): Promise<Result<unknown>> {
  const known = session.catalogue.get(id);
  if (known === null) return { ok: false, error: unknownArticle(id) };
  // Edits are refused where the front matter cannot be understood: only reading it again tells why.
  if (known.problems.some(({ field }) => field === null)) return planEdit(session, id, [], null);
  const file = await resolveExisting(session.folder, known.path);
  return file.ok ? mayReplace(file.value, known.path) : file;
}
