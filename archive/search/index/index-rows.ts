import { loadedLanguages } from '../analysis/languages.ts';
import type { IndexStorage } from './index-storage.ts';
import { PendingRows } from './pending-rows.ts';
import type { Segment } from './segment.ts';
import type { SegmentColumns } from './segment-columns.ts';
import {
  encodeColumns,
  encodeFirsts,
  encodeIndex,
  encodeState,
  type IndexStamp,
  indexKey,
  readStored,
  rowsOf,
  type StoredIndex,
  segmentKey,
  strayKeys,
  textKey,
} from './stored-segments.ts';

/** The state of the index that its rows do not tell by themselves. */
export interface IndexState {
  readonly segments: readonly Segment[];
  readonly nextSegment: number;
  readonly nextText: number;
}

/**
 * The rows of the index in a storage. `commit` is the one point at which what was put and removed
 * comes to count: the list of segments goes in the same write.
 */
export class IndexRows {
  readonly #storage: IndexStorage;
  readonly #stamp: IndexStamp;
  readonly #pending: PendingRows;

  constructor(storage: IndexStorage, stamp: IndexStamp) {
    this.#storage = storage;
    this.#stamp = stamp;
    this.#pending = new PendingRows(storage);
  }

  /** Bytes that wait for a commit. */
  get bytes(): number {
    return this.#pending.bytes;
  }

  get(key: string): Uint8Array | undefined {
    return this.#pending.get(key);
  }

  put(key: string, row: Uint8Array): void {
    this.#pending.put(key, row);
  }

  putColumns(number: number, columns: SegmentColumns, firsts: readonly string[]): void {
    this.put(segmentKey(number, 'columns'), encodeColumns(columns));
    this.put(segmentKey(number, 'firsts'), encodeFirsts(firsts));
  }

  /** With the texts of its dead documents. */
  removeSegment(segment: Segment): void {
    for (const name of rowsOf(segment)) this.#pending.remove(segmentKey(segment.number, name));
    for (let document = 0; document < segment.size; document += 1) {
      if (!segment.dead.has(document)) continue;
      this.#pending.remove(textKey(segment.columns.texts[document] ?? 0));
    }
  }

  /** Resolves when it is written, or refused. */
  commit({ segments, nextSegment, nextText }: IndexState): Promise<void> {
    for (const segment of segments) {
      if (!segment.changed) continue;
      this.put(segmentKey(segment.number, 'state'), encodeState(segment));
      segment.changed = false;
    }
    const { timeZone, language } = this.#stamp;
    const index: Omit<StoredIndex, 'format'> = {
      timeZone,
      language,
      segments: segments.map(({ number, size }) => ({ number, size })),
      nextSegment,
      nextText,
      languages: [...loadedLanguages()],
    };
    this.put(indexKey, encodeIndex(index));
    return this.#pending.flush();
  }

  /** What an earlier process committed; null when there is nothing that can be used. */
  read(): ReturnType<typeof readStored> {
    return readStored(this, this.#stamp);
  }

  /** Has the next commit remove what no committed segment has: all of it, where there is none. */
  tidy(stored: ReturnType<typeof readStored>): void {
    const numbers = new Set(stored?.segments.map(({ number }) => number));
    const stray = stored
      ? strayKeys(this.#storage, numbers, stored.index.nextText)
      : this.#storage.keys('', '\x7f');
    for (const key of stray) this.#pending.remove(key);
  }
}
