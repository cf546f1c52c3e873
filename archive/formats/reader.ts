import type { UpdateKind } from '../article/article.ts';
import type { JobOptions } from '../job.ts';
import type { Failure, Result } from '../result.ts';
import type { ColumnMapping, ReadTable, TableMapping } from './table/column-mapping.ts';

/**
 * One interface for everything that can be imported.
 *
 * A reader is chosen by content, streams, and never stops at a bad item: it yields the failure and
 * goes on. It knows nothing about the archive; archive/import.ts decides what becomes of an item.
 */
export interface Reader {
  /** Such as `text`, `markdown`, `bundle`. */
  readonly format: string;
  /** From 0 (not mine) to 1 (surely mine), looking at the name and the first bytes only. */
  detect(source: SourceProbe): number;
  read(source: Source, context: ReadContext): AsyncIterable<ReadItem>;
}

export type Source =
  /**
   * `name` is what the report calls it, such as a path inside a zip; without it, the end of the
   * path. Pictures that it names are looked for in `root`, its own folder if none is given, and
   * nowhere outside of it.
   */
  | {
      readonly kind: 'path';
      readonly path: string;
      readonly name?: string;
      readonly root?: string;
    }
  /** Pasted or dropped text; `name` is what the report calls it. */
  | { readonly kind: 'text'; readonly text: string; readonly name: string };

export interface SourceProbe {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'text';
  /** The first 64 KiB of a file or text; empty for a folder. */
  readonly head: Uint8Array;
  /** Names directly inside a folder, at most 1,000. */
  readonly entries: readonly string[];
}

export interface ReadContext extends JobOptions {
  /** IANA zone in which times without a zone are meant. */
  readonly timeZone: string;
  /** BCP 47 language of the archive. */
  readonly language: string;
  /** What the columns of every table are; without it, `mappings` are asked, and the rest is guessed. */
  readonly mapping?: ColumnMapping;
  readonly mappings?: readonly TableMapping[];
  /** Called for each table with what its columns were taken for, before its first row. */
  readonly onTable?: (table: ReadTable) => void;
}

export type ReadItem =
  | { readonly kind: 'article'; readonly article: ImportedArticle }
  | { readonly kind: 'failure'; readonly source: string; readonly error: Failure }
  /** A file that no article was sought in, such as a style sheet: named, so that a person can tell. */
  | { readonly kind: 'left-out'; readonly source: string };

/** What became of something that the source says, beyond what was kept as it was. */
export type FieldNote =
  | {
      readonly kind: 'changed';
      /** The article's field. */
      readonly field: string;
      readonly from: string;
      readonly to: string;
      readonly why: ChangeReason;
    }
  | {
      readonly kind: 'dropped';
      /** As the source calls it, such as `wp:postmeta _edit_lock`. */
      readonly field: string;
      /** As written, at most some hundred characters of it. */
      readonly value: string;
      readonly why: DropReason;
    };

export type ChangeReason =
  /** Said the same in another way: a date in ISO 8601, blanks, an entity. */
  | 'normalised'
  /** HTML as Markdown. */
  | 'converted'
  /** Several values where the article has one, or the other way round. */
  | 'joined'
  | 'split';

export type DropReason =
  /** Articles have no field for it. */
  | 'no-place'
  | 'not-understood'
  /** Script, a dangerous address, a path out of the folder. */
  | 'unsafe'
  /** Said by another field already. */
  | 'repeated'
  /** Housekeeping of the program that it comes from: locks, caches, counts. */
  | 'internal';

/** What a person should know of an item; most are changes that the reader made on the way in. */
export interface ImportWarning {
  readonly code:
    | 'date-ambiguous'
    | 'date-invalid'
    | 'charset-guessed'
    | 'field-dropped'
    /** Facts at the top of a file became front matter, or got the quotes that they lacked. */
    | 'head-mended'
    /** Somebody has put it into the trash: it does not come in again. */
    | 'in-trash'
    | 'picture-missing'
    | 'picture-remote';
  readonly field: string | null;
  readonly message: string;
  /** What it is about, as written: the address of a picture. */
  readonly value?: string;
}

export interface ImportedArticle {
  /** What the report calls it: a file name, a path inside a zip. */
  readonly source: string;
  /** The whole article file, ready to be kept as it is: front matter and body. */
  readonly file: Uint8Array;
  /** Where it lay, for formats whose paths are kept: relative, forward slashes. */
  readonly path: string | null;
  /** Identity at the source, for importing again; see `identityOf`. */
  readonly guid: string | null;
  /** Pictures that come along, under the names by which `file` calls them. */
  readonly media: readonly ImportedMedia[];
  readonly warnings: readonly ImportWarning[];
  readonly fields?: readonly FieldNote[];
  /** The reader that understood it, by its format; whoever walks the source sets it. */
  readonly format?: string;
  /**
   * The only fields that the source speaks of, such as the columns of a table: of an article that
   * the archive has, the others stay as they are. All fields when it is left out.
   */
  readonly speaksOf?: readonly string[];
}

export interface ImportedMedia {
  /** The path used in the article file. */
  readonly path: string;
  /** Its absolute path, where it is a file of this computer that stays. */
  readonly file?: string;
  /**
   * Lends the picture as a file of this computer, of any size, for as long as `use` takes. Fails as
   * the source does.
   */
  withFile<Value>(use: (file: string) => Promise<Result<Value>>): Promise<Result<Value>>;
}

/** What a reader of prose understood; write-article turns it into an article file. */
export interface StoryDraft {
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly byline: readonly string[];
  /** ISO 8601 as it shall stand in the file. */
  readonly published: string | null;
  readonly updates: readonly {
    readonly at: string;
    readonly kind: UpdateKind;
    readonly note: string | null;
  }[];
  readonly section: string | null;
  readonly place: string | null;
  readonly language: string | null;
  readonly images: readonly DraftImage[];
  readonly links: readonly { readonly title: string | null; readonly href: string | null }[];
  readonly notes: readonly string[];
  readonly source: {
    readonly name: string | null;
    readonly uri: string | null;
    readonly guid: string | null;
  } | null;
  readonly tags: readonly string[];
  readonly body: string;
}

export interface DraftImage {
  readonly file: string | null;
  readonly caption: string | null;
  readonly alt: string | null;
  readonly credit: string | null;
  readonly creator: string | null;
  readonly copyright: string | null;
  readonly lead: boolean;
}
