import type { NearCopy } from '../archive-types.ts';
import type { ArticleId } from '../article/article.ts';
import { fail, ok, type Result } from '../result.ts';
import { mostCopies } from '../search/search-index.ts';
import { type CopyVerdict, type Verdict, withVerdicts } from '../store/judged-copies.ts';
import { editArchiveFile } from './edit-archive-file.ts';
import { type Session, unknownArticle } from './session.ts';

/** What has nearly the text of an article, with what was decided of it, at most `mostCopies`. */
export function nearCopiesOf(session: Session, id: ArticleId): readonly NearCopy[] {
  const copies: NearCopy[] = [];
  for (const other of session.nearCopies.alike(id)) {
    copies.push({ id: other, verdict: session.nearCopies.verdict(id, other) });
    if (copies.length === mostCopies) break;
  }
  return copies;
}

/**
 * Decides of every two of these articles that have nearly the same text; null takes back what was
 * decided. Fails with `unknown-article`, and with `invalid-value` where no two of them are alike or
 * where they are more than `mostCopies`.
 */
export async function judgeCopies(
  session: Session,
  ids: readonly ArticleId[],
  verdict: CopyVerdict | null,
): Promise<Result<null>> {
  const unknown = ids.find((id) => !session.catalogue.has(id));
  if (unknown !== undefined) return { ok: false, error: unknownArticle(unknown) };
  if (ids.length > mostCopies)
    return fail('invalid-value', `At most ${mostCopies} articles are judged at a time.`);
  const verdicts = alikeAmong(session, ids).map((articles): Verdict => ({ articles, verdict }));
  if (verdicts.length === 0)
    return fail('invalid-value', 'No two of these articles have nearly the same text.');
  const action = { kind: 'judge-copies', verdict, pairs: verdicts.length } as const;
  return editArchiveFile(session, action, ({ judgedCopies = [] }) => {
    const pairs = withVerdicts(judgedCopies, verdicts);
    return ok({ judgedCopies: pairs });
  });
}

/** Each pair once; a pair that was judged is one, whatever its texts have become. */
function alikeAmong(
  { nearCopies }: Session,
  ids: readonly ArticleId[],
): readonly (readonly [ArticleId, ArticleId])[] {
  const sorted = [...new Set(ids)].toSorted();
  return sorted.flatMap((one, at) => {
    const alike = new Set(nearCopies.alike(one));
    return sorted
      .slice(at + 1)
      .filter((other) => alike.has(other) || nearCopies.verdict(one, other) !== null)
      .map((other) => [one, other] as const);
  });
}
