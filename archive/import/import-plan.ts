import type { ImportItem } from '../archive-types.ts';
import type { ContentHash } from '../article/article.ts';
import type { ImportedMedia } from '../formats/reader.ts';
import type { ImportWrite } from './import-target.ts';

/** What an import is going to do; nothing of it is written yet. */
export interface ImportPlan {
  readonly items: PlannedItem[];
  /** Paths that planned articles and pictures take, as `clashKey` has them: some disks know no case. */
  readonly taken: Set<string>;
  /** Ids of planned articles. */
  readonly ids: Set<string>;
  /** Pictures to be stored, by the path in the archive. */
  readonly pictures: Map<string, PlannedPicture>;
  /** Where pictures to be stored will lie, by the SHA-256 of their bytes. */
  readonly pictureHashes: Map<ContentHash, string>;
  /** Content keys of planned articles that came without a path of their own. */
  readonly contents: Map<string, ImportItem>;
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

export function createImportPlan(): ImportPlan {
  return {
    items: [],
    taken: new Set(),
    ids: new Set(),
    pictures: new Map(),
    pictureHashes: new Map(),
    contents: new Map(),
  };
}
