import type { Article, ArticleId, ArticlePath, ContentHash } from './article/article.ts';
import type { Finding } from './article/finding.ts';
import type { ImportWarning } from './formats/reader.ts';
import type { Progress } from './job.ts';
import type { Failure } from './result.ts';
import type { Query } from './search/query.ts';
import type { FacetValue } from './search/search-index.ts';
import type { Action, ChangeId } from './store/change.ts';

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
}

export type ArchiveAccess =
  | { readonly kind: 'writable' }
  | { readonly kind: 'read-only'; readonly reason: 'locked' | 'no-permission' | 'newer-format' }
  /** The folder has vanished: a drive was unplugged, a share is offline. Nothing was deleted. */
  | { readonly kind: 'missing' };

export interface OpenArticle {
  readonly article: Article;
  readonly findings: readonly Finding[];
  /** Words of this article that the query found, lower-cased as they stand in it, for marking. */
  readonly words: readonly string[];
  /** The file's own times, never a story's times. ISO 8601, UTC. */
  readonly file: { readonly modified: string; readonly bytes: number };
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
}

export interface ChangeSummary {
  readonly id: ChangeId;
  readonly at: string;
  readonly action: Action;
  readonly reason: string | null;
  /** Articles that it touched. */
  readonly count: number;
}

export interface ArticleVersion extends ChangeSummary {
  /** State before the change; null when the article was made by it. */
  readonly before: ContentHash | null;
  readonly after: ContentHash | null;
}

export interface TrashedArticle {
  readonly id: ArticleId;
  readonly path: ArticlePath;
  readonly headline: string | null;
  /** ISO 8601, UTC. */
  readonly trashedAt: string;
}

/** Everything that the left pane shows. */
export interface Places {
  readonly all: number;
  readonly attention: number;
  /** Findings by code, most frequent first. */
  readonly findings: readonly FacetValue[];
  readonly pictures: number;
  readonly trash: number;
  readonly imports: readonly {
    readonly change: ChangeId;
    readonly at: string;
    readonly source: string;
    readonly count: number;
  }[];
  readonly savedSearches: readonly {
    readonly name: string;
    readonly query: Query;
    readonly count: number;
  }[];
  readonly collections: readonly { readonly name: string; readonly count: number }[];
  readonly sections: readonly FacetValue[];
  readonly tags: readonly FacetValue[];
  readonly years: readonly FacetValue[];
}

/** One picture, however many articles use it. */
export interface PictureUse {
  /** Path in the folder, or an http(s) address, or null for a credit without a file. */
  readonly file: string | null;
  readonly caption: string | null;
  readonly alt: string | null;
  readonly credits: readonly string[];
  readonly articles: readonly {
    readonly id: ArticleId;
    readonly headline: string | null;
    readonly image: number;
  }[];
  readonly missing: boolean;
}

export interface ImportItem {
  readonly source: string;
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'duplicate' | 'failed';
  readonly id: ArticleId | null;
  readonly path: ArticlePath | null;
  readonly headline: string | null;
  readonly warnings: readonly ImportWarning[];
  readonly error: Failure | null;
}

export interface ImportReport {
  readonly change: ChangeId | null;
  readonly total: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly duplicate: number;
  readonly failed: number;
  readonly items: readonly ImportItem[];
}

export interface ExportReport {
  /** Absolute path of the bundle. */
  readonly file: string;
  readonly articles: number;
  readonly pictures: number;
  readonly bytes: number;
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
