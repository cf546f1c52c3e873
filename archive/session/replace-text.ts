import type { ReplaceReport, ReplaceRequest, ReplaceSample } from '../archive-types.ts';
import type { ArticleId, ContentHash } from '../article/article.ts';
import { type TextFinder, textFinder } from '../article/find-text.ts';
import { readArticle } from '../article/read-article.ts';
import { type ReplacedText, replaceInArticle } from '../article/replace-in-article.ts';
import { type ReplaceField, replaceFields } from '../article/replacement.ts';
import { breathe, type JobOptions } from '../job.ts';
import { type Failure, fail, ok, type Result } from '../result.ts';
import { hashOf } from '../store/hash.ts';
import { readArticleFile } from '../store/read-article-file.ts';
import { applyChange, type PlannedWrite } from './apply-change.ts';
import { type PlannedEdit, planBytes, targetIds } from './edit-articles.ts';
import { samplePieces } from './replace-samples.ts';
import { type Session, unknownArticle } from './session.ts';

/**
 * Finds text in articles and replaces it, as one change. A dry run does all of it short of writing.
 *
 * Fails with `expression-refused` before anything is written. An article whose file is not as it was
 * when it was looked at is `changed-on-disk`, and the rest goes on.
 */
export async function replaceText(
  session: Session,
  request: ReplaceRequest,
  job: JobOptions = {},
): Promise<Result<ReplaceReport>> {
  const allowed = request.dryRun ? ok(null) : await session.mayWrite();
  if (!allowed.ok) return allowed;
  const find = textFinder(request.pattern, request.replacement);
  if (!find.ok) return find;
  const planned = await planAll(session, request, find.value, job);
  if (!planned.ok) return planned;
  const { writes, unchanged, failed, found } = planned.value;
  const action = {
    kind: 'replace',
    find: request.pattern.text,
    with: request.replacement,
  } as const;
  if (request.dryRun) {
    const changed = found.articles.map(({ id }) => id);
    return ok({ change: null, action, changed, unchanged, failed, renamed: [], ...found });
  }
  const plan = { writes, unchanged, failed };
  const report = await applyChange(session, action, request.reason, plan, job);
  return report.ok ? ok({ ...report.value, ...found }) : report;
}

type Found = Pick<ReplaceReport, 'matches' | 'fields' | 'articles' | 'samples'>;

interface PlannedReplacing {
  /** Empty in a dry run. */
  readonly writes: readonly PlannedWrite[];
  readonly unchanged: readonly ArticleId[];
  readonly failed: ReplaceReport['failed'];
  readonly found: Found;
}

async function planAll(
  session: Session,
  request: ReplaceRequest,
  find: TextFinder,
  { signal, onProgress }: JobOptions,
): Promise<Result<PlannedReplacing>> {
  const fields = new Set(request.fields);
  const given = articlesOf(session, request);
  const writes: PlannedWrite[] = [];
  const unchanged: ArticleId[] = [];
  const failed: { id: ArticleId; error: Failure }[] = [];
  const counts = new Map<ReplaceField, { matches: number; articles: number }>();
  const articles: Found['articles'][number][] = [];
  const samples: ReplaceSample[] = [];
  for (const [done, { id, base }] of given.entries()) {
    signal?.throwIfAborted();
    const planned = await planOne(session, id, base, fields, find);
    if (!planned.ok) {
      if (planned.error.code === 'expression-refused') return planned;
      failed.push({ id, error: planned.error });
    } else if (planned.value === null) unchanged.push(id);
    else {
      const { edit, texts, headline, hash } = planned.value;
      if (!request.dryRun) writes.push(edit.write);
      articles.push({ id, base: hash });
      count(counts, texts);
      const wanted = Math.min(request.samples - samples.length, mostSamplesOfOne);
      for (const text of texts.slice(0, wanted)) samples.push(sampleOf(id, headline, text));
    }
    if (done % 20 === 19) {
      onProgress?.({ step: 'reading', done: done + 1, total: given.length });
      await breathe();
    }
  }
  const inOrder = replaceFields.flatMap((field) => {
    const known = counts.get(field);
    return known === undefined ? [] : [{ field, ...known }];
  });
  const matches = inOrder.reduce((sum, each) => sum + each.matches, 0);
  return ok({ writes, unchanged, failed, found: { matches, fields: inOrder, articles, samples } });
}

/** Samples that one article gives, so that they are of several. */
const mostSamplesOfOne = 3;

function articlesOf(
  session: Session,
  { target, articles }: ReplaceRequest,
): readonly { readonly id: ArticleId; readonly base: ContentHash | null }[] {
  if (articles === null) return targetIds(session, target).map((id) => ({ id, base: null }));
  return [...new Map(articles.map((article) => [article.id, article])).values()];
}

interface PlannedArticle {
  readonly edit: PlannedEdit;
  readonly texts: readonly ReplacedText[];
  readonly headline: string | null;
  /** Of the file as it was read. */
  readonly hash: ContentHash;
}

async function planOne(
  session: Session,
  id: ArticleId,
  base: ContentHash | null,
  fields: ReadonlySet<ReplaceField>,
  find: TextFinder,
): Promise<Result<PlannedArticle | null>> {
  const known = session.catalogue.get(id);
  if (known === null) return { ok: false, error: unknownArticle(id) };
  const { path } = known;
  const file = await readArticleFile(session.folder, path);
  if (!file.ok) return file;
  const { bytes } = file.value;
  const hash = hashOf(bytes);
  if (base !== null && hash !== base)
    return fail('changed-on-disk', `${path} was changed meanwhile.`, { path });
  const article = readArticle(bytes, { path, timeZone: session.file.timeZone });
  const replacement = replaceInArticle(article, fields, find);
  if (!replacement.ok) return replacement;
  const { texts, edits } = replacement.value;
  if (texts.length === 0) return ok(null);
  const edit = planBytes(session, known, bytes, edits);
  if (!edit.ok) return edit;
  return ok(edit.value && { edit: edit.value, texts, headline: article.headline, hash });
}

function count(
  counts: Map<ReplaceField, { matches: number; articles: number }>,
  texts: readonly ReplacedText[],
): void {
  for (const field of new Set(texts.map((text) => text.field))) {
    const known = counts.get(field) ?? { matches: 0, articles: 0 };
    const own = texts.filter((text) => text.field === field);
    const matches = own.reduce((sum, text) => sum + text.matches.length, known.matches);
    counts.set(field, { matches, articles: known.articles + 1 });
  }
}

function sampleOf(
  id: ArticleId,
  headline: string | null,
  { name, before, matches }: ReplacedText,
): ReplaceSample {
  const pieces = samplePieces(before, matches);
  return { id, headline, field: name, matches: matches.length, pieces };
}
