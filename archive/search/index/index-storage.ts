/**
 * Where the index keeps its rows: an ordered map from short texts to bytes, on disk (the cache of
 * the archive) or in memory. What is in it can be made again from the articles.
 */
export interface IndexStorage {
  get(key: string): Uint8Array | undefined;
  /** Keys from `from` on and before `to`, ascending. Keys are ASCII. */
  keys(from: string, to: string): Iterable<string>;
  /**
   * Carries out all changes or none, after those of earlier calls; read by `get` once it resolves.
   * Rejects when the disk refuses.
   */
  write(changes: readonly StorageChange[]): Promise<void>;
}

export interface StorageChange {
  readonly key: string;
  /** null removes. */
  readonly value: Uint8Array | null;
}

export function memoryStorage(): IndexStorage {
  const rows = new Map<string, Uint8Array>();
  return {
    get: (key) => rows.get(key),
    keys: (from, to) => [...rows.keys()].filter((key) => key >= from && key < to).sort(),
    write: async (changes) => {
      for (const { key, value } of changes) {
        if (value === null) rows.delete(key);
        else rows.set(key, value);
      }
    },
  };
}
