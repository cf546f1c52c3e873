import { ulid } from 'ulid';
import type { ImportConflict, ImportItem } from '../archive-types.ts';
import {
  type Article,
  type ArticleId,
  type ArticlePath,
  articleIdSchema,
  articlePathSchema,
} from '../article/article.ts';
import { compareArticles } from '../article/compare-articles.ts';
import { readArticle } from '../article/read-article.ts';
import type { ImportedArticle } from '../formats/reader.ts';
import { type Failure, fail, ok, type Result } from '../result.ts';
import { clashKey } from '../store/portability.ts';
import { freePath, isSafeArticlePath, placeByDate } from './article-place.ts';
import { contentKey, fileKey } from './content-key.ts';
import { fillFromPictures } from './fill-from-pictures.ts';
import type { ImportPlan, PlannedItem } from './import-plan.ts';
import type { ImportedVersion, ImportTarget, KnownArticle } from './import-target.ts';
import { contentsOf } from './imported-contents.ts';
import { type MergedVersion, mergeVersion, takeFields } from './merge-version.ts';
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
  const twin = hasOwnId(article) ? into.byId(article.id) : null;
  if (twin !== null && !plan.ids.has(article.id)) return takeOver(ready, twin, into, plan);
  if (imported.path !== null) {
    const known = into.byPath(article.path);
    const there = await readThere(imported.path, into, plan);
    if (!there.ok) return there;
    if (there.value !== null && Buffer.compare(there.value, ready.file) === 0) {
      const same = known ?? { id: article.id, path: article.path };
      return ok(left(ready.imported, article, 'unchanged', same));
    }
    // A file that was imported from this place before, and is another by now.
    if (known !== null && !hasOwnId(article) && (await into.importedVersion(known)) !== null)
      return takeOver(ready, known, into, plan);
  }
  const guid = article.source?.guid ?? null;
  if (guid !== null) {
    const seen = plan.guids.get(guid);
    if (seen !== undefined) return takeLater(ready, seen, into, plan);
    const known = into.byGuid(guid);
    if (known !== null) {
      const base = await into.importedVersion(known);
      const latest = base === null ? null : latestOf(parse(base.bytes, known.path, into));
      const isOlder = isBefore(latestOf(article), latest);
      const isNews = base !== null && fileKey(base.bytes) !== fileKey(ready.file);
      // What said the same as another article under this guid before is no news of this one.
      const twinOf = isNews && !isOlder ? await sameContent(article, into) : null;
      if (twinOf !== null && twinOf.id !== known.id)
        return ok(left(imported, article, 'duplicate', twinOf));
      plan.guids.set(guid, { ...known, latest: isOlder ? latest : latestOf(article) });
      if (base === null || hasOwnId(article))
        return ok(left(imported, article, 'duplicate', known));
      // A source may keep earlier versions of an item beside the last one, which has come in.
      return isOlder
        ? ok(left(imported, article, 'unchanged', known))
        : takeOver(ready, known, into, plan);
    }
  }
  const same = await sameContent(article, into);
  if (same !== null) return ok(left(ready.imported, article, 'duplicate', same));
  const again = imported.path === null ? await sameFile(ready, into) : null;
  if (again !== null) return ok(left(ready.imported, article, 'unchanged', again));
  const key = imported.path === null ? contentKey(article) : null;
  const planned = key === null ? undefined : plan.contents.get(key);
  if (planned !== undefined) return ok(left(ready.imported, article, 'duplicate', planned));
  const made = await create(ready, key, into, plan);
  if (guid !== null && made.item.id !== null && made.item.path !== null) {
    const known = { id: made.item.id, path: made.item.path };
    plan.guids.set(guid, { ...known, latest: latestOf(article) });
  }
  return ok(made);
}

/** What lies at a path. Most that comes in comes to a free one: its folder has been looked at. */
async function readThere(
  path: string,
  into: ImportTarget,
  plan: ImportPlan,
): Promise<Result<Uint8Array | null>> {
  const isThere = plan.taken.has(clashKey(path)) || (await into.isTaken(path));
  return isThere ? into.read(path) : ok(null);
}

/** The source has the item twice: a later version of it counts, others do not. */
async function takeLater(
  ready: ReadyItem,
  seen: KnownArticle & { readonly latest: number | null },
  into: ImportTarget,
  plan: ImportPlan,
): Promise<Result<PlannedItem>> {
  const { imported, article } = ready;
  const latest = latestOf(article);
  const isLater = latest !== null && (seen.latest === null || latest > seen.latest);
  const there = isLater ? await into.read(seen.path) : ok(null);
  if (!there.ok) return there;
  if (!isLater) return ok(left(imported, article, 'duplicate', seen));
  plan.guids.set(article.source?.guid ?? '', { ...seen, latest });
  // In a dry run the first is not on disk.
  if (there.value === null) return ok(left(imported, article, 'updated', seen));
  plan.ids.delete(seen.id);
  return takeOver(ready, seen, into, plan);
}

/** Unknown is before nothing. */
function isBefore(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && one < other;
}

/** Milliseconds since 1970 UTC of the last thing that an article says of itself; null for nothing. */
function latestOf({ published, updates }: Article): number | null {
  const times = [published, ...updates.map(({ at }) => at)].flatMap((date) => date?.epoch ?? []);
  return times.length === 0 ? null : Math.max(...times);
}

/**
 * The archive has this article. The same bytes stay. Where its last import is known, what is new in
 * the source since then comes in and what was edited here stays; otherwise, and for what comes from
 * an archive, the article is replaced.
 */
async function takeOver(
  { imported, article, file, pictures }: ReadyItem,
  twin: KnownArticle,
  into: ImportTarget,
  plan: ImportPlan,
): Promise<Result<PlannedItem>> {
  const there = await into.read(twin.path);
  if (!there.ok) return there;
  const mine = there.value;
  if (mine === null) return fail('not-found', `${twin.path} has vanished.`, { path: twin.path });
  const theirs = hasOwnId(article) ? file : withId(file, idIn(mine, twin.path, into));
  const base = await into.importedVersion(twin);
  const at = { path: twin.path, timeZone: into.timeZone };
  const merged = mergeOf({ base, mine, theirs }, imported.speaksOf ?? null, at);
  const isSame = Buffer.compare(mine, merged.bytes) === 0;
  if (isSame) return ok(left(imported, article, 'unchanged', twin, null, merged.conflicts));
  plan.ids.add(twin.id);
  const before = readArticle(mine, at);
  const differences = compareArticles(before, readArticle(merged.bytes, at));
  return ok({
    item: {
      ...itemOf(imported, article, 'updated', twin, null),
      differences,
      conflicts: merged.conflicts,
    },
    write: {
      id: twin.id,
      before: { path: twin.path, bytes: mine },
      after: { path: twin.path, bytes: merged.bytes },
    },
    pictures,
  });
}

function mergeOf(
  { base, mine, theirs }: { base: ImportedVersion | null; mine: Uint8Array; theirs: Uint8Array },
  fields: readonly string[] | null,
  at: { readonly path: ArticlePath; readonly timeZone: string },
): MergedVersion {
  if (fields !== null) return takeFields(mine, theirs, fields, at);
  if (base === null) return { bytes: theirs, conflicts: [] };
  if (Buffer.compare(base.bytes, theirs) === 0) return { bytes: mine, conflicts: [] };
  const isAsImported = base.edited.length === 0 && Buffer.compare(base.bytes, mine) === 0;
  if (isAsImported) return { bytes: theirs, conflicts: [] };
  return mergeVersion({ base, mine, theirs }, at);
}

async function create(
  { imported, article, file, pictures }: ReadyItem,
  key: string | null,
  into: ImportTarget,
  plan: ImportPlan,
): Promise<PlannedItem> {
  const wanted = imported.path ?? placeByDate(article);
  const path = articlePathSchema.parse(await freePath(wanted, into, plan));
  const isStory = imported.path === null && !hasOwnId(article);
  const bytes = isStory ? withId(file, articleIdSchema.parse(ulid())) : file;
  const isParsed = bytes === file && path === article.path;
  const placed = isParsed ? article : parse(bytes, path, into);
  // Where two files claim one id, the first has it and the other is known by its path.
  const id = plan.ids.has(placed.id) ? parse(new Uint8Array(), path, into).id : placed.id;
  plan.taken.add(clashKey(path));
  plan.ids.add(id);
  const known = { id, path };
  if (key !== null) plan.contents.set(key, known);
  const item = itemOf(imported, article, 'created', known, null);
  return { item, write: { id, before: null, after: { path, bytes } }, pictures };
}

function hasOwnId(article: Article): boolean {
  return String(article.id) !== String(article.path);
}

function idIn(bytes: Uint8Array, path: ArticlePath, into: ImportTarget): ArticleId | null {
  const article = parse(bytes, path, into);
  return hasOwnId(article) ? article.id : null;
}

/** A canonical file (see makeArticleFile) has its id in the first line of its front matter. */
function withId(file: Uint8Array, id: ArticleId | null): Uint8Array {
  const text = Buffer.from(file).toString('utf8');
  return id === null || !text.startsWith('---\n')
    ? file
    : Buffer.from(`---\nid: ${id}\n${text.slice(4)}`, 'utf8');
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

/** An article that says too little to be told by its text is told by all that it says. */
async function sameFile(
  { article, file }: ReadyItem,
  into: ImportTarget,
): Promise<KnownArticle | null> {
  if (contentKey(article) !== null) return null;
  const key = fileKey(file);
  if (article.headline === null) return into.withoutHeadline(key);
  for (const known of into.byHeadline(article.headline)) {
    const base = await into.importedVersion(known);
    if (base !== null && fileKey(base.bytes) === key) return known;
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
  conflicts: readonly ImportConflict[] = [],
): PlannedItem {
  const item = { ...itemOf(imported, article, outcome, known, error), conflicts };
  return { item, write: null, pictures: [] };
}

function itemOf(
  { source, warnings, fields = [], format }: ImportedArticle,
  article: Article | null,
  outcome: ImportItem['outcome'],
  known: KnownArticle | null,
  error: Failure | null,
): ImportItem {
  return {
    source,
    format: format ?? null,
    outcome,
    id: known?.id ?? null,
    path: known?.path ?? null,
    headline: article?.headline ?? null,
    contents: article && contentsOf(article),
    warnings,
    fields,
    differences: [],
    conflicts: [],
    nearCopies: [],
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
