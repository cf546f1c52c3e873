import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';

/** Zips know no earlier moment; one for all entries keeps equal content equal. */
const noTime = new Date(Date.UTC(1980, 0, 1));
/** Bytes that may wait for the disk. */
const most = 16 * 1024 * 1024;

/**
 * Writes a zip entry by entry, one at a time, so that memory stays flat.
 *
 * Bytes are stored, not compressed: then a zip depends on its content alone and not on the version
 * of a compressor, and damage stays where it happens. Streams, whose length and CRC follow them,
 * are in the form of deflate without compression: many readers refuse a stored entry of unknown length.
 */
export class ZipWriter {
  readonly #path: string;
  readonly #archive = new ZipArchive({ zlib: { level: 0 } });
  readonly #stop = new AbortController();
  readonly #written: Promise<void>;
  #waiting = 0;
  #settle: { readonly resolve: () => void; readonly reject: (error: unknown) => void } | null =
    null;
  #failure: { readonly error: unknown } | null = null;

  constructor(path: string) {
    this.#path = path;
    const file = createWriteStream(path, { flags: 'wx' });
    const counted = (chunks: AsyncIterable<Uint8Array>) => this.#count(chunks);
    this.#written = pipeline(this.#archive, counted, file, { signal: this.#stop.signal });
    this.#written.catch((error: unknown) => {
      this.#failure = { error };
      this.#settle?.reject(error);
    });
  }

  /** Resolves when the zip can take the next entry; rejects when the disk has not taken this one. */
  async add(name: string, content: Uint8Array | Readable): Promise<void> {
    const stream = content instanceof Readable;
    await this.#settled((resolve, reject) => {
      if (stream) content.once('error', reject);
      else this.#waiting += content.length;
      this.#archive.append(
        stream ? content : Buffer.from(content.buffer, content.byteOffset, content.length),
        {
          name,
          date: noTime,
          mode: 0o644,
          store: !stream,
          callback: resolve,
        },
      );
    });
    // The library writes bytes without asking whether the disk keeps up.
    if (this.#waiting > most) await this.#settled(() => {});
  }

  /** Completes the zip and brings it to the disk. */
  async finish(): Promise<void> {
    await this.#settled((resolve, reject) => void this.#archive.finalize().then(resolve, reject));
    await this.#written;
    const file = await open(this.#path, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Stops and lets go of the file, which is left as it is. */
  async abandon(): Promise<void> {
    this.#stop.abort();
    await this.#written.catch(() => {});
  }

  /** One step that the failure of the whole ends, too. */
  #settled(step: (resolve: () => void, reject: (error: unknown) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== null) {
        reject(this.#failure.error);
        return;
      }
      this.#settle = { resolve, reject };
      step(resolve, reject);
    });
  }

  async *#count(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      yield chunk;
      const wasFull = this.#waiting > most;
      this.#waiting = Math.max(0, this.#waiting - chunk.length);
      if (wasFull && this.#waiting <= most) this.#settle?.resolve();
    }
  }
}
