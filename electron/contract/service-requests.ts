import { z } from 'zod';
import { articleIdSchema, contentHashSchema, longestPath } from '../../archive/article/article.ts';
import { articleEditSchema, imageTextFields } from '../../archive/article/edit.ts';
import { replaceFields, textPatternSchema } from '../../archive/article/replacement.ts';
import { tableMappingSchema } from '../../archive/formats/table/column-mapping.ts';
import { searchFormSchema } from '../../archive/search/form/search-form.ts';
import { filterFields, querySchema } from '../../archive/search/query.ts';
import { aliasFields } from '../../archive/store/aliases.ts';
import { changeIdSchema } from '../../archive/store/change.ts';
import { collectionIdSchema } from '../../archive/store/collection-id.ts';
import { copyVerdicts } from '../../archive/store/judged-copies.ts';
import { listViewSchema } from './columns.ts';
import { locales } from './strings/locales.ts';
import type {
  AddPicturesReport,
  ArchiveInfo,
  Article,
  ArticleId,
  ArticleSummary,
  ArticleVersion,
  ChangeReport,
  CheckReport,
  CollectionId,
  Completion,
  ContentHash,
  DownloadReport,
  Explanation,
  ExportFormat,
  ExportReport,
  FacetValue,
  FieldDifference,
  FieldValue,
  ImportProof,
  ImportReport,
  MediaTopic,
  NameEntry,
  NearCopy,
  OpenArticle,
  OpenCollection,
  PictureEditReport,
  PicturePaths,
  PictureUse,
  Places,
  PrintPages,
  PruneReport,
  QueryLanguage,
  QueryPart,
  RemotePictures,
  ReplaceReport,
  SearchForm,
  SearchFormText,
  SearchResults,
  SidecarReport,
  StoryDate,
  TrashedArticle,
  UndoState,
  UnfinishedChange,
} from './types.ts';

/**
 * What a page may ask of the service that holds its archive, over a MessagePort.
 *
 * Each entry has the zod schema of its input; its output is typed in `ServiceOutputs`. Every
 * request answers with a `Result`. Files outside the archive are named by grants that main hands
 * out for what the person chose or dropped: a page can name no path of its own.
 */
export const targetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ids'), ids: z.array(articleIdSchema).max(1_000_000) }),
  z.object({ kind: z.literal('query'), query: querySchema }),
]);

/** The article as it stood before a change, or as it is. */
const versionNameSchema = z.union([z.literal('current'), changeIdSchema]);
/** A front matter name, `images.0.credit`, or `body`. */
const fieldSchema = z.string().min(1).max(1000);
const reasonSchema = z.string().max(10_000).nullable();

const nameField = z.enum(aliasFields);
const nameText = z.string().trim().min(1).max(1000);
const nameList = z.array(nameText).min(1).max(10_000);

export const grantSchema = z.uuid();

/** A picture as stories name it. */
const pictureSchema = z.string().min(1).max(longestPath);
const pictureTextSchema = z.string().max(1_000_000);

/** What people have said of the columns of tables. */
const mappingsSchema = z.array(tableMappingSchema).max(1000).default([]);

export const serviceRequests = {
  info: z.object({}),
  /** Holds the loading of the archive, lets it go on, or stops it; `info().loadState` says how it is. */
  'order-loading': z.object({ order: z.enum(['pause', 'continue', 'stop']) }),
  search: z.object({
    query: querySchema,
    offset: z.number().int().min(0),
    limit: z.number().int().min(0).max(1000),
    facets: z.array(z.enum(filterFields)).optional(),
  }),
  /** What a query searches, part by part, and how many results each part takes away. */
  explain: z.object({ query: querySchema }),
  /** What may follow what is typed in the search box. */
  complete: z.object({
    text: z.string().max(10_000),
    cursor: z.number().int().min(0).max(10_000),
  }),
  /** All that can be asked of the search box, with examples. */
  'query-language': z.object({}),
  /** A text of the search box as a form, and a form as such a text. */
  'query-parts': z.object({ text: z.string().max(10_000) }),
  'search-form': z.object({ text: z.string().max(10_000) }),
  'search-form-text': z.object({ form: searchFormSchema }),
  ids: z.object({ query: querySchema }),
  article: z.object({ id: articleIdSchema, query: querySchema.nullable() }),
  /** What is known of these stories, without their text; those that are gone are left out. */
  summaries: z.object({ ids: z.array(articleIdSchema).max(1000) }),
  /** Of these stories, those that no edit can reach as they are now. */
  'blocked-edits': z.object({ ids: z.array(articleIdSchema).max(1000) }),
  places: z.object({}),
  pictures: z.object({}),
  /** Paths of the pictures that stories use, part by part. */
  'picture-paths': z.object({
    offset: z.number().int().min(0),
    limit: z.number().int().min(1).max(1000),
  }),
  /** One picture, by a path or address as stories name it; null when none does. */
  picture: z.object({ file: pictureSchema }),
  /** Values in use, for completion: most used first. */
  values: z.object({
    field: z.enum(filterFields),
    prefix: z.string().max(1000),
    limit: z.number().int().min(1).max(1000),
  }),
  /** The vocabulary of subjects: the IPTC Media Topics. */
  'media-topics': z.object({}),
  /** What "yesterday 14:30" means in the archive's zone. */
  'resolve-date': z.object({ text: z.string().max(200) }),
  edit: z.object({
    target: targetSchema,
    edits: z.array(articleEditSchema).min(1).max(100),
    /** Hash of the file that the person was looking at; null for a batch. */
    base: contentHashSchema.nullable(),
    reason: z.string().max(10_000).nullable(),
  }),
  /** Different edits for different stories, written and undone as one change. */
  'edit-each': z.object({
    plans: z
      .array(
        z.object({
          edits: z.array(articleEditSchema).min(1).max(100),
          articles: z
            .array(z.object({ id: articleIdSchema, base: contentHashSchema.nullable() }))
            .min(1)
            .max(1_000_000),
        }),
      )
      .min(1)
      .max(100_000),
    reason: z.string().max(10_000).nullable(),
  }),
  /** Finds text in fields and bodies and replaces it, as one change. */
  'replace-text': z.object({
    target: targetSchema,
    /** Stories of a dry run, as they were looked at: these and no others. null: all of the target. */
    articles: z
      .array(z.object({ id: articleIdSchema, base: contentHashSchema }))
      .max(1_000_000)
      .nullable(),
    pattern: textPatternSchema,
    replacement: z.string().max(10_000),
    fields: z.array(z.enum(replaceFields)).min(1).max(100),
    samples: z.number().int().min(0).max(1000),
    /** Says what would change and writes nothing. */
    dryRun: z.boolean(),
    reason: reasonSchema.default(null),
  }),
  /** Corrects a picture in every story that uses it, or in some, as one change. */
  'edit-picture': z.object({
    picture: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('file'), file: pictureSchema }),
      z.object({ kind: z.literal('hash'), hash: contentHashSchema }),
    ]),
    /** null removes the field; what is left out stays. */
    fields: z.partialRecord(z.enum([...imageTextFields, 'expires']), pictureTextSchema.nullable()),
    ids: z.array(articleIdSchema).min(1).max(1_000_000).nullable(),
    /** Says what would change and writes nothing. */
    dryRun: z.boolean(),
    reason: z.string().max(10_000).nullable(),
  }),
  /** Lets stories name a moved picture where it lies by now. */
  'relink-picture': z.object({ file: pictureSchema }),
  /** Takes a picture whose file was changed for what it shall be. */
  'accept-picture': z.object({ file: pictureSchema }),
  /** Stores pictures and adds them to a story; the first may go to an image that has no file. */
  'add-pictures': z.object({
    id: articleIdSchema,
    base: contentHashSchema.nullable(),
    image: z.number().int().min(0).max(10_000).nullable(),
    grants: z.array(grantSchema).min(1).max(1000),
  }),
  /** Counts pictures that lie on other hosts, by host; asks none of them. */
  'remote-pictures': z.object({ target: targetSchema }),
  /** Fetches them from the hosts to which a grant speaks, as one change. */
  'download-pictures': z.object({ target: targetSchema, hosts: grantSchema }),
  /** Writes what stories say of their pictures into XMP files beside them. */
  'write-sidecars': z.object({ target: targetSchema }),
  'rename-tag': z.object({ from: z.string().max(1000), to: z.string().trim().min(1).max(1000) }),
  /** Makes several names one in every story that has them; the others become its aliases. */
  'merge-names': z.object({ field: nameField, from: nameList, into: nameText }),
  /** Takes tags off every story. */
  'delete-tags': z.object({ tags: nameList }),
  /** Every name in use, and those that are known only. */
  names: z.object({ field: nameField }),
  /** Names that are likely the same. */
  'name-clusters': z.object({ field: nameField }),
  /** What stands for these names by now: an alias gives way to its name. */
  'names-now': z.object({ field: nameField, names: z.array(z.string().max(1000)).max(10_000) }),
  /** `name` null: the alias is removed. */
  'set-alias': z.object({ field: nameField, alias: nameText, name: nameText.nullable() }),
  /** Decides of every two of these stories that are nearly the same; null takes that back. */
  'judge-copies': z.object({
    articles: z.array(articleIdSchema).max(1_000_000),
    verdict: z.enum(copyVerdicts).nullable(),
  }),
  /** Others with nearly the text of a story, and what was decided of them. */
  'near-copies': z.object({ id: articleIdSchema }),
  undo: z.object({}),
  redo: z.object({}),
  'undo-state': z.object({}),
  /** The last change, where articles of it were left undone. */
  unfinished: z.object({}),
  'finish-change': z.object({}),
  /** Leaves what of it was left undone as it is, for good. */
  'leave-change': z.object({}),
  history: z.object({ id: articleIdSchema }),
  /** The article as it stood before that change. */
  version: z.object({ id: articleIdSchema, change: changeIdSchema }),
  'restore-version': z.object({
    id: articleIdSchema,
    change: changeIdSchema,
    reason: reasonSchema.default(null),
  }),
  /** Field by field; those that are the same are left out. */
  'compare-versions': z.object({
    id: articleIdSchema,
    before: versionNameSchema,
    after: versionNameSchema,
  }),
  /** The same of two stories. */
  'compare-articles': z.object({ before: articleIdSchema, after: articleIdSchema }),
  /** The values that one field has had, newest first. */
  'field-history': z.object({ id: articleIdSchema, field: fieldSchema }),
  /** Brings one field back to what it was before that change. */
  'restore-field': z.object({
    id: articleIdSchema,
    change: changeIdSchema,
    field: fieldSchema,
    reason: reasonSchema.default(null),
  }),
  /** Removes earlier versions for good; `before` is a date in ISO 8601. */
  'prune-history': z.object({ before: z.string().min(4).max(64), dryRun: z.boolean() }),
  trash: z.object({ target: targetSchema }),
  'trash-list': z.object({}),
  'restore-from-trash': z.object({ ids: z.array(articleIdSchema).min(1).max(1_000_000) }),
  'empty-trash': z.object({}),
  'try-to-write': z.object({}),
  'save-search': z.object({
    name: z.string().trim().min(1).max(200),
    query: querySchema,
    view: listViewSchema.nullable(),
  }),
  'delete-search': z.object({ name: z.string().max(200) }),
  'rename-search': z.object({
    from: z.string().max(200),
    to: z.string().trim().min(1).max(200),
  }),
  'move-search': z.object({ name: z.string().max(200), at: z.number().int().min(0) }),
  /** One collection with its stories in their own order. */
  collection: z.object({ id: collectionIdSchema }),
  'create-collection': z.object({
    name: z.string().trim().min(1).max(200),
    parent: collectionIdSchema.nullable(),
    articles: z.array(articleIdSchema).max(1_000_000),
  }),
  'rename-collection': z.object({
    id: collectionIdSchema,
    name: z.string().trim().min(1).max(200),
  }),
  'note-collection': z.object({
    id: collectionIdSchema,
    note: z.string().max(10_000).nullable(),
  }),
  /** `parent` null: to the top. */
  'move-collection': z.object({ id: collectionIdSchema, parent: collectionIdSchema.nullable() }),
  'delete-collection': z.object({ id: collectionIdSchema }),
  /** `at` counts from 0; null: at the end. */
  'add-to-collection': z.object({
    id: collectionIdSchema,
    articles: z.array(articleIdSchema).min(1).max(1_000_000),
    at: z.number().int().min(0).nullable(),
  }),
  'remove-from-collection': z.object({
    id: collectionIdSchema,
    articles: z.array(articleIdSchema).min(1).max(1_000_000),
  }),
  /** Beside a story that is not moved. */
  'reorder-collection': z.object({
    id: collectionIdSchema,
    articles: z.array(articleIdSchema).min(1).max(1_000_000),
    to: z.object({ side: z.enum(['before', 'after']), article: articleIdSchema }),
  }),
  'note-tag': z.object({
    tag: z.string().trim().min(1).max(1000),
    note: z.string().max(10_000).nullable(),
  }),
  'pin-tag': z.object({ tag: z.string().trim().min(1).max(1000), isPinned: z.boolean() }),
  'import-files': z.object({
    grants: z.array(grantSchema).min(1).max(10_000),
    dryRun: z.boolean(),
    /** New stories with nearly the text of another stay out. */
    leaveOutCopies: z.boolean().default(false),
    mappings: mappingsSchema,
    /** Items that a dry run has counted, for the progress; null: not known. */
    expected: z.number().int().min(0).nullable().default(null),
  }),
  'import-text': z.object({
    text: z.string().min(1).max(20_000_000),
    dryRun: z.boolean(),
    leaveOutCopies: z.boolean().default(false),
    mappings: mappingsSchema,
  }),
  /** Reads and verifies everything; long. */
  check: z.object({}),
  /** What the last check has found, whichever window asked for it. */
  'last-check': z.object({}),
  /** Writes what an import brought in as it came, reads that again and compares; long. */
  'prove-import': z.object({ change: changeIdSchema }),
  'export-formats': z.object({}),
  'export-articles': z.object({
    target: targetSchema,
    to: grantSchema,
    format: z.string().min(1).max(100),
    withExpired: z.boolean(),
    /** Of a feed: the address of its site. */
    site: z.string().max(2000).nullable().default(null),
    /** Of a table; null: all of them. */
    columns: z.array(z.string().max(100)).min(1).max(100).nullable(),
  }),
  /** Sets stories as pages in a folder that main has made for it: in parts for a PDF, as one for a printer. */
  'print-pages': z.object({
    target: targetSchema,
    folder: grantSchema,
    for: z.enum(['pdf', 'printer']),
    locale: z.enum(locales),
    collection: collectionIdSchema.nullable(),
    /** Pictures whose licence has ended are set, too. */
    withExpired: z.boolean().default(false),
  }),
  /** When main has made PDFs of all parts: the page of contents, as part 0. */
  'print-contents': z.object({ folder: grantSchema, locale: z.enum(locales) }),
  /** When main has made all PDFs: one of them. */
  'join-pdf': z.object({ folder: grantSchema, to: grantSchema, locale: z.enum(locales) }),
} as const;

export type ServiceRequestName = keyof typeof serviceRequests;
export type ServiceInput<Name extends ServiceRequestName> = z.input<(typeof serviceRequests)[Name]>;
export type ParsedServiceInput<Name extends ServiceRequestName> = z.output<
  (typeof serviceRequests)[Name]
>;

export interface ServiceOutputs {
  info: ArchiveInfo;
  'order-loading': null;
  search: SearchResults;
  explain: Explanation;
  complete: readonly Completion[];
  'query-language': QueryLanguage;
  'query-parts': readonly QueryPart[];
  'search-form': SearchForm;
  'search-form-text': SearchFormText;
  ids: readonly ArticleId[];
  article: OpenArticle;
  summaries: readonly ArticleSummary[];
  'blocked-edits': ChangeReport['failed'];
  places: Places;
  pictures: readonly PictureUse[];
  'picture-paths': PicturePaths;
  picture: PictureUse | null;
  values: readonly FacetValue[];
  'media-topics': readonly MediaTopic[];
  'resolve-date': StoryDate;
  edit: ChangeReport;
  'edit-each': ChangeReport;
  'replace-text': ReplaceReport;
  'edit-picture': PictureEditReport;
  'relink-picture': ChangeReport;
  'accept-picture': { readonly path: string; readonly hash: ContentHash };
  'add-pictures': AddPicturesReport;
  'remote-pictures': RemotePictures;
  'download-pictures': DownloadReport;
  'write-sidecars': SidecarReport;
  'rename-tag': ChangeReport;
  'merge-names': ChangeReport;
  'delete-tags': ChangeReport;
  names: readonly NameEntry[];
  'name-clusters': readonly (readonly NameEntry[])[];
  'names-now': readonly string[];
  'set-alias': null;
  'judge-copies': null;
  'near-copies': readonly NearCopy[];
  undo: ChangeReport;
  redo: ChangeReport;
  'undo-state': UndoState;
  unfinished: UnfinishedChange | null;
  'finish-change': ChangeReport;
  'leave-change': null;
  history: readonly ArticleVersion[];
  version: Article;
  'restore-version': ChangeReport;
  'compare-versions': readonly FieldDifference[];
  'compare-articles': readonly FieldDifference[];
  'field-history': readonly FieldValue[];
  'restore-field': ChangeReport;
  'prune-history': PruneReport;
  trash: ChangeReport;
  'trash-list': readonly TrashedArticle[];
  'restore-from-trash': ChangeReport;
  'empty-trash': { readonly removed: number };
  'try-to-write': null;
  'save-search': null;
  'delete-search': null;
  'rename-search': null;
  'move-search': null;
  collection: OpenCollection;
  'create-collection': { readonly id: CollectionId };
  'rename-collection': null;
  'note-collection': null;
  'move-collection': null;
  'delete-collection': null;
  'add-to-collection': null;
  'remove-from-collection': null;
  'reorder-collection': null;
  'note-tag': null;
  'pin-tag': null;
  'import-files': ImportReport;
  'import-text': ImportReport;
  check: CheckReport;
  'last-check': CheckReport | null;
  'prove-import': ImportProof;
  'export-formats': readonly ExportFormat[];
  'export-articles': ExportReport;
  'print-pages': PrintPages;
  'print-contents': null;
  'join-pdf': ExportReport;
}
