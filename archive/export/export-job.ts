import type { Article, ArticlePath } from '../article/article.ts';
import type { Licences } from '../bundle/picture-taker.ts';
import type { WriteContext } from '../formats/writers.ts';
import type { JobOptions } from '../job.ts';
import type { Failure } from '../result.ts';
import type { LostField } from './lost-fields.ts';

export interface FileOfArticle {
  readonly path: ArticlePath;
  /** The whole file. */
  readonly bytes: Uint8Array;
  readonly article: Article;
}

export interface ExportOptions extends JobOptions {
  /** The archive folder, in which the pictures lie. */
  readonly folder: string;
  /** Absolute path of the file, folder or zip to write. */
  readonly to: string;
  /** The articles that will come, in this order; a file that cannot be read does not. */
  readonly paths: readonly ArticlePath[];
  /** Pictures whose licence has ended stay behind; null: every picture comes along. */
  readonly licences: Licences | null;
  readonly context: WriteContext;
}

/** What went into the files of an export. */
export interface Written {
  readonly articles: number;
  readonly pictures: number;
  readonly lost: readonly LostField[];
  readonly warnings: readonly Failure[];
}
