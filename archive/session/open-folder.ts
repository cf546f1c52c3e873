import { opendir, realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Archive, ArchiveAccess, ArchiveEvent, OpenOptions } from '../archive-types.ts';
import { fail, failureOfSystemError, ok, type Result } from '../result.ts';
import { openLunrIndex } from '../search/lunr-index.ts';
import { nameOfAlias } from '../store/aliases.ts';
import {
  type ReadArchiveFile,
  readArchiveFile,
  withoutArchiveFile,
} from '../store/archive-file.ts';
import { openCache } from '../store/cache.ts';
import { FolderPresence } from '../store/folder-presence.ts';
import { openHistory } from '../store/history.ts';
import { checkOwnFolder } from '../store/own-folder.ts';
import { archiveOf } from './archive-of.ts';
import { Catalogue } from './catalogue.ts';
import { articlesOfCollection, knownArticles } from './collection-articles.ts';
import { findArticle } from './find-article.ts';
import { FindingsTable } from './findings-table.ts';
import { followArchiveFile } from './follow-archive-file.ts';
import { followFolder } from './follow-folder.ts';
import { judgeInTime } from './judge-in-time.ts';
import { Loading } from './loading.ts';
import { NearCopies } from './near-copies.ts';
import { listPictures, recheck } from './picture-changes.ts';
import { PictureIndex } from './picture-index.ts';
import { queryNamed } from './saved-searches.ts';
import { createTurns, type Session } from './session.ts';
import { WriteClaim } from './write-claim.ts';

const newer: ArchiveAccess = { kind: 'read-only', reason: 'newer-format' };

/** Makes the session of one folder and starts to load it. */
export async function openFolder(given: string, options: OpenOptions): Promise<Result<Archive>> {
  const folder = await resolveFolder(given);
  if (!folder.ok) return folder;
  const own = await checkOwnFolder(folder.value);
  if (!own.ok) return own;
  const read = await readOwnFile(folder.value, options);
  if (!read.ok) return read;
  const { file, format, newerFormat } = read.value;
  const history = await openHistory(folder.value);
  if (!history.ok) return history;
  const presence = await FolderPresence.of(folder.value);
  const claim = new WriteClaim(folder.value, presence, read.value, options);
  // The disk writes the lock while the cache is read.
  const access = newerFormat ? newer : claim.atOpening();

  const listeners = new Set<(event: ArchiveEvent) => void>();
  const now = options.now ?? Date.now;
  const cache = openCache(folder.value, read.value.exists ? file.id : null, file);
  const session: Session = {
    folder: folder.value,
    cache,
    catalogue: new Catalogue(cache),
    findings: new FindingsTable(cache),
    nearCopies: new NearCopies(cache.bytes('signatures'), cache.table('judged-copies')),
    index: await openLunrIndex({
      storage: cache.rows('index'),
      timeZone: file.timeZone,
      language: file.language,
      onDemand: options.index === 'on-demand',
      now,
      findings: (id) => session.findings.of(id),
      summary: (id) => session.catalogue.get(id),
      savedSearch: (name) => queryNamed(session, name),
      names: () =>
        [...session.file.savedSearches, ...session.file.collections].map(({ name }) => name),
      nameOfAlias: (field, alias) => nameOfAlias(session.file.aliases, field, alias),
      aliases: (field) => Object.entries(session.file.aliases?.[field] ?? {}),
      collection: (name) => articlesOfCollection(session, name),
      collected: () =>
        session.file.collections.flatMap(({ articles }) => knownArticles(session, articles)),
      find: (idOrPath) => findArticle(session, idOrPath),
      copiesOf: (id) => session.nearCopies.of(id),
      countCopies: (id, most) => session.nearCopies.count(id, most),
      imported: (change) =>
        session.history
          .changes()
          .find(({ id }) => id === change)
          ?.items.map(({ id }) => id) ?? [],
    }),
    pictures: new PictureIndex({
      folder: folder.value,
      cache,
      onChanged: (ids, rewritten) => recheck(session, ids, rewritten),
      onSeen: (hashes) => listPictures(session, hashes),
    }),
    history: history.value,
    now,
    file,
    fileFormat: format,
    fileProblem: null,
    access: await access,
    loading: { step: 'listing', done: 0, total: null },
    loadState: 'loading',
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    mayWrite: () => claim.beforeWriting(session),
    tryToWrite: () => claim.tryToWrite(session),
    staging: () => claim.staging(),
    holdsLock: () => claim.holdsLock(),
    isFolderThere: () => claim.isFolderThere(session),
    inTurn: createTurns(),
  };

  let following: ReturnType<typeof followFolder> | null = null;
  const follow = async () => {
    if (options.watch !== true) return;
    following ??= followFolder(session);
    await following;
  };
  const rest = session.catalogue.size === 0 ? 0 : options.rest;
  const loading = new Loading(session, follow, rest);
  claim.waitForLock(session);
  loading.ended.then(
    () => options.watch === true && session.pictures.follow(),
    () => undefined,
  );
  const stopFollowingFile = options.watch === true ? followArchiveFile(session) : null;
  const stopJudging = options.watch === true ? judgeInTime(session) : null;
  const close = async () => {
    loading.close();
    await loading.ended.catch(() => undefined);
    stopJudging?.();
    const stopFollowing = await following;
    await stopFollowing?.();
    stopFollowingFile?.();
    await session.pictures.close();
    await session.inTurn(async () => undefined);
    await claim.release();
    await session.index.close();
    await cache.close();
  };
  return ok(archiveOf(session, { listeners, loading, close }));
}

async function readOwnFile(folder: string, options: OpenOptions): Promise<Result<ReadArchiveFile>> {
  const read = await readArchiveFile(folder);
  if (read.ok || options.access !== 'read' || options.damaged !== 'open') return read;
  return ok(withoutArchiveFile(folder));
}

async function resolveFolder(given: string): Promise<Result<string>> {
  try {
    const folder = await realpath(resolve(given));
    if (!(await stat(folder)).isDirectory())
      return fail('not-a-folder', `${given} is not a folder.`, { path: given });
    await (await opendir(folder)).close();
    return ok(folder);
  } catch (error) {
    return { ok: false, error: failureOfSystemError(error, given) };
  }
}
