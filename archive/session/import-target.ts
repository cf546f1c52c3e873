import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { ArticleId, ContentHash } from '../article/article.ts';
import { sourceKey } from '../article/source-key.ts';
import { fold } from '../article/text.ts';
import { fileKey } from '../import/content-key.ts';
import type { ImportTarget } from '../import/import-target.ts';
import type { WrittenReport } from '../import/report-files.ts';
import { hashFile } from '../pictures/hash-file.ts';
import { ok, type Result } from '../result.ts';
import { writeAtomically } from '../store/atomic-write.ts';
import type { ChangeId } from '../store/change.ts';
import { FolderNames } from '../store/folder-names.ts';
import { ownFolder, resolveExisting, resolveNew } from '../store/paths.ts';
import { readArticleFile } from '../store/read-article-file.ts';
import { applyChange, extendChange } from './apply-change.ts';
import { type ContentLookup, contentLookup } from './content-lookup.ts';
import { importedVersion } from './imported-version.ts';
import { changeManifest } from './mend-picture.ts';
import { fewCopies, fewOf, NearCopies } from './near-copies.ts';
import type { Session } from './session.ts';
import { type TrashedStories, trashedStories } from './trashed-stories.ts';

/** The open archive as an import sees it, with what it has at the beginning of the import. */
export function importTarget(session: Session): ImportTarget {
  const { catalogue } = session;
  const bySource = new Map<string, ArticleId | ArticleId[]>();
  const byHeadline = new Map<string, ArticleId[]>();
  for (const { id, source, headline } of catalogue.all()) {
    const identity = sourceKey(source);
    if (identity !== null) {
      const before = bySource.get(identity.key);
      bySource.set(identity.key, before === undefined ? id : [before, id].flat());
    }
    if (headline === null) continue;
    const key = fold(headline);
    const others = byHeadline.get(key);
    if (others === undefined) byHeadline.set(key, [id]);
    else others.push(id);
  }
  const known = (id: ArticleId | undefined) => (id === undefined ? null : catalogue.get(id));
  let nameless: Promise<ReadonlyMap<string, ArticleId>> | null = null;
  let lookup: Promise<ContentLookup> | null = null;
  let trashed: Promise<TrashedStories> | null = null;
  const stored = new Map<string, ContentHash>();
  const names = new FolderNames(session.folder);
  let change: ChangeId | null = null;
  const indexing = new IndexedParts();
  const planned = new NearCopies();
  const headlines = new Map<ArticleId, string | null>();
  const asCopy = (id: ArticleId) => ({ id, headline: catalogue.get(id)?.headline ?? null });
  return {
    timeZone: session.file.timeZone,
    language: session.file.language,
    byId: (id) => catalogue.get(id),
    byPath: (path) => catalogue.byPath(path),
    importedVersion: (article) => importedVersion(session, article),
    bySource: (key) => [bySource.get(key) ?? []].flat().flatMap((id) => known(id) ?? []),
    byHeadline: (headline) =>
      (byHeadline.get(fold(headline)) ?? []).flatMap((id) => known(id) ?? []),
    withoutHeadline: async (key) => {
      nameless ??= importedNameless(session);
      return known((await nameless).get(key));
    },
    isTrashed: async (article) => {
      trashed ??= trashedStories(session);
      return (await trashed)(article);
    },
    nearCopies: (id, without) =>
      fewOf(session.nearCopies.unjudged(id), (other) => !without.has(other)).map(asCopy),
    nearCopiesOfPlanned: (article, leavesOutCopies) => {
      const { id, headline, body } = article;
      const isOpen = (other: ArticleId) =>
        other !== id && session.nearCopies.verdict(id, other) === null;
      const known = fewOf(session.nearCopies.likeText(body), isOpen).map(asCopy);
      const before = fewOf(planned.likeText(body), (other) => other !== id).map((other) => ({
        id: null,
        headline: headlines.get(other) ?? null,
      }));
      // What stays out tells nobody anything: a copy of it alone is all that there is of its text.
      const comesIn = !leavesOutCopies || known.length + before.length === 0;
      if (comesIn && headlines.size < mostPlanned && !catalogue.has(id)) {
        planned.put(id, body);
        headlines.set(id, headline);
      }
      // One that this import has written is known, and was planned.
      const told = new Set(known.map((copy) => copy.headline));
      return [...known, ...before.filter((copy) => !told.has(copy.headline))].slice(0, fewCopies);
    },
    read: (path) => readIfThere(session.folder, path),
    pictureWith: async (content) => {
      lookup ??= contentLookup(session);
      return (await lookup)(content);
    },
    hashAt: (path) => hashAt(session.folder, path),
    isTaken: (path) => names.isTaken(path),
    storeMedia: async (path, from) => {
      const file = await resolveNew(session.folder, path);
      if (!file.ok) return file;
      const written = await writeAtomically(file.value, () => createReadStream(from), {
        replace: false,
        staging: session.staging(),
      });
      if (!written.ok) return written;
      // The source may have changed meanwhile: what is listed is what was written.
      const hash = await hashFile(file.value, path);
      if (hash.ok) stored.set(path, hash.value);
      return hash.ok ? written : hash;
    },
    apply: async ({ source, writes }, job) => {
      const listed = await changeManifest(session, stored);
      if (!listed.ok) return listed;
      stored.clear();
      await indexing.room();
      const plan = { writes, unchanged: [], failed: [] };
      const part = { ...job, onIndexing: (indexed: Promise<void>) => indexing.add(indexed) };
      const applied =
        change === null
          ? await applyChange(session, { kind: 'import', source }, null, plan, part)
          : await extendChange(session, change, plan, part);
      if (applied.ok) change ??= applied.value.change;
      return applied;
    },
    indexed: () => indexing.all(),
    keepReport: (made, report) => keepReport(session, made, report),
    now: () => session.now(),
  };
}

/** Parts that are written and not in the index yet: memory holds one of them, and the one that comes to it. */
class IndexedParts {
  #last: Promise<void> = Promise.resolve();
  #before: Promise<void> = Promise.resolve();

  add(indexed: Promise<void>): void {
    this.#before = this.#last;
    this.#last = indexed;
    // Who waits next hears of a failure.
    indexed.catch(() => undefined);
  }

  /** Resolves when one part at most is on its way. */
  room(): Promise<void> {
    return this.#before;
  }

  async all(): Promise<void> {
    await Promise.all([this.#before, this.#last]);
  }
}

/** Articles of a dry run that later ones are compared with: memory need not hold a whole source. */
const mostPlanned = 20_000;

/** Articles without a headline, by what the last import made of them. Reads each of them once. */
async function importedNameless(session: Session): Promise<ReadonlyMap<string, ArticleId>> {
  const found = new Map<string, ArticleId>();
  for (const { id, path, headline } of [...session.catalogue.all()]) {
    if (headline !== null) continue;
    const version = await importedVersion(session, { id, path });
    if (version !== null) found.set(fileKey(version.bytes), id);
  }
  return found;
}

async function keepReport(
  session: Session,
  change: ChangeId,
  { json, html }: WrittenReport,
): Promise<Result<string>> {
  const allowed = await session.mayWrite();
  if (!allowed.ok) return allowed;
  const path = `${ownFolder}/imports/${change}`;
  for (const [ending, from] of [
    ['.json', json],
    ['.html', html],
  ] as const) {
    const file = join(session.folder, path + ending);
    const written = await writeAtomically(file, () => createReadStream(from), {
      staging: session.staging(),
    });
    if (!written.ok) return written;
  }
  return ok(`${path}.html`);
}

async function readIfThere(folder: string, path: string): Promise<Result<Uint8Array | null>> {
  const file = await readArticleFile(folder, path);
  if (file.ok) return ok(file.value.bytes);
  return file.error.code === 'not-found' ? ok(null) : file;
}

async function hashAt(folder: string, path: string): Promise<Result<ContentHash | null>> {
  const file = await resolveExisting(folder, path);
  if (file.ok) return hashFile(file.value, path);
  return file.error.code === 'not-found' ? ok(null) : file;
}
