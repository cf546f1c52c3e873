import type { ImportItem } from '../archive-types.ts';
import { type Article, type ArticlePath, articlePathSchema } from '../article/article.ts';
import { readArticle } from '../article/read-article.ts';
import type { ImportedArticle } from '../formats/reader.ts';
import { type Failure, fail, ok, type Result } from '../result.ts';
import { clashKey } from '../store/portability.ts';
import { freePath, isSafeArticlePath, placeByDate } from './article-place.ts';
import { contentKey } from './content-key.ts';
import { fillFromPictures } from './fill-from-pictures.ts';
import type { ImportPlan, PlannedItem } from './import-plan.ts';
import type { ImportTarget, KnownArticle } from './import-target.ts';
import { contentsOf } from './imported-contents.ts';
import { planPictures } from './plan-pictures.ts';

/** Decides what becomes of one article that a reader gave. */
export async function planItem(
  imported: ImportedArticle,
  into: ImportTarget,
  plan: ImportPlan,
): Promise<PlannedItem> {
  const place = imported.path ?? null;
  if (place !== null && !isSafeArticlePath(place)) {
    return left(imported, null, 'failed', null, {
      code: 'outside-archive',
      message: `${place} is not a path for an article in an archive.`,
      path: imported.source,
    });
  }
  const path = articlePathSchema.parse(place ?? 'unplaced.md');
  const pictured = await planPictures(imported.file, imported.media, into, plan);
  const named = parse(pictured.file, path, into);
  const file = fillFromPictures(pictured.file, named, pictured.facts, into.timeZone);
  const article = file === pictured.file ? named : parse(file, path, into);
  const ready: ReadyItem = {
    imported: { ...imported, warnings: [...imported.warnings, ...pictured.warnings] },
    article,
    file,
    pictures: pictured.paths,
  };
  const decided = await decide(ready, into, plan);
  if (!decided.ok) return left(imported, article, 'failed', null, decided.error);
  if (decided.value.write === null) forgetPictures(pictured.paths, plan);
  return decided.value;
}

interface ReadyItem {
  readonly imported: ImportedArticle;
  readonly article: Article;
  readonly file: Uint8Array;
  readonly pictures: readonly string[];
}

async function decide(
  ready: ReadyItem,
  into: ImportTarget,
  plan: ImportPlan,
): Promise<Result<PlannedItem>> {
  const { imported, article } = ready;
  const hasOwnId = String(article.id) !== String(article.path);
  const twin = hasOwnId ? into.byId(article.id) : null;
  if (twin !== null && !plan.ids.has(article.id)) return replace(ready, twin, into, plan);
  if (imported.path !== null) {
    const there = await into.read(imported.path);
    if (!there.ok) return there;
    if (there.value !== null && Buffer.compare(there.value, ready.file) === 0) {
      const known = { id: article.id, path: article.path };
      return ok(left(ready.imported, article, 'unchanged', known));
    }
  }
  const guid = article.source?.guid ?? null;
  const same = (guid === null ? null : into.byGuid(guid)) ?? (await sameContent(article, into));
  if (same !== null) return ok(left(ready.imported, article, 'duplicate', same));
  const key = imported.path === null ? contentKey(article) : null;
  const planned = key === null ? undefined : plan.contents.get(key);
  if (planned?.id != null && planned.path !== null) {
    const known = { id: planned.id, path: planned.path };
    return ok(left(ready.imported, article, 'duplicate', known));
  }
  return ok(await create(ready, key, into, plan));
}

/** The archive has this id: the same bytes stay, others replace them where they lie. */
async function replace(
  { imported, article, file, pictures }: ReadyItem,
  twin: KnownArticle,
  into: ImportTarget,
  plan: ImportPlan,
): Promise<Result<PlannedItem>> {
  const there = await into.read(twin.path);
  if (!there.ok) return there;
  if (there.value === null)
    return fail('not-found', `${twin.path} has vanished.`, { path: twin.path });
  if (Buffer.compare(there.value, file) === 0)
    return ok(left(imported, article, 'unchanged', twin));
  plan.ids.add(twin.id);
  return ok({
    item: itemOf(imported, article, 'updated', twin, null),
    write: {
      id: twin.id,
      before: { path: twin.path, bytes: there.value },
      after: { path: twin.path, bytes: file },
    },
    pictures,
  });
}

async function create(
  { imported, article, file, pictures }: ReadyItem,
  key: string | null,
  into: ImportTarget,
  plan: ImportPlan,
): Promise<PlannedItem> {
  const wanted = imported.path ?? placeByDate(article);
  const path = articlePathSchema.parse(await freePath(wanted, into, plan));
  const placed = parse(file, path, into);
  // Where two files claim one id, the first has it and the other is known by its path.
  const id = plan.ids.has(placed.id) ? parse(new Uint8Array(), path, into).id : placed.id;
  plan.taken.add(clashKey(path));
  plan.ids.add(id);
  const item = itemOf(imported, article, 'created', { id, path }, null);
  if (key !== null) plan.contents.set(key, item);
  return { item, write: { id, before: null, after: { path, bytes: file } }, pictures };
}

async function sameContent(article: Article, into: ImportTarget): Promise<KnownArticle | null> {
  const key = contentKey(article);
  if (key === null || article.headline === null) return null;
  for (const known of into.byHeadline(article.headline)) {
    const bytes = await into.read(known.path);
    if (!bytes.ok || bytes.value === null) continue;
    if (contentKey(parse(bytes.value, known.path, into)) === key) return known;
  }
  return null;
}

function parse(bytes: Uint8Array, path: ArticlePath, { timeZone }: ImportTarget): Article {
  return readArticle(bytes, { path, timeZone });
}

function left(
  imported: ImportedArticle,
  article: Article | null,
  outcome: ImportItem['outcome'],
  known: KnownArticle | null,
  error: Failure | null = null,
): PlannedItem {
  return { item: itemOf(imported, article, outcome, known, error), write: null, pictures: [] };
}

function itemOf(
  { source, warnings }: ImportedArticle,
  article: Article | null,
  outcome: ImportItem['outcome'],
  known: KnownArticle | null,
  error: Failure | null,
): ImportItem {
  return {
    source,
    outcome,
    id: known?.id ?? null,
    path: known?.path ?? null,
    headline: article?.headline ?? null,
    contents: article && contentsOf(article),
    warnings,
    error,
  };
}

/** Pictures of an article that the archive has already are not stored for it. */
function forgetPictures(paths: readonly string[], plan: ImportPlan): void {
  for (const path of paths) {
    plan.pictures.delete(path);
    plan.taken.delete(clashKey(path));
  }
  const forgotten = new Set(paths);
  for (const [hash, path] of plan.pictureHashes)
    if (forgotten.has(path)) plan.pictureHashes.delete(hash);
}
