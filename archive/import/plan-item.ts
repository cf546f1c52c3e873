import type { ImportConflict, ImportItem } from '../archive-types.ts';
import {
  type Article,
  type ArticleId,
  type ArticlePath,
  articleIdSchema,
  articlePathSchema,
} from '../article/article.ts';
import { compareArticles } from '../article/compare-articles.ts';
import { withDates } from '../article/field-dates.ts';
import { readArticle } from '../article/read-article.ts';
import { sourceKey } from '../article/source-key.ts';
import { fold } from '../article/text.ts';
import type { ImportedArticle } from '../formats/reader.ts';
import { type Failure, fail, ok, type Result } from '../result.ts';
import { hashOf } from '../store/hash.ts';
import { clashKey } from '../store/portability.ts';
import { freePath, isSafeArticlePath, placeByDate } from './article-place.ts';
import { contentKey, fileKey } from './content-key.ts';
import { fillFromPictures } from './fill-from-pictures.ts';
import type { ImportPlan, PlannedArticle, PlannedItem } from './import-plan.ts';
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
  // Another file of this import that wants the same path is another article.
  if (imported.path !== null && !plan.taken.has(clashKey(imported.path))) {
    const known = into.byPath(article.path);
    const there = await readThere(imported.path, into);
    if (!there.ok) return there;
    if (there.value !== null && Buffer.compare(there.value, ready.file) === 0) {
      const same = known ?? { id: article.id, path: article.path };
      plan.taken.set(clashKey(same.path), true);
      return ok(left(ready.imported, article, 'unchanged', same));
    }
    // A file that was imported from this place before, and is another by now.
    if (known !== null && !hasOwnId(article) && (await into.importedVersion(known)) !== null) {
      plan.taken.set(clashKey(known.path), true);
      return takeOver(ready, known, into, plan);
    }
  }
  const { guid } = imported;
  if (guid !== null) {
    const seen = plan.guids.get(guid);
    if (seen !== undefined) return takeLater(ready, seen, into, plan);
    const known = await knownAs(article, into);
    if (known !== null) {
      const base = await into.importedVersion(known);
      const latest = base === null ? null : latestOf(parse(base.bytes, known.path, into));
      const isOlder = isBefore(latestOf(article), latest);
      const isNews = base !== null && fileKey(base.bytes) !== fileKey(ready.file);
      // What said the same as another article under this guid before is no news of this one.
      const twinOf =
        isNews && !isOlder ? await sameContent(article, contentKey(article), into) : null;
      if (twinOf !== null && twinOf.id !== known.id)
        return ok(left(imported, article, 'duplicate', twinOf));
      const { id, path } = known;
      plan.guids.set(guid, { id, path, latest: isOlder ? latest : latestOf(article) });
      if (base === null || hasOwnId(article))
        return ok(left(imported, article, 'duplicate', known));
      // A source may keep earlier versions of an item beside the last one, which has come in.
      return isOlder
        ? ok(left(imported, article, 'unchanged', known))
        : takeOver(ready, known, into, plan);
    }
  }
  const key = contentKey(article);
  const same = await sameContent(article, key, into);
  if (same !== null) return ok(left(ready.imported, article, 'duplicate', same));
  const again = imported.path === null && key === null ? await sameFile(ready, into) : null;
  if (again !== null) return ok(left(ready.imported, article, 'unchanged', again));
  const planned = key === null || imported.path !== null ? undefined : plan.contents.get(key);
  if (planned !== undefined) return ok(left(ready.imported, article, 'duplicate', planned));
  if (await into.isTrashed(article)) return ok(inTrash(ready.imported, article));
  const copies = plan.leavesOutCopies
    ? into.nearCopiesOfPlanned({ ...article, id: plan.mintId() }, true)
    : [];
  if (copies.length > 0) {
    const copy = left(ready.imported, article, 'duplicate', null);
    return ok({ ...copy, item: { ...copy.item, nearCopies: copies } });
  }
  const { known, planned: made } = await create(ready, into, plan);
  if (guid !== null) plan.guids.set(guid, known);
  if (key !== null && imported.path === null) plan.contents.set(key, known);
  return ok(made);
}

/** What somebody has removed stays removed until it is restored. */
function inTrash(imported: ImportedArticle, article: Article): PlannedItem {
  const message = `${imported.source} lies in the trash; restore it to have it back.`;
  const warning = { code: 'in-trash', field: null, message } as const;
  const warnings = [...imported.warnings, warning];
  return left({ ...imported, warnings }, article, 'unchanged', null);
}

/** The article of the archive that has the identity of another at its source. */
async function knownAs(article: Article, into: ImportTarget): Promise<KnownArticle | null> {
  const identity = sourceKey(article.source);
  if (identity === null) return null;
  const candidates = into.bySource(identity.key);
  if (identity.isSure) return candidates.at(-1) ?? null;
  for (const candidate of candidates) {
    const base = await into.importedVersion(candidate);
    const there = base === null ? await into.read(candidate.path) : ok(base.bytes);
    if (!there.ok || there.value === null) continue;
    const { headline, body } = parse(there.value, candidate.path, into);
    const isSaid = fold(headline ?? '') === fold(article.headline ?? '');
    if ((isSaid && headline !== null) || (body === article.body && body.trim() !== ''))
      return candidate;
  }
  return null;
}

/** What lies at a path. Most that comes in comes to a free one: its folder has been looked at. */
async function readThere(path: string, into: ImportTarget): Promise<Result<Uint8Array | null>> {
  return (await into.isTaken(path)) ? into.read(path) : ok(null);
}

/** The source has the item twice: a later version of it counts, others do not. */
async function takeLater(
  ready: ReadyItem,
  seen: PlannedArticle,
  into: ImportTarget,
  plan: ImportPlan,
): Promise<Result<PlannedItem>> {
  const { imported, article } = ready;
  const latest = latestOf(article);
  const isLater = latest !== null && (seen.latest === null || latest > seen.latest);
  const there = isLater ? await into.read(seen.path) : ok(null);
  if (!there.ok) return there;
  if (!isLater) return ok(left(imported, article, 'duplicate', seen));
  plan.guids.set(imported.guid ?? '', { ...seen, latest });
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
  const after = readArticle(merged.bytes, at);
  const differences = withDates(compareArticles(readArticle(mine, at), after), into.timeZone);
  return ok({
    item: {
      ...itemOf(imported, article, 'updated', twin, null),
      differences,
      conflicts: merged.conflicts,
    },
    write: {
      id: twin.id,
      before: { path: twin.path, bytes: mine },
      after: { path: twin.path, bytes: merged.bytes, article: after },
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
  into: ImportTarget,
  plan: ImportPlan,
): Promise<{ readonly known: PlannedArticle; readonly planned: PlannedItem }> {
  const wanted = imported.path ?? placeByDate(article);
  const path = articlePathSchema.parse(await freePath(wanted, into, plan));
  const isStory = imported.path === null && !hasOwnId(article);
  const minted = isStory ? plan.mintId() : null;
  const bytes = withId(file, minted);
  const isAsRead = bytes === file && path === article.path;
  const ownId = bytes === file ? (hasOwnId(article) ? article.id : null) : minted;
  const placed = isAsRead ? article : placedAt(path, bytes, { article, ownId }, into);
  // Where two files claim one id, the first has it and the other is known by its path.
  const id = plan.ids.has(placed.id) ? articleIdSchema.parse(path) : placed.id;
  plan.taken.set(clashKey(path), true);
  if (minted === null) plan.ids.add(id);
  const known = { id, path, latest: latestOf(article) };
  const item = itemOf(imported, article, 'created', known, null);
  const write = { id, before: null, after: { path, bytes, article: placed } };
  return { known, planned: { item, write, pictures } };
}

/**
 * The article as it is read from its place, which differs by id and path alone from what was read
 * elsewhere: unless a day in the name of the file dates it, or its problems name the file.
 */
function placedAt(
  path: ArticlePath,
  bytes: Uint8Array,
  { article, ownId }: { readonly article: Article; readonly ownId: ArticleId | null },
  into: ImportTarget,
): Article {
  const isPlain = article.published !== null && article.problems.length === 0;
  return isPlain && ownId !== null
    ? { ...article, id: ownId, path, hash: hashOf(bytes) }
    : parse(bytes, path, into);
}

function hasOwnId(article: Article): boolean {
  return String(article.id) !== String(article.path);
}

function idIn(bytes: Uint8Array, path: ArticlePath, into: ImportTarget): ArticleId | null {
  const article = parse(bytes, path, into);
  return hasOwnId(article) ? article.id : null;
}

const opening = Buffer.from('---\n');

/** A canonical file (see makeArticleFile) has its id in the first line of its front matter. */
function withId(file: Uint8Array, id: ArticleId | null): Uint8Array {
  const isCanonical = opening.equals(file.subarray(0, opening.length));
  return id === null || !isCanonical
    ? file
    : Buffer.concat([opening, Buffer.from(`id: ${id}\n`), file.subarray(opening.length)]);
}

async function sameContent(
  { headline }: Article,
  key: string | null,
  into: ImportTarget,
): Promise<KnownArticle | null> {
  if (key === null || headline === null) return null;
  for (const known of into.byHeadline(headline)) {
    const bytes = await into.read(known.path);
    if (!bytes.ok || bytes.value === null) continue;
    if (contentKey(parse(bytes.value, known.path, into)) === key) return known;
  }
  return null;
}

/** An article without a content key says too little to be told by its text: all that it says tells. */
async function sameFile(
  { article, file }: ReadyItem,
  into: ImportTarget,
): Promise<KnownArticle | null> {
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
    const planned = plan.pictures.get(path);
    if (planned !== undefined) plan.pictureHashes.delete(planned.hash);
    plan.pictures.delete(path);
    plan.taken.delete(clashKey(path));
  }
}
