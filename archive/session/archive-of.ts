import type { Archive, ArchiveEvent, CheckReport } from '../archive-types.ts';
import type { ArticleId } from '../article/article.ts';
import type { JobOptions } from '../job.ts';
import type { Result } from '../result.ts';
import { readForm } from '../search/form/read-form.ts';
import { writeForm } from '../search/form/write-form.ts';
import { queryLanguage } from '../search/help/query-language.ts';
import { parseQuery } from '../search/query/parse-query.ts';
import { emptyTrash, listTrash } from '../store/trash.ts';
import { addPictures } from './add-pictures.ts';
import { blockedEdits } from './blocked-edits.ts';
import { summariseChange, summariseUnfinished } from './change-summary.ts';
import { articlesOfCollection } from './collection-articles.ts';
import { addToCollection, removeFromCollection, reorderCollection } from './collection-entries.ts';
import {
  createCollection,
  deleteCollection,
  moveCollection,
  noteCollection,
  openCollection,
  renameCollection,
} from './collections.ts';
import { editArticles } from './edit-articles.ts';
import { editEach } from './edit-each.ts';
import { editPicture } from './edit-picture.ts';
import { fieldHistory } from './field-history.ts';
import { findArticle } from './find-article.ts';
import { historyOf } from './history-of.ts';
import { judgeCopies, nearCopiesOf } from './judge-copies.ts';
import type { Loading } from './loading.ts';
import { acceptPicture, relinkPicture } from './mend-picture.ts';
import { clustersOf } from './name-clusters.ts';
import { listNames, namesNow, setAlias } from './name-list.ts';
import { deleteTags, mergeNames, renameTag } from './names.ts';
import { openArticle } from './open-article.ts';
import { collectPictures, findPicture, picturePaths } from './pictures.ts';
import { pinTag } from './pin-tag.ts';
import { placesOf } from './places.ts';
import { pruneHistory } from './prune-history.ts';
import { restoreField, restoreVersion } from './restore-version.ts';
import { redo, undo } from './revert-change.ts';
import {
  deleteSearch,
  moveSearch,
  queryNamed,
  renameSearch,
  saveSearch,
} from './saved-searches.ts';
import { infoOf, type Session, undoStateOf } from './session.ts';
import { summariesOf } from './summaries.ts';
import { noteTag } from './tag-notes.ts';
import { restoreFromTrash, trashArticles } from './trash-articles.ts';
import { finishChange, leaveChange } from './unfinished-change.ts';
import { compareStories, compareVersions, versionBefore } from './versions.ts';
import { writeSidecars } from './write-sidecars.ts';

interface Parts {
  readonly listeners: Set<(event: ArchiveEvent) => void>;
  readonly loading: Loading;
  readonly close: () => Promise<void>;
}

/**
 * The open archive as others see it: each method is a function of this folder, changes one at a
 * time. Formats, bundles and the words of dates are loaded when they are first needed: most of
 * what starts an archive needs none of them.
 */
export function archiveOf(session: Session, { listeners, loading, close }: Parts): Archive {
  const { inTurn } = session;
  const knows = (name: string): boolean =>
    queryNamed(session, name) !== null || articlesOfCollection(session, name) !== null;
  /** Work for which no article may be unknown. */
  const withAll = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    await loading.complete();
    return inTurn(work);
  };
  /** An edit of articles that are known need not wait for the others. */
  const withThese = (ids: readonly ArticleId[]): Session['inTurn'] =>
    ids.every((id) => session.catalogue.has(id)) ? inTurn : withAll;
  let lastCheck: CheckReport | null = null;
  return {
    info: () => infoOf(session),
    loaded: (job) => untilLoaded(listeners, loading.ended, job),
    orderLoading: (order) => loading.order(order),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    search: (request) => {
      const found = session.index.search(request);
      loading.listFound();
      return found;
    },
    searchLunr: (request) => session.index.searchLunr(request),
    explain: (query) => session.index.explain(query),
    complete: (request) => session.index.complete(request),
    queryLanguage,
    queryParts: (text) => parseQuery(text, { knows }).parts,
    searchForm: (text) => readForm(text, knows),
    searchFormText: (form) => writeForm(form, knows),
    ids: (query) => session.index.ids(query),
    values: (field, prefix, limit) => session.index.values(field, prefix, limit),
    summaries: (ids) => summariesOf(session, ids),
    places: async () => placesOf(session, (await listTrash(session.folder)).length),
    pictures: () => collectPictures(session),
    picturePaths: (request) => picturePaths(session, request),
    picture: (file) => findPicture(session, file),
    readPictures: (job) => session.pictures.read(job),
    find: (idOrPath) => findArticle(session, idOrPath),
    article: (id, query) => openArticle(session, id, query),
    resolveDate: async (text) => {
      const { resolveDate } = await import('../article/resolve-date.ts');
      const { timeZone, language } = session.file;
      return resolveDate(text, { timeZone, now: session.now(), language });
    },
    edit: (request, job) => {
      const { target } = request;
      const take = target.kind === 'ids' ? withThese(target.ids) : withAll;
      return take(() => editArticles(session, request, job));
    },
    blockedEdits: (ids) => blockedEdits(session, ids),
    editEach: (request, job) => {
      const ids = request.plans.flatMap(({ articles }) => articles.map(({ id }) => id));
      return withThese(ids)(() => editEach(session, request, job));
    },
    replaceText: async (request, job) => {
      const { replaceText } = await import('./replace-text.ts');
      const work = () => replaceText(session, request, job);
      // Looking at every article takes long, and keeps nobody from editing.
      return request.dryRun ? loading.complete().then(work) : withAll(work);
    },
    editPicture: (request, job) => withAll(() => editPicture(session, request, job)),
    relinkPicture: (file, job) => withAll(() => relinkPicture(session, file, job)),
    addPictures: (request, job) => withAll(() => addPictures(session, request, job)),
    remotePictures: async (target, job) => {
      await loading.complete();
      const { findRemote } = await import('./download-pictures.ts');
      return findRemote(session, target, job);
    },
    downloadPictures: async (request, job) => {
      await loading.complete();
      const { downloadPictures } = await import('./download-pictures.ts');
      return downloadPictures(session, request, job);
    },
    acceptPicture: (file) => inTurn(() => acceptPicture(session, file)),
    writeSidecars: (target, job) => withAll(() => writeSidecars(session, target, job)),
    renameTag: (from, to, job) => withAll(() => renameTag(session, from, to, job)),
    mergeNames: (merge, job) => withAll(() => mergeNames(session, merge, job)),
    deleteTags: (tags, job) => withAll(() => deleteTags(session, tags, job)),
    undo: (job) => withAll(() => undo(session, job)),
    redo: (job) => withAll(() => redo(session, job)),
    undoState: () => undoStateOf(session),
    unfinished: () => summariseUnfinished(session.history),
    finishChange: (job) => withAll(() => finishChange(session, job)),
    leaveChange: () => inTurn(() => leaveChange(session)),
    changes: () => session.history.changes().map(summariseChange).reverse(),
    history: (id) => historyOf(session, id),
    version: (id, change) => versionBefore(session, id, change),
    compareArticles: (before, after) => compareStories(session, before, after),
    compareVersions: (id, before, after) => compareVersions(session, id, before, after),
    fieldHistory: (id, field) => fieldHistory(session, id, field),
    restoreVersion: (id, change, reason = null) =>
      withAll(() => restoreVersion(session, id, change, reason)),
    restoreField: (id, change, field, reason = null) =>
      withAll(() => restoreField(session, id, change, field, reason)),
    pruneHistory: (request, job) => inTurn(() => pruneHistory(session, request, job)),
    trash: (target, job) => withAll(() => trashArticles(session, target, job)),
    trashed: () => listTrash(session.folder),
    restoreFromTrash: (ids, job) => withAll(() => restoreFromTrash(session, ids, job)),
    emptyTrash: () =>
      inTurn(() => whenWritable(session, () => emptyTrash(session.folder, session.staging()))),
    tryToWrite: () => inTurn(() => session.tryToWrite()),
    saveSearch: (name, query, view = null) => inTurn(() => saveSearch(session, name, query, view)),
    deleteSearch: (name) => inTurn(() => deleteSearch(session, name)),
    renameSearch: (from, to) => inTurn(() => renameSearch(session, from, to)),
    moveSearch: (name, at) => inTurn(() => moveSearch(session, name, at)),
    collection: (id) => openCollection(session, id),
    createCollection: (given) => inTurn(() => createCollection(session, given)),
    renameCollection: (id, name) => inTurn(() => renameCollection(session, id, name)),
    noteCollection: (id, note) => inTurn(() => noteCollection(session, id, note)),
    moveCollection: (id, parent) => inTurn(() => moveCollection(session, id, parent)),
    deleteCollection: (id) => inTurn(() => deleteCollection(session, id)),
    addToCollection: (id, articles, at) => inTurn(() => addToCollection(session, id, articles, at)),
    removeFromCollection: (id, articles) =>
      inTurn(() => removeFromCollection(session, id, articles)),
    reorderCollection: (id, articles, to) =>
      inTurn(() => reorderCollection(session, id, articles, to)),
    names: (field) => listNames(session, field),
    nameClusters: (field) => clustersOf(listNames(session, field)),
    namesNow: (field, names) => namesNow(session, field, names),
    setAlias: (field, alias, name) => inTurn(() => setAlias(session, field, alias, name)),
    judgeCopies: (ids, verdict) => withAll(() => judgeCopies(session, ids, verdict)),
    judgedCopies: () => session.file.judgedCopies ?? [],
    nearCopies: (id) => nearCopiesOf(session, id),
    noteTag: (tag, note) => inTurn(() => noteTag(session, tag, note)),
    pinTag: (tag, isPinned) => inTurn(() => pinTag(session, tag, isPinned)),
    import: (sources, options) =>
      withAll(async () => {
        const { importArticles } = await import('../import/import-articles.ts');
        const { importTarget } = await import('./import-target.ts');
        const work = () => importArticles(sources, importTarget(session), options);
        return options.dryRun ? work() : whenWritable(session, work);
      }),
    printPages: async (request, job) => {
      const { printPages } = await import('./print-articles.ts');
      return printPages(session, request, job);
    },
    proveImport: async (change, job) => {
      await loading.complete();
      const { proveImport } = await import('./prove-import.ts');
      return proveImport(session, change, job);
    },
    exportFormats: async () => {
      const { exportFormats } = await import('../export/export-formats.ts');
      return exportFormats();
    },
    exportArticles: async (request, job) => {
      const { exportArticles } = await import('./export-articles.ts');
      return exportArticles(session, request, job);
    },
    exportBundle: async (target, to, job) => {
      const { exportArticles } = await import('./export-articles.ts');
      return exportArticles(session, { target, to, format: 'bundle' }, job);
    },
    check: async (job) => {
      const { checkArchive } = await import('../check/check-archive.ts');
      lastCheck = await checkArchive(session, job);
      return lastCheck;
    },
    lastCheck: () => lastCheck,
    close,
  };
}

async function whenWritable<Value>(
  session: Session,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const allowed = await session.mayWrite();
  return allowed.ok ? work() : allowed;
}

async function untilLoaded(
  listeners: Parts['listeners'],
  loaded: Promise<void>,
  { signal, onProgress }: JobOptions = {},
): Promise<void> {
  const onEvent = (event: ArchiveEvent) => {
    if (event.kind === 'info-changed' && event.info.loading !== null)
      onProgress?.(event.info.loading);
  };
  listeners.add(onEvent);
  try {
    signal?.throwIfAborted();
    const aborted = new Promise<never>((_, reject) =>
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true }),
    );
    await Promise.race(signal === undefined ? [loaded] : [loaded, aborted]);
  } finally {
    listeners.delete(onEvent);
  }
}
