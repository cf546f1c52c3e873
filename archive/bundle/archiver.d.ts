/** What is used here of archiver 8, which comes without types. */
declare module 'archiver' {
  import type { Readable, Transform } from 'node:stream';

  export interface ZipEntryData {
    readonly name: string;
    readonly date: Date;
    /** Unix permissions. */
    readonly mode: number;
    /** Without compression. */
    readonly store: boolean;
    /** Called once the entry is in the zip. */
    readonly callback: () => void;
  }

  export class ZipArchive extends Transform {
    constructor(options: { readonly zlib: { readonly level: number } });
    append(source: Buffer | Readable, data: ZipEntryData): this;
    /** Resolves when all is written into the stream. */
    finalize(): Promise<void>;
    abort(): this;
  }
}
