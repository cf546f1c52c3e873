import type { ImportItem } from '../archive-types.ts';
import type { ArticleId, ContentHash } from '../article/article.ts';
import type { ImportedMedia } from '../formats/reader.ts';
import { PackedMap } from '../packed-map.ts';
import type { ImportWrite, KnownArticle } from './import-target.ts';
import { mintIds } from './mint-ids.ts';

/** What an import has planned so far, as far as later items must know of it. */
export interface ImportPlan {
  /** Paths that planned articles and pictures take, as `clashKey` has them: some disks know no case. */
  readonly taken: PackedMap<true>;
  /** The last number that a path got that was taken, by the path that was wanted. */
  readonly numbers: Map<string, number>;
  readonly mintId: () => ArticleId;
  /** Ids of planned articles that they did not get from `mintId`. */
  readonly ids: Set<string>;
  /** Pictures to be stored with the part at hand, by the path in the archive. */
  readonly pictures: Map<string, PlannedPicture>;
  /** Where pictures of this import lie or will lie, by the SHA-256 of their bytes. */
  readonly pictureHashes: PackedMap<string>;
  /** Content keys of planned articles that came without a path of their own. */
  readonly contents: PackedMap<KnownArticle>;
  /** Planned articles by their identity at the source (`identityOf`). */
  readonly guids: PackedMap<PlannedArticle>;
  /** Whether new articles with nearly the text of another stay out. */
  readonly leavesOutCopies: boolean;
}

export interface PlannedArticle extends KnownArticle {
  /** The latest time that it speaks of, milliseconds since 1970 UTC; null for none. */
  readonly latest: number | null;
}

export interface PlannedPicture {
  readonly media: ImportedMedia;
  readonly hash: ContentHash;
}

export interface PlannedItem {
  readonly item: ImportItem;
  /** null when the archive stays as it is. */
  readonly write: ImportWrite | null;
  /** Paths in `pictures` that this article is the first to need. */
  readonly pictures: readonly string[];
}

export function createImportPlan(leavesOutCopies: boolean): ImportPlan {
  return {
    taken: new PackedMap(),
    numbers: new Map(),
    mintId: mintIds(),
    ids: new Set(),
    pictures: new Map(),
    pictureHashes: new PackedMap(),
    contents: new PackedMap(),
    guids: new PackedMap(),
    leavesOutCopies,
  };
}
