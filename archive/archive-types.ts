import type {
  Article,
  ArticleId,
  ArticleImage,
  ArticlePath,
  ArticleSummary,
  ContentHash,
  StoryDate,
} from './article/article.ts';
import type { FieldDifference } from './article/compare-articles.ts';
import type { ArticleEdit, ImageTextField } from './article/edit.ts';
import type { Finding } from './article/finding.ts';
import type { PictureState } from './article/picture-state.ts';
import type { ReplaceField, TextPattern } from './article/replacement.ts';
import type { CheckProblem } from './check/check-problem.ts';
import type { ExportFormat } from './export/export-formats.ts';
import type { LostField } from './export/lost-fields.ts';
import type { FieldNote, ImportWarning, ReadContext, Source } from './formats/reader.ts';
import type { ReadTable } from './formats/table/column-mapping.ts';
import type { ImportOptions } from './import/import-articles.ts';
import type { JobOptions, Progress } from './job.ts';
import type { FetchLimits } from './pictures/fetch-picture.ts';
import type { PagesRequest, PrintPages } from './print/write-pages.ts';
import type { Failure, Result } from './result.ts';
import type { SearchForm, SearchFormText } from './search/form/search-form.ts';
import type { Completion, CompletionRequest } from './search/help/completion.ts';
import type { Explanation } from './search/help/explanation.ts';
import type { QueryLanguage } from './search/help/query-language.ts';
import type { QueryPart } from './search/query/parse-query.ts';
import type { FilterField, Query } from './search/query.ts';
import type { ArticleMatches } from './search/results/article-matches.ts';
import type {
  FacetValue,
  LunrRequest,
  LunrResults,
  SearchRequest,
  SearchResults,
} from './search/search-index.ts';
import type { AliasField } from './store/aliases.ts';
import type { Action, ChangeId } from './store/change.ts';
import type { CollectionId } from './store/collection-id.ts';
import type { CopyVerdict, JudgedPair } from './store/judged-copies.ts';
import type { ListView } from './store/list-view.ts';
import type { LockTiming } from './store/lock-timing.ts';
import type { PruneReport } from './store/prune-history.ts';

/**
 * An open archive: the folder, its articles in memory, the index over them, history and undo.
 *
 * The service of the app and the command line use this and nothing below it. Every method that
 * changes something is one named, undoable change in the history.
 */
export interface Archive {
  info(): ArchiveInfo;
  /**
   * Resolves when every article is listed and indexed, or that was stopped; rejects when the archive
   * is closed before.
   */
  loaded(job?: JobOptions): Promise<void>;
  /** Holds the loading between two batches, stops it, or lets it go on: from the start, where it was stopped. */
  orderLoading(order: LoadOrder): void;
  /** Returns the function that stops listening. */
  onEvent(listener: (event: ArchiveEvent) => void): () => void;

  search(request: SearchRequest): SearchResults;
  /** A query in Lunr's own syntax, with Lunr's answer; `invalid-query` where Lunr's parser refuses it. */
  searchLunr(request: LunrRequest): Promise<Result<LunrResults>>;
  /** What a query searches, part by part, and how many results each part takes away. */
  explain(query: Query): Explanation;
  /** What may follow what is typed in the search box: fields, values, words, headlines. */
  complete(request: CompletionRequest): readonly Completion[];
  /** All that can be asked of the search box, with examples. */
  queryLanguage(): QueryLanguage;
  /** What each part of a text of the search box is: in order, not overlapping, in UTF-16 units. */
  queryParts(text: string): readonly QueryPart[];
  /** A text of the search box as a form, and a form as such a text: both find the same. */
  searchForm(text: string): SearchForm;
  searchFormText(form: SearchForm): SearchFormText;
  ids(query: Query): readonly ArticleId[];
  values(field: FilterField, prefix: string, limit: number): readonly FacetValue[];
  /** What the archive knows of these articles, without their bodies; those that are gone are left out. */
  summaries(ids: readonly ArticleId[]): readonly ArticleSummary[];
  places(): Promise<Places>;
  pictures(): readonly PictureUse[];
  /** Paths of the pictures in the folder that articles use, part by part: cheap, however many. */
  picturePaths(request: PicturePathsRequest): PicturePaths;
  /** The picture that articles name so; null when none does. */
  picture(file: string): PictureUse | null;
  /** Resolves when the file of every picture that articles use has been looked at. */
  readPictures(job?: JobOptions): Promise<void>;
  /** The id of the article with this id or path; null when there is none. */
  find(idOrPath: string): ArticleId | null;
  article(id: ArticleId, query: Query | null): Promise<Result<OpenArticle>>;
  /** What a date typed by a person means in the archive's zone. */
  resolveDate(text: string): Promise<Result<StoryDate>>;

  edit(request: EditRequest, job?: JobOptions): Promise<Result<ChangeReport>>;
  /** Different edits for different articles, as one change. */
  editEach(request: EditEachRequest, job?: JobOptions): Promise<Result<ChangeReport>>;
  /** Of these articles, those that no edit can reach as they are now, and why. */
  blockedEdits(ids: readonly ArticleId[]): Promise<ChangeReport['failed']>;
  /** Finds text in fields and bodies and replaces it, as one change; a dry run says what would change. */
  replaceText(request: ReplaceRequest, job?: JobOptions): Promise<Result<ReplaceReport>>;
  /** Corrects a picture in every article that uses it, as one change. */
  editPicture(request: PictureEditRequest, job?: JobOptions): Promise<Result<PictureEditReport>>;
  /** Lets articles name a moved picture where it lies by now. */
  relinkPicture(file: string, job?: JobOptions): Promise<Result<ChangeReport>>;
  /** Stores pictures of other places in the archive and adds them to an article, as one change. */
  addPictures(request: AddPicturesRequest, job?: JobOptions): Promise<Result<AddPicturesReport>>;
  /** Pictures that articles name and that lie on other hosts. Reads every article of the target, and asks no host. */
  remotePictures(target: Target, job?: JobOptions): Promise<Result<RemotePictures>>;
  /**
   * Fetches pictures of other hosts into the archive, and lets articles name them there, as one change.
   * The only act that uses the network. When it is broken off nothing has changed.
   */
  downloadPictures(request: DownloadRequest, job?: JobOptions): Promise<Result<DownloadReport>>;
  /** Takes a picture that was changed for what it shall be from now on. */
  acceptPicture(
    file: string,
  ): Promise<Result<{ readonly path: string; readonly hash: ContentHash }>>;
  /** Writes what articles say of their pictures into XMP sidecars, for other programs. */
  writeSidecars(target: Target, job?: JobOptions): Promise<Result<SidecarReport>>;
  renameTag(from: string, to: string, job?: JobOptions): Promise<Result<ChangeReport>>;
  /** Makes several names one in every article that has them, as one change. */
  mergeNames(merge: NameMerge, job?: JobOptions): Promise<Result<ChangeReport>>;
  /** Takes tags off every article, as one change; their notes and aliases go with them. */
  deleteTags(tags: readonly string[], job?: JobOptions): Promise<Result<ChangeReport>>;
  undo(job?: JobOptions): Promise<Result<ChangeReport>>;
  redo(job?: JobOptions): Promise<Result<ChangeReport>>;
  undoState(): UndoState;
  /** The last change, where a failure, a cancel or a crash has left articles of it undone. */
  unfinished(): UnfinishedChange | null;
  /** Does the rest of it; one undo takes all of it back. */
  finishChange(job?: JobOptions): Promise<Result<ChangeReport>>;
  /** Leaves that rest undone for good; what was done can still be undone. */
  leaveChange(): Promise<Result<null>>;

  /** Everything that was done, newest first. */
  changes(): readonly ChangeSummary[];
  /** Every step in the life of an article, newest first. Reads each version once. */
  history(id: ArticleId): Promise<readonly ArticleVersion[]>;
  /** Each field that differs, as text. */
  compareVersions(
    id: ArticleId,
    before: VersionName,
    after: VersionName,
  ): Promise<Result<readonly FieldDifference[]>>;
  /** The same of two articles, as their files are. */
  compareArticles(before: ArticleId, after: ArticleId): Promise<Result<readonly FieldDifference[]>>;
  /** The values that a field has had, newest first. */
  fieldHistory(id: ArticleId, field: string): Promise<readonly FieldValue[]>;
  /** The article as it stood before that change. */
  version(id: ArticleId, change: ChangeId): Promise<Result<Article>>;
  restoreVersion(
    id: ArticleId,
    change: ChangeId,
    reason?: string | null,
  ): Promise<Result<ChangeReport>>;
  /** Brings one field back to what it was before that change, and leaves all others alone. */
  restoreField(
    id: ArticleId,
    change: ChangeId,
    field: string,
    reason?: string | null,
  ): Promise<Result<ChangeReport>>;
  /** Removes the versions of changes made before a date, ISO 8601; a dry run only counts them. */
  pruneHistory(
    request: { readonly before: string; readonly dryRun: boolean },
    job?: JobOptions,
  ): Promise<Result<PruneReport>>;

  trash(target: Target, job?: JobOptions): Promise<Result<ChangeReport>>;
  trashed(): Promise<readonly TrashedArticle[]>;
  restoreFromTrash(ids: readonly ArticleId[], job?: JobOptions): Promise<Result<ChangeReport>>;
  emptyTrash(): Promise<Result<{ readonly removed: number }>>;

  /**
   * Asks again for the right to write where `info().access` says read-only. An archive that was
   * locked asks by itself, too, and becomes writable when the other has left.
   */
  tryToWrite(): Promise<Result<null>>;

  /** One of that name is replaced. Without a view, its list looks as the person has it. */
  saveSearch(name: string, query: Query, view?: ListView | null): Promise<Result<null>>;
  deleteSearch(name: string): Promise<Result<null>>;
  renameSearch(from: string, to: string): Promise<Result<null>>;
  /** `at` counts among the others, from 0. */
  moveSearch(name: string, at: number): Promise<Result<null>>;

  collection(id: CollectionId): Result<OpenCollection>;
  createCollection(given: NewCollection): Promise<Result<{ readonly id: CollectionId }>>;
  renameCollection(id: CollectionId, name: string): Promise<Result<null>>;
  noteCollection(id: CollectionId, note: string | null): Promise<Result<null>>;
  moveCollection(id: CollectionId, parent: CollectionId | null): Promise<Result<null>>;
  /** Collections in it move up; the articles stay in the archive. */
  deleteCollection(id: CollectionId): Promise<Result<null>>;
  /** At the end when `at` is null. Articles that are in it stay where they are. */
  addToCollection(
    id: CollectionId,
    articles: readonly ArticleId[],
    at: number | null,
  ): Promise<Result<null>>;
  removeFromCollection(id: CollectionId, articles: readonly ArticleId[]): Promise<Result<null>>;
  /** Puts these, in this order, beside another one. Fails with `not-in-collection`. */
  reorderCollection(
    id: CollectionId,
    articles: readonly ArticleId[],
    to: PlaceInCollection,
  ): Promise<Result<null>>;

  /** Every name in use, most used first, then those that are known by a note or an alias only. */
  names(field: NameField): readonly NameEntry[];
  /** Names that are likely the same: each cluster with the most used first, the largest first. */
  nameClusters(field: NameField): readonly (readonly NameEntry[])[];
  /**
   * The names that these stand for by now: an alias gives way to its name, and a name to the usual
   * spelling of it that is in use, whatever its case and accents.
   */
  namesNow(field: NameField, names: readonly string[]): readonly string[];
  /**
   * Decides of every two of these that have nearly the same text: from then on they are told of as
   * near-copies no more. null takes that back. Fails with `invalid-value` where no two are alike.
   */
  judgeCopies(ids: readonly ArticleId[], verdict: CopyVerdict | null): Promise<Result<null>>;
  /** What was decided, as it is kept with the archive. */
  judgedCopies(): readonly JudgedPair[];
  /** Others with nearly the text of an article, at most a hundred. */
  nearCopies(id: ArticleId): readonly NearCopy[];
  /** Lets an alias stand for a name; null removes it. Fails with `name-taken`. */
  setAlias(field: NameField, alias: string, name: string | null): Promise<Result<null>>;
  /** null removes the note. */
  noteTag(tag: string, note: string | null): Promise<Result<null>>;
  /** Gives a tag one of the keys 1 to 9, the next that is free, or takes its key away. Fails with `too-many-pins`. */
  pinTag(tag: string, isPinned: boolean): Promise<Result<null>>;

  import(
    sources: readonly Source[],
    options: Pick<ImportOptions, 'dryRun' | 'limits' | 'leaveOutCopies'> &
      JobOptions &
      Pick<ReadContext, 'mapping' | 'mappings'>,
  ): Promise<Result<ImportReport>>;
  /**
   * Writes each article that an import brought in as its source's format has it, reads that again,
   * and compares the two. Fails with `not-found` where the import left no report.
   */
  proveImport(change: ChangeId, job?: JobOptions): Promise<Result<ImportProof>>;
  exportFormats(): Promise<readonly ExportFormat[]>;
  /** Hands out articles in one of those formats. */
  exportArticles(request: ExportRequest, job?: JobOptions): Promise<Result<ExportReport>>;
  /** `to` is the absolute path of the bundle to write. */
  exportBundle(target: Target, to: string, job?: JobOptions): Promise<Result<ExportReport>>;
  /** Sets articles as pages of HTML in a folder, for printing. */
  printPages(request: PrintRequest, job?: JobOptions): Promise<Result<PrintPages>>;
  /** Reads every file again and judges it. */
  check(job?: JobOptions): Promise<CheckReport>;
  /** What the last check of this session has found; null: there was none. */
  lastCheck(): CheckReport | null;

  /** Finishes what is being written, gives up the lock, stops watching. */
  close(): Promise<void>;
}

/** Fields whose names can be merged and have aliases. */
export type NameField = AliasField;

export interface NameMerge {
  readonly field: NameField;
  /** In whatever case and accents articles have them. They become aliases of `into`. */
  readonly from: readonly string[];
  readonly into: string;
}

/** A tag, a byline or a credit, as articles write it. */
export interface NameEntry {
  readonly name: string;
  /** Articles that have it. */
  readonly count: number;
  /** Of a tag; null of all else. */
  readonly note: string | null;
  readonly aliases: readonly string[];
}

export interface NewCollection {
  readonly name: string;
  readonly parent: CollectionId | null;
  readonly articles: readonly ArticleId[];
}

export interface EditRequest {
  readonly target: Target;
  readonly edits: readonly ArticleEdit[];
  /**
   * Hash of the file that the person was looking at. Where another program has changed a field that
   * this edit touches since, or it is not known which, the edit fails with `changed-on-disk`.
   */
  readonly base: ContentHash | null;
  readonly reason: string | null;
}

export interface EditEachRequest {
  readonly plans: readonly {
    readonly edits: readonly ArticleEdit[];
    /** `base` as in `EditRequest`, of each article by itself. */
    readonly articles: readonly { readonly id: ArticleId; readonly base: ContentHash | null }[];
  }[];
  readonly reason: string | null;
}

export interface ReplaceRequest {
  readonly target: Target;
  /**
   * Those of a dry run that would change, as they were looked at: these and no others are changed,
   * and one whose file is another by now is `changed-on-disk`. null: all of the target.
   */
  readonly articles: ReplaceReport['articles'] | null;
  readonly pattern: TextPattern;
  /** What is put in place of each match; of an expression with `$1`, `$<name>`, `$&` and `$$`. */
  readonly replacement: string;
  readonly fields: readonly ReplaceField[];
  /** How many samples are wanted at most. */
  readonly samples: number;
  /** Says what would change and writes nothing. */
  readonly dryRun: boolean;
  readonly reason: string | null;
}

export interface ReplaceReport extends ChangeReport {
  /** In all fields. Those that would be replaced by what they are count for nothing. */
  readonly matches: number;
  /** Fields with matches, in the order of `replaceFields`. */
  readonly fields: readonly {
    readonly field: ReplaceField;
    readonly matches: number;
    readonly articles: number;
  }[];
  /** What has matches and can be written, with the hash of the file that was looked at. */
  readonly articles: readonly { readonly id: ArticleId; readonly base: ContentHash }[];
  readonly samples: readonly ReplaceSample[];
}

/** One text around its first matches. */
export interface ReplaceSample {
  readonly id: ArticleId;
  readonly headline: string | null;
  /** `body`, `images.0.credit`, `tags.2`. */
  readonly field: string;
  /** Of which the pieces show the first few. */
  readonly matches: number;
  /** In order; long stretches that stay are cut with `…`. */
  readonly pieces: readonly (
    | { readonly kind: 'same'; readonly text: string }
    | { readonly kind: 'change'; readonly before: string; readonly after: string }
  )[];
}

export interface CheckReport {
  /** Nothing is damaged or lost: no problem has the severity `error`. */
  readonly valid: boolean;
  readonly articles: number;
  readonly pictures: number;
  /** Versions in the history whose bytes were compared. */
  readonly versions: number;
  readonly problems: readonly CheckProblem[];
  /** What is derived and did not agree with the folder; it does by now. */
  readonly repaired: readonly CheckProblem[];
}

export interface OpenOptions {
  /** `read`: takes no lock and writes nothing. */
  readonly access?: 'write' | 'read';
  /**
   * When text is made searchable: as articles come, so that the first search is quick, or by the
   * first search that asks for text. As they come unless given.
   */
  readonly index?: 'ahead' | 'on-demand';
  /** Follows changes that other programs make in the folder. */
  readonly watch?: boolean;
  /**
   * Milliseconds at most that an archive which is known already leaves to the first list that is
   * asked of it, before it is compared with its folder. 0 unless given.
   */
  readonly rest?: number;
  /**
   * An `archive.yaml` that cannot be understood: `open` takes the folder as if it had none, for a
   * check. Only with `access: 'read'`.
   */
  readonly damaged?: 'refuse' | 'open';
  /** How the lock beats and is waited for, where that is not as usual. */
  readonly lock?: Partial<LockTiming>;
  /** The clock, for tests and relative dates. Milliseconds since 1970 UTC. */
  readonly now?: () => number;
}

/** What an open archive says of itself. */
export interface ArchiveInfo {
  /** Absolute path. */
  readonly folder: string;
  readonly id: string;
  readonly name: string;
  /** IANA zone in which times without a zone are meant. */
  readonly timeZone: string;
  readonly language: string;
  readonly articles: number;
  readonly access: ArchiveAccess;
  /** The job that still fills the archive's list or index; null when all is there. */
  readonly loading: Progress | null;
  readonly loadState: LoadState;
  /** Of `.newsroom/archive.yaml`: as it is written, and the one that this program writes. */
  readonly format: { readonly archive: number; readonly program: number };
  /** Why `.newsroom/archive.yaml` cannot be read as it is; what it said before stays in use. */
  readonly problem: Failure | null;
}

export type LoadState =
  | 'loading'
  /** Held; what is there can be searched and edited. `loading` says how far it was. */
  | 'paused'
  /** Broken off: list and index are not all of the folder until it is continued. */
  | 'stopped'
  | 'loaded';

/** What a person can do with the loading of an archive. What does not fit its state does nothing. */
export type LoadOrder = 'pause' | 'continue' | 'stop';

export type ArchiveAccess =
  | { readonly kind: 'writable' }
  | { readonly kind: 'read-only'; readonly reason: 'no-permission' | 'newer-format' }
  /** `by` is null when the lock does not say whose it is. */
  | {
      readonly kind: 'read-only';
      readonly reason: 'locked';
      readonly by: LockHolder | null;
    }
  /** The folder has vanished: a drive was unplugged, a share is offline. Nothing was deleted. */
  | { readonly kind: 'missing' };

export interface LockHolder {
  readonly host: string;
  readonly pid: number;
  /** ISO 8601, UTC, by the holder's clock. */
  readonly since: string | null;
}

export interface OpenArticle {
  readonly article: Article;
  readonly findings: readonly Finding[];
  /** Others with nearly its text, at most a hundred. */
  readonly nearCopies: readonly NearCopy[];
  /** Where the query's words and phrases stand in it; nothing without a query. */
  readonly matches: ArticleMatches;
  /** The file's own times, never a story's times. ISO 8601, UTC. */
  readonly file: { readonly modified: string; readonly bytes: number };
}

export interface NearCopy {
  readonly id: ArticleId;
  /** What a person has decided of the two; null: nothing yet. */
  readonly verdict: CopyVerdict | null;
}

/** Which articles an action is for. */
export type Target =
  | { readonly kind: 'ids'; readonly ids: readonly ArticleId[] }
  /** All results of a query, drawn on screen or not. */
  | { readonly kind: 'query'; readonly query: Query };

export interface ChangeReport {
  /** null when nothing was written. */
  readonly change: ChangeId | null;
  readonly action: Action;
  readonly changed: readonly ArticleId[];
  /** Already as asked. */
  readonly unchanged: readonly ArticleId[];
  readonly failed: readonly { readonly id: ArticleId; readonly error: Failure }[];
  /** Articles that were given their id by this save: they were known by their path before. */
  readonly renamed: readonly { readonly from: ArticleId; readonly to: ArticleId }[];
}

export interface UndoState {
  readonly undo: ChangeSummary | null;
  readonly redo: ChangeSummary | null;
  /** What of the last change was left undone. */
  readonly unfinished: UnfinishedChange | null;
}

export interface UnfinishedChange {
  /** `count` is what was done. */
  readonly change: ChangeSummary;
  /** Articles that are as they were before. */
  readonly left: number;
  readonly why: 'failed' | 'cancelled' | 'interrupted';
  /** The first failure, where that is why. */
  readonly error: Failure | null;
  /** false for what must be asked for again, such as an import. */
  readonly canFinish: boolean;
}

export interface ChangeSummary {
  readonly id: ChangeId;
  readonly at: string;
  readonly action: Action;
  readonly reason: string | null;
  /** Articles that it touched. */
  readonly count: number;
}

/** One step in the history of an article. */
export type ArticleVersion = ChangeVersion | OutsideVersion;

/** A change that the app has made. */
export interface ChangeVersion extends ChangeSummary {
  readonly kind: 'change';
  /** State before the change; null when the article was made by it. */
  readonly before: ContentHash | null;
  readonly after: ContentHash | null;
  /**
   * What it changed: front matter names, `images.0.credit` for one picture's, `body`. Empty when
   * the article came or went as a whole, or is only written otherwise; null when not known.
   */
  readonly fields: readonly string[] | null;
  /** Whether the article as it stood before can be read. */
  readonly version: 'kept' | 'pruned' | 'lost' | 'none';
}

/** Between two changes of the app, or after the last, another program has changed the article. */
export interface OutsideVersion {
  readonly kind: 'outside';
  readonly before: ContentHash | null;
  readonly after: ContentHash | null;
  /** The change before it; it was made later than that. */
  readonly since: Pick<ChangeSummary, 'id' | 'at'>;
  /** The change after it; null: none. The version before that one has what was made. */
  readonly until: Pick<ChangeSummary, 'id' | 'at'> | null;
  /** As in `ChangeVersion`: at least these, as what it found is not kept. */
  readonly fields: readonly string[] | null;
}

/** A value that one field has had. */
export interface FieldValue {
  /** Lists are one entry to a line; '' for nothing. */
  readonly value: string;
  /** The dates that stand in it; absent where there is none. */
  readonly dates?: readonly StoryDate[];
  /** What made it so; null where that is not known, as for the first one. */
  readonly madeBy: ArticleVersion | null;
  /** A version that has it. */
  readonly version: VersionName;
}

/** The article as it stood before a change, or as it is. */
export type VersionName = ChangeId | 'current';

export interface TrashedArticle {
  readonly id: ArticleId;
  readonly path: ArticlePath;
  readonly headline: string | null;
  /** ISO 8601, UTC. */
  readonly trashedAt: string;
}

/** Everything that the left pane shows. */
export interface PicturePathsRequest {
  /** First one wanted, from 0. */
  readonly offset: number;
  /** Wanted, 1 to 1,000. */
  readonly limit: number;
}

export interface PicturePaths {
  /** Of files that are there. */
  readonly paths: readonly string[];
  /** The offset of the next part; null: there is none. */
  readonly next: number | null;
}

export interface Places {
  readonly all: number;
  readonly attention: number;
  /** Findings by code, most frequent first. */
  readonly findings: readonly FacetValue[];
  /** null: not known yet, since the archive was opened a moment ago. */
  readonly pictures: number | null;
  readonly trash: number;
  /** Searches that are always there: in no collection, near-copies, pictures that are gone, taken back. */
  readonly virtual: readonly {
    readonly name: 'unfiled' | 'duplicates' | 'missing' | 'retracted';
    readonly query: Query;
    readonly count: number;
  }[];
  readonly imports: readonly {
    readonly change: ChangeId;
    readonly at: string;
    readonly source: string;
    readonly count: number;
  }[];
  readonly savedSearches: readonly {
    readonly name: string;
    readonly query: Query;
    /** null: as the person has it. */
    readonly view: ListView | null;
    readonly count: number;
  }[];
  readonly collections: readonly CollectionPlace[];
  readonly sections: readonly FacetValue[];
  /** The pinned ones first, in the order of their keys, those that no story has among them. */
  readonly tags: readonly TagPlace[];
  readonly years: readonly FacetValue[];
}

export interface TagPlace extends FacetValue {
  readonly note: string | null;
  /** The key, 1 to 9; null where the tag is not pinned. */
  readonly pin: number | null;
}

/** A collection in the left pane, in the order of the file. */
export interface CollectionPlace {
  readonly id: CollectionId;
  readonly name: string;
  readonly note: string | null;
  /** The collection that it lies in; null at the top. */
  readonly parent: CollectionId | null;
  /** Articles that are there, those of the collections in it among them, each once. */
  readonly count: number;
}

/** A collection with the articles that a person put into it, in their order. */
export interface OpenCollection extends CollectionPlace {
  readonly articles: readonly ArticleId[];
}

/** A place that stays the right one whatever others put in or take out meanwhile. */
export interface PlaceInCollection {
  readonly side: 'before' | 'after';
  readonly article: ArticleId;
}

/** One picture, however many articles use it, and at however many places its bytes lie. */
export interface PictureUse {
  /** Path in the folder, or an http(s) address, or null for a credit without a file. */
  readonly file: string | null;
  /** Every file with these bytes that articles name, `file` among them, in order. */
  readonly files: readonly string[];
  readonly caption: string | null;
  readonly alt: string | null;
  readonly credits: readonly string[];
  readonly articles: readonly {
    readonly id: ArticleId;
    readonly headline: string | null;
    readonly image: number;
  }[];
  /** There is no file at the path. */
  readonly missing: boolean;
  readonly state: PictureState | { readonly kind: 'remote' } | { readonly kind: 'no-file' };
  /** SHA-256 of the file and its size; null until it has been read. */
  readonly hash: ContentHash | null;
  readonly bytes: number | null;
  /** One of the files is not what the archive's manifest lists. */
  readonly changed: boolean;
  /** An article credits somebody else than the file itself does. */
  readonly creditDiffers: boolean;
}

export interface PictureEditRequest {
  /** By a path as articles name it, or by content. Files with the same bytes are one picture. */
  readonly picture:
    | { readonly kind: 'file'; readonly file: string }
    | { readonly kind: 'hash'; readonly hash: ContentHash };
  /** What shall stand in each image; null removes the field, and what is left out stays. */
  readonly fields: Readonly<Partial<Record<ImageTextField | 'expires', string | null>>>;
  /** null: every article that uses it. */
  readonly ids: readonly ArticleId[] | null;
  /** Says what would change and writes nothing. */
  readonly dryRun: boolean;
  readonly reason: string | null;
}

export interface PictureEditReport extends ChangeReport {
  readonly changes: readonly {
    readonly id: ArticleId;
    readonly headline: string | null;
    /** Index into the article's images. */
    readonly image: number;
    readonly field: ImageTextField | 'expires';
    readonly before: string | null;
    readonly after: string | null;
    /** As in `FieldDifference`. */
    readonly dates?: readonly StoryDate[];
  }[];
}

export interface AddPicturesRequest {
  readonly id: ArticleId;
  /** As in `EditRequest`. */
  readonly base: ContentHash | null;
  /** An image without a file that gets the first of them; null adds an image for each. */
  readonly image: number | null;
  /** Absolute paths. */
  readonly from: readonly string[];
}

export interface AddPicturesReport extends ChangeReport {
  /** Files that were not taken. */
  readonly refused: readonly { readonly name: string; readonly error: Failure }[];
}

export interface RemotePictures {
  /** The most frequent first. */
  readonly hosts: readonly { readonly host: string; readonly count: number }[];
  /** Addresses, each once. */
  readonly pictures: number;
  /** Articles that name them. */
  readonly articles: number;
}

export interface DownloadRequest {
  readonly target: Target;
  /** The only hosts, with their ports, that are asked at first, as `remotePictures` names them; all if left out. */
  readonly hosts?: readonly string[];
  /** Where these are not as usual. */
  readonly limits?: Partial<FetchLimits>;
}

export interface DownloadReport extends ChangeReport {
  readonly downloaded: readonly {
    readonly address: string;
    /** In the archive. */
    readonly path: string;
    readonly bytes: number;
  }[];
  /** Pictures that stay where they are. */
  readonly refused: readonly { readonly address: string; readonly error: Failure }[];
}

export interface SidecarReport {
  /** Paths of the sidecars. */
  readonly written: readonly string[];
  /** Said all of it already. */
  readonly unchanged: readonly string[];
  readonly failed: readonly { readonly path: string; readonly error: Failure }[];
}

export interface ImportItem {
  readonly source: string;
  /** The reader that understood it, by its format; null where none did. */
  readonly format: string | null;
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'duplicate' | 'failed';
  readonly id: ArticleId | null;
  readonly path: ArticlePath | null;
  readonly headline: string | null;
  /** What was understood of it; null when it could not be read. */
  readonly contents: ImportedContents | null;
  readonly warnings: readonly ImportWarning[];
  /** What was not kept as the source has it. */
  readonly fields: readonly FieldNote[];
  /** Of an article that is updated: what it said and what it says then. */
  readonly differences: readonly FieldDifference[];
  /** What is new in the source and was edited here since: it stays as it is here. */
  readonly conflicts: readonly ImportConflict[];
  /** Others with nearly the text of one that comes in, of which nobody has decided yet; at most a few. */
  readonly nearCopies: readonly ImportedCopy[];
  /** Why it failed; with another outcome: why what was written may not survive a power cut. */
  readonly error: Failure | null;
}

/** In a dry run it may be one that would come in as well: then it has no article yet. */
export interface ImportedCopy {
  readonly id: ArticleId | null;
  readonly headline: string | null;
}

/** A field that was edited here and says something else at the source by now. */
export interface ImportConflict {
  readonly field: string;
  readonly here: string;
  readonly there: string;
  /** As in `FieldDifference`. */
  readonly dates?: readonly StoryDate[];
}

/** An article that comes in, short of its text. */
export interface ImportedContents
  extends Pick<
    ArticleSummary,
    | 'standfirst'
    | 'byline'
    | 'published'
    | 'updates'
    | 'section'
    | 'place'
    | 'tags'
    | 'links'
    | 'notes'
  > {
  readonly images: readonly Pick<ArticleImage, 'caption' | 'credit'>[];
  /** Blocks of text between blank lines. */
  readonly paragraphs: number;
}

export interface ImportReport {
  readonly change: ChangeId | null;
  readonly total: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly duplicate: number;
  readonly failed: number;
  /** Items with near-copies that nobody has judged. */
  readonly nearCopies: number;
  /** All items, or the first thousands of them and all that failed; see `report`. */
  readonly items: readonly ImportItem[];
  /** Tables among the sources, at most some tens, with what their columns were taken for. */
  readonly tables: readonly ReadTable[];
  /** Files in which no article was sought, at most some hundreds by name. */
  readonly leftOut: { readonly count: number; readonly names: readonly string[] };
  /** Pictures that are still elsewhere, by host, the most frequent first. */
  readonly remotePictures: readonly { readonly host: string; readonly count: number }[];
  /** Why the rest of the sources was not read: the disk is full, the folder is gone, or it was broken off. */
  readonly stopped: Failure | null;
  /** The whole report as a page, by its path in the archive; null after a dry run or when nothing came in. */
  readonly report: string | null;
}

export interface PrintRequest extends Pick<PagesRequest, 'folder' | 'perPart' | 'words'> {
  readonly target: Target;
  /** The collection that gives the document its title and its note; null: the archive. */
  readonly collection: CollectionId | null;
  /** Pictures whose licence has ended are set, too. */
  readonly withExpired?: boolean;
}

/** How imported articles come back when they are written as they came and read again. */
export interface ImportProof {
  /** Every field the same. */
  readonly equal: number;
  readonly differing: number;
  /** The writer or the reader gave none, or more than one. */
  readonly failed: number;
  /** Deleted or moved away since. */
  readonly gone: number;
  /** Came in formats that are only read. */
  readonly unwritable: readonly { readonly format: string; readonly count: number }[];
  /** Fields that differ, the most frequent first; those of pictures without their numbers. */
  readonly fields: readonly { readonly field: string; readonly count: number }[];
  /** The first hundreds of those that differ or failed. */
  readonly articles: readonly ProvedArticle[];
}

export interface ProvedArticle {
  readonly id: ArticleId;
  readonly headline: string | null;
  readonly format: string;
  /** `before` in the archive, `after` as it was read again. */
  readonly differences: readonly FieldDifference[];
  readonly error: Failure | null;
}

export interface ExportRequest {
  readonly target: Target;
  /**
   * Absolute path of the file to write; of a format of many files, that of a folder, or of a zip
   * when it ends in `.zip`.
   */
  readonly to: string;
  readonly format: string;
  /** Pictures whose licence has ended come along, too. */
  readonly withExpired?: boolean;
  /** The address of the site that a feed is for; `no-site-address` where a feed lacks it. */
  readonly site?: string | null;
  /** Of a table, in this order; the usual ones when it is left out. */
  readonly columns?: readonly string[];
}

export interface ExportReport {
  /** Absolute path of what was written. */
  readonly file: string;
  readonly articles: number;
  readonly pictures: number;
  readonly bytes: number;
  /** What the format has no place for. */
  readonly lost: readonly LostField[];
  /** What could not come along, such as a picture that is missing. */
  readonly warnings: readonly Failure[];
}

export type ArchiveEvent =
  /**
   * Articles were added, edited, moved or removed, here or by another program. `renamed` says under
   * which id an article of `removed` lives on.
   */
  | {
      readonly kind: 'articles-changed';
      readonly changed: readonly ArticleId[];
      readonly removed: readonly ArticleId[];
      readonly renamed: ChangeReport['renamed'];
      readonly own: boolean;
    }
  | { readonly kind: 'info-changed'; readonly info: ArchiveInfo }
  | { readonly kind: 'undo-changed'; readonly state: UndoState };
