import { isDeepStrictEqual } from 'node:util';
import type { Article, ArticleSummary, ContentHash } from '../article/article.ts';
import type { ArticleEdit } from '../article/edit.ts';
import { readArticle } from '../article/read-article.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Session } from './session.ts';

type Field = Exclude<keyof Article, 'path' | 'hash' | 'problems' | 'extra'>;

/**
 * Whether edits that were begun on the version `base` may be made on what another program has
 * written since, `bytes`: when none of the fields that they touch differs between the two.
 *
 * Otherwise, and when the version is not at hand any more, fails with `changed-on-disk`;
 * `details.fields` names the fields that stand in the way.
 */
export async function mergeEdit(
  session: Session,
  known: ArticleSummary,
  base: ContentHash,
  bytes: Uint8Array,
  edits: readonly ArticleEdit[],
): Promise<Result<null>> {
  const { path } = known;
  const at = { path, timeZone: session.file.timeZone };
  const before = await asItWas(session, known, base);
  const now = readArticle(bytes, at);
  const touched = [...new Set(edits.map(fieldOf))];
  const differing = touched.filter(
    (field) => !(field in before) || !isDeepStrictEqual(before[field], now[field]),
  );
  if (differing.length === 0) return ok(null);
  const fields = differing.join(', ');
  return fail('changed-on-disk', `${path} was changed by another program (${fields}).`, {
    path,
    details: { fields },
  });
}

/** That version, as far as it is at hand: in memory without its text, in the history, or not at all. */
async function asItWas(
  session: Session,
  known: ArticleSummary,
  base: ContentHash,
): Promise<Partial<Article>> {
  if (known.hash === base) return known;
  const { id, path } = known;
  const found = session.history.forArticle(id).find(({ item }) => item.before?.hash === base);
  if (found === undefined) return {};
  const version = await session.history.version(id, found.change.id);
  return version.ok ? readArticle(version.value, { path, timeZone: session.file.timeZone }) : {};
}

function fieldOf(edit: ArticleEdit): Field {
  switch (edit.kind) {
    case 'set-text':
    case 'set-date':
    case 'set-list':
    case 'change-list':
      return edit.field;
    case 'set-status':
      return 'status';
    case 'set-image-text':
    case 'set-image-expires':
    case 'set-lead-image':
    case 'add-image':
    case 'remove-image':
      return 'images';
    case 'add-update':
    case 'change-update':
    case 'remove-update':
      return 'updates';
    case 'set-links':
      return 'links';
    case 'set-source':
      return 'source';
    case 'set-body':
      return 'body';
    case 'renew-id':
      return 'id';
  }
}
