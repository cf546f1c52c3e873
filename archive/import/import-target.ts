import type { ImportedCopy } from '../archive-types.ts';
import type { Article, ArticleId, ArticlePath, ContentHash } from '../article/article.ts';
import type { JobOptions } from '../job.ts';
import type { Failure, Result } from '../result.ts';
import type { ChangeId } from '../store/change.ts';
import type { WrittenReport } from './report-files.ts';

/** An article that the archive has. */
export interface KnownArticle {
  readonly id: ArticleId;
  readonly path: ArticlePath;
}

export interface ImportedVersion {
  /** As the last import left it, whatever was edited since. */
  readonly bytes: Uint8Array;
  /** Fields, as `compareArticles` names them, that were edited between earlier imports. */
  readonly edited: readonly string[];
}

/** The archive, as far as an import needs it. */
export interface ImportTarget {
  /** IANA zone in which times without a zone are meant. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly language: string;
  byId(id: ArticleId): KnownArticle | null;
  byPath(path: ArticlePath): KnownArticle | null;
  /** Articles that have this key at their source (`sourceKey`). */
  bySource(key: string): readonly KnownArticle[];
  /** Articles whose headlines fold (`fold` of article/text.ts) to the same text. */
  byHeadline(headline: string): readonly KnownArticle[];
  /** The article without a headline that an import left as a file with this key; see `fileKey`. */
  withoutHeadline(key: string): Promise<KnownArticle | null>;
  /** Whether somebody has put this story into the trash. */
  isTrashed(article: Article): Promise<boolean>;
  /** What the last import made of an article; null where that is not known. */
  importedVersion(article: KnownArticle): Promise<ImportedVersion | null>;
  /** Others with nearly the text of an article of the archive that nobody has judged, short of some. */
  nearCopies(id: ArticleId, without: ReadonlySet<ArticleId>): readonly ImportedCopy[];
  /**
   * The same of an article that is planned; later ones may be copies of it from then on, unless
   * copies stay out and it is one.
   */
  nearCopiesOfPlanned(article: Article, leavesOutCopies: boolean): readonly ImportedCopy[];
  /** The bytes of an article in the folder, or null when no file has this path. */
  read(path: string): Promise<Result<Uint8Array | null>>;
  /** Of a file of any size; null when no file has this path. */
  hashAt(path: string): Promise<Result<ContentHash | null>>;
  /** Whether a file has this path, or one that differs only in case or normalization. */
  isTaken(path: string): Promise<boolean>;
  /** The path of a picture of the archive with this content (SHA-256, size); null when there is none. */
  pictureWith(content: {
    readonly hash: ContentHash;
    readonly bytes: number;
  }): Promise<string | null>;
  /** Copies a picture, from an absolute path, to a path that no file has. */
  storeMedia(path: string, from: string): Promise<Result<null>>;
  /**
   * Carries out a part of an import. All parts are one change, `{ kind: 'import', source }`, that
   * one undo takes back. What it has written is indexed beside the next part; see `indexed`.
   */
  apply(
    change: { readonly source: string; readonly writes: readonly ImportWrite[] },
    job: JobOptions,
  ): Promise<Result<ImportOutcome>>;
  /** Resolves once everything that was applied can be searched. */
  indexed(): Promise<void>;
  /** Keeps the report of a change beside the archive. Returns the path of its page in the archive. */
  keepReport(change: ChangeId, report: WrittenReport): Promise<Result<string>>;
  /** Milliseconds since 1970 UTC. */
  now(): number;
}

export interface ImportWrite {
  readonly id: ArticleId;
  /** null: the article is made. */
  readonly before: ImportedFile | null;
  readonly after: ImportedFile;
}

export interface ImportedFile {
  readonly path: ArticlePath;
  readonly bytes: Uint8Array;
  /** What these bytes say at this path, where that is known already. */
  readonly article?: Article;
}

export interface ImportOutcome {
  /** null when nothing was written. */
  readonly change: ChangeId | null;
  /** Ids of the articles that were written. */
  readonly changed: readonly ArticleId[];
  /** One that was written and could not be made durable is in both. */
  readonly failed: readonly { readonly id: ArticleId; readonly error: Failure }[];
}
