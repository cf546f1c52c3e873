import type {
  ArchiveEvent,
  ArchiveInfo,
  ArticleVersion,
  ChangeReport,
  ExportReport,
  ImportReport,
  OpenArticle,
  PictureUse,
  Places,
  Target,
  TrashedArticle,
  UndoState,
} from './archive-types.ts';
import type {
  Article,
  ArticleId,
  ArticlePath,
  ArticleSummary,
  ContentHash,
  StoryDate,
} from './article/article.ts';
import type { ArticleEdit } from './article/edit.ts';
import type { Finding } from './article/finding.ts';
import type { Source } from './formats/reader.ts';
import type { JobOptions } from './job.ts';
import type { Result } from './result.ts';
import type { FilterField, Query } from './search/query.ts';
import type { FacetValue, SearchRequest, SearchResults } from './search/search-index.ts';
import { openFolder } from './session/open-folder.ts';
import type { ChangeId } from './store/change.ts';

/**
 * An open archive: the folder, its articles in memory, the index over them, history and undo.
 *
 * The service of the app and the command line use this and nothing below it. Every method that
 * changes something is one named, undoable change in the history.
 */
export interface Archive {
  info(): ArchiveInfo;
  /** Resolves when every article is listed and indexed; rejects when the load was cancelled by `close`. */
  loaded(job?: JobOptions): Promise<void>;
  /** Returns the function that stops listening. */
  onEvent(listener: (event: ArchiveEvent) => void): () => void;

  search(request: SearchRequest): SearchResults;
  ids(query: Query): readonly ArticleId[];
  values(field: FilterField, prefix: string, limit: number): readonly FacetValue[];
  /** What the archive knows of these articles, without their bodies; those that are gone are left out. */
  summaries(ids: readonly ArticleId[]): readonly ArticleSummary[];
  places(): Promise<Places>;
  pictures(): readonly PictureUse[];
  /** The id of the article with this id or path; null when there is none. */
  find(idOrPath: string): ArticleId | null;
  article(id: ArticleId, query: Query | null): Promise<Result<OpenArticle>>;
  /** What a date typed by a person means in the archive's zone. */
  resolveDate(text: string): Promise<Result<StoryDate>>;

  edit(request: EditRequest, job?: JobOptions): Promise<Result<ChangeReport>>;
  /** Different edits for different articles, as one change. */
  editEach(request: EditEachRequest, job?: JobOptions): Promise<Result<ChangeReport>>;
  renameTag(from: string, to: string, job?: JobOptions): Promise<Result<ChangeReport>>;
  undo(job?: JobOptions): Promise<Result<ChangeReport>>;
  redo(job?: JobOptions): Promise<Result<ChangeReport>>;
  undoState(): UndoState;

  history(id: ArticleId): readonly ArticleVersion[];
  /** The article as it stood before that change. */
  version(id: ArticleId, change: ChangeId): Promise<Result<Article>>;
  restoreVersion(id: ArticleId, change: ChangeId): Promise<Result<ChangeReport>>;

  trash(target: Target, job?: JobOptions): Promise<Result<ChangeReport>>;
  trashed(): Promise<readonly TrashedArticle[]>;
  restoreFromTrash(ids: readonly ArticleId[]): Promise<Result<ChangeReport>>;
  emptyTrash(): Promise<Result<{ readonly removed: number }>>;

  saveSearch(name: string, query: Query): Promise<Result<null>>;
  deleteSearch(name: string): Promise<Result<null>>;

  import(
    sources: readonly Source[],
    options: { readonly dryRun: boolean } & JobOptions,
  ): Promise<Result<ImportReport>>;
  /** `to` is the absolute path of the bundle to write. */
  exportBundle(target: Target, to: string, job?: JobOptions): Promise<Result<ExportReport>>;
  /** Reads every file again and judges it. */
  check(job?: JobOptions): Promise<CheckReport>;

  /** Finishes what is being written, gives up the lock, stops watching. */
  close(): Promise<void>;
}

export interface EditRequest {
  readonly target: Target;
  readonly edits: readonly ArticleEdit[];
  /** Hash of the file that the person was looking at: another content on disk is `changed-on-disk`. */
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

export interface CheckReport {
  /** No file is damaged or unreadable; findings of severity `error` do not count against it. */
  readonly valid: boolean;
  readonly articles: number;
  readonly problems: readonly CheckProblem[];
}

export interface CheckProblem {
  readonly code: string;
  readonly severity: Finding['severity'];
  readonly path: ArticlePath | string;
  readonly id: ArticleId | null;
  readonly field: string | null;
  readonly message: string;
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
  /** The clock, for tests and relative dates. Milliseconds since 1970 UTC. */
  readonly now?: () => number;
}

/**
 * Opens a folder of articles. Returns as soon as the folder is known to be readable; articles
 * arrive while `info().loading` is not null.
 *
 * Fails with `not-found`, `not-a-folder`, `no-permission` or `front-matter-invalid` (a broken
 * `.newsroom/archive.yaml`). A folder that cannot be written, is held by another instance or has
 * a newer format opens read-only.
 */
export async function openArchive(
  folder: string,
  options: OpenOptions = {},
): Promise<Result<Archive>> {
  return openFolder(folder, options);
}
