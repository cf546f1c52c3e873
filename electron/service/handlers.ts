import type { Archive } from '../../archive/archive-types.ts';
import type { Progress } from '../../archive/job.ts';
import { fail, ok, type Result } from '../../archive/result.ts';
import { mediaTopics } from '../../archive/subjects/media-topics.ts';
import type {
  ParsedServiceInput,
  ServiceOutputs,
  ServiceRequestName,
} from '../contract/service-requests.ts';
import type { GrantedPaths } from './granted-paths.ts';

export interface RequestContext {
  readonly archive: Archive;
  readonly grants: GrantedPaths;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly whileHeld: () => Promise<void>;
}

type Answer<Value> = Result<Value> | Promise<Result<Value>>;

/** One handler for each request of the contract; a request without one does not compile. */
export type ServiceHandlers = {
  readonly [Name in ServiceRequestName]: (
    input: ParsedServiceInput<Name>,
    context: RequestContext,
  ) => Answer<ServiceOutputs[Name]>;
};

export const handlers: ServiceHandlers = {
  info: (_, { archive }) => ok(archive.info()),
  'order-loading': ({ order }, { archive }) => {
    archive.orderLoading(order);
    return ok(null);
  },
  search: (request, { archive }) => ok(archive.search(request)),
  complete: (request, { archive }) => ok(archive.complete(request)),
  'query-language': (_, { archive }) => ok(archive.queryLanguage()),
  explain: ({ query }, { archive }) => ok(archive.explain(query)),
  'query-parts': ({ text }, { archive }) => ok(archive.queryParts(text)),
  'search-form': ({ text }, { archive }) => ok(archive.searchForm(text)),
  'search-form-text': ({ form }, { archive }) => ok(archive.searchFormText(form)),
  ids: ({ query }, { archive }) => ok(archive.ids(query)),
  article: ({ id, query }, { archive }) => archive.article(id, query),
  'blocked-edits': async ({ ids }, { archive }) => ok(await archive.blockedEdits(ids)),
  summaries: ({ ids }, { archive }) => ok(archive.summaries(ids)),
  places: async (_, { archive }) => ok(await archive.places()),
  pictures: (_, { archive }) => ok(archive.pictures()),
  'picture-paths': (request, { archive }) => ok(archive.picturePaths(request)),
  picture: ({ file }, { archive }) => ok(archive.picture(file)),
  values: ({ field, prefix, limit }, { archive }) => ok(archive.values(field, prefix, limit)),
  'media-topics': () => ok([...mediaTopics().values()]),
  'resolve-date': ({ text }, { archive }) => archive.resolveDate(text),

  edit: (request, context) => context.archive.edit(request, context),
  'edit-each': (request, context) => context.archive.editEach(request, context),
  'replace-text': (request, context) => context.archive.replaceText(request, context),
  'edit-picture': (request, context) => context.archive.editPicture(request, context),
  'relink-picture': ({ file }, context) => context.archive.relinkPicture(file, context),
  'accept-picture': ({ file }, { archive }) => archive.acceptPicture(file),
  'add-pictures': async ({ grants, ...request }, context) => {
    const from = await granted(grants, context);
    return from === null
      ? notGranted()
      : context.archive.addPictures({ ...request, from }, context);
  },
  'remote-pictures': ({ target }, context) => context.archive.remotePictures(target, context),
  'download-pictures': async ({ target, hosts }, context) => {
    const own = await context.grants.path(hosts, 'fetch-own');
    const agreed = own ?? (await context.grants.path(hosts, 'fetch'));
    if (agreed === null) return notGranted();
    const request = { target, hosts: agreed.split('\n'), limits: { allowPrivate: own !== null } };
    return context.archive.downloadPictures(request, context);
  },
  'write-sidecars': ({ target }, context) => context.archive.writeSidecars(target, context),
  'rename-tag': ({ from, to }, context) => context.archive.renameTag(from, to, context),
  'merge-names': (merge, context) => context.archive.mergeNames(merge, context),
  'delete-tags': ({ tags }, context) => context.archive.deleteTags(tags, context),
  names: ({ field }, { archive }) => ok(archive.names(field)),
  'name-clusters': ({ field }, { archive }) => ok(archive.nameClusters(field)),
  'names-now': ({ field, names }, { archive }) => ok(archive.namesNow(field, names)),
  'set-alias': ({ field, alias, name }, { archive }) => archive.setAlias(field, alias, name),
  'judge-copies': ({ articles, verdict }, { archive }) => archive.judgeCopies(articles, verdict),
  'near-copies': ({ id }, { archive }) => ok(archive.nearCopies(id)),
  undo: (_, context) => context.archive.undo(context),
  redo: (_, context) => context.archive.redo(context),
  'undo-state': (_, { archive }) => ok(archive.undoState()),
  unfinished: (_, { archive }) => ok(archive.unfinished()),
  'finish-change': (_, context) => context.archive.finishChange(context),
  'leave-change': (_, { archive }) => archive.leaveChange(),

  history: async ({ id }, { archive }) => ok(await archive.history(id)),
  version: ({ id, change }, { archive }) => archive.version(id, change),
  'restore-version': ({ id, change, reason }, { archive }) =>
    archive.restoreVersion(id, change, reason),
  'compare-versions': ({ id, before, after }, { archive }) =>
    archive.compareVersions(id, before, after),
  'compare-articles': ({ before, after }, { archive }) => archive.compareArticles(before, after),
  'field-history': async ({ id, field }, { archive }) => ok(await archive.fieldHistory(id, field)),
  'restore-field': ({ id, change, field, reason }, { archive }) =>
    archive.restoreField(id, change, field, reason),
  'prune-history': (request, context) => context.archive.pruneHistory(request, context),

  trash: ({ target }, context) => context.archive.trash(target, context),
  'trash-list': async (_, { archive }) => ok(await archive.trashed()),
  'restore-from-trash': ({ ids }, context) => context.archive.restoreFromTrash(ids, context),
  'empty-trash': (_, { archive }) => archive.emptyTrash(),

  'try-to-write': (_, { archive }) => archive.tryToWrite(),

  'save-search': ({ name, query, view }, { archive }) => archive.saveSearch(name, query, view),
  'delete-search': ({ name }, { archive }) => archive.deleteSearch(name),
  'rename-search': ({ from, to }, { archive }) => archive.renameSearch(from, to),
  'move-search': ({ name, at }, { archive }) => archive.moveSearch(name, at),

  collection: ({ id }, { archive }) => archive.collection(id),
  'create-collection': (request, { archive }) => archive.createCollection(request),
  'rename-collection': ({ id, name }, { archive }) => archive.renameCollection(id, name),
  'note-collection': ({ id, note }, { archive }) => archive.noteCollection(id, note),
  'move-collection': ({ id, parent }, { archive }) => archive.moveCollection(id, parent),
  'delete-collection': ({ id }, { archive }) => archive.deleteCollection(id),
  'add-to-collection': ({ id, articles, at }, { archive }) =>
    archive.addToCollection(id, articles, at),
  'remove-from-collection': ({ id, articles }, { archive }) =>
    archive.removeFromCollection(id, articles),
  'reorder-collection': ({ id, articles, to }, { archive }) =>
    archive.reorderCollection(id, articles, to),
  'note-tag': ({ tag, note }, { archive }) => archive.noteTag(tag, note),
  'pin-tag': ({ tag, isPinned }, { archive }) => archive.pinTag(tag, isPinned),

  'import-files': async ({ grants, dryRun, leaveOutCopies, mappings, expected }, context) => {
    const paths = await granted(grants, context);
    if (paths === null) return notGranted();
    const { signal, onProgress, whileHeld } = context;
    const counted = expected === null ? {} : { expected };
    return context.archive.import(
      paths.map((path) => ({ kind: 'path', path })),
      { dryRun, leaveOutCopies, mappings, signal, onProgress, whileHeld, ...counted },
    );
  },
  'import-text': ({ text, dryRun, leaveOutCopies, mappings }, { archive, signal, onProgress }) =>
    archive.import([{ kind: 'text', text, name: 'clipboard' }], {
      dryRun,
      leaveOutCopies,
      mappings,
      signal,
      onProgress,
    }),
  'prove-import': ({ change }, context) => context.archive.proveImport(change, context),
  check: async (_, context) => ok(await context.archive.check(context)),
  'last-check': (_, { archive }) => ok(archive.lastCheck()),
  'export-formats': async (_, { archive }) => ok(await archive.exportFormats()),
  'export-articles': async ({ to, columns, ...request }, context) => {
    const path = await context.grants.path(to, 'write');
    if (path === null) return notGranted();
    const chosen = columns === null ? {} : { columns };
    return context.archive.exportArticles({ ...request, ...chosen, to: path }, context);
  },
  'print-pages': async ({ folder: grant, for: purpose, locale, ...request }, context) => {
    const folder = await context.grants.path(grant, 'print');
    if (folder === null) return notGranted();
    const { printWords } = await printing();
    const words = printWords(locale, context.archive.info().timeZone);
    const perPart = purpose === 'pdf' ? storiesPerPart : null;
    return context.archive.printPages({ ...request, folder, perPart, words }, context);
  },
  'print-contents': async ({ folder: grant, locale }, { archive, grants }) => {
    const folder = await grants.path(grant, 'print');
    if (folder === null) return notGranted();
    const { writeContents } = await import('../../archive/print/write-contents.ts');
    const { printWords } = await printing();
    return writeContents(folder, printWords(locale, archive.info().timeZone));
  },
  'join-pdf': async ({ folder: grant, to: target, locale }, context) => {
    const folder = await context.grants.path(grant, 'print');
    const to = await context.grants.path(target, 'write');
    if (folder === null || to === null) return notGranted();
    const { joinPdf } = await import('../../archive/print/join-pdf.ts');
    const { printWords } = await printing();
    const { direction, label } = printWords(locale, context.archive.info().timeZone);
    return joinPdf({ folder, to, direction, contents: label('contents') }, context);
  },
};

/** The words of the interface are half of this program, and no start of it needs them. */
const printing = () => import('./print-words.ts');

/** Stories that are set at a time: a second or two of work, after which a person can stop it. */
const storiesPerPart = 20;

/** null when one of them was granted to nobody. */
async function granted(
  grants: readonly string[],
  context: RequestContext,
): Promise<readonly string[] | null> {
  const paths = await Promise.all(grants.map((grant) => context.grants.path(grant, 'read')));
  const known = paths.filter((path) => path !== null);
  return known.length < grants.length ? null : known;
}

function notGranted(): Result<never> {
  return fail('no-permission', 'The file was not chosen by the person who uses the app.');
}
