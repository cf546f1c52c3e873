import type { IndexStorage } from './index-storage.ts';

/**
 * Rows on their way to the storage: read from memory until they are there. All that is pending goes
 * in one write. When the storage refuses, they stay in memory and nothing more is written.
 */
export class PendingRows {
  readonly #storage: IndexStorage;
  #waiting: Rows = new Map();
  /** Batches that are being written, the latest last. */
  readonly #writing: Rows[] = [];
  #bytes = 0;
  #turn: Promise<void> = Promise.resolve();
  #refused = false;

  constructor(storage: IndexStorage) {
    this.#storage = storage;
  }

  /** Bytes that wait to be written. */
  get bytes(): number {
    return this.#refused ? 0 : this.#bytes;
  }

  get(key: string): Uint8Array | undefined {
    const waiting = this.#waiting.get(key);
    if (waiting !== undefined) return waiting ?? undefined;
    for (let at = this.#writing.length - 1; at >= 0; at -= 1) {
      const row = this.#writing[at]?.get(key);
      if (row !== undefined) return row ?? undefined;
    }
    return this.#storage.get(key);
  }

  put(key: string, row: Uint8Array): void {
    this.#waiting.set(key, row);
    this.#bytes += row.byteLength;
  }

  remove(key: string): void {
    this.#waiting.set(key, null);
  }

  /** Resolves when all that is pending now is written or refused. */
  flush(): Promise<void> {
    if (this.#waiting.size > 0 && !this.#refused) {
      const batch = this.#waiting;
      this.#waiting = new Map();
      this.#bytes = 0;
      this.#writing.push(batch);
      this.#turn = this.#turn.then(() => this.#write(batch));
    }
    return this.#turn;
  }

  async #write(batch: Rows): Promise<void> {
    if (!this.#refused) {
      try {
        await this.#storage.write(Array.from(batch, ([key, value]) => ({ key, value })));
      } catch {
        this.#refused = true;
      }
    }
    if (this.#refused) {
      // A later row of the same key counts, whether it waits or stands in a later batch.
      const later = [...this.#writing.slice(1), this.#waiting];
      this.#waiting = new Map([batch, ...later].flatMap((rows) => [...rows]));
      this.#writing.length = 0;
    } else this.#writing.shift();
  }
}

type Rows = Map<string, Uint8Array | null>;
