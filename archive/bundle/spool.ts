import { type FileHandle, open, rm } from 'node:fs/promises';

/** Where bytes lie in a spool. */
export interface Slice {
  readonly offset: number;
  readonly length: number;
}

/** A scratch file for what must be written before its order is known. Removed when closed. */
export class Spool {
  readonly #file: FileHandle;
  readonly #path: string;
  #end = 0;

  private constructor(file: FileHandle, path: string) {
    this.#file = file;
    this.#path = path;
  }

  static async create(path: string): Promise<Spool> {
    return new Spool(await open(path, 'wx+', 0o600), path);
  }

  async write(bytes: Uint8Array): Promise<Slice> {
    const slice = { offset: this.#end, length: bytes.length };
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.#file.write(
        bytes,
        done,
        bytes.length - done,
        slice.offset + done,
      );
      done += bytesWritten;
    }
    this.#end += bytes.length;
    return slice;
  }

  async read({ offset, length }: Slice): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length; ) {
      const { bytesRead } = await this.#file.read(bytes, done, length - done, offset + done);
      if (bytesRead === 0)
        throw new Error(`The spool ends at ${offset + done}, before ${offset + length}.`);
      done += bytesRead;
    }
    return bytes;
  }

  async close(): Promise<void> {
    await this.#file.close();
    await rm(this.#path, { force: true });
  }
}
